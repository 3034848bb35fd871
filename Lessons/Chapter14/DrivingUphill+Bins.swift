import Agents
import Animations
import Drawing
import Environments
import LessonKit
import Scenes

/// The scene of the bins: how two numbers that vary without steps become a row of a table.
extension DrivingUphill {
  static let binsScene = LessonScene<Self>(
    LessonCard(
      id: "bins", title: "Bins turn a continuous state into a row of a table",
      caption: """
        Position and velocity are cut into bins. All states in one bin share one row of the table: \
        what each of the three moves is worth.
        """,
      alt:
        "A dot, the state of a car, moves through a grid of bins; the bin’s row of three values is read off.",
      description: """
        The first swing of a trained drive, slowly. On the left the car, its position and its velocity, \
        and the numbers of the bins that they fall into. On the right a magnified part of the plane of \
        positions and velocities, cut into bins that are coloured by what they are worth. The state \
        moves through it as a dot; the bin that it lies in is marked, and below it stands what pushing \
        left, coasting and pushing right are worth there.
        """),
    steps: { $0.binSteps },
    animate: { $0.bins($1) })

  private func bins(_ trace: Trace) -> Animation {
    let shown = min(trace.after[0].steps, 18)
    let clock = SharedClock(
      steps: shown, linearSteps: .infinity, lasting: 10, rest: 1.2, hold: 2.2)
    var captions = CaptionTrack()
    captions.say("Two numbers say all about the car: where it is, and how fast.", from: 0)
    captions.say(
      "Cut off to whole numbers, they name one bin of the table.",
      from: 1.2 + 0.15 * clock.motion.duration)
    captions.say(
      "The bin’s row tells what each move is worth; the largest value decides.",
      from: 1.2 + 0.55 * clock.motion.duration)
    let columns = Layout.captionedContent.columns(shares: [1, 1.15], spacing: 40)
    let (words, size) = (trace.bins, trace.bins.count)
    return Animation(along: clock.timeline) { [captions] time in
      let moment = clock.moment(at: time)
      return Scene(
        subtitle: .text(
          "\(words.columns) positions × \(words.rows) velocities: \(Numeral.whole(size)) rows"),
        counter: "step \(moment.readStep)", caption: captions.caption(at: time)
      ) {
        BinArithmetic(trace: trace, step: moment.step, read: moment.readStep, frame: columns[0])
        Panel("The bins around the state", in: columns[1]) { room in
          let (row, loupe) = room.cutting(bottom: 104, spacing: 12)
          BinLoupe(
            drive: trace.after[0], shown: shown, step: moment.step, read: moment.readStep,
            bins: trace.bins,
            values: trace.learned.values, map: Self.valueMap(trace), frame: loupe)
          ActionValues(
            trace.actionValues[min(moment.readStep, trace.actionValues.count - 1)],
            labels: ["push left", "coast", "push right"],
            chosen: trace.after[0].actions[min(moment.readStep, trace.after[0].steps - 1)],
            range: -90...0, decimals: 2, in: row
          ).jumping()
        }
      }
    }
  }
}

extension DrivingUphill.Trace {
  /// The first learned drive, with the bin of each of its states.
  var binSteps: [TraceStep] {
    after[0].states.dropLast().enumerated().map { index, state in
      TraceStep(
        index,
        [
          "position": .number(state.position), "velocity": .number(state.velocity),
          "bin": .integer(bins.index(of: state)), "action": .integer(after[0].actions[index]),
          "values": .list(actionValues[index].map { .number($0) }),
        ])
    }
  }
}

/// The car, its two numbers, and the bins that they fall into.
private struct BinArithmetic: Element {
  let trace: DrivingUphill.Trace
  let step: Double
  let read: Int
  let frame: Rect

  func draw(on canvas: Canvas) {
    let drive = trace.after[0]
    let (hill, numbers) = (
      frame.rows(shares: [1, 1], spacing: 14)[0], frame.rows(shares: [1, 1], spacing: 14)[1]
    )
    MountainCarHill(
      position: drive.state(at: step).position, in: hill, push: drive.push(at: step),
      goal: MountainCar.goal, carScale: 1.4
    ).draw(on: canvas)
    let state = drive.states[min(read, drive.steps)]
    let index = trace.bins.index(of: state)
    let rows = numbers.rows(3, spacing: 6)
    draw(
      "position", Numeral.fixed(state.position, decimals: 4),
      "bin \(index % trace.bins.columns + 1) of \(trace.bins.columns)", in: rows[0], on: canvas)
    draw(
      "velocity", Numeral.fixed(state.velocity, decimals: 4),
      "bin \(index / trace.bins.columns + 1) of \(trace.bins.rows)", in: rows[1], on: canvas)
    canvas.stroke(
      .line(from: rows[2].topLeft, to: rows[2].topRight), with: .grid, width: 1.5, cap: .butt)
    draw("row of the table", "", Numeral.whole(index + 1), in: rows[2], isLarge: true, on: canvas)
  }

