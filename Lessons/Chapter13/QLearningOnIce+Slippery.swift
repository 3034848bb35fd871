import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

extension QLearningOnIce {
  static let slipperyScene = LessonScene<Self>(
    LessonCard(
      id: "slippery",
      title: "On slippery ice Q-learning still finds the best policy",
      caption: """
        On slippery ice two moves of three go astray. Value iteration, which knows the ice, gives the \
        exact values; Q-learning, which only plays, comes close to them and wins as often.
        """,
      alt:
        "A board of learned values grows like the exact board; success rises to that of the best policy.",
      description: """
        Two boards of the same slippery lake. The first has the exact value of each cell and the best \
        moves, by value iteration over the known chances. The second starts empty and fills as Q-learning \
        plays game after game. On the right the probability that the learned moves reach the goal within a \
        hundred steps rises in jumps to that of the best moves; at the end both are measured in fresh games.
        """),
    steps: { $0.slippery.traceSteps },
    animate: { SlipperyPicture($1.slippery).animation })
}

/// What is best and what was learned, side by side, and how often what was learned succeeds.
private struct SlipperyPicture: Sendable {
  private let ice: SlipperyIce
  private var timeline = Timeline()
  private let run: Beat
  private let fresh: Beat
  private let values: [[Double]]
  private let policies: [[[Double]]]
  private let exact: (values: [Double], policy: [[Double]])

  init(_ ice: SlipperyIce) {
    self.ice = ice
    exact = (ice.exact.bestValues, Self.policy(of: ice.exact))
    values = ice.learning.snapshots.map(\.table.bestValues)
    policies = ice.learning.snapshots.map { Self.policy(of: $0.table) }
    _ = timeline.beat(
      lasting: 1.6,
      saying: "On this ice a move goes as meant only one time in three; else it slips sideways.")
    run = timeline.beat(
      lasting: 6.5,
      saying: "Q-learning does not know the chances. It plays, and averages what happens.")
    fresh = timeline.beat(
      lasting: 1.2,
      saying: """
        In the same \(Numeral.whole(ice.games)) fresh games the learned moves win \
        \(Numeral.whole(ice.wins)), the best ones \(Numeral.whole(ice.bestWins)).
        """)
    timeline.hold(2.6)
  }

  private static func policy(of table: ActionValueTable) -> [[Double]] {
    GridBoard.policy(of: table).map { $0.isEmpty ? [0, 0, 0, 0] : $0 }
  }

  var animation: Animation { Animation(along: timeline, scene: scene) }

  private func scene(at time: Double) -> Scene {
    let parts = Layout.captionedContent.columns(shares: [1, 1, 0.88], spacing: 28)
    let place = run.progress(at: time) * Double(values.count - 1)
    return Scene(
      subtitle:
        "The same lake, but every move slips to either side with a third of the chance each",
      counter: counter(at: place)
    ) {
      Still("exact") {
        board(
          "Value iteration", "knows all chances", exact.values, exact.policy, in: parts[0])
      }
      Still("ground") { Self.ground(axes(in: parts[2]), ice, title: parts[2]) }
      board(
        "Q-learning", "only plays", values[Int(place)],
        policies.tweened(at: place, easing: .linear), in: parts[1])
      curve(upTo: place, on: axes(in: parts[2]))
      chances(at: place, in: parts)
      results(in: parts, opacity: fresh.part(0...0.4).progress(at: time))
    }
  }

  private func counter(at place: Double) -> String {
    let episodes = ice.learning.snapshots.map { Double($0.episode) }
    let episode = Int(episodes.tweened(at: place, easing: .linear))
    return "episode \(Numeral.whole(episode)) of \(Numeral.whole(ice.learning.outcome.episodes))"
  }

  private func board(
    _ title: String, _ words: String, _ values: [Double], _ policy: [[Double]], in frame: Rect
  ) -> Panel {
    Panel(.text(title), setting: .text(words), in: frame.cutting(bottom: 40).rest) { room in
      GridBoard(
        ice.learning.lake.map.letters, in: Self.square(in: room),
        values: values, fullHeat: exact.values.max(), policy: policy)
    }
  }

  /// The room for a board at the top of a room.
  private static func square(in room: Rect) -> Rect {
    Rect(x: room.minX, y: room.minY, width: room.width, height: min(room.width, room.height))
  }

  // MARK: success

  private func axes(in frame: Rect) -> Axes {
    Axes(
      x: 0...Double(max(ice.learning.outcome.episodes, 1)), y: 0...1,
      in: frame.cutting(top: 34).rest, xTitle: "episodes", ticks: (2, 5))
  }

  private static func ground(_ axes: Axes, _ ice: SlipperyIce, title frame: Rect) -> Layers {
    let end = axes.x.domain.upperBound
    let best = axes.position(x: end, y: ice.bestChance)
    return Layers {
      Label(
        "Chance of success", at: frame.topLeft.offset(y: 18), style: .body.weight(.semibold))
      axes
      axes.line([(0, ice.bestChance), (end, ice.bestChance)], ink: .muted, width: 2, dash: [5, 5])
      Label(
        "best possible \(Numeral.fixed(ice.bestChance, decimals: 3))",
        at: best.offset(x: -2, y: -9), style: .note, anchor: .baselineTrailing)
    }
  }

  private func curve(upTo place: Double, on axes: Axes) -> [any Element] {
    let episodes = ice.learning.snapshots.map { Double($0.episode) }
    let head = (
      episodes.tweened(at: place, easing: .linear), ice.chances.tweened(at: place, easing: .linear)
    )
    let passed = (0...min(Int(place), episodes.count - 1)).map { (episodes[$0], ice.chances[$0]) }
    return [
      axes.line(passed + [head], ink: .accent, width: 2.5),
      Dot(at: axes.position(x: head.0, y: head.1), radius: 6),
    ]
  }

  /// The exact chance of success by the moves of each board, large under it.
  private func chances(at place: Double, in parts: [Rect]) -> [any Element] {
    let learned = ice.chances.tweened(at: place, easing: .linear)
    return zip(parts, [(ice.bestChance, Ink.ink), (learned, .accent)]).map { part, chance in
      Label(
        "\(Numeral.fixed(100 * chance.0, decimals: 1)) %",
        at: part.bottomLeft.offset(y: -5), style: .title.size(30).ink(chance.1))
    }
  }

  /// What was measured, beside that.
  private func results(in parts: [Rect], opacity: Double) -> [any Element] {
    zip(parts, [ice.bestWins, ice.wins]).map { part, wins in
      Label(
        "won \(Numeral.whole(wins)) of \(Numeral.whole(ice.games))",
        at: part.bottomRight.offset(y: -5), style: .body.weight(.medium), anchor: .baselineTrailing
      ).faded(opacity)
    }
  }
}
