import Agents
import Animations
import Environments
import LessonKit
import Scenes

/// An agent and an environment in one loop: an action goes over, a state and a reward come back.
struct GameEnvironment: Lesson {
  static let card = LessonCard(
    id: "ch10-game-environment",
    title: "Agent and environment: one loop makes a game",
    caption: """
      The agent sends an action; the environment answers with the next state, a reward and whether the \
      game is over. That is all they ever tell one another. The moves are those of chapter 8's network.
      """,
    alt:
      "Beside a lake with an agent, action, state, reward and done travel round between two boxes.",
    description: """
      On the left a frozen lake with the agent on it. On the right two boxes, agent and environment, with a \
      way from each to the other. For every step a card with the action travels from the agent to the \
      environment, the agent on the lake moves, and a card with the new state, the reward and the word \
      done travels back. After six rounds the reward is 1 and done is true.
      """)

  static let scenes = [apiScene]

  /// Who chooses the moves of the loop.
  enum Player: String, ParameterChoice {
    /// The network of chapter 8, trained anew.
    case network
    /// The moves of `--moves`.
    case human
  }

  @Parameter("Who plays in the loop: the network of chapter 8, or a human with --moves.")
  var player = Player.network

  @Parameter("The lake: rows of S, F, H and G with / between.")
  var map = LakePlan(.small)

  @Parameter(
    "A human's moves to the goal: 0 left, 1 down, 2 right, 3 up.", in: 0...3, count: 1...12)
  var moves = [1, 1, 2, 2, 1, 2]

  @Parameter("A human's moves into a hole, in scene api.", in: 0...3, count: 1...4)
  var badMoves = [2, 1]

  @Parameter("The reward of falling into a hole.", in: -10...0)
  var holeReward = -1.0

  @Parameter("The number of random games that the network learns from.", in: 100...1_000_000)
  var games = 100_000

  func validate() throws(LessonError) {
    for (name, moves) in [("moves", moves), ("bad-moves", badMoves)] {
      let steps = LakeSession(of: moves, on: lake).steps
      guard steps.count == moves.count else {
        throw .invalid(
          "The game ends after \(steps.count) of the moves '--\(name)'; leave out the others.")
      }
    }
  }

  /// The environment of the chapter.
  private var lake: FrozenLake { FrozenLake(map.map, holeReward: holeReward) }

  /// Plays a game in the loop, and two more by given moves.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    Trace(
      loop: try loop(&run),
      sessions: [badMoves, moves].map { LakeSession(of: $0, on: lake) })
  }

  private func loop(_ run: inout Run) throws(LessonError) -> LakeSession {
    guard player == .network else { return LakeSession(of: moves, on: lake) }
    var crossing = LakeCrossing()
    crossing.map = map
    crossing.games = games
    let table = try crossing.compute(&run).training.table
    // A network that has learned too little may go in circles; a dozen steps show that.
    return LakeSession(
      start: lake.map.start, map: lake.map,
      steps: LakePlayer(greedyOn: table).game(on: lake, within: 12, seed: run.seed))
  }

  /// What the lesson computes.
  struct Trace: LessonTrace {
    /// The game that is played in the loop.
    let loop: LakeSession
    /// The games of the scene with the calls.
    let sessions: [LakeSession]

    /// The game that is played in the loop.
    var steps: [TraceStep] { loop.traceSteps() }

    /// The calls of both other games.
    var calls: [TraceStep] {
      sessions.enumerated().flatMap { number, session in
        session.traceSteps(["game": .integer(number + 1)])
      }
    }
  }
}

/// One episode of an environment: what `reset` told, and what each `step` told.
struct LakeSession: Sendable {
  /// The state that `reset` told.
  let start: Int
  /// The lake.
  let map: LakeMap
  /// The steps.
  let steps: [LakeStep]

  /// An episode that was played.
  init(start: Int, map: LakeMap, steps: [LakeStep]) {
    self.start = start
    self.map = map
    self.steps = steps
  }

  /// Makes moves one after the other, until the game is over or no move is left.
  init(of moves: [Int], on lake: FrozenLake) {
    var lake = lake
    start = lake.reset(seed: 0)
    map = lake.map
    var steps: [LakeStep] = []
    for move in moves where !lake.isOver {
      let (state, action) = (lake.cell, FrozenLake.actions[move])
      let told = lake.step(action)
      steps.append(
        LakeStep(
          state: state, action: action, next: told.observation, reward: told.reward,
          outcome: told.outcome))
    }
    self.steps = steps
  }

  /// The sum of the rewards of the first steps.
  func total(after steps: Int) -> Double { self.steps.prefix(steps).reduce(0) { $0 + $1.reward } }

  /// The calls as lines of a trace.
  func traceSteps(_ facts: [String: TraceValue] = [:]) -> [TraceStep] {
    let first = TraceStep(0, ["call": "reset", "state": .integer(start)].merging(facts) { $1 })
    return [first]
      + steps.enumerated().map { number, step in
        let values: [String: TraceValue] = [
          "call": "step", "action": .integer(step.action.rawValue), "state": .integer(step.next),
          "reward": .number(step.reward), "done": .flag(step.outcome.isEnd),
        ]
        return TraceStep(number + 1, values.merging(facts) { $1 })
      }
  }
}

extension LakeStep {
  /// The reward as it is written: a whole one without decimals.
  var rewardText: String { Numeral.shortest(reward) }
  /// Whether the game was over then, as it is written.
  var doneText: String { outcome.isEnd ? "true" : "false" }
}