  private func draw(
    _ name: String, _ value: String, _ bin: String, in row: Rect, isLarge: Bool = false,
    on canvas: Canvas
  ) {
    let level = row.midY + 7
    canvas.draw(Text(name, .label.ink(.muted)), at: Point(x: row.minX, y: level))
    canvas.draw(
      Text(value, .body.size(20).weight(.semibold)),
      at: Point(x: row.minX + 0.5 * row.width, y: level), anchor: .baselineTrailing)
    canvas.draw(
      Text(bin, .body.size(isLarge ? 28 : 20).weight(.semibold).ink(.accent)),
      at: Point(x: row.maxX, y: level), anchor: .baselineTrailing)
  }
}

/// A magnified part of the plane of states about a car, cut into its bins.
private struct BinLoupe: Element {
  let drive: CarDrive
  /// How many steps the part has room for.
  let shown: Int
  let step: Double
  /// The last whole step, whose bin is marked.
  let read: Int
  let bins: CarBins
  let values: [Double]
  let map: ColorMap
  let frame: Rect

  func draw(on canvas: Canvas) {
    canvas.clipped(to: .roundedRectangle(frame, radius: 6)) {
      canvas.fill(.rectangle(frame), with: .grid)
      drawCells(on: canvas)
      drawLines(on: canvas)
      drawMark(on: canvas)
      drawWay(on: canvas)
    }
    canvas.stroke(.roundedRectangle(frame, radius: 6), with: .muted.opacity(0.6), width: 1.5)
  }

  /// The numbers that the part has room for, in widths of bins.
  private func span(_ number: KeyPath<MountainCar.State, Double>, _ perUnit: Int) -> ClosedRange<
    Int
  > {
    let numbers = drive.states.prefix(shown + 1).map { $0[keyPath: number] * Double(perUnit) }
    let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
    return Int(low.rounded(.down)) - 1...Int(high.rounded(.down)) + 1
  }

  private var columns: ClosedRange<Int> { span(\.position, bins.positionsPerUnit) }
  private var rows: ClosedRange<Int> { span(\.velocity, bins.velocitiesPerUnit) }

  /// The place of a state, given in widths of bins from zero.
  private func place(_ x: Double, _ v: Double) -> Point {
    let (columns, rows) = (columns, rows)
    return Point(
      x: frame.minX
        + (x - Double(columns.lowerBound)) / Double(columns.count) * frame.width,
      y: frame.maxY - (v - Double(rows.lowerBound)) / Double(rows.count) * frame.height)
  }

  private func place(_ state: MountainCar.State) -> Point {
    place(
      state.position * Double(bins.positionsPerUnit),
      state.velocity * Double(bins.velocitiesPerUnit))
  }

  /// The state in the middle of an interval between whole numbers.
  private func state(_ column: Int, _ row: Int) -> MountainCar.State {
    MountainCar.State(
      position: (Double(column) + 0.5) / Double(bins.positionsPerUnit),
      velocity: (Double(row) + 0.5) / Double(bins.velocitiesPerUnit))
  }

  private func drawCells(on canvas: Canvas) {
    for column in columns {
      for row in rows {
        let state = state(column, row)
        guard MountainCar.positions.contains(state.position),
          MountainCar.velocities.contains(state.velocity)
        else { continue }
        canvas.fill(
          .rectangle(cell(column...column, row...row)),
          with: map.ink(for: values[bins.index(of: state)]))
      }
    }
  }

  private func cell(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> Rect {
    let low = place(Double(columns.lowerBound), Double(rows.lowerBound))
    let high = place(Double(columns.upperBound + 1), Double(rows.upperBound + 1))
    return Rect(around: [low, high])
  }

  /// The edges of the bins; at zero there is none, for numbers are cut off towards it.
  private func drawLines(on canvas: Canvas) {
    for column in columns where column != 0 {
      let x = place(Double(column), 0).x
      canvas.stroke(
        .line(from: Point(x: x, y: frame.minY), to: Point(x: x, y: frame.maxY)), with: .paper,
        width: 1.5, cap: .butt)
    }
    for row in rows where row != 0 {
      let y = place(0, Double(row)).y
      canvas.stroke(
        .line(from: Point(x: frame.minX, y: y), to: Point(x: frame.maxX, y: y)), with: .paper,
        width: 1.5, cap: .butt)
    }
  }

  /// The bin of the last whole step.
  private func drawMark(on canvas: Canvas) {
    let now = drive.states[min(read, drive.steps)]
    let column = interval(now.position * Double(bins.positionsPerUnit))
    let row = interval(now.velocity * Double(bins.velocitiesPerUnit))
    canvas.allowingJumps {
      canvas.stroke(.rectangle(cell(column, row)), with: .highlight, width: 4)
    }
  }

  /// The intervals between whole numbers that share a number's bin.
  private func interval(_ number: Double) -> ClosedRange<Int> {
    let bin = Int(number)
    return bin == 0 ? -1...0 : bin > 0 ? bin...bin : bin - 1...bin - 1
  }

  private func drawWay(on canvas: Canvas) {
    let states = drive.states.prefix(Int(step) + 1)
    let places = states.map(place) + [place(drive.state(at: step))]
    canvas.stroke(.polyline(places), with: .paper, width: 4.5)
    canvas.stroke(.polyline(places), with: .series(3), width: 2)
    for place in places.dropLast() {
      canvas.fill(.circle(center: place, radius: 4), with: .series(3))
    }
    Dot(at: places[places.count - 1], radius: 8, ink: .series(3)).draw(on: canvas)
  }
}
