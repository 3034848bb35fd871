import Contracts
public import NeuralNets
public import Randomness
public import Tensors

/// One step as a learner keeps it.
public struct Experience: Sendable, Equatable {
  /// What was observed, as numbers.
  public var observation: [Float]
  /// The index of what was done.
  public var action: Int
  /// The reward, or the discounted sum of several steps' rewards.
  public var reward: Float
  /// What was observed afterwards.
  public var next: [Float]
  /// What the value of `next` counts: the discount, its power for several steps, 0 after the end.
  public var discount: Float

  /// A step.
  public init(
    observation: [Float], action: Int, reward: Float, next: [Float], discount: Float
  ) {
    self.observation = observation
    self.action = action
    self.reward = reward
    self.next = next
    self.discount = discount
  }
}

/// Experiences drawn together, ready for a network.
public struct ExperienceBatch: Sendable {
  /// What was observed, `[batch, …]`.
  public let observations: Tensor
  /// The indices of what was done.
  public let actions: [Int]
  /// The rewards.
  public let rewards: [Float]
  /// What was observed afterwards, `[batch, …]`.
  public let next: Tensor
  /// What the value of `next` counts.
  public let discounts: [Float]
}

/// The last experiences, from which batches are drawn at random.
///
/// Learning from a random mixture of old and new steps breaks the likeness of neighbours (Lin 1992;
/// Mnih et al. 2015, "Human-level control through deep reinforcement learning"). When full, the oldest
/// experience makes room.
public struct ReplayBuffer: Sendable {
  /// How many experiences it can hold.
  public let capacity: Int
  /// The shape of one observation.
  public let shape: Shape
  /// How many it holds.
  public private(set) var count = 0
  /// Where the next experience goes; with `count` it says where the oldest lies.
  public private(set) var head = 0
  private var observations: [Float] = []
  private var nexts: [Float] = []
  private var actions: [Int] = []
  private var rewards: [Float] = []
  private var discounts: [Float] = []

  /// An empty buffer.
  ///
  /// - Parameters:
  ///   - capacity: How many experiences it can hold, at least 1.
  ///   - shape: The shape of one observation, `[4]` for four numbers.
  public init(capacity: Int, observations shape: Shape) {
    require(capacity >= 1, "ReplayBuffer: capacity \(capacity); at least 1")
    self.capacity = capacity
    self.shape = shape
  }

  /// Adds an experience; a full buffer loses its oldest.
  ///
  /// - Precondition: Both observations have as many numbers as the buffer's shape.
  public mutating func append(_ experience: Experience) {
    let size = shape.count
    require(
      experience.observation.count == size && experience.next.count == size,
      "ReplayBuffer.append: observations of \(experience.observation.count) and "
        + "\(experience.next.count) numbers; the buffer's have \(size)")
    if count < capacity {
      observations += experience.observation
      nexts += experience.next
      actions.append(experience.action)
      rewards.append(experience.reward)
      discounts.append(experience.discount)
      count += 1
    } else {
      let place = head * size..<(head + 1) * size
      observations.replaceSubrange(place, with: experience.observation)
      nexts.replaceSubrange(place, with: experience.next)
      actions[head] = experience.action
      rewards[head] = experience.reward
      discounts[head] = experience.discount
    }
    head = (head + 1) % capacity
  }

  /// The experience at a place, 0 ..< `count`.
  public subscript(place: Int) -> Experience {
    let numbers = place * shape.count..<(place + 1) * shape.count
    return Experience(
      observation: Array(observations[numbers]), action: actions[place], reward: rewards[place],
      next: Array(nexts[numbers]), discount: discounts[place])
  }

  /// Places drawn at random, each equally likely at each draw.
  ///
  /// - Precondition: The buffer holds something.
  public func places(_ size: Int, using random: inout RandomStream) -> [Int] {
    require(count > 0, "ReplayBuffer.places: from an empty buffer; append experiences first")
    return (0..<size).map { _ in random.integer(below: count) }
  }

  /// The experiences at some places.
  public func batch(at places: [Int]) -> ExperienceBatch {
    let lengths = Shape([places.count] + shape.lengths)
    return ExperienceBatch(
      observations: Tensor(gathered(observations, places), shape: lengths),
      actions: places.map { actions[$0] }, rewards: places.map { rewards[$0] },
      next: Tensor(gathered(nexts, places), shape: lengths),
      discounts: places.map { discounts[$0] })
  }

  /// Experiences drawn at random, each equally likely at each draw.
  ///
  /// - Precondition: The buffer holds something.
  public func sample(_ size: Int, using random: inout RandomStream) -> ExperienceBatch {
    batch(at: places(size, using: &random))
  }

  private func gathered(_ numbers: [Float], _ places: [Int]) -> [Float] {
    let size = shape.count
    return [Float](unsafeUninitializedCapacity: places.count * size) { gathered, written in
      numbers.withUnsafeBufferPointer { numbers in
        // Each place lies below `count`, so its floats exist.
        for (row, place) in places.enumerated() {
          for column in 0..<size {
            gathered.initializeElement(
              at: row &* size &+ column, to: numbers[place &* size &+ column])
          }
        }
      }
      written = places.count * size
    }
  }
}

extension ReplayBuffer: Resumable {
  /// Visits the experiences, and where the next one goes.
  public mutating func visitState(_ visit: StateVisitor) {
    var (before, after) = (Tensor(observations), Tensor(nexts))
    var (kept, discounted) = (Tensor(rewards), Tensor(discounts))
    var done = Tensor(actions.map { Float($0) })
    visit("observations", &before)
    visit("nexts", &after)
    visit("actions", &done)
    visit("rewards", &kept)
    visit("discounts", &discounted)
    visit("head", &head)
    let held = done.count
    guard held <= capacity, before.count == held * shape.count, after.count == before.count,
      kept.count == held, discounted.count == held, (0..<capacity).contains(head)
    else {
      return visit.refuse(.malformed(reason: "the experiences of a buffer are not equally many"))
    }
    (observations, nexts) = (before.scalars, after.scalars)
    (rewards, discounts) = (kept.scalars, discounted.scalars)
    actions = done.scalars.map { Int($0) }
    count = held
  }
}
