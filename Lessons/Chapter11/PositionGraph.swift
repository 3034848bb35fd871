import Environments

/// Every position of Tic Tac Toe that a game can reach, and how they follow one another.
///
/// The 5,478 positions stand in the order of their numbers of pieces, the empty board first; a position
/// is known by its place in it. Moves are look-ups, so that a million games take no time.
struct PositionGraph: Sendable {
  /// A move, and the place of the position that it leads to.
  struct Move: Sendable, Hashable {
    /// The cell, 1…9.
    let cell: Int
    /// The place of what follows.
    let next: Int
  }

  /// The positions.
  let positions: [TicTacToe]
  /// The moves from each position, by rising cell; none where the game is over.
  let moves: [[Move]]
  private let places: [TicTacToe: Int]

  /// All positions, found from the empty board on.
  init() {
    var positions = [TicTacToe()]
    var places = [positions[0]: 0]
    var moves: [[Move]] = []
    while moves.count < positions.count {
      let game = positions[moves.count]
      moves.append(
        game.legalActions.map { cell in
          var next = game
          next.step(cell)
          let place = places[next] ?? positions.count
          if place == positions.count {
            places[next] = place
            positions.append(next)
          }
          return Move(cell: cell, next: place)
        })
    }
    (self.positions, self.places, self.moves) = (positions, places, moves)
  }

  /// The place of a position.
  func place(of game: TicTacToe) -> Int { places[game] ?? 0 }

  /// How a game ended, as a class of the network; nil while it goes on.
  func result(at place: Int) -> GameResult? {
    moves[place].isEmpty ? GameResult(of: positions[place]) : nil
  }

  /// For each position the places of its eight images in the symmetries of the square, itself first.
  func images() -> [[Int]] {
    let codes = Dictionary(
      uniqueKeysWithValues: positions.indices.map { (Self.code(of: positions[$0]) { $0 }, $0) })
    return positions.map { game in
      Self.symmetries.map { symmetry in codes[Self.code(of: game) { symmetry[$0] }] ?? 0 }
    }
  }

  /// Where each of the cells, counted from 0, comes from when the board is turned or mirrored.
  private static let symmetries: [[Int]] = {
    let turn = (0..<9).map { ($0 % 3) * 3 + 2 - $0 / 3 }
    let mirror = (0..<9).map { $0 / 3 * 3 + 2 - $0 % 3 }
    let turns = (1..<4).reduce(into: [Array(0..<9)]) { turns, _ in
      turns.append(turns[turns.count - 1].map { turn[$0] })
    }
    return turns + turns.map { $0.map { mirror[$0] } }
  }()

  private static func code(of game: TicTacToe, from source: (Int) -> Int) -> Int {
    (0..<9).reduce(0) { code, cell in
      code * 3 + (game[source(cell) + 1].map { $0.rawValue + 1 } ?? 0)
    }
  }
}

/// How a game ends, in the order of the network's classes.
enum GameResult: Int, Sendable, Hashable, CaseIterable {
  /// Nobody wins.
  case tie
  /// The first player, X, wins.
  case cross
  /// The second player, O, wins.
  case nought

  /// How a game that is over has ended.
  init(of game: TicTacToe) {
    switch game.winner {
    case .first: self = .cross
    case .second: self = .nought
    case nil: self = .tie
    }
  }
}
