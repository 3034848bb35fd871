import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The headline: the same start before and after training, on one clock.
extension DrivingUphill {
  func animate(_ trace: Trace) -> Animation {
    let clock = SharedClock(
      steps: trace.stepLimit, linearSteps: .infinity, lasting: 9.2, rest: 1, hold: 2.4)
    let columns = Layout.content.columns(2, spacing: 40)
    return Animation(on: clock) { moment in
      Scene(
        subtitle:
          "Each drives from the same start; the score is of \(trace.after.count) fresh starts",
        counter: moment.counter
      ) {
        DrivePanel(
          title: "Before training", drives: trace.before, trace: trace,
          values: trace.stages[0].values, ink: .series(6), moment: moment, frame: columns[0])
        DrivePanel(
          title: "After training", drives: trace.after, trace: trace,
          values: trace.learned.values, ink: .series(3), moment: moment, frame: columns[1])
      }
    }
  }
}

/// One driver: how it does from all starts, the car on its hill, and its way through the states.
private struct DrivePanel: Element {
  let title: String
  let drives: [CarDrive]
  let trace: DrivingUphill.Trace
  let values: [Double]
  let ink: Ink
  let moment: SharedClock.Moment
  let frame: Rect

  private var drive: CarDrive { drives[0] }
  private var hasEnded: Bool { moment.hasEnded(run: drive.steps) }

  func draw(on canvas: Canvas) {
    Panel(
      .text(title), ink: ink, setting: .text(counter),
      value: tally, status: status, in: frame
    ) { room in
      let rows = room.rows(shares: [1.15, 1.3], spacing: 6)
      let step = moment.step(ofRun: drive.steps)
      MountainCarHill(
        position: drive.state(at: step).position, in: rows[0], push: drive.push(at: step),
        goal: MountainCar.goal, carScale: 1.6)
      PhaseMap(
        values, trace.bins, map: DrivingUphill.valueMap(trace),
        ways: [PhaseMap.Way(drive: drive, step: step, ink: ink)], in: rows[1])
    }.draw(on: canvas)
  }

  private var tally: String {
    "\(drives.count(where: \.hasArrived)) of \(drives.count) arrive"
  }

  private var counter: String {
    "step \(Numeral.whole(min(moment.readStep, drive.steps), width: 3))"
  }

  private var status: Text? {
    guard hasEnded else { return nil }
    let words = drive.hasArrived ? "✓ at the flag" : "✗ steps used up"
    return Text(words, .label.ink(drive.hasArrived ? .good : .bad).weight(.semibold))
  }
}

extension DrivingUphill {
  /// Pale for the lowest value, strong for the highest.
  static func valueMap(_ trace: Trace) -> ColorMap {
    .sequential((trace.learned.values.filter(\.isFinite).min() ?? -1)...0)
  }
}
