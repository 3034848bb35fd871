import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The headline: a game against a player that wins if it can and blocks if it must.
extension ConnectFourPlay {
  func animate(_ trace: Trace) -> Animation {
    let clock = storyClock(of: trace.shown)
    let columns = Layout.captionedContent.columns(shares: [29, 54], spacing: 48)
    return Animation(along: clock.timeline) { time in
      Scene(
        subtitle:
          "Yellow wins if it can and blocks if it must; red asks a network that saw random games",
        counter: counter(trace.shown, clock, at: time)
      ) {
        GameStage(trace.shown, clock, at: time, chances: true, in: columns[0])
        ReasoningPanel(trace: trace, clock: clock, time: time, frame: columns[1])
      }
    }
  }

  /// The clock of the game with all that is said; a long game is told faster.
  private func storyClock(of game: ShownGame) -> DiscClock {
    func clock(_ pace: DiscClock.Pace) -> DiscClock {
      var clock = DiscClock(
        of: game, pace: pace,
        opening: (
          "Bars: how likely red is to win after a disc there, were both to play on at random.", 1.9
        ), words: words)
      clock.close(saying: Self.verdict(on: game), holding: 2.2)
      return clock
    }
    let natural = clock(.init())
    let excess = natural.timeline.duration - 19.8
    let spent = natural.turns.reduce(0) { $0 + $1.thinking.duration + $1.choosing.duration }
    return excess > 0 ? clock(DiscClock.Pace().scaled(by: max(0.1, 1 - excess / spent))) : natural
  }

  private func words(on move: ShownGame.Move) -> Caption? {
    let isRed = move.player == .first
    let column = "column \(move.action)"
    if move.after.winner != nil {
      return .init(.text(isRed ? "Red takes the win: \(column)." : "Yellow wins in \(column)."))
    }
    if isRed, move.isBlock {
      return .init(
        .text("Yellow has three. The highest bar is the one that blocks: \(column)."))
    }
    if move.isDoubleThreat {
      return .init(
        .text(
          isRed
            ? "Two places to win: yellow can block only one of them."
            : "Yellow threatens in two places."))
    }
    if isRed { return .init(.text("The highest bar is played: \(column).")) }
    return .init(.text(move.isBlock ? "Yellow blocks." : "Yellow answers."))
  }

  private static func verdict(on game: ShownGame) -> Caption {
    let count = game.redMoves.count
    switch game.winner {
    case .first:
      return .init(.text("Four in a row: red has won with its disc number \(count)."))
    case .second: return .init("Four in a row: yellow has won.")
    case nil: return .init("The board is full: a tie.")
    }
  }

  private func counter(_ game: ShownGame, _ clock: DiscClock, at time: Double) -> String {
    "move \((clock.turn(at: time) ?? 0) + 1) of \(game.moves.count)"
  }
}

/// What red thinks: the chance that decides, how it went from move to move, and how good that is.
private struct ReasoningPanel: Element {
  let trace: ConnectFourPlay.Trace
  let clock: DiscClock
  let time: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    let rows = frame.rows(shares: [104, 138, 98], spacing: 12)
    drawDecision(in: rows[0], on: canvas)
    drawCurve(in: rows[1], on: canvas)
    drawWins(in: rows[2], on: canvas)
  }

  private var game: ShownGame { trace.shown }

  /// The moves of red that are decided, the last one perhaps on its way: 2.4 is 40 % on the way from the
  /// second to the third.
  private var decided: Double {
    game.moves.indices.filter { game.moves[$0].player == .first }.reduce(0) { sum, index in
      let beat = clock.turns[index].choosing
      return sum + Beat(start: beat.start, duration: 0.4).progress(at: time, easing: .easeInOut)
    }
  }

  private func drawDecision(in frame: Rect, on canvas: Canvas) {
    let columns = frame.columns(shares: [9, 13], spacing: 20)
    let asked = max(0, game.redMoves.count { $0.before.discCount <= shownDiscs } - 1)
    let move = game.redMoves[asked]
    let chances = game.redMoves.map(\.chance)
    let value = chances.tweened(at: max(decided - 1, 0))
    BigNumber(
      .text("column \(move.action): red’s chance"), value * 100, decimals: 0, unit: "%",
      ink: ConnectFourBoard.ink(of: "A"), size: 64, in: columns[0]
    ).draw(on: canvas)
    Paragraph(
      "That is what the network expects of random play from there. It looks no move ahead, "
        + "and nobody told it to block.",
      in: columns[1].cutting(top: 6).rest, style: .label.weight(.regular).ink(.muted)
    ).draw(on: canvas)
  }

  /// The discs on the board whose chances are shown.
  private var shownDiscs: Int { clock.turn(at: time).map { game.moves[$0].before.discCount } ?? 0 }

  private func drawCurve(in frame: Rect, on canvas: Canvas) {
    let chances = game.redMoves.map(\.chance)
    // A round number below the lowest chance, and never more than one half.
    let least = min(0.4, ((chances.min() ?? 0) * 5 - 0.25).rounded(.down) / 5)
    let axes = Axes(
      x: .linear(0.6...Double(max(chances.count, 2)) + 0.4), y: .linear(least...1), in: frame,
      xTitle: nil, yTitle: "red’s chance after each of its moves", ticks: (nil, 4),
      naming: chances.indices.map { Tick(value: Double($0 + 1), label: "\($0 + 1)") })
    axes.draw(on: canvas)
    let ink = ConnectFourBoard.ink(of: "A")
    guard decided > 0 else { return }
    let whole = Int(max(decided, 1))
    var points = (0..<whole).map { (x: Double($0 + 1), y: chances[$0]) }
    if decided > Double(whole), whole < chances.count {
      points.append((decided, chances.tweened(at: decided - 1, easing: .linear)))
    }
    axes.line(points, ink: ink, width: 3).draw(on: canvas)
    for point in points.prefix(whole) {
      Dot(at: axes.position(x: point.x, y: point.y), radius: 5.5, ink: ink).draw(on: canvas)
    }
  }

  private func drawWins(in frame: Rect, on canvas: Canvas) {
    let (title, bars) = frame.cutting(top: 26)
    Label(
      "games that red has won, of \(Numeral.whole(trace.matches)) against each player",
      at: title.topLeft.offset(y: 16), style: .note
    ).draw(on: canvas)
    Bars(
      [Double(trace.wins.random), Double(trace.wins.tactical)],
      labels: ["random player", "wins or blocks if it can"], in: bars, direction: .horizontal,
      inks: [.muted.opacity(0.6), ConnectFourBoard.ink(of: "B")], upTo: Double(trace.matches),
      decimals: 0
    ).draw(on: canvas)
  }
}

extension ConnectFour {
  /// How many discs lie on the board.
  fileprivate var discCount: Int { observation.cells.count { $0 != nil } }
}
