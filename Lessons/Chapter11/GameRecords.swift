import Agents
import Environments
import Randomness
import Tensors

/// What games teach about positions: how often each was on the board, and how those games ended.
///
/// A position counts for its eight images in the symmetries of the square too.
struct GameRecords: Sendable {
  /// The places of the positions seen.
  let places: [Int]
  /// The shares of the results for each position seen, `[positions, 3]`.
  let shares: Tensor
  /// Running sums of the roots of how often each was seen.
  private let sums: [Double]

  /// Plays games on a graph and counts.
  ///
  /// The first round's games are random on both sides from the first move. In later rounds `cross`
  /// moves for X after so many random moves as chance wants, and positions count from there on: of each
  /// it is learned how good it is for X to go on like that.
  init(
    games: Int, on graph: PositionGraph, images: [[Int]], cross: BoardPlayer?,
    using random: RandomStream
  ) {
    var counts = Array(repeating: [Float](repeating: 0, count: 3), count: graph.positions.count)
    let chance = graph.atRandom
    for number in 0..<games {
      var random = random.split(number)
      let start = cross == nil ? 0 : random.integer(below: 9)
      let places = graph.game(
        cross: { place, random in
          guard let cross, graph.pieces(at: place) >= start else { return chance(place, &random) }
          return cross.choices[place]
        }, nought: chance, using: &random)
      let result = graph.result(at: places[places.count - 1])?.rawValue ?? 0
      for place in places.dropFirst(min(start, places.count - 1)) { counts[place][result] += 1 }
    }
    let sums = images.map { images in
      (0..<3).map { result in images.reduce(0) { $0 + counts[$1][result] } }
    }
    let totals = sums.map { $0[0] + $0[1] + $0[2] }
    places = totals.indices.filter { totals[$0] > 0 }
    var sum = 0.0
    self.sums = places.map { place in
      sum += Double(totals[place]).squareRoot()
      return sum
    }
    shares = Tensor(rows: places.map { place in sums[place].map { $0 / totals[place] } })
  }

  /// Rows of `shares`, drawn so that a position comes up with the root of how often it was seen: often
  /// seen ones more, but the rare ones too.
  func sample(_ size: Int, using random: inout RandomStream) -> [Int] {
    (0..<size).map { _ in
      let number = random.uniform() * (sums.last ?? 0)
      var (low, high) = (0, max(sums.count - 1, 0))
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > number { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}

extension PositionGraph {
  /// How many pieces lie on the board of a position.
  func pieces(at place: Int) -> Int {
    TicTacToe.actions.count { !positions[place].isFree($0) }
  }
}
