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
        \(Numeral.whole(ice.games)) fresh games: \(Numeral.whole(ice.wins)) won by what was learned, \
        \(Numeral.whole(ice.bestWins)) by the exact values.
        """)
    timeline.hold(2.6)
  }

  private static func policy(of table: ActionValueTable) -> [[Double]] {
    GridBoard.policy(of: table).map { $0.isEmpty ? [0, 0, 0, 0] : $0 }
  }

  var animation: Animation { Animation(along: timeline, scene: scene) }

  private func scene(at time: Double) -> Scene {
    let parts = Layout.captionedContent.columns(shares: [1, 1, 1.12], spacing: 28)
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
        "Q-learning", "only plays", values.tweened(at: place, easing: .linear),
        policies.tweened(at: place, easing: .linear), in: parts[1])
      curve(upTo: place, on: axes(in: parts[2]))
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
    Panel(.text(title), setting: .text(words), in: frame.cutting(bottom: 56).rest) { room in
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
      in: frame.cutting(top: 34).rest.cutting(bottom: 56).rest, xTitle: "episodes", ticks: (2, 5))
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

  private func results(in parts: [Rect], opacity: Double) -> [any Element] {
    let numbers = [(ice.bestWins, Ink.ink), (ice.wins, .accent)]
    return zip(parts, numbers).map { part, number in
      Layers {
        Label(
          "\(Numeral.whole(number.0)) of \(Numeral.whole(ice.games))",
          at: Point(x: part.minX, y: part.maxY - 10), style: .title.size(30).ink(number.1))
        Label(
          "games won", at: Point(x: part.maxX, y: part.maxY - 10), style: .label.ink(.muted),
          anchor: .baselineTrailing)
      }.faded(opacity)
    }
  }
}
