import Agents
import Animations
import Drawing
import Environments
import LessonKit
import Scenes

/// The scene after training: one drive with the values that decide it, then ten starts at once.
extension DrivingUphill {
  static let afterScene = LessonScene<Self>(
    LessonCard(
      id: "after", title: "The table says: first drive away from the flag",
      caption: """
        In each state the car takes the move that is worth most. It swings to and fro, gains height \
        with every swing, and reaches the flag from every start.
        """,
      alt:
        "A car swings up to its flag by the best of three action values; then ten cars do, from ten starts.",
      description: """
        First one drive: the car on its hill, below it what pushing left, coasting and pushing right \
        are worth in its state, and on the right its way over the map of values, a spiral that opens \
        until it crosses the line of the flag. Then ten drives from ten fresh starts at once, with a \
        bar for the steps of each: all arrive.
        """),
    steps: { Trace.steps(of: $0.after) },
    animate: { $0.arrivals($1) })

  /// How many drives are shown together.
  static let togetherCount = 10

  private func arrivals(_ trace: Trace) -> Animation {
    let drives = Array(trace.after.prefix(Self.togetherCount))
    let longest = Double(drives.map(\.steps).max() ?? 1)
    var timeline = Timeline()
    timeline.hold(0.8)
    let first = timeline.beat(lasting: 5.8)
    timeline.hold(0.6)
    let change = timeline.beat(lasting: 0.6)
    let together = timeline.beat(lasting: 3.3)
    timeline.hold(2.4)
    let captions = arrivalCaptions(trace, first, change, together)
    let columns = Layout.captionedContent.columns(2, spacing: 36)
    return Animation(along: timeline) { time in
      let single = first.progress(at: time) * Double(drives[0].steps)
      let all = together.progress(at: time) * longest
      let crowd = change.progress(at: time, easing: .smooth)
      let step = crowd < 0.5 ? single : all
      return Scene(
        subtitle: "In each state: the move with the highest value",
        counter: "step \(Numeral.whole(min(Self.read(step), Int(longest)), width: 3))",
        caption: captions.caption(at: time)
      ) {
        DriveStage(
          trace: trace, drives: drives, single: single, all: all, crowd: crowd, frame: columns[0])
        Panel("What each state is worth", in: columns[1]) { room in
          let (bar, plane) = room.cutting(bottom: 44, spacing: 6)
          PhaseMap(
            trace.learned.values, trace.bins, map: Self.valueMap(trace),
            ways: crowd < 0.5
              ? [PhaseMap.Way(drive: drives[0], step: single, ink: .series(3))]
              : drives.map {
                PhaseMap.Way(
                  drive: $0, step: min(all, Double($0.steps)), ink: .series(3), width: 1.5)
              }, in: plane
          ).jumping()
          ValueKey(map: Self.valueMap(trace), frame: bar)
        }
      }
    }
  }

  private func arrivalCaptions(
    _ trace: Trace, _ first: Beat, _ change: Beat, _ together: Beat
  ) -> CaptionTrack {
    let drives = trace.after
    let (count, mean) = (drives.count(where: \.hasArrived), drives.meanSteps)
    var captions = CaptionTrack()
    captions.say("The engine is too weak for a run straight up: the car has to swing.", from: 0)
    captions.say(
      "Every swing goes a little higher: a spiral that opens over the map.",
      from: first.start + 0.4 * first.duration)
    captions.say("Ten fresh starts, which training never saw:", from: change.start)
    captions.say(
      Caption(
        .text(
          "\(count) of \(drives.count) fresh starts reach the flag, in "
            + "\(Numeral.fixed(mean, decimals: 1)) steps on average.")), from: together.end - 0.6)
    return captions
  }

  /// A step as it is read: digits that change with every step of a fast drive are a blur.
  private static func read(_ step: Double) -> Int { Int(step / 2) * 2 }
}

/// One car with the values that decide, then many cars with their steps.
private struct DriveStage: Element {
  let trace: DrivingUphill.Trace
  let drives: [CarDrive]
  let single: Double
  let all: Double
  /// How far the one car has given way to the many, 0…1.
  let crowd: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    Panel("Trained driver", ink: .series(3), setting: .text(tally), in: frame) { room in
      let rows = room.rows(shares: [1.2, 1], spacing: 14)
      hill(in: rows[0])
      if crowd < 1 { values(in: rows[1]).faded(1 - 2 * crowd) }
      if crowd > 0 { bars(in: rows[1]).faded(2 * crowd - 1) }
    }.draw(on: canvas)
  }

  private var tally: String {
    crowd < 0.5
      ? (single >= Double(drives[0].steps) ? "✓ \(drives[0].steps) steps" : "")
      : "\(arrived) of \(drives.count) at the flag"
  }

  private var arrived: Int {
    drives.count { $0.hasArrived && all >= Double($0.steps) }
  }

  /// The car alone; then a smaller one from each start.
  private func hill(in frame: Rect) -> any Element {
    let isCrowd = crowd >= 0.5
    let step = isCrowd ? all : single
    let hill = MountainCarHill(
      position: drives[0].state(at: step).position, in: frame,
      push: isCrowd ? 0 : drives[0].push(at: step), goal: MountainCar.goal,
      others: isCrowd
        ? drives.dropFirst().map { $0.state(at: min(all, Double($0.steps))).position } : [],
      carScale: isCrowd ? 1.15 : 1.5, carsShown: abs(2 * crowd - 1))
    return crowd > 0 ? hill.jumping() : hill
  }

  private func values(in frame: Rect) -> any Element {
    let step = min(Int(single), drives[0].steps - 1)
    let values = trace.actionValues.tweened(at: min(single, Double(drives[0].steps - 1)))
    return Layers {
      Label(
        "value of each move in this state", at: Point(x: frame.minX, y: frame.minY + 14),
        style: .note)
      ActionValues(
        values, labels: ["push left", "coast", "push right"], chosen: drives[0].actions[step],
        range: -90...0, decimals: 1, in: frame.cutting(top: 20).rest
      ).jumping()
    }
  }

  private func bars(in frame: Rect) -> any Element {
    Layers {
      Label("steps to the flag", at: Point(x: frame.minX, y: frame.minY + 14), style: .note)
      Bars(
        drives.map { min(all, Double($0.steps)).rounded() },
        labels: drives.indices.map { "\($0 + 1)" }, in: frame.cutting(top: 16).rest,
        inks: drives.map { all >= Double($0.steps) ? (($0.hasArrived) ? .good : .bad) : .muted },
        upTo: 200, decimals: 0
      ).jumping()
    }
  }
}

/// What the colours of the map mean.
struct ValueKey: Element {
  let map: ColorMap
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (words, bar) = (frame.columns(shares: [1.1, 1])[0], frame.columns(shares: [1.1, 1])[1])
    canvas.draw(
      Text("value: −1 a step, discounted", .note),
      at: Point(x: words.minX, y: words.minY + 13), anchor: .baselineLeading)
    ColorBar(map, in: bar).draw(on: canvas)
  }
}
