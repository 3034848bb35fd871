import Animations
import Drawing
import Environments
import Exhibits
import Scenes

/// A game at a moment of its clock: the board, the disc on its way, and the holes that would win.
struct GameStage: Element {
  private let game: ShownGame
  private let clock: DiscClock
  private let time: Double
  private let frame: Rect
  private let showsChances: Bool

  /// A game at a time.
  init(_ game: ShownGame, _ clock: DiscClock, at time: Double, chances: Bool, in frame: Rect) {
    self.game = game
    self.clock = clock
    self.time = time
    self.frame = frame
    showsChances = chances
  }

  func draw(on canvas: Canvas) {
    let board = board
    canvas.draw(board)
    for player in Player.allCases {
      for action in resting.winningActions(for: player) {
        drawThreat(of: player, in: action, on: board, canvas)
      }
    }
  }

  private var turn: Int? { clock.turn(at: time) }

  /// The board without a disc that is on its way.
  private var resting: ConnectFour {
    guard let turn else { return ConnectFour() }
    return time < clock.turns[turn].falling.end ? game.moves[turn].before : game.moves[turn].after
  }

  private var board: ConnectFourBoard {
    guard let turn else {
      return ConnectFourBoard(ConnectFour(), in: frame, chances: chances)
    }
    let (move, beats) = (game.moves[turn], clock.turns[turn])
    let hangs = time >= beats.choosing.start
    let isDeciding = hangs && time < beats.falling.end && move.player == .first
    return ConnectFourBoard(
      hangs ? move.after : move.before, in: frame,
      dropped: hangs ? beats.falling.progress(at: time, easing: .quadIn) : 1, chances: chances,
      best: isDeciding && showsChances ? move.action : nil,
      winningDrawn: clock.outlining.progress(at: time, easing: .easeInOut))
  }

  /// Red's chances as they are shown, on their way from one board to the next.
  private var chances: [Double] {
    guard showsChances else { return [] }
    let asked = game.moves.indices.filter { game.moves[$0].player == .first }
    guard let first = asked.first else { return [] }
    let last = asked.lastIndex { $0 <= turn ?? 0 } ?? 0
    guard last > 0 else { return game.moves[first].chances }
    let progress = clock.turns[asked[last]].thinking.progress(at: time, easing: .easeInOut)
    return tween(
      game.moves[asked[last - 1]].chances, game.moves[asked[last]].chances, at: progress)
  }

  /// A dashed ring where a disc would make four in a row.
  private func drawThreat(
    of player: Player, in action: Int, on board: ConnectFourBoard, _ canvas: Canvas
  ) {
    guard let row = resting.landingRow(in: action) else { return }
    let place = board.point(column: Double(action - 1), height: Double(row))
    let ink = ConnectFourBoard.ink(of: player == .first ? "A" : "B")
    let radius = (player == .first ? 0.3 : 0.22) * board.side
    canvas.stroke(
      .circle(center: place, radius: radius), with: ink, width: 0.07 * board.side,
      dash: [0.12 * board.side, 0.08 * board.side])
  }
}
