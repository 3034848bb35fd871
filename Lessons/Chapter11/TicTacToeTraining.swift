import Agents
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

extension TicTacToeByProbability {
  /// One network that learns in rounds: from random games first, then from games that X plays by what
  /// was learned in the round before.
  struct Training: LessonTraining {
    private(set) var series = CheckpointSeries()
    private var learner: BoardLearner
    /// What moves for X in this round's games; before any round nothing has been learned.
    private var teacher: TicTacToeNetwork
    private var round = 0
    private var epoch = 0

    private let lesson: TicTacToeByProbability
    private let random: RandomStream
    private let graph = PositionGraph()
    private let images: [[Int]]
    /// The steps of an epoch.
    private let steps: Int
    /// This round's games; they are played again where a training goes on from a file.
    private var records: (round: Int, games: GameRecords)?

    init(of lesson: TicTacToeByProbability, using random: RandomStream) {
      self.lesson = lesson
      self.random = random
      images = graph.images()
      teacher = lesson.network(using: random)
      steps = max(graph.positions.count / lesson.batch, 1)
      learner = Self.learner(teacher, lesson, steps)
    }

    /// A network at the beginning of a round.
    private static func learner(
      _ network: TicTacToeNetwork, _ lesson: TicTacToeByProbability, _ steps: Int
    ) -> BoardLearner {
      BoardLearner(network, learningRate: lesson.learningRate, steps: lesson.epochs * steps)
    }

    var progress: TrainingProgress {
      TrainingProgress(
        done: round * lesson.epochs + epoch, of: lesson.rounds * lesson.epochs,
        words: "round \(min(round + 1, lesson.rounds)) of \(lesson.rounds), epoch \(epoch)")
    }

    /// Draws as many positions of the round as there are, and plays its games before that if need be.
    mutating func advance() throws(LessonError) {
      let chance = random.split("round").split(round)
      let games = recordsOfRound(from: chance)
      if epoch == 0 { learner = Self.learner(learner.network, lesson, steps) }
      var order = chance.split("order").split(epoch)
      var loss = 0.0
      for _ in 0..<steps {
        let rows = games.sample(lesson.batch, using: &order)
        let boards = rows.map { graph.positions[games.places[$0]] }
        do { loss += try learner.learn(boards, games.shares.gatherRows(rows)) } catch {
          throw .diverged(step: round * lesson.epochs + epoch, quantity: "loss")
        }
      }
      epoch += 1
      note(loss: loss / Double(steps))
      guard epoch == lesson.epochs else { return }
      series.keep(learner.network, at: round + 1)
      teacher = learner.network.rounded()
      (round, epoch) = (round + 1, 0)
    }

    private mutating func recordsOfRound(from chance: RandomStream) -> GameRecords {
      if let records, records.round == round { return records.games }
      let games = GameRecords(
        games: lesson.games, on: graph, images: images,
        cross: round == 0 ? nil : BoardPlayer(teacher, on: graph), using: chance.split("games"))
      records = (round, games)
      return games
    }

    /// Notes the loss, now and then with how X would do against random replies.
    private mutating func note(loss: Double) {
      var values = ["loss": Float(loss)]
      if epoch % 10 == 0 || epoch == lesson.epochs {
        let player = BoardPlayer(learner.network.rounded(), on: graph)
        let chances = graph.exactChances(of: player)
        values["wins-per-1000"] = Float(1_000 * chances.first)
        values["losses-per-1000"] = Float(1_000 * chances.second)
      }
      series.note(values, at: round * lesson.epochs + epoch)
    }

    mutating func visitState(_ visit: StateVisitor) {
      visit("series", &series)
      visit("learner", &learner)
      visit("teacher", &teacher)
      visit("round", &round)
      visit("epoch", &epoch)
    }
  }
}

/// A network with what its training keeps beside it.
struct BoardLearner: Resumable {
  /// What learns.
  var network: TicTacToeNetwork
  private var optimizer: Adam

  /// A network that will be trained in so many steps, ever shorter ones towards the end.
  init(_ network: TicTacToeNetwork, learningRate: Double, steps: Int) {
    self.network = network
    optimizer = Adam(learningRate: .cosine(from: Float(learningRate), over: steps))
  }

  /// Takes one step along the slope of the cross-entropy with the shares of results, and returns the loss.
  ///
  /// - Throws: `TrainingError` when the loss is not finite any more.
  mutating func learn(_ boards: [TicTacToe], _ shares: Tensor) throws(TrainingError) -> Double {
    let input = TicTacToeNetwork.pictures(of: boards)
    let (loss, gradients) = valueAndGradients(of: network) { network in
      softmaxCrossEntropy(network(input), probabilities: shares)
    }
    try checkFinite(loss, step: optimizer.step)
    optimizer.update(&network, along: gradients)
    return Double(loss)
  }

  mutating func visitState(_ visit: StateVisitor) {
    visit("network", &network)
    visit("optimizer", &optimizer)
  }
}
