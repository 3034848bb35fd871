import Animations
import Drawing
import Kernels
import LessonKit
import Scenes

/// The scene in which Adam walks through the same valley.
extension NeuralNetwork {
  static let adam = LessonScene<Self>(
    LessonCard(
      id: "adam",
      title: "Adam gives every number a step of its own",
      caption: """
        The loss over w and b is a long valley. Descent bounces between its walls and creeps along its \
        floor; Adam scales the step of each number by how large its slopes have been.
        """,
      alt:
        "Two paths over a valley of the loss: descent zigzags, then creeps; Adam walks straight to the end.",
      description: """
        The same neuron, trained by plain gradient descent and by Adam from the same start. On the left \
        the lines of equal loss over the weight w and the bias b: a valley that is steep across and \
        almost level along its floor. Descent swings between the walls and then creeps along the floor. \
        Adam divides the step of each number by the size of its own slopes, so that b moves as fast as w. \
        On the right the two losses on logarithmic axes.
        """),
    steps: { $0.adam.traceSteps(for: $0.examples.celsius) },
    animate: { ValleyPicture($1).animation })
}

/// Two trainings on one clock: their paths over the loss, and their losses.
private struct ValleyPicture: Sendable {
  let trace: NeuralNetwork.Trace
  private let clock: EpochClock
  private let axes: Axes
  private let contours: Contours

  static let inks: [Ink] = [.series(6), .series(1)]
  private static let columns = Layout.captionedContent.columns(shares: [1.15, 1], spacing: 36)

  init(_ trace: NeuralNetwork.Trace) {
    self.trace = trace
    clock = EpochClock(
      epochs: max(trace.descent.epochs, trace.adam.epochs), beats: 0, lasting: 9)
    let neurons = trace.descent.neurons + trace.adam.neurons
    let (weights, biases) = (
      Self.range(of: neurons.map(\.weight)), Self.range(of: neurons.map(\.bias))
    )
    axes = Axes(
      x: weights, y: biases, in: Self.columns[0], xTitle: "weight w", yTitle: "bias b")
    // Even steps of the logarithm show floor and walls alike.
    let field = Field(x: weights, y: biases, columns: 90, rows: 90) { weight, bias in
      Double.log10(1e-9 + trace.examples.loss(of: Neuron(weight: weight, bias: bias)))
    }
    contours = Contours(
      field, on: axes, levels: stride(from: 0, through: 5, by: 0.25).map { $0 },
      ink: .muted.opacity(0.45), width: 1.25)
  }

  private static func range(of values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let room = max(high - low, 0.1) * 0.12
    return low - room...high + room
  }

  private var trainings: [Training] { [trace.descent, trace.adam] }

  var animation: Animation {
    let words = captions
    return Animation(along: clock.timeline) { scene(at: $0, saying: words.caption(at: $0)) }
  }

  private func scene(at time: Double, saying caption: Caption?) -> Scene {
    let truth = Thermometer.conversion
    let (heads, plot) = Self.columns[1].cutting(top: 96, spacing: 14)
    let (epoch, read) = (clock.epoch(at: time), clock.readEpoch(at: time))
    let losses = EpochPlot(
      zip(trainings, Self.inks).map { EpochPlot.Series(losses: $0.losses, ink: $1) },
      until: epoch, in: plot)
    return Scene(
      subtitle: "The same neuron, the same start, the same examples",
      counter: "epoch \(Numeral.whole(read))", caption: caption
    ) {
      Still("ground") {
        axes
        contours
        Goal(place: axes.position(x: truth.weight, y: truth.bias))
        losses.axes
      }
      for (index, training) in trainings.enumerated() {
        Trail(
          neurons: training.neurons, epoch: epoch, ink: Self.inks[index],
          width: index == 0 ? 5 : 2.5, axes: axes)
      }
      losses
      TrainingTable(rows: trainings.indices.map { row(of: $0, at: read) }, frame: heads)
    }
  }

