import Environments
import Randomness
import Tensors

/// What random games teach: for each step the state and the push, and whether the step was a losing one.
///
/// Every random game is lost, so a game as a whole says nothing about its pushes. The last steps before
/// a fall are labelled "losing" (0), all earlier ones "winning" (1).
struct SurvivalExamples: Sendable {
  /// State and push of every step, `[steps, 5]`.
  let inputs: Tensor
  /// The label of every step, `[steps, 1]`.
  let labels: Tensor
  /// How long each game lasted.
  let lengths: [Int]
  /// The first games.
  let first: [PoleGame]

  /// The steps after which a random game that goes on is broken off, as in the book.
  private static let limit = 200
  /// How many games are kept to be shown.
  private static let shown = 16

  /// Plays so many games by the toss of a coin and labels their steps.
  init(games: Int, losing: Int, using random: RandomStream) {
    var (inputs, labels): ([Float], [Float]) = ([], [])
    var lengths: [Int] = []
    var first: [PoleGame] = []
    for number in 0..<games {
      var chance = random.split(number)
      let game = PoleGame(tossing: &chance, limit: Self.limit)
      for (step, push) in game.pushes.enumerated() {
        inputs += Self.input(game.states[step], push)
        labels.append(Self.isLosing(step, of: game, losing) ? 0 : 1)
      }
      lengths.append(game.steps)
      if number < Self.shown { first.append(game) }
    }
    self.inputs = Tensor(inputs, shape: [labels.count, 5])
    self.labels = Tensor(labels, shape: [labels.count, 1])
    (self.lengths, self.first) = (lengths, first)
  }

  /// Whether a step of a game, the first being 0, is one of the last before a fall.
  static func isLosing(_ step: Int, of game: PoleGame, _ losing: Int) -> Bool {
    game.hasFallen && game.steps - step <= losing
  }

  /// A state and a push as five numbers: what the network is asked about.
  static func input(_ state: CartPole.State, _ push: CartPole.Action) -> [Float] {
    state.shares + [push == .right ? 1 : -1]
  }

  /// The number of steps in all games.
  var count: Int { labels.count }

  /// The share of steps that are labelled "winning".
  var mean: Double { labels.scalars.reduce(0) { $0 + Double($1) } / Double(max(count, 1)) }
}
