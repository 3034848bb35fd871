import Animations
import Datasets
import LessonKit
import NeuralNets
import Randomness
import Tensors

extension ImageClassification {
  /// Two networks that start alike and learn from the same pictures: one sees them changed a little
  /// every time, the other always as they are.
  struct Training: LessonTraining {
    private(set) var series = CheckpointSeries()
    private var augmenting: PictureClassifier
    private var plain: PictureClassifier
    private var epoch = 0
    private var batch = 0

    private let lesson: ImageClassification
    private let random: RandomStream
    private let pictures: (training: LabeledPictures, test: LabeledPictures)
    private let batches: Int
    private let kept: LogSteps

    init(
      of lesson: ImageClassification, training: LabeledPictures, test: LabeledPictures,
      using random: RandomStream
    ) {
      self.lesson = lesson
      self.random = random
      pictures = (training, test)
      batches = Batches(of: lesson.batch, from: training.count).count
      kept = LogSteps(count: lesson.snapshots, upTo: lesson.epochs, linearSteps: 3)
      let network = lesson.network(classes: training.classNames.count, using: random)
      augmenting = PictureClassifier(
        network, learningRate: lesson.learningRate, steps: lesson.epochs * batches)
      plain = augmenting
      examine()
    }

    var progress: TrainingProgress {
      TrainingProgress(
        done: epoch * batches + batch, of: lesson.epochs * batches,
        words: "epoch \(epoch) of \(lesson.epochs)")
    }

    /// Both networks learn from one batch; after the last one of an epoch they are examined.
    mutating func advance() throws(LessonError) {
      let chance = random.split("epoch").split(epoch)
      let order = Batches(
        of: lesson.batch, from: pictures.training.count, shuffledBy: chance.split("order"))
      let places = order[batch]
      let dropping = chance.split("dropout").split(batch)
      do {
        try augmenting.learn(changed(places), dropping: dropping)
        try plain.learn(pictures.training.picked(places), dropping: dropping)
      } catch {
        throw .diverged(step: epoch * batches + batch, quantity: "loss")
      }
      batch += 1
      guard batch == batches else { return }
      (batch, epoch) = (0, epoch + 1)
      examine()
    }

    /// Training pictures as the network sees them in this epoch.
    private func changed(_ places: [Int]) -> LabeledPictures {
      let values = places.flatMap { place in
        Self.changed(
          pictures.training[place], place, by: lesson.augmentation, in: epoch, using: random
        ).values
      }
      return pictures.training.picked(places).showing(values)
    }

    /// A training picture as the network sees it in an epoch: chance depends on the picture's place.
    static func changed(
      _ picture: Picture, _ place: Int, by augmentation: Augmentation, in epoch: Int,
      using random: RandomStream
    ) -> Picture {
      var chance = random.split("augmentation").split(epoch).split(place)
      return augmentation(picture, using: &chance)
    }

    /// Notes how both networks do, and keeps the one that sees changed pictures now and then.
    ///
    /// What is measured is what is stored: the networks with their numbers rounded.
    private mutating func examine() {
      var values: [String: Float] = [:]
      for (name, classifier) in [("", augmenting), ("plain-", plain)] {
        for (part, pictures) in [("train", pictures.training), ("test", pictures.test)] {
          let examination = Examination(of: classifier.network.rounded(), on: pictures)
          values["\(name)\(part)-accuracy"] = Float(examination.accuracy)
          values["\(name)\(part)-loss"] = Float(examination.loss)
        }
      }
      series.note(values, at: epoch)
      if kept.contains(epoch) { series.keep(augmenting.network, as: "augmented", at: epoch) }
    }

    mutating func visitState(_ visit: StateVisitor) {
      visit("series", &series)
      visit("augmented", &augmenting)
      visit("plain", &plain)
      visit("epoch", &epoch)
      visit("batch", &batch)
    }
  }
}

extension LabeledPictures {
  /// Other pictures of the same sizes under the same labels.
  fileprivate func showing(_ values: [Float]) -> LabeledPictures {
    LabeledPictures(
      width: width, height: height, channels: channels, values: values, labels: labels,
      classNames: classNames)
  }
}
