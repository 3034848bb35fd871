import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import NeuralNets
import Scenes
import Tensors

/// The seven first moves: each goes through the network, and then all are held against counting.
extension ConnectFourPlay {
  static let probabilitiesScene = LessonScene<Self>(
    LessonCard(
      id: "probabilities", title: "Seven columns, seven questions to one network",
      caption: """
        Red tries a disc in every column. The network turns each board into three probabilities, and the \
        bars above the columns are those of a win for red. Counting random games says the same.
        """,
      alt:
        "A disc tries seven columns; each board passes a network; the bars equal counts of random games.",
      description: """
        On the left an empty board of Connect Four, on the right the layers of the network. A disc \
        is put into one column after the other; the board runs through the layers and comes out as \
        probabilities of a tie, a win for red and a win for yellow. Red's grows as a bar above the \
        column. The seven bars are mirror images of one another, highest in the middle. At the end a \
        plot holds them against shares counted in random games: dots lie in their rings.
        """),
    steps: \.openingSteps,
    animate: { $0.probabilitiesAnimation($1) })

  private func probabilitiesAnimation(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.say("Where should the first disc go? Red tries every column.")
    let first = timeline.beat(lasting: 0)
    timeline.hold(1.8)
    let trials = ConnectFour.actions.map { action in
      if action == 1 { return first }
      if action == 2 {
        timeline.say("The network gives three probabilities; red’s stands above the column.")
      }
      if action == 5 { timeline.say("A board and its mirror image get the very same numbers.") }
      return timeline.beat(lasting: action == 2 ? 1.8 : 0.95)
    }
    let choice = timeline.beat(lasting: 1, saying: "The middle column is red’s best.")
    timeline.say(
      "Counting \(Numeral.whole(trace.countedGames)) random games a column says the same.")
    let turning = timeline.beat(lasting: 0.6)
    let comparing = timeline.beat(lasting: 0.6)
    timeline.hold(2.6)
    let columns = Layout.captionedContent.columns(shares: [29, 54], spacing: 48)
    return Animation(along: timeline) { time in
      let trial = trials.lastIndex { time >= $0.start } ?? 0
      let isChosen = time >= choice.start
      let share = (isChosen ? choice : trials[trial]).progress(at: time)
      let shown = isChosen ? trace.bestOpening : trial
      return Scene(
        subtitle: "The empty board: how likely is red to win after each first move?",
        counter: "column \(shown + 1) of \(trials.count)"
      ) {
        OpeningBoard(
          chances: trace.opening.map(\.first), trial: trial, share: share,
          chosen: isChosen ? shown : nil, frame: columns[0]
        ).jumping()
        Crossfade(
          from: NetworkView(
            network: trace.network, chances: trace.opening[shown],
            previous: isChosen ? trace.opening[trial] : trace.opening[max(trial - 1, 0)],
            share: share, frame: columns[1]),
          to: comparison(trace, shown: comparing.progress(at: time), in: columns[1]),
          at: turning.progress(at: time, easing: .easeInOut), in: columns[1].inset(by: -8))
      }
    }
  }

  /// The largest difference between what the network says and what was counted, and all of them.
  private func comparison(_ trace: Trace, shown: Double, in frame: Rect) -> Layers {
    let said = trace.opening.map(\.first)
    let (number, plot) = frame.cutting(top: 84, spacing: 8)
    return Layers {
      BigNumber(
        "largest difference", trace.largestError, decimals: 3, size: 48, in: number)
      OpeningPlot(
        said: said, counted: trace.course.counted, range: 0.4...0.7, shown: shown,
        numbers: true, in: plot
      ).ground
      OpeningPlot(
        said: said, counted: trace.course.counted, range: 0.4...0.7, shown: shown,
        numbers: true, in: plot)
    }
  }
}

extension ConnectFourPlay.Trace {
  /// The first move with the highest chance, counted from 0.
  fileprivate var bestOpening: Int {
    opening.indices.reduce(0) { opening[$1].first > opening[$0].first ? $1 : $0 }
  }

  /// The largest difference between what the network says of an opening and what was counted.
  var largestError: Double {
    zip(opening, course.counted).map { abs($0.first - $1) }.max() ?? .nan
  }
}

/// The empty board with a disc on trial, and the bars that are known.
private struct OpeningBoard: Element {
  let chances: [Double]
  let trial: Int
  let share: Double
  let chosen: Int?
  let frame: Rect

  func draw(on canvas: Canvas) {
    let known = chances.indices.map { index in
      index < trial ? chances[index] : index == trial ? chances[index] * grown : .nan
    }
    ConnectFourBoard(
      ConnectFour(moves: [(chosen ?? trial) + 1]), in: frame, dropped: dropped,
      chances: known.map { $0 > 0 ? $0 : .nan }, best: chosen.map { $0 + 1 }
    ).draw(on: canvas)
  }

  /// The disc falls in the first third, the bar grows in the last one.
  private var dropped: Double { Easing.quadIn(share * 3) }
  private var grown: Double { chosen == nil ? Easing.easeOut((share - 0.6) / 0.4) : 1 }
}

/// The layers of the network with a board on its way through them, and what it comes to.
private struct NetworkView: Element {
  let network: BoardNetwork
  let chances: GameChances
  let previous: GameChances
  let share: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (layers, bars) = frame.cutting(top: 214, spacing: 20)
    // Which layer is at work is somewhere else in the next picture.
    canvas.draw(blocks(in: layers).jumping())
    let now = tween(numbers(previous), numbers(chances), at: Easing.easeInOut((share - 0.5) / 0.3))
    Bars(
      now, labels: ["red wins", "yellow wins", "a tie"], in: bars, direction: .horizontal,
      inks: [ConnectFourBoard.ink(of: "A"), ConnectFourBoard.ink(of: "B"), .muted], upTo: 1,
      decimals: 3
    ).draw(on: canvas)
  }

  private func numbers(_ chances: GameChances) -> [Double] {
    [chances.first, chances.second, chances.draw]
  }

  /// The parts of the network and what they hand on.
  private func blocks(in frame: Rect) -> LayerBlocks {
    let window = BoardNetwork.window
    let maps = network.filters.outputShape(
      for: [1, ConnectFour.rows, ConnectFour.columns, Player.allCases.count])
    var blocks: [LayerBlocks.Block] = [
      .maps(
        "board", rows: ConnectFour.rows, columns: ConnectFour.columns,
        channels: Player.allCases.count),
      .maps(
        .text("filters \(window.height)×\(window.width)"), rows: maps[1], columns: maps[2],
        channels: maps[3]),
    ]
    blocks += network.hidden.map { .vector("dense", $0.bias.count) }
    blocks.append(.vector("outcomes", BoardNetwork.outcomes.count))
    let way = min(max((share - 0.2) / 0.4, 0), 1) * Double(blocks.count - 1)
    return LayerBlocks(blocks, active: share > 0.15 && share < 0.75 ? way : nil, in: frame)
  }
}
