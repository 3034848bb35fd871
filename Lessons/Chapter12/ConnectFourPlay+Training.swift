import Agents
import Animations
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

extension ConnectFourPlay {
  /// A network learns how random games end, and then the openings are counted.
  ///
  /// Every step plays new games, so that none is seen twice. At last each opening is played on many
  /// times, to know what the network should have learned.
  struct Training: LessonTraining {
    private(set) var series = CheckpointSeries()
    private var network: BoardNetwork
    private var optimizer: Adam
    private var step = 0
    private var rounds = 0
    private var counted = Array(repeating: 0, count: Self.openings)

    private let lesson: ConnectFourPlay
    private let random: RandomStream
    private let held: RandomDiscGames
    private let kept: LogSteps

    /// The openings that differ: the others are their mirror images.
    private static let openings = (ConnectFour.columns + 1) / 2
    /// The games that the loss is measured on.
    private static let heldGames = 300

    init(of lesson: ConnectFourPlay, using random: RandomStream) {
      self.lesson = lesson
      self.random = random
      network = lesson.untrained(using: random)
      let steps = lesson.steps
      optimizer = Adam(learningRate: .cosine(from: Float(lesson.learningRate), over: steps))
      held = RandomDiscGames(Self.heldGames, using: random.split("held"))
      kept = LogSteps(
        count: lesson.examinations, upTo: steps, linearSteps: max(1, Double(steps) / 400))
      examine()
    }

    /// The games against each opponent at each examination: few where few are learned from.
    private var examinationGames: Int { min(200, max(1, lesson.games / 100)) }
    /// The games of each opening that are played in a piece of work.
    private var gamesInRound: Int { min(1_000, lesson.counted) }

    private var countingRounds: Int {
      (lesson.counted + gamesInRound - 1) / gamesInRound
    }

    var progress: TrainingProgress {
      let words =
        step < lesson.steps
        ? "game \(step * lesson.batch) of \(lesson.games)"
        : "counting, \(rounds * gamesInRound) games of \(lesson.counted) an opening"
      return TrainingProgress(
        done: step + rounds, of: lesson.steps + countingRounds, words: words)
    }

    mutating func advance() throws(LessonError) {
      if step < lesson.steps { try learn() } else { count() }
    }

    /// Plays new games and takes one step along the slope of the cross-entropy of their boards.
    private mutating func learn() throws(LessonError) {
      let games = RandomDiscGames(lesson.batch, using: random.split("games").split(step))
      let input = Tensor(boards: games.boards)
      let (loss, gradients) = valueAndGradients(of: network) { network in
        softmaxCrossEntropy(network(input), labels: games.labels)
      }
      do { try checkFinite(loss, step: step) } catch {
        throw .diverged(step: step, quantity: "loss")
      }
      optimizer.update(&network, along: gradients)
      step += 1
      if kept.contains(step) { examine() }
      if step == lesson.steps { series.keep(network, at: step) }
    }

    /// Notes what the network says of the openings, how well it foretells, and how it plays.
    ///
    /// What is measured is what is stored: the network with its numbers rounded.
    private mutating func examine() {
      let network = network.rounded()
      var values: [String: Float] = [:]
      for (action, chances) in zip(ConnectFour.actions, network.chances(of: .openings)) {
        values["opening-\(action)"] = Float(chances.first)
      }
      let scores = network(Tensor(boards: held.boards))
      values["loss"] = softmaxCrossEntropy(scores, labels: held.labels).item
      for opponent in Opponent.allCases {
        let match = Match(
          of: network, against: opponent, games: examinationGames,
          using: random.split("examination").split(opponent.rawValue))
        values["\(opponent)-wins"] = Float(match.wins) / Float(examinationGames)
      }
      series.note(values, at: step)
    }

    /// Plays each opening on at random, and notes the shares of red's wins in the end.
    private mutating func count() {
      for (place, board) in [ConnectFour].openings.prefix(Self.openings).enumerated() {
        var chance = random.split("counting").split(place).split(rounds)
        counted[place] += RandomDiscGames.redWins(
          from: board, in: gamesInRound, using: &chance)
      }
      rounds += 1
      guard rounds == countingRounds else { return }
      let total = Float(rounds * gamesInRound)
      let shares = ConnectFour.actions.map { action in
        let place = min(action, ConnectFour.columns + 1 - action) - 1
        return ("counted-\(action)", Float(counted[place]) / total)
      }
      series.note(Dictionary(uniqueKeysWithValues: shares), at: step)
    }

    mutating func visitState(_ visit: StateVisitor) {
      visit("series", &series)
      visit("network", &network)
      visit("optimizer", &optimizer)
      visit("step", &step)
      visit("rounds", &rounds)
      visit("counted", &counted)
    }
  }
}

extension [ConnectFour] {
  /// The boards after each first move.
  static var openings: [ConnectFour] {
    ConnectFour.actions.map { ConnectFour(moves: [$0]) }
  }
}
