import Animations
import Datasets
import Drawing
import Exhibits
import LessonKit
import NeuralNets
import Scenes
import Tensors

/// The scene in which filters are not given but learned.
extension SlidingFilters {
  static let network = LessonScene<Self>(
    LessonCard(
      id: "network",
      title: "A network learns its filters itself",
      caption: """
        A small convolutional network learns to tell horses from deer. Nobody draws its filters: they are \
        weights like all others, and what they find in a picture changes as they learn.
        """,
      alt:
        "Filters and feature maps of a small network change while its accuracy on horse and deer rises.",
      description: """
        From left to right the way of one picture through the network: the picture, the filters of the \
        first layer, what each of them finds, what the filters of the second layer find in that, and the \
        probabilities of deer and horse. Below, the share of right answers on the pictures that the \
        network learns from and on pictures that it has never seen, epoch by epoch.
        """),
    steps: { $0.training.traceSteps },
    animate: { NetworkPicture($1.training).animation })
}

/// The network at work on one picture, and how well it does on all.
private struct NetworkPicture: Sendable {
  private let training: AnimalTraining
  private let clock: SharedClock
  /// The numbers with the full colour: of the filters, of what they find, and of what is found in that.
  private let limits: [Double]

  init(_ training: AnimalTraining) {
    self.training = training
    clock = SharedClock(steps: training.snapshots.count - 1, linearSteps: 5, lasting: 8.5)
    limits = [
      { $0.filters.weight }, { $0.firstMaps }, { $0.secondMaps },
    ].map { (part: (AnimalTraining.Snapshot) -> Tensor) in
      training.snapshots.map { Self.largest(part($0)) }.max() ?? 1
    }
  }

  private static func largest(_ tensor: Tensor) -> Double {
    Double(tensor.scalars.map(abs).max() ?? 1)
  }

  var animation: Animation {
    Animation(on: clock, scene: scene)
  }

  private func scene(at moment: SharedClock.Moment) -> Scene {
    let (stages, below) = Layout.content.cutting(top: 182, spacing: 18)
    let (curves, answers) = (
      below.columns(shares: [2, 1], spacing: 44)[0],
      below.columns(shares: [2, 1], spacing: 44)[1].rows(shares: [0.8, 1], spacing: 4)
    )
    let axes = ScorePlot.axes(epochs: training.snapshots.count - 1, in: curves)
    let snapshot = training.snapshots[moment.readStep]
    let horse = probability(at: moment.step)
    return Scene(
      subtitle: "The way of one picture through the layers, and the right answers to all",
      counter: "epoch \(moment.readStep) of \(training.snapshots.count - 1)"
    ) {
      Still("axes") { ScorePlot.ground(training, axes) }
      way(of: snapshot, in: stages)
      ScorePlot(training: training, epoch: moment.step, axes: axes)
      BigNumber(
        "right on unseen pictures", 100 * snapshot.accuracy.test, decimals: 1, unit: "%",
        in: answers[0])
      ProbabilityBars(
        [1 - horse, horse],
        labels: training.pictures.test.classNames,
        truth: training.pictures.test.labels[training.shown], in: answers[1])
    }
  }

  /// The probability of a horse, which glides when an epoch is over, then rests.
  private func probability(at step: Double) -> Double {
    let (epoch, share) = (Int(step), (step - step.rounded(.down)) / 0.4)
    let probabilities = [max(epoch - 1, 0), epoch].map { training.snapshots[$0].probability }
    return tween(probabilities[0], probabilities[1], at: Easing.smooth(share))
  }

  /// The picture, the filters, and what they find, from left to right.
  private func way(of snapshot: AnimalTraining.Snapshot, in frame: Rect) -> [any Element] {
    let stages = frame.columns(shares: [124, 78, 304, 304], spacing: 28)
    let picture = training.pictures.test[training.shown]
    let arrows = stages.dropFirst().map { stage in
      let level = stage.midY + 14
      return Arrow(
        from: Point(x: stage.minX - 23, y: level), to: Point(x: stage.minX - 5, y: level),
        ink: .muted, width: 2)
    }
    return arrows + [
      FeatureStrip(
        filtersOf: snapshot.filters, title: "filters", limit: limits[0], in: stages[1]),
      FeatureStrip(
        of: snapshot.firstMaps, title: "what they find", limit: limits[1], in: stages[2]),
      FeatureStrip(
        of: snapshot.secondMaps, title: "what the next filters find in that", limit: limits[2],
        in: stages[3]),
      Label("picture", at: stages[0].topLeft.offset(y: 16), style: .label.ink(.muted)),
      Picture(
        picture.values, width: picture.width, height: picture.height,
        in: stages[0].cutting(top: 28).rest),
    ]
  }
}

/// The shares of right answers up to an epoch, over the ground of `ground(_:_:)`.
private struct ScorePlot: Element {
  let training: AnimalTraining
  let epoch: Double
  let axes: Axes

  private static let inks: [Ink] = [.series(1), .series(6)]

  /// The axes of a plot that fills a frame, with room for the names over it.
  static func axes(epochs: Int, in frame: Rect) -> Axes {
    Axes(
      x: 0...Double(max(epochs, 1)), y: 0.4...1, in: frame.cutting(top: 28).rest, xTitle: "epoch",
      ticks: (5, 3))
  }

  /// The axes, the names of the lines, and the share of one who always gives the same answer.
  static func ground(_ training: AnimalTraining, _ axes: Axes) -> Layers {
    let base = axes.position(x: axes.x.domain.upperBound, y: training.baseline)
    return Layers {
      axes
      axes.line(
        [(0, training.baseline), (axes.x.domain.upperBound, training.baseline)],
        ink: .muted, width: 1.5, dash: [4, 4])
      Label(
        "the same answer to all", at: base.offset(x: -4, y: -8), style: .note,
        anchor: .baselineTrailing)
      Legend(
        [
          Legend.Entry("right on seen pictures", ink: inks[0], symbol: .line),
          Legend.Entry("on unseen ones", ink: inks[1], symbol: .line),
        ],
        in: Rect(
          x: axes.plot.minX, y: axes.plot.minY - 36, width: axes.plot.width, height: 26))
    }
  }

  func draw(on canvas: Canvas) {
    let courses = [
      training.snapshots.map(\.accuracy.training), training.snapshots.map(\.accuracy.test),
    ]
    for (course, ink) in zip(courses, Self.inks) {
      let reached = course.prefix(Int(epoch) + 1).enumerated().map { (Double($0), $1) }
      let head = (epoch, course.tweened(at: epoch, easing: .linear))
      axes.line(reached + [head], ink: ink, width: 3).draw(on: canvas)
      Dot(at: axes.position(x: head.0, y: head.1), radius: 6, ink: ink).draw(on: canvas)
    }
  }
}
