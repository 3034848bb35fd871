import Agents
import Environments
import Randomness

/// A player that judges positions by numbers: it makes the move after which its lead is largest.
///
/// For X the lead is P(X wins) − P(O wins), for O the other way round. Of equals it takes the first.
struct BoardPlayer: Sendable {
  /// What it says of every position, in the graph's order.
  let chances: [GameChances]
  /// The place in `PositionGraph.moves` of its move from every position; −1 where the game is over.
  let choices: [Int]

  /// A player that judges by a network.
  init(_ network: TicTacToeNetwork, on graph: PositionGraph) {
    self.init(network.chances(of: graph.positions), on: graph)
  }

  /// A player with a judgement of every position.
  init(_ chances: [GameChances], on graph: PositionGraph) {
    self.chances = chances
    choices = graph.moves.indices.map { place in
      let sign = graph.positions[place].player.sign
      let leads = graph.moves[place].map { sign * chances[$0.next].lead }
      return leads.indices.max { leads[$0] < leads[$1] } ?? -1
    }
  }
}

/// How many games ended in which way.
struct Tally: Sendable, Hashable {
  /// X has won.
  var wins = 0
  /// Nobody has.
  var ties = 0
  /// O has won.
  var losses = 0

  /// All games.
  var games: Int { wins + ties + losses }

  /// Counts a game.
  mutating func count(_ result: GameResult) {
    switch result {
    case .cross: wins += 1
    case .tie: ties += 1
    case .nought: losses += 1
    }
  }
}

/// Games between players who move by rules on the graph of positions.
extension PositionGraph {
  /// How a player chooses among the moves from a place: the number of one of them.
  typealias Rule = (_ place: Int, _ random: inout RandomStream) -> Int

  /// Every legal move equally likely.
  var atRandom: Rule { { place, random in random.integer(below: moves[place].count) } }

  /// The moves of a player that judges.
  func rule(of player: BoardPlayer) -> Rule { { place, _ in player.choices[place] } }

  /// The places of a game from the empty board to its end.
  func game(cross: Rule, nought: Rule, using random: inout RandomStream) -> [Int] {
    var places = [0]
    while let place = places.last, !moves[place].isEmpty {
      let rule = positions[place].player == .first ? cross : nought
      places.append(moves[place][rule(place, &random)].next)
    }
    return places
  }

  /// How so many games end.
  func tally(
    games: Int, cross: Rule, nought: Rule, using random: RandomStream
  ) -> Tally {
    (0..<games).reduce(into: Tally()) { tally, number in
      var chance = random.split(number)
      let end = game(cross: cross, nought: nought, using: &chance).last ?? 0
      result(at: end).map { tally.count($0) }
    }
  }

  /// How likely each end of the game is from the empty board, exactly.
  ///
  /// A choice says which moves from a place a player makes, each of them equally likely.
  func exactChances(
    cross: (_ place: Int) -> [Int], nought: (_ place: Int) -> [Int]
  ) -> GameChances {
    var values = Array(repeating: GameChances(first: 0, draw: 0, second: 0), count: moves.count)
    for place in moves.indices.reversed() {
      if let result = result(at: place) {
        values[place] = GameChances(of: result)
        continue
      }
      let choices = (positions[place].player == .first ? cross : nought)(place)
      let followers = choices.map { values[moves[place][$0].next] }
      let share = 1 / Double(followers.count)
      values[place] = GameChances(
        first: share * followers.reduce(0) { $0 + $1.first },
        draw: share * followers.reduce(0) { $0 + $1.draw },
        second: share * followers.reduce(0) { $0 + $1.second })
    }
    return values[0]
  }

  /// The exact chances of X's moves by `player` against random ones of O.
  func exactChances(of player: BoardPlayer) -> GameChances {
    exactChances(cross: { [player.choices[$0]] }, nought: { Array(moves[$0].indices) })
  }
}

extension GameChances {
  /// The chances of a game that has ended.
  init(of result: GameResult) {
    self.init(
      first: result == .cross ? 1 : 0, draw: result == .tie ? 1 : 0,
      second: result == .nought ? 1 : 0)
  }
}