  private func row(of index: Int, at epoch: Int) -> TrainingTable.Row {
    let training = trainings[index]
    let read = min(epoch, training.epochs)
    return TrainingTable.Row(
      name: ["Descent", "Adam"][index], ink: Self.inks[index], neuron: training.neurons[read],
      loss: training.losses[read])
  }

  private var captions: CaptionTrack {
    var track = CaptionTrack()
    track.say(
      "Along a line the loss is equal: a valley, steep across and nearly level along.", from: 0)
    track.say(
      "Descent swings from wall to wall: the slope across is large.", from: clock.running.start)
    track.say(
      "Along the floor the slope is small, and so are descent's steps; not Adam's.",
      from: clock.time(of: 25))
    let (descent, adam) = (trace.descent, trace.adam)
    if let last = descent.losses.last, let epoch = adam.firstEpoch(reaching: last) {
      track.say(
        """
        Adam is after \(Numeral.whole(epoch)) epochs where descent is after \
        \(Numeral.whole(descent.epochs)).
        """, from: clock.running.end)
    }
    return track
  }
}

/// Where two trainings stand, a row each.
private struct TrainingTable: Element {
  struct Row: Sendable {
    let name: String
    let ink: Ink
    let neuron: Neuron
    let loss: Double
  }

  let rows: [Row]
  let frame: Rect

  func draw(on canvas: Canvas) {
    let inner = Rect(
      x: frame.minX + 18, y: frame.minY, width: frame.width - 18, height: frame.height)
    Table(
      ["", "w", "b", "loss"],
      rows: rows.map { row in
        [
          row.name, Numeral.fixed(row.neuron.weight, decimals: 4),
          Numeral.fixed(row.neuron.bias, decimals: 3), Self.text(ofLoss: row.loss),
        ]
      }, in: inner
    ).draw(on: canvas)
    let height = frame.height / Double(rows.count + 1)
    for (index, row) in rows.enumerated() {
      let place = Point(x: frame.minX + 8, y: frame.minY + (Double(index) + 1.5) * height)
      canvas.fill(.circle(center: place, radius: 7), with: row.ink)
    }
  }

  private static func text(ofLoss loss: Double) -> String {
    guard loss > 0, loss < 1e-4 else {
      // The room that a power of ten will need.
      return Numeral.fixed(loss, decimals: loss < 10 ? 4 : 1, width: 11)
    }
    return Numeral.power(loss, decimals: 1)
  }
}

/// The place that both are on the way to.
private struct Goal: Element {
  let place: Point

  func draw(on canvas: Canvas) {
    canvas.stroke(.circle(center: place, radius: 12), with: .muted, width: 1.5, dash: [3, 4])
    let words = Text("the truth", .note)
    let room = Rect(
      x: place.x + 15, y: place.y - 11, width: words.metrics.width + 8, height: 22)
    canvas.fill(.roundedRectangle(room, radius: 6), with: .paper)
    canvas.draw(words, at: room.center, anchor: .center)
  }
}

/// The way of a neuron over the plane of its two numbers.
private struct Trail: Element {
  let neurons: [Neuron]
  let epoch: Double
  let ink: Ink
  let width: Double
  let axes: Axes

  func draw(on canvas: Canvas) {
    let last = min(Int(epoch), neurons.count - 1)
    var places: [Point] = []
    for neuron in neurons[0...last] {
      let place = self.place(of: neuron)
      if let before = places.last, before.distance(to: place) < 1 { continue }
      places.append(place)
    }
    let head = place(of: neurons.tweened(at: epoch))
    canvas.stroke(.polyline(places + [head]), with: ink, width: width)
    Dot(at: head, radius: 7, ink: ink).draw(on: canvas)
  }

  private func place(of neuron: Neuron) -> Point {
    axes.position(x: neuron.weight, y: neuron.bias)
  }
}
