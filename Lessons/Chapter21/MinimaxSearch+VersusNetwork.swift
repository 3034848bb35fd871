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
    let strike = timeline.beat(lasting: 0.5)
    timeline.hold(0.5)
    timeline.say(
      Caption(
        .text(
          "All games counted, from minimax's side: it has not lost one of \(Numeral.whole(match.first.games + match.second.games))."
        )))
    let counting = timeline.beat(lasting: 0.9)
    timeline.hold(2.6)
    let panels = Layout.captionedContent.columns(2, spacing: 48)
    return Animation(along: timeline) { time in
      let made = beats.count { time >= $0.start }
      return Scene(
        subtitle: "The network judges positions; minimax searches all that can follow",
        counter: "move \(max(made, 1)) of \(count)"
      ) {
        VersusPanel(
          title: "X: minimax   O: network", game: match.games.first, graph: graph, beats: beats,
          strike: strike, time: time, tally: match.first,
          counted: counting.progress(at: time, easing: .easeOut), frame: panels[0])
        VersusPanel(
          title: "X: network   O: minimax", game: match.games.second, graph: graph,
          beats: beats, strike: strike, time: time, tally: match.second.seen(by: .second),
          counted: counting.progress(at: time, easing: .easeOut), frame: panels[1])
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
  let strike: Beat
  let time: Double
  let tally: Tally
  let counted: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    Panel(.text(title), in: frame, isCard: true) { room in
      board(in: room.cutting(top: 210).strip)
      result(in: room.cutting(top: 210).strip)
      counts(in: room.cutting(bottom: 96).strip)
    }
    .draw(on: canvas)
  }

  private func board(in room: Rect) -> TicTacToeBoard {
    let made = min(beats.count { time >= $0.start }, game.count - 1)
    let cell = made > 0 ? graph.cell(from: game[made - 1], to: game[made]) : 0
    let drawn = made > 0 ? beats[made - 1].progress(at: time, easing: .easeInOut) : 1
    return TicTacToeBoard(
      graph.positions[game[made]],
      in: Rect(x: room.minX, y: room.minY, width: 200, height: 200),
      newest: made > 0 ? (cell, drawn) : nil,
      lineDrawn: strike.progress(at: time, easing: .easeInOut))
  }

  /// How the game ended, beside the board.
  private func result(in room: Rect) -> Layers {
    let isOver = beats.count >= game.count - 1 && time >= beats[game.count - 2].end
    let winner = graph.positions[game[game.count - 1]].winner
    let words = winner == .first ? "X wins" : winner == .second ? "O wins" : "a tie"
    return Layers {
      Label("this game", at: room.topLeft.offset(x: 228, y: 30), style: .label.ink(.muted))
      Label(
        isOver ? words : "…", at: room.topLeft.offset(x: 228, y: 64),
        style: .title.size(28))
    }
  }

  /// The wins, ties and losses of minimax in all games.
  private func counts(in room: Rect) -> Layers {
    let columns = room.cutting(top: 22).rest.columns(3, spacing: 10)
    let values = [tally.wins, tally.ties, tally.losses]
    let inks: [Ink] = [.good, .ink, .bad]
    return Layers {
      Label(
        "minimax in \(Numeral.whole(tally.games)) such games",
        at: room.topLeft.offset(y: 12), style: .label)
      for (index, name) in ["wins", "ties", "losses"].enumerated() {
        BigNumber(
          .text(name), text: Numeral.whole(values[index]), ink: inks[index], size: 40,
          in: columns[index]
        ).faded(counted)
      }
    }
  }
}
