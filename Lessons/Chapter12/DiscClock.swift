import Animations
import Environments
import Scenes

/// When each move of a game is thought about, decided and done.
struct DiscClock: Sendable {
  /// The times of one move.
  struct Turn: Sendable {
    /// The chances change to those of this board.
    let thinking: Beat
    /// The disc hangs over its column.
    let choosing: Beat
    /// The disc falls.
    let falling: Beat
  }

  /// How many seconds each part of a move takes.
  struct Pace: Sendable {
    var thinking = 0.5
    var choosing = 0.7
    var reply = 0.5
    /// What is added to moves that have to be understood: blocks and double threats.
    var surprise = 0.9
    var rest = 0.12

    /// The same, slower or faster.
    func scaled(by factor: Double) -> Pace {
      Pace(
        thinking: thinking * factor, choosing: choosing * factor, reply: reply * factor,
        surprise: surprise * factor, rest: rest * factor)
    }

    /// The even pace of a game that nobody comments.
    static let even = Pace(thinking: 0, choosing: 0.32, reply: 0.32, surprise: 0)
  }

  private(set) var timeline = Timeline()
  private(set) var turns: [Turn] = []
  /// The winning four are outlined.
  private(set) var outlining = Beat(start: 0, duration: 0)

  /// The clock of a game, with what is said of its moves.
  ///
  /// - Parameters:
  ///   - game: The game.
  ///   - pace: How long the parts of a move last.
  ///   - opening: What is said before the first move, and for how long it stands.
  ///   - words: What is said of a move.
  init(
    of game: ShownGame, pace: Pace, opening: (words: Caption?, seconds: Double),
    words: (ShownGame.Move) -> Caption?
  ) {
    if let words = opening.words { timeline.say(words) }
    timeline.hold(opening.seconds)
    for move in game.moves {
      let isRed = move.player == .first
      let thinking = timeline.beat(lasting: isRed && !turns.isEmpty ? pace.thinking : 0)
      if let words = words(move) { timeline.say(words) }
      let choosing = timeline.beat(
        lasting: (isRed ? pace.choosing : pace.reply) + (move.isSurprising ? pace.surprise : 0))
      let falling = timeline.beat(lasting: Self.fall(of: move))
      timeline.hold(pace.rest)
      turns.append(Turn(thinking: thinking, choosing: choosing, falling: falling))
    }
    outlining = timeline.beat(lasting: 0.7)
  }

  /// Says how the game ended, and lets it stand.
  mutating func close(saying words: Caption?, holding seconds: Double) {
    if let words { timeline.say(words) }
    timeline.hold(seconds)
  }

  /// The seconds that a disc falls: as the root of the way.
  private static func fall(of move: ShownGame.Move) -> Double {
    0.17 * Double(ConnectFour.rows - move.row).squareRoot()
  }

  /// Which move is on at a time; none before the first.
  func turn(at time: Double) -> Int? { turns.lastIndex { $0.thinking.start <= time } }
}

extension ShownGame.Move {
  /// Whether it has to be understood: a block, or two threats at once.
  var isSurprising: Bool { isBlock && player == .first || isDoubleThreat }

  /// Whether the player could win in two places now.
  var isDoubleThreat: Bool {
    after.winner == nil && after.winningActions(for: player).count > 1
      && before.winningActions(for: player).count < 2
  }
}
