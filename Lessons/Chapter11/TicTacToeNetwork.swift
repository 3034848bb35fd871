import Agents
import Environments
import NeuralNets
import Randomness
import Tensors

/// The chapter's network: filters that look at the board as at a picture, and dense layers that turn
/// what they find into the probabilities of the three results.
struct TicTacToeNetwork: Layer {
  /// What looks at the board.
  var filters: Convolution
  /// What is made of it.
  var first: Dense
  /// What is made of that.
  var second: Dense
  /// A score for each result, in the order of `GameResult`.
  var scores: Dense

  /// A network that knows nothing.
  init(filters count: Int, units: Int, using random: inout RandomStream) {
    filters = Convolution(
      from: 1, to: count, size: 3, padding: .same, activation: .relu, using: &random)
    first = Dense(from: 9 * count, to: units, activation: .relu, using: &random)
    second = Dense(from: units, to: units, activation: .relu, using: &random)
    scores = Dense(from: units, to: GameResult.allCases.count, using: &random)
  }

  /// `[batch, 3, 3, 1]` → scores `[batch, 3]`, whose softmax are probabilities.
  func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    let found = filters(input, in: &pass).flattened(from: 1)
    return scores(second(first(found, in: &pass), in: &pass), in: &pass)
  }

  /// Visits the layers in order.
  mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("filters", &filters)
    visit("first", &first)
    visit("second", &second)
    visit("scores", &scores)
  }
}

extension TicTacToeNetwork {
  /// Boards as pictures `[boards, 3, 3, 1]`, as a reader sees them: X is 1, O is −1, free is 0.
  static func pictures(of games: [TicTacToe]) -> Tensor {
    let cells = [7, 8, 9, 4, 5, 6, 1, 2, 3]
    let numbers = games.flatMap { game in cells.map { Float(game[$0]?.sign ?? 0) } }
    return Tensor(numbers, shape: [games.count, 3, 3, 1])
  }

  /// What the network says of some boards.
  func chances(of games: [TicTacToe]) -> [GameChances] {
    let shares = self(Self.pictures(of: games)).softmax()
    let numbers = shares.scalars.map(Double.init)
    return games.indices.map { row in
      GameChances(
        first: numbers[3 * row + GameResult.cross.rawValue],
        draw: numbers[3 * row + GameResult.tie.rawValue],
        second: numbers[3 * row + GameResult.nought.rawValue])
    }
  }

  /// The same network with its numbers rounded as a file of checkpoints holds them.
  func rounded() -> TicTacToeNetwork {
    var copy = self
    copy.visitParameters(ParameterVisitor { _, _, _, tensor in tensor = tensor.roundedToHalf() })
    return copy
  }
}

extension GameChances {
  /// By how much X's probability of winning exceeds O's: what X maximises and O minimises.
  var lead: Double { first - second }
}
