import Agents
import Environments
import Randomness

/// The values of all positions when both players play as well as can be, found from the ends backwards.
///
/// They are what `Minimax` finds from any position; kept for all of them, thousands of games take no
/// time.
struct PerfectPlay: Sendable {
  /// Every position.
  let graph: PositionGraph
  /// The value for X of each: 1 it wins, 0 a tie, −1 O wins.
  let values: [Int]

  /// Works out every value once.
  init(on graph: PositionGraph) {
    self.graph = graph
    var values = Array(repeating: 0, count: graph.positions.count)
    for place in graph.positions.indices.reversed() {
      let followers = graph.moves[place].map { values[$0.next] }
      if let result = graph.result(at: place) {
        values[place] = result == .cross ? 1 : result == .nought ? -1 : 0
      } else {
        let isCross = graph.positions[place].player == .first
        values[place] = (isCross ? followers.max() : followers.min()) ?? 0
      }
    }
    self.values = values
  }

  /// The moves from a place that are as good as any, by their numbers in `graph.moves`.
  ///
  /// Of equals the centre alone is left, where it is among them: the book's opening.
  func best(from place: Int) -> [Int] {
    let moves = graph.moves[place]
    let best = moves.indices.filter { values[moves[$0].next] == values[place] }
    return best.first { moves[$0].cell == 5 }.map { [$0] } ?? best
  }

  /// The exact shares of games that it wins against random moves, moving first and moving second.
  var shares: (first: Double, second: Double) {
    let random = { (place: Int) in Array(graph.moves[place].indices) }
    return (
      graph.exactChances(cross: best, nought: random).first,
      graph.exactChances(cross: random, nought: best).second
    )
  }

  /// One of the best moves, each equally likely.
  var rule: PositionGraph.Rule {
    { place, random in random.choice(from: best(from: place)) }
  }
}

/// How many positions a search looks at, by the number of moves ahead, and what they are worth.
struct SearchLevels: Sendable {
  /// For each number of moves ahead, how many positions are worth −1, 0 and 1 for X.
  let counts: [[Int]]

  /// The tree of all ways to go on from a place.
  ///
  /// A position that can be reached in several ways counts once for each, as a search that goes down
  /// every branch meets it.
  init(from place: Int, of play: PerfectPlay) {
    var ways = [place: 1]
    var counts: [[Int]] = []
    while !ways.isEmpty {
      var (level, next) = ([0, 0, 0], [Int: Int]())
      for (place, count) in ways {
        level[play.values[place] + 1] += count
        for move in play.graph.moves[place] { next[move.next, default: 0] += count }
      }
      counts.append(level)
      ways = next
    }
    self.counts = counts
  }

  /// The positions of each level.
  var sizes: [Int] { counts.map { $0.reduce(0, +) } }

  /// All positions.
  var nodes: Int { sizes.reduce(0, +) }
}
