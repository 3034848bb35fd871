import Contracts
public import Randomness
public import Tensors

/// How often situations led to each outcome, counted over many games.
///
/// This turns games into data for supervised learning: a situation as numbers, and the shares of its
/// outcomes as what a network is to predict. Situations that come up again are counted rather than
/// kept again, and weigh as much as they were seen.
public struct OutcomeCounts: Sendable {
  /// How many outcomes there are.
  public let outcomes: Int
  /// The situations, in the order in which they first came up.
  public private(set) var situations: [[Float]] = []
  /// How often each led to each outcome.
  public private(set) var counts: [[Float]] = []
  private var places: [[Float]: Int] = [:]

  /// Nothing seen yet.
  public init(outcomes: Int) { self.outcomes = outcomes }

  /// Counts a situation once more.
  ///
  /// - Precondition: `outcome` is in `0..<outcomes`.
  public mutating func count(_ situation: [Float], outcome: Int, times: Float = 1) {
    require(
      (0..<outcomes).contains(outcome),
      "OutcomeCounts: outcome \(outcome); must be in 0..<\(outcomes)")
    let place = places[situation] ?? situations.count
    if place == situations.count {
      places[situation] = place
      situations.append(situation)
      counts.append(Array(repeating: 0, count: outcomes))
    }
    counts[place][outcome] += times
  }

  /// How often each situation was seen.
  public var weights: [Float] { counts.map { $0.reduce(0, +) } }

  /// The situations at some places, `[places, numbers]`, reshaped where a shape is given.
  public func inputs(_ places: [Int], shape: Shape? = nil) -> Tensor {
    let numbers = places.flatMap { situations[$0] }
    let lengths = shape?.lengths ?? [situations.first?.count ?? 0]
    return Tensor(numbers, shape: Shape([places.count] + lengths))
  }

  /// The shares of the outcomes at some places, `[places, outcomes]`.
  public func shares(_ places: [Int]) -> Tensor {
    Tensor(
      rows: places.map { place in
        let total = counts[place].reduce(0, +)
        return counts[place].map { $0 / total }
      })
  }

  /// Places drawn at random, each as likely as it was often seen.
  public func sample(_ size: Int, using random: inout RandomStream) -> [Int] {
    let sums = cumulativeWeights
    let total = sums.last ?? 0
    return (0..<size).map { _ in Self.place(of: random.uniform() * total, in: sums) }
  }

  private var cumulativeWeights: [Double] {
    var sum = 0.0
    return counts.map {
      sum += $0.reduce(0) { $0 + Double($1) }
      return sum
    }
  }

  /// The first place whose running sum passes a number.
  private static func place(of number: Double, in sums: [Double]) -> Int {
    var (low, high) = (0, max(sums.count - 1, 0))
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > number { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
