import Agents
import Environments
import Randomness
import Tensors

/// Games of a player that does anything, and what became of every move in them.
struct RandomLakeGames: Sendable {
  /// The lake.
  let lake: FrozenLake
  /// The number of games.
  let games: Int
  /// How many of them reached the goal.
  private(set) var wins = 0
  /// How often each move was made on each cell.
  private(set) var made: [[Int]]
  /// How often the game was won after it.
  private(set) var won: [[Int]]
  /// The first short game that was lost, and the first that was won.
  private(set) var lost: [LakeStep]?, winning: [LakeStep]?

  /// The most steps in a game.
  static let limit = 200

  /// Plays games.
  init(_ games: Int, on lake: FrozenLake, using random: RandomStream) {
    self.lake = lake
    self.games = games
    made = Array(
      repeating: Array(repeating: 0, count: FrozenLake.actions.count), count: lake.stateCount)
    won = made
    var (random, seeds) = (random.split("moves"), random.split("games"))
    for _ in 0..<games {
      note(
        LakeStep.game(on: lake, within: Self.limit, seed: seeds.next()) { _ in
          FrozenLake.actions[random.integer(below: FrozenLake.actions.count)]
        })
    }
  }

  /// Counts every move of a game as one of a game that was won, or lost; where it ended, all moves.
  private mutating func note(_ steps: [LakeStep]) {
    guard let last = steps.last else { return }
    let gain = last.isWin ? 1 : 0
    for step in steps {
      made[step.state][step.action.rawValue] += 1
      won[step.state][step.action.rawValue] += gain
    }
    if last.outcome == .terminated {
      for action in FrozenLake.actions.indices {
        made[last.next][action] += 1
        won[last.next][action] += gain
      }
    }
    wins += gain
    if gain == 1, winning == nil, steps.count <= 10 { winning = steps }
    if gain == 0, lost == nil, last.outcome == .terminated, (4...8).contains(steps.count) {
      lost = steps
    }
  }

  /// The moves as data for a network: 1 at the cell and 1 at the move, with how often it led to a win.
  var data: OutcomeCounts {
    var data = OutcomeCounts(outcomes: 2)
    for (state, counts) in made.enumerated() {
      for (action, count) in counts.enumerated() where count > 0 {
        let situation = Self.situation(state, action, states: made.count)
        data.count(situation, outcome: 0, times: Float(count - won[state][action]))
        data.count(situation, outcome: 1, times: Float(won[state][action]))
      }
    }
    return data
  }

  /// A cell and a move as a network is shown them.
  static func situation(_ state: Int, _ action: Int, states: Int) -> [Float] {
    var numbers = Array(repeating: Float(0), count: states + FrozenLake.actions.count)
    numbers[state] = 1
    numbers[states + action] = 1
    return numbers
  }

  /// How many moves were made in all.
  var moves: Int { made.joined().reduce(0, +) }
}
