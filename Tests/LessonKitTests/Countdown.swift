import Animations
import LessonKit
import NeuralNets
import Randomness
import Scenes
import Tensors

/// A lesson whose training draws random numbers and lets a weight follow them.
struct Countdown: TrainableLesson {
  static let card = LessonCard(id: "countdown", title: "Countdown", alt: "A countdown.")
  static let viewParameters = ["size"]

  @Parameter("How many steps to train.", in: 1...100)
  var steps = 6

  @Parameter("The learning rate.", in: 0...1)
  var rate = 0.5

  @Parameter("What the weight is called.")
  var name = Name.weight

  @Parameter("How large it is drawn.", in: 1...10)
  var size = 1

  enum Name: String, ParameterChoice {
    case weight
    case itsWeight = "it's"
  }

  func training(_ run: inout Run) throws(LessonError) -> Training {
    Training(steps: steps, rate: Float(rate), random: run.random)
  }

  func compute(_ run: inout Run) throws(LessonError) -> [Double] {
    let series = try run.series(of: self)
    return try series.snapshots.map { snapshot throws(LessonError) in
      var weight = Tensor([0])
      try snapshot.restore(&weight, as: "weight")
      return Double(weight.item)
    }
  }

  func animate(_ trace: [Double]) -> Animation { Animation(lasting: 1) { _ in Scene {} } }

  struct Training: LessonTraining {
    let steps: Int
    let rate: Float
    var random: RandomStream
    var weight = Tensor([1])
    var optimizer = Adam()
    var step = 0
    var series = CheckpointSeries()

    var progress: TrainingProgress {
      TrainingProgress(done: step, of: steps, words: "step \(step) of \(steps)")
    }

    mutating func advance() throws(LessonError) {
      let target = random.uniform(in: Float(-1)...1)
      let (loss, gradients) = valueAndGradients(of: weight) { weight in
        ((weight - target) * (weight - target) * rate).sum()
      }
      optimizer.update(&weight, along: gradients)
      step += 1
      series.note(["loss": loss], at: step)
      if step % 2 == 0 { series.keep(weight, as: "weight", at: step) }
      if step == steps { series.note(["end": 1 / 3], at: step) }
    }

    mutating func visitState(_ visit: StateVisitor) {
      visit("random", &random)
      visit("weight", &weight)
      visit("optimizer", &optimizer)
      visit("step", &step)
      visit("series", &series)
    }
  }
}

enum Trained: LessonPart {
  static let title = "Trained"
  static let lessons: [any Lesson.Type] = [Countdown.self, RollingDot.self]
}
