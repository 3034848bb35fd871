import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Randomness
import Scenes

/// A step of a game that was played.
struct PlayedStep<World: DrawnWorld> {
  let episode: Int
  let step: Int
  let before: World
  let action: World.Action
  let result: Step<World.Observation>
  let after: World

  /// The step as a line of a trace.
  var line: TraceValue {
    .record([
      "type": "step", "episode": .integer(episode), "step": .integer(step),
      "state": Self.value(of: before.observation),
      "action": .integer(World.index(of: action) ?? -1), "reward": .number(result.reward),
      "next": Self.value(of: result.observation), "outcome": .text(result.outcome.rawValue),
    ])
  }

  /// A state's number as such, several as a list.
  private static func value(of observation: World.Observation) -> TraceValue {
    if let number = observation as? Int { return .integer(number) }
    return .list(observation.numbers.map(TraceValue.number))
  }
}

/// Episodes of a game, played by a policy.
struct PlayedGame<World: DrawnWorld>: Sendable where World.Action: Sendable {
  /// An episode: the world before its first step and after each.
  struct Episode: Sendable {
    var worlds: [World]
    var returns: [Double] = [0]
    var actions: [String] = []
    var outcome = Outcome.truncated
  }

  private(set) var episodes: [Episode] = []

  /// Plays, and hands on each step as it is done.
  init(
    _ world: World, policy: PlayedPolicy, episodes count: Int, limit: Int, seed: UInt64,
    onStep: (PlayedStep<World>) throws -> Void
  ) throws {
    let stream = RandomStream(seed: seed)
    for index in 1...max(count, 1) {
      var game = TimeLimit(world, steps: limit)
      var random = stream.split("policy").split(index)
      var chance = stream.split("environment").split(index)
      game.reset(seed: chance.next())
      var episode = Episode(worlds: [game.base])
      while !game.isOver {
        let before = game.base
        let action = policy.action(in: before, using: &random)
        let result = game.step(action)
        episode.note(action, result, game.base)
        try onStep(
          PlayedStep(
            episode: index, step: game.elapsed, before: before, action: action, result: result,
            after: game.base))
      }
      episodes.append(episode)
    }
  }

  /// Decimals that tell the rewards: none where all are whole.
  private var decimals: Int {
    episodes.allSatisfy { $0.returns.allSatisfy { $0 == $0.rounded() } } ? 0 : 2
  }

  /// The steps of all episodes.
  var stepCount: Int { episodes.reduce(0) { $0 + $1.actions.count } }
}

extension PlayedGame.Episode {
  mutating func note(
    _ action: World.Action, _ result: Step<World.Observation>, _ world: World
  ) {
    worlds.append(world)
    returns.append((returns.last ?? 0) + result.reward)
    actions.append(World.index(of: action).map { World.actionNames[$0] } ?? "")
    outcome = result.outcome
  }
}

extension PlayedGame {
  /// The episodes one after the other: the world on the left, what was done and earned on the right.
  func animation(pace: Double, policy: String) -> Animation {
    var timeline = Timeline()
    let beats = episodes.map { episode in
      let beat = timeline.beat(lasting: Double(max(episode.actions.count, 1)) * pace)
      timeline.hold(1.2)
      return beat
    }
    timeline.hold(0.8)
    return Animation(along: timeline) { time in
      let index = beats.lastIndex { $0.start <= time } ?? 0
      let steps = beats[index].progress(at: time) * Double(episodes[index].actions.count)
      return scene(
        of: episodes[index], number: index + 1, steps: steps, isSeenMoving: pace > 0.2,
        policy: policy)
    }
  }

  /// The scene after some steps; of a world whose steps can be seen one by one, the share of a step is
  /// the way to the next one: a rest, the motion, a rest.
  private func scene(
    of episode: Episode, number: Int, steps: Double, isSeenMoving: Bool, policy: String
  ) -> Scene {
    let columns = Layout.content.columns(shares: [2.1, 1], spacing: 32)
    let rows = columns[1].rows(3)
    let done = min(Int(steps), episode.actions.count)
    let way = isSeenMoving && done < episode.actions.count ? (steps - Double(done) - 0.1) / 0.6 : 0
    let step = way >= 1 ? done + 1 : done
    let isOver = step == episode.actions.count
    return Scene(
      subtitle: .text("episode \(number) of \(episodes.count), \(policy)"), counter: "step \(step)"
    ) {
      if way > 0, way < 1 {
        episode.worlds[done + 1].picture(
          in: columns[0], since: episode.worlds[done], progress: way)
      } else {
        episode.worlds[step].picture(in: columns[0])
      }
      BigNumber("sum of rewards", episode.returns[step], decimals: decimals, in: rows[0])
      BigNumber(
        "last action", text: step > 0 ? episode.actions[step - 1] : "none", size: 28, in: rows[1])
      BigNumber(
        "episode", text: isOver ? episode.outcome.rawValue : "goes on",
        ink: isOver ? .highlight : .muted, size: 28, in: rows[2])
    }
  }
}
