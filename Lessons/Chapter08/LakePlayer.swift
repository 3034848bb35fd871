import Agents
import Environments
import Randomness

/// A player of Frozen Lake: what it does on each cell, always the same.
struct LakePlayer: Sendable, Hashable {
  /// The move on each cell; on holes and goals it does not matter.
  let moves: [Heading]

  /// One that takes the move of the largest value on each cell, of equals the first.
  init(greedyOn table: ActionValueTable) {
    moves = (0..<table.stateCount).map { FrozenLake.actions[table.bestAction(in: $0)] }
  }

  /// The steps of one game, at most `limit` of them: the game may go in circles.
  func game(on lake: FrozenLake, within limit: Int, seed: UInt64) -> [LakeStep] {
    LakeStep.game(on: lake, within: limit, seed: seed) { moves[$0] }
  }

  /// How many of some games reach the goal.
  func wins(
    of games: Int, on lake: FrozenLake, within limit: Int, using random: RandomStream
  ) -> Int {
    (0..<games).count { number in
      var chance = random.split(number)
      return game(on: lake, within: limit, seed: chance.next()).last?.isWin ?? false
    }
  }

  /// The exact probability of reaching the goal within so many steps, by following all that may happen.
  func chance(on lake: FrozenLake, within limit: Int) -> Double {
    var here = Array(repeating: 0.0, count: lake.stateCount)
    here[lake.map.start] = 1
    var won = 0.0
    for _ in 0..<limit {
      var next = Array(repeating: 0.0, count: lake.stateCount)
      for state in here.indices where here[state] > 0 {
        for possible in lake.transitions(from: state, by: moves[state]) {
          let probability = here[state] * possible.probability
          if !possible.isTerminal {
            next[possible.state] += probability
          } else if lake.map.tiles[possible.state] == .goal {
            won += probability
          }
        }
      }
      here = next
    }
    return won
  }
}

/// A step of a game of Frozen Lake, as an agent is told of it.
struct LakeStep: Sendable, Hashable {
  /// The cell that it was taken on.
  let state: Int
  /// What was done.
  let action: Heading
  /// The cell that it led to.
  let next: Int
  /// Its reward.
  let reward: Double
  /// Whether and how the game ended with it.
  let outcome: Outcome

  /// Whether it reached the goal.
  var isWin: Bool { reward > 0 }

  /// The steps of a game in which the move is chosen by the cell, at most `limit` of them.
  static func game(
    on lake: FrozenLake, within limit: Int, seed: UInt64, choosing move: (Int) -> Heading
  ) -> [LakeStep] {
    var game = TimeLimit(lake, steps: limit)
    var state = game.reset(seed: seed)
    var steps: [LakeStep] = []
    while !game.isOver {
      let action = move(state)
      let step = game.step(action)
      steps.append(
        LakeStep(
          state: state, action: action, next: step.observation, reward: step.reward,
          outcome: step.outcome))
      state = step.observation
    }
    return steps
  }
}
