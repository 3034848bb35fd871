import Agents
import Environments
import Randomness

/// How Q-learning filled its table on a frozen lake, episode by episode.
struct LakeLearning: Sendable {
  /// What is known after an episode.
  struct Snapshot: Sendable {
    /// How many episodes are over.
    let episode: Int
    /// How many of them reached the goal.
    let wins: Int
    /// The values.
    let table: ActionValueTable
  }

  /// One change of the table, with the table around it.
  struct Update: Sendable {
    /// The number of the episode, from 1 on.
    let episode: Int
    /// How many episodes reached the goal before.
    let wins: Int
    /// The step learned from.
    let step: LakeStep
    /// The table before and after.
    let before, after: ActionValueTable
    /// How far the value moved towards its target, 0…1.
    let rate: Double

    /// The value that changed, before and after.
    var values: (old: Double, new: Double) {
      (before[step.state, step.action.rawValue], after[step.state, step.action.rawValue])
    }

    /// The best value of the state that the step led to, as it was then; nil at an end.
    var following: Double? {
      step.outcome == .terminated ? nil : before.bestValue(in: step.next)
    }
  }

  /// How a table is to be learned.
  struct Course: Sendable {
    /// The number of episodes.
    let episodes: Int
    /// The most steps in one of them.
    let limit: Int
    /// γ: what a reward is worth one step later.
    let discount: Double
    /// α, by episode.
    let rate: @Sendable (Int) -> Double
    /// How likely a random move is, by episode.
    let exploration: ExplorationSchedule
    /// Whether to keep what is known after an episode, by its number and by how much the table has
    /// changed since the last that was kept.
    let keeps: @Sendable (_ episode: Int, _ change: Double) -> Bool
  }

  /// The lake.
  let lake: FrozenLake
  /// What was known after some episodes: before the first one, and after the last, too.
  private(set) var snapshots: [Snapshot] = []
  /// The changes that first gave some state a value, in order.
  private(set) var firsts: [Update] = []
  /// The first episode that ended in a hole without ever having learned anything; at most eight steps.
  private(set) var fall: (episode: Int, steps: [LakeStep])?

  private var learner: QLearning
  private var wins = 0
  private var change = 0.0

  /// Learns by playing.
  init(on lake: FrozenLake, along course: Course, using random: RandomStream) {
    self.lake = lake
    learner = QLearning(
      states: lake.stateCount, actions: FrozenLake.actions.count, learningRate: 1,
      discount: course.discount, takesEndsAtOnce: !lake.isSlippery)
    keep(after: 0)
    for episode in 0..<course.episodes {
      learner.learningRate = course.rate(episode)
      play(
        episode, limit: course.limit, exploring: course.exploration(episode),
        using: random.split("episode").split(episode))
      if course.keeps(episode + 1, change) || episode == course.episodes - 1 {
        keep(after: episode + 1)
      }
    }
  }

  private mutating func keep(after episode: Int) {
    snapshots.append(Snapshot(episode: episode, wins: wins, table: learner.table))
    change = 0
  }

  private mutating func play(
    _ episode: Int, limit: Int, exploring exploration: Double, using random: RandomStream
  ) {
    var random = random
    var game = TimeLimit(lake, steps: limit)
    var state = game.reset(seed: random.next())
    var steps: [LakeStep] = []
    while !game.isOver {
      let action = learner.action(in: state, exploration: exploration, using: &random)
      let told = game.step(FrozenLake.actions[action])
      let step = LakeStep(
        state: state, action: FrozenLake.actions[action], next: told.observation,
        reward: told.reward, outcome: told.outcome)
      learn(from: step, in: episode)
      if fall == nil { steps.append(step) }
      state = step.next
      if step.isWin { wins += 1 }
    }
    noteFall(steps, in: episode)
  }

  private mutating func learn(from step: LakeStep, in episode: Int) {
    let isNew = firsts.count < lake.stateCount && learner.table.bestValue(in: step.state) == 0
    let before = isNew ? learner.table : nil
    let difference = learner.learn(
      state: step.state, action: step.action.rawValue, reward: step.reward, next: step.next,
      isTerminal: step.outcome == .terminated)
    change += difference.magnitude
    guard let before, difference > 0 else { return }
    firsts.append(
      Update(
        episode: episode + 1, wins: wins, step: step, before: before, after: learner.table,
        rate: learner.learningRate))
  }

  private mutating func noteFall(_ steps: [LakeStep], in episode: Int) {
    guard fall == nil, wins == 0, let last = steps.last, last.outcome == .terminated,
      (3...8).contains(steps.count)
    else { return }
    fall = (episode + 1, steps)
  }

  /// The table at the end.
  var table: ActionValueTable { learner.table }

  /// The number of episodes, and of those that reached the goal.
  var outcome: (episodes: Int, wins: Int) { (snapshots[snapshots.count - 1].episode, wins) }
}
