import Animations
import Drawing
import Kernels
import Scenes

/// Shares of right answers against epochs, above the line of one who always gives the same answer.
struct MajorityPlot: Element {
  /// One net's course on one set of pictures.
  struct Course: Sendable {
    let name: String
    /// The epochs that were kept, and the share of right answers after each.
    let points: [(epoch: Double, share: Double)]
    let ink: Ink
    /// Whether it is drawn faintly, for comparison.
    var isFaint = false
  }

  /// The axes, which stay as they are.
  let axes: Axes
  private let courses: [Course]
  private let epoch: Double
  private let baseline: Double

  /// A plot that fills a frame, up to an epoch.
  init(_ courses: [Course], baseline: Double, until epoch: Double, in frame: Rect) {
    self.courses = courses
    self.baseline = baseline
    self.epoch = epoch
    let last = courses.flatMap { $0.points.map(\.epoch) }.max() ?? 1
    let highest = courses.flatMap { $0.points.map(\.share) }.max() ?? 1
    axes = Axes(
      x: .symlog(0...max(last, 0.1), linearUntil: 0.25),
      y: .linear(0.4...(highest > 0.8 ? 1 : highest > 0.7 ? 0.8 : 0.7)), in: frame,
      xTitle: "epoch", yTitle: "share of right answers", ticks: (4, 4))
  }

  /// The axes with the dashed line: what does not change.
  var ground: Layers {
    let end = axes.x.domain.upperBound
    let place = axes.position(x: end, y: baseline)
    return Layers {
      axes
      axes.line([(0, baseline), (end, baseline)], ink: .muted, width: 2, dash: [5, 5])
      Label(
        "always the same answer", at: place.offset(x: -4, y: 18), style: .note.ink(.ink),
        anchor: .baselineTrailing)
    }
  }

  func draw(on canvas: Canvas) {
    for course in courses {
      let ink = course.isFaint ? course.ink.opacity(0.45) : course.ink
      let reached = points(of: course)
      axes.line(reached, ink: ink, width: course.isFaint ? 2 : 3).draw(on: canvas)
      guard let head = reached.last, !course.isFaint else { continue }
      Dot(at: axes.position(x: head.x, y: head.y), radius: 6, ink: ink).draw(on: canvas)
    }
  }

  /// The points up to now, the last one on the straight way between two of them.
  private func points(of course: Course) -> [(x: Double, y: Double)] {
    let reached = course.points.prefix { $0.epoch <= epoch }
    var points = reached.map { (x: $0.epoch, y: $0.share) }
    guard let before = reached.last, reached.count < course.points.count else { return points }
    let after = course.points[reached.count]
    let share = (epoch - before.epoch) / (after.epoch - before.epoch)
    points.append((epoch, tween(before.share, after.share, at: share)))
    return points
  }
}

extension LearningCourse {
  /// How a share of right answers went, for a plot.
  func course(
    _ name: String, ink: Ink, isFaint: Bool = false, _ share: (Snapshot) -> Double
  ) -> MajorityPlot.Course {
    MajorityPlot.Course(
      name: name,
      points: zip(steps.steps, snapshots).map { (Double($0) / Double(stepsInEpoch), share($1)) },
      ink: ink, isFaint: isFaint)
  }

  /// The clock on which its steps go by.
  func clock(lasting duration: Double = 8.5) -> SharedClock {
    SharedClock(
      steps: steps.steps.last ?? 0, linearSteps: Self.linearSteps, lasting: duration, rest: 1)
  }

  /// The step in words: the epoch, and how many there are.
  func counter(at step: Int) -> String {
    let epochs = (steps.steps.last ?? 0) / stepsInEpoch
    return "epoch \(step / stepsInEpoch) of \(epochs)"
  }
}

extension Double {
  /// The probability that a logit stands for.
  var squeezed: Double { Double.sigmoid(self) }
}
