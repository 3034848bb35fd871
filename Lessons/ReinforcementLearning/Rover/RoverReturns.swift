import Agents
import Animations
import Environments
import Kernels
import LessonKit

/// A rover between a small reward nearby and a large one far away: what a return is, and how the Bellman
/// equation finds the best way.
struct RoverReturns: Lesson {
  static let card = LessonCard(
    id: "mars-rover", title: "How far the rover looks ahead decides where it goes",
    caption: """
      The return discounts a reward by γ for every step on the way to it. A rover that looks ahead \
      drives to the large reward far away, an impatient one to the small one nearby.
      """,
    alt:
      "A rover on six states: its two returns as γ sweeps, Bellman backups state by state, and the way it takes.",
    description: """
      Six states in a row, 100 at the left end and 40 at the right. From state 4 the return of driving \
      left and of driving right is drawn as the discount γ sweeps from 0 to 1; the two are equal at \
      0.4. Then, for one discount, Bellman backups fill the values of both actions in every state, \
      outwards from the ends. The larger value of each state gives the policy, and the rover drives.
      """)

  static let scenes = [returnsScene, backupScene]

  @Parameter("The discount γ with which the action values are computed.", in: 0...0.99)
  var discount = 0.5

  @Parameter("The state that the rover starts in.", in: 2...5)
  var start = 4

  /// Drives both ways, iterates values, and drives as they say.
  func compute(_ run: inout Run) -> Trace {
    let discounts = (0...200).map { Double($0) / 200 }
    let (left, right) = (rewards(driving: .left), rewards(driving: .right))
    let backups = Backup.all(discount: discount)
    let table = backups.last?.table ?? ActionValueTable(states: 6, actions: 2)
    return Trace(
      start: start - 1, rewards: (left, right), discounts: discounts,
      left: discounts.map { Self.discounted(left, by: $0) },
      right: discounts.map { Self.discounted(right, by: $0) }, backups: backups,
      way: way(by: table))
  }

  /// The rewards of driving one way to its end.
  private func rewards(driving action: MarsRover.Action) -> [Double] {
    var rover = MarsRover(start: start - 1)
    var rewards: [Double] = []
    while !rover.isOver { rewards.append(rover.step(action).reward) }
    return rewards
  }

  /// The sum of rewards, each worth γ times the one before it.
  static func discounted(_ rewards: [Double], by discount: Double) -> Double {
    rewards.reversed().reduce(0) { $1 + discount * $0 }
  }

  /// The places that the best actions lead through.
  private func way(by table: ActionValueTable) -> [Int] {
    var rover = MarsRover(start: start - 1)
    var places = [rover.place]
    while !rover.isOver {
      rover.step(MarsRover.actions[table.bestAction(in: rover.place)])
      if rover.place != places[places.count - 1] { places.append(rover.place) }
    }
    return places
  }
}

extension RoverReturns {
  /// What the lesson computes.
  struct Trace: LessonTrace {
    /// The place that the rover starts from, from 0.
    let start: Int
    /// The rewards of driving left and of driving right, step by step.
    let rewards: (left: [Double], right: [Double])
    /// The discounts of the sweep, and the returns with each.
    let discounts: [Double]
    let left: [Double]
    let right: [Double]
    /// Every change of an action value, in order.
    let backups: [Backup]
    /// The places that the best actions lead through, the start first.
    let way: [Int]
  }

  /// One action value computed anew from those of the next state.
  struct Backup: Sendable {
    /// The sweep that it belongs to, from 1.
    let sweep: Int
    let state: Int
    /// The index of the action; none for an end, where both collect the same reward.
    let action: Int?
    /// The state that follows; the same for an end.
    let next: Int
    let reward: Double
    /// What the best action of the next state was worth; 0 after an end.
    let following: Double
    let value: Double
    /// The table with this value.
    let table: ActionValueTable

    /// Every change of a value until nothing changes any more, in the order of sweeps and states.
    static func all(discount: Double) -> [Backup] {
      let world = MarsRover()
      var iteration = ValueIteration(of: world, discount: discount)
      var shown = iteration.table
      var backups: [Backup] = []
      var before = iteration.table
      while iteration.sweep() > 1e-9, iteration.sweeps < 100 {
        for (state, action) in changes(from: before, to: iteration.table) {
          let end = state == 0 || state == world.stateCount - 1
          let transition = world.transitions(from: state, by: MarsRover.actions[action])[0]
          for both in end ? [0, 1] : [action] { shown[state, both] = iteration.table[state, both] }
          backups.append(
            Backup(
              sweep: iteration.sweeps, state: state, action: end ? nil : action,
              next: transition.state, reward: transition.reward,
              following: end ? 0 : before.bestValue(in: transition.state),
              value: iteration.table[state, action], table: shown))
        }
        before = iteration.table
      }
      return backups
    }

    /// The values that a sweep changed: those that tell of the left end first, from left to right.
    private static func changes(
      from old: ActionValueTable, to new: ActionValueTable
    ) -> [(state: Int, action: Int)] {
      let last = old.stateCount - 1
      return (0...1).flatMap { action in
        (0...last).compactMap { state in
          let isEnd = state == 0 || state == last
          guard old[state, action] != new[state, action], !isEnd || (state == 0) == (action == 0)
          else { return nil }
          return (state, action)
        }
      }
    }
  }
}

extension RoverReturns.Trace {
  /// The action values in the end.
  var table: ActionValueTable {
    backups.last?.table ?? ActionValueTable(states: 6, actions: 2)
  }

  /// The returns for every discount of the sweep.
  var returnSteps: [TraceStep] {
    discounts.indices.map { index in
      TraceStep(
        index,
        [
          "discount": .number(discounts[index]), "left": .number(left[index]),
          "right": .number(right[index]),
        ])
    }
  }

  /// The backups, and then the way.
  var backupSteps: [TraceStep] {
    let backups = backups.enumerated().map { index, backup in
      TraceStep(
        index,
        [
          "sweep": .integer(backup.sweep), "state": .integer(backup.state + 1),
          "action": backup.action.map { .text($0 == 0 ? "left" : "right") } ?? .text("collect"),
          "value": .number(backup.value), "reward": .number(backup.reward),
          "following": .number(backup.following),
          "table": .list(backup.table.rows.map { .list($0.map { .number($0) }) }),
        ])
    }
    let drive = way.enumerated().map { index, place in
      TraceStep(backups.count + index, ["rover": .integer(place + 1)])
    }
    return backups + drive
  }

  /// All of it.
  var steps: [TraceStep] { returnSteps + backupSteps }
}
