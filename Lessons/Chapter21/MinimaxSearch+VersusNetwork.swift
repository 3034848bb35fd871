import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// Minimax against chapter 11's network, on both sides, on one clock.
extension MinimaxSearch {
  static let versusNetworkScene = LessonScene<Self>(
    LessonCard(
      id: "versus-network", title: "Minimax against the network of chapter 11",
      caption: """
        Chapter 11's network moves where its lead over the opponent is largest, as random games taught it. \
        Minimax, which sees every end, never loses to it, whoever moves first.
        """,
      alt:
        "Two games of minimax against a network side by side, then counted wins, ties and no losses.",
      description: """
        Two boards on one clock. On the left minimax is X and moves first, on the right the network does. \
        Piece by piece a game is played on each; under the boards stand the counts of all games that were \
        played that way: minimax's wins, ties and losses. Minimax never loses.
        """),
    steps: \.matchSteps,
    animate: { $0.versusAnimation($1.match, $1.play.graph) })

  private func versusAnimation(_ match: Match, _ graph: PositionGraph) -> Animation {
    var timeline = Timeline()
    timeline.say("Left: minimax moves first. Right: the network moves first.")
    timeline.hold(1.2)
    let count = max(match.games.first.count, match.games.second.count) - 1
    timeline.say("X begins on both boards; then they move in turn.")
    let beats = (0..<count).map { _ in
      let beat = timeline.beat(lasting: 0.5)
      timeline.hold(0.55)
      return beat
    }
    timeline.hold(0.7)
    timeline.say(
      Caption(
        .text(
          "All games counted, from minimax's side: it has not lost one of \(Numeral.whole(match.results.first.count + match.results.second.count))."
        )))
    let counting = timeline.beat(lasting: 2)
    timeline.hold(2.6)
    let panels = Layout.captionedContent.columns(2, spacing: 48)
    return Animation(along: timeline) { time in
      let made = beats.count { time >= $0.start }
      return Scene(
        subtitle: "The network judges positions; minimax searches all that can follow",
        counter: "move \(max(made, 1)) of \(count)"
      ) {
        VersusPanel(
          title: "X is minimax, O the network", game: match.games.first, graph: graph, beats: beats,
          time: time, results: match.results.first, side: .first,
          counted: counting.progress(at: time), frame: panels[0])
        VersusPanel(
          title: "X is the network, O minimax", game: match.games.second, graph: graph,
          beats: beats, time: time, results: match.results.second, side: .second,
          counted: counting.progress(at: time), frame: panels[1])
      }
    }
  }
}

/// One of the two boards with the counts of its kind of game.
private struct VersusPanel: Element {
  let title: String
  let game: [Int]
  let graph: PositionGraph
  let beats: [Beat]
  let time: Double
  /// How all such games ended, in order.
  let results: [GameResult]
  /// Minimax's side.
  let side: Player
  /// How many of them are counted, 0…1.
  let counted: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    Panel(.text(title), in: frame, isCard: true) { room in
      let side = min(room.height, 250)
      let parts = room.cutting(top: side).strip.columns(
        shares: [side, room.width - side - 28], spacing: 28)
      board(in: parts[0])
      numbers(in: parts[1])
      result(in: room.cutting(bottom: room.height - side - 8).strip)
    }
    .draw(on: canvas)
  }

  /// When the winning line is struck through: as soon as this game is over.
  private var strike: Beat { Beat(start: beats[game.count - 2].end, duration: 0.4) }

  private func board(in room: Rect) -> TicTacToeBoard {
    let made = min(beats.count { time >= $0.start }, game.count - 1)
    let cell = made > 0 ? graph.cell(from: game[made - 1], to: game[made]) : 0
    let drawn = made > 0 ? beats[made - 1].progress(at: time, easing: .easeInOut) : 1
    return TicTacToeBoard(
      graph.positions[game[made]], in: room, newest: made > 0 ? (cell, drawn) : nil,
      lineDrawn: strike.progress(at: time, easing: .easeInOut))
  }

  /// How the game ended, under the board.
  private func result(in room: Rect) -> Label {
    let isOver = time >= beats[game.count - 2].end
    let winner = graph.positions[game[game.count - 1]].winner
    let words = winner == .first ? "X wins." : winner == .second ? "O wins." : "A tie."
    let move = min(max(beats.count { time >= $0.start }, 1), game.count - 1)
    return Label(
      isOver ? "This game: \(words)" : "This game: move \(move).",
      at: Point(x: room.minX, y: room.midY), style: .body.weight(.semibold), anchor: .leading)
  }

  /// The wins, ties and losses of minimax in the games counted so far.
  private func numbers(in room: Rect) -> Layers {
    let count = Int((counted * Double(results.count)).rounded())
    var tally = Tally()
    for result in results.prefix(count) { tally.count(result) }
    let own = tally.seen(by: side)
    let rows = room.cutting(top: 26).rest.rows(3, spacing: 4)
    return Layers {
      Label(
        "\(Numeral.whole(count, width: 3)) games", at: room.topLeft.offset(y: 12),
        style: .label.weight(.semibold))
      BigNumber("minimax wins", text: Numeral.whole(own.wins), ink: .good, size: 42, in: rows[0])
      BigNumber("ties", text: Numeral.whole(own.ties), size: 42, in: rows[1])
      BigNumber("minimax loses", text: Numeral.whole(own.losses), ink: .bad, size: 42, in: rows[2])
    }
  }
}
