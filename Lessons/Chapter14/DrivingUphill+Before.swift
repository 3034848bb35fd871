import Agents
import Animations
import Drawing
import Environments
import LessonKit
import Scenes

/// The scene before training: attempts at random, none of which gets anywhere near the flag.
extension DrivingUphill {
  static let beforeScene = LessonScene<Self>(
    LessonCard(
      id: "before", title: "Random moves never reach the flag",
      caption: """
        The engine is too weak for the slope. A car that is driven at random rocks about the bottom of \
        the valley until its steps are used up.
        """,
      alt:
        "Five attempts at random: the car rocks in its valley and never comes near the flag in 200 steps.",
      description: """
        Five attempts one after the other, each of 200 random moves. The car rocks about the bottom of \
        its valley. Below the hill a bar for each attempt spans the positions that it reached: all end \
        far from the flag. On the right the ways through position and velocity are small tangles \
        about the resting point.
        """),
    steps: { Trace.steps(of: $0.before) },
    animate: { $0.attempts($1) })

  private static let attemptCount = 5

  private func attempts(_ trace: Trace) -> Animation {
    let drives = Array(trace.before.prefix(Self.attemptCount))
    let clock = SharedClock(
      steps: drives.map(\.steps).reduce(0, +), linearSteps: .infinity, lasting: 11.5, rest: 0.8,
      hold: 2.4)
    var captions = CaptionTrack()
    captions.say("Three moves are drawn at random: push left, coast, push right.", from: 0)
    captions.say(
      "The pushes cancel each other out: the car gains no height.",
      from: 0.8 + 0.3 * clock.motion.duration)
    captions.say(
      Caption(
        .text(
          "Of \(trace.before.count) fresh starts, \(trace.before.count(where: \.hasArrived)) reach "
            + "the flag within \(trace.stepLimit) steps.")),
      from: 0.8 + 0.72 * clock.motion.duration)
    let columns = Layout.captionedContent.columns(2, spacing: 36)
    return Animation(along: clock.timeline) { [captions] time in
      let moment = clock.moment(at: time)
      let attempts = Attempts(drives: drives, step: moment.step, read: moment.readStep)
      return Scene(
        subtitle: "\(drives.count) attempts of \(trace.stepLimit) steps each",
        counter: attempts.counter, caption: captions.caption(at: time)
      ) {
        AttemptPanel(attempts: attempts, frame: columns[0])
        Panel("Its way through the states", in: columns[1]) { room in
          PhaseMap(
            trace.stages[0].values, trace.bins, map: Self.valueMap(trace), ways: attempts.ways,
            in: room
          ).jumping()
        }
      }
    }
  }
}

/// Several drives one after the other, at one moment.
private struct Attempts: Sendable {
  let drives: [CarDrive]
  let step: Double
  let read: Int

  /// The drive that is under way, and the step that it has come to.
  var current: (index: Int, step: Double) {
    var rest = step
    for (index, drive) in drives.enumerated() {
      if rest < Double(drive.steps) || index == drives.count - 1 { return (index, rest) }
      rest -= Double(drive.steps)
    }
    return (0, 0)
  }

  var counter: String {
    let before = drives.prefix(current.index).map(\.steps).reduce(0, +)
    let step = (read - before).clamped(to: 0...drives[current.index].steps)
    return "attempt \(current.index + 1) of \(drives.count) · step "
      + "\(Numeral.whole(step, width: 3)) of \(drives[current.index].steps)"
  }

  /// The ways so far: those of earlier attempts step back.
  var ways: [PhaseMap.Way] {
    let (index, step) = current
    let ink = Ink.series(6)
    return (0...index).map { place in
      place < index
        ? PhaseMap.Way(
          drive: drives[place], step: Double(drives[place].steps),
          ink: ink.mixed(with: .grid, by: 0.55), width: 1.5, hasHead: false)
        : PhaseMap.Way(drive: drives[place], step: step, ink: ink)
    }
  }

  /// The positions that an attempt has reached by now; none before it begins.
  func span(of index: Int) -> ClosedRange<Double>? {
    let (current, step) = self.current
    guard index <= current else { return nil }
    let reached =
      index < current
      ? drives[index].states
      : Array(drives[index].states.prefix(Int(step) + 1))
        + [drives[index].state(at: step)]
    let positions = reached.map(\.position)
    return (positions.min() ?? 0)...(positions.max() ?? 0)
  }
}

/// The car on its hill, and below it how far each attempt has come.
private struct AttemptPanel: Element {
  let attempts: Attempts
  let frame: Rect

  func draw(on canvas: Canvas) {
    Panel("Random driver", ink: .series(6), setting: .text(tally), in: frame) { room in
      let rows = room.rows(shares: [1.35, 1], spacing: 14)
      let (index, step) = attempts.current
      let drive = attempts.drives[index]
      let hill = MountainCarHill(
        position: drive.state(at: step).position, in: rows[0], push: drive.push(at: step),
        goal: MountainCar.goal, carScale: 1.5)
      // A new attempt begins at a new place.
      hill.jumping()
      Spans(attempts: attempts, hill: hill, frame: rows[1])
    }.draw(on: canvas)
  }

  private var tally: String {
    let done = attempts.current.step >= Double(attempts.drives[attempts.current.index].steps)
    let finished = attempts.current.index + (done ? 1 : 0)
    let arrived = attempts.drives.prefix(finished).count(where: \.hasArrived)
    return "\(arrived) of \(finished) reach the flag"
  }

  /// A bar for each attempt, under the places of the hill that it reached.
  private struct Spans: Element {
    let attempts: Attempts
    let hill: MountainCarHill
    let frame: Rect

    func draw(on canvas: Canvas) {
      let (head, rest) = frame.cutting(top: 20, spacing: 4)
      canvas.draw(
        Text("positions reached", .note), at: Point(x: head.minX, y: head.maxY - 4))
      let goal = hill.point(at: MountainCar.goal).x
      canvas.stroke(
        .line(from: Point(x: goal, y: head.minY), to: Point(x: goal, y: rest.maxY)), with: .ink,
        width: 2, dash: [5, 4])
      canvas.draw(
        Text("flag", .note), at: Point(x: goal + 8, y: head.maxY - 4))
      for (index, row) in rest.rows(attempts.drives.count, spacing: 5).enumerated() {
        draw(index, in: row, on: canvas)
      }
    }

    private func draw(_ index: Int, in row: Rect, on canvas: Canvas) {
      let (left, right) = (hill.point(at: -1.2).x, hill.point(at: 0.6).x)
      let track = Rect(x: left, y: row.minY, width: right - left, height: row.height)
      canvas.fill(.roundedRectangle(track, radius: 4), with: .grid.opacity(0.5))
      canvas.draw(
        Text("\(index + 1)", .note), at: Point(x: row.minX, y: row.midY), anchor: .leading)
      guard let span = attempts.span(of: index) else { return }
      let (low, high) = (hill.point(at: span.lowerBound).x, hill.point(at: span.upperBound).x)
      canvas.fill(
        .roundedRectangle(
          Rect(x: low, y: row.minY, width: max(high - low, 4), height: row.height), radius: 4),
        with: .series(6))
    }
  }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
