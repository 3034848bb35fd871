import Agents
import Environments
import NeuralNets
import Randomness
import Tensors

/// A network that tells from a board of Connect Four how the game will end: filters that see 4×4 holes,
/// so that every four in a row fits into one, then layers that weigh what was found.
///
/// It looks at a board and at its mirror image, and takes the mean of both scores. So a position and
/// its mirror image have the very same chances, whatever it has learned.
struct BoardNetwork: Layer {
  /// What a game can come to, in the order of the scores.
  static let outcomes = ["tie", "red", "yellow"]
  /// The sides of a filter.
  static let window = Extent(4, 4)

  /// What looks for patterns of discs.
  var filters: Convolution
  /// What weighs the patterns.
  var hidden: [Dense]
  /// A score for each outcome.
  var scores: Dense

  /// A network that has learned nothing yet.
  init(filters count: Int, hidden units: [Int], using random: inout RandomStream) {
    filters = Convolution(
      from: Player.allCases.count, to: count, size: Self.window, activation: .relu, using: &random)
    let places =
      (ConnectFour.rows - Self.window.height + 1) * (ConnectFour.columns - Self.window.width + 1)
    hidden = []
    var inputs = places * count
    for outputs in units {
      hidden.append(Dense(from: inputs, to: outputs, activation: .relu, using: &random))
      inputs = outputs
    }
    scores = Dense(from: inputs, to: Self.outcomes.count, using: &random)
  }

  /// `[boards, 2, rows, columns, 2]`, each board before its mirror image, → scores `[boards, 3]`, whose
  /// softmax are probabilities.
  func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    let boards = input.shape[0]
    let images = input.reshaped(to: Shape([2 * boards] + input.shape.lengths.dropFirst(2)))
    let found = filters(images, in: &pass).flattened(from: 1)
    let weighed = hidden.reduce(found) { $1($0, in: &pass) }
    return scores(weighed, in: &pass).reshaped(boards, 2, Self.outcomes.count).mean(along: 1)
  }

  /// Visits the filters, the hidden layers and the scores.
  mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("filters", &filters)
    visit("hidden", &hidden)
    visit("scores", &scores)
  }
}

extension BoardNetwork {
  /// How each game will end, were both to play on at random; who moved last counts as red.
  func chances(of boards: [ConnectFour]) -> [GameChances] {
    Batches(of: 512, from: boards.count).flatMap { places in
      let rows = self(Tensor(boards: places.map { boards[$0] })).softmax()
      return places.indices.map { row in
        GameChances(
          first: Double(rows[row, 1]), draw: Double(rows[row, 0]), second: Double(rows[row, 2]))
      }
    }
  }

  /// What is played in each game by the one criterion there is: a move after which the player most likely
  /// wins, were both to play on at random; the first of equals.
  ///
  /// Nothing is searched.
  ///
  /// - Precondition: no game is over.
  func choices(in games: [ConnectFour]) -> [Int] {
    let actions = games.map(\.legalActions)
    // Games that go on side by side are alike at first: each board is asked about once.
    var places: [ConnectFour: Int] = [:]
    var boards: [ConnectFour] = []
    let asked = zip(games, actions).map { game, actions in
      actions.map { action in
        let board = game.after(action)
        if let place = places[board] { return place }
        places[board] = boards.count
        boards.append(board)
        return boards.count - 1
      }
    }
    let chances = chances(of: boards)
    return zip(actions, asked).map { actions, asked in
      let own = asked.map { chances[$0].first }
      return actions[own.indices.reduce(0) { own[$1] > own[$0] ? $1 : $0 }]
    }
  }

  /// The same network with its numbers rounded as a file of checkpoints holds them.
  func rounded() -> BoardNetwork {
    var copy = self
    copy.visitParameters(ParameterVisitor { _, _, _, tensor in tensor = tensor.roundedToHalf() })
    return copy
  }
}

extension Tensor {
  /// Boards as the network sees them, `[boards, 2, rows, columns, 2]`: each as it is and mirrored.
  ///
  /// In all that the network learns from, the planes are those of red and of yellow.
  init(boards: [ConnectFour]) {
    self.init(
      ConnectFour.planes(of: boards),
      shape: [boards.count, 2, ConnectFour.rows, ConnectFour.columns, Player.allCases.count])
  }
}
