import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: line, network, loss and table of gradient descent on one clock.
extension NeuralNetwork {
  func animate(_ trace: Trace) -> Animation {
    DescentPicture(
      examples: trace.examples, training: trace.descent, example: example - 1
    ).animation
  }
}

/// Gradient descent in full.
private struct DescentPicture: Sendable {
  let examples: Thermometer
  let training: Training
  let example: Int
  let clock: EpochClock
  /// The prediction that is farthest from zero, of all epochs.
  private let farthest: Double

  init(examples: Thermometer, training: Training, example: Int) {
    self.examples = examples
    self.training = training
    self.example = example
    clock = EpochClock(epochs: training.epochs)
    let predictions = training.neurons.flatMap { neuron in examples.celsius.map { abs(neuron($0)) }
    }
    farthest = predictions.max() ?? 0
  }

  var animation: Animation {
    let words = captions
    return Animation(along: clock.timeline) { scene(at: $0, saying: words.caption(at: $0)) }
  }

  private func scene(at time: Double, saying caption: Caption?) -> Scene {
    let columns = Layout.captionedContent.columns(shares: [284, 276, 288])
    let (top, bottom) = columns[1].cutting(top: 132, spacing: 14)
    let (number, plot) = bottom.cutting(top: 58, spacing: 6)
    let fit = FitPlot.axes(for: examples, in: columns[0])
    let (epoch, read) = (clock.epoch(at: time), clock.readEpoch(at: time))
    let losses = EpochPlot(
      [EpochPlot.Series(losses: training.losses, ink: .series(6))], until: epoch, title: nil,
      in: plot)
    return Scene(
      subtitle: .formula(
        "\\hat y = wx + b, \\quad \\text{loss} = \\text{mean of } (\\hat y - y)^2"),
      counter: "epoch \(Numeral.whole(read)) of \(Numeral.whole(clock.epochs))", caption: caption
    ) {
      Still("axes") {
        fit
        losses.axes
      }
      FitPlot(
        axes: fit, examples: examples, neuron: predicting(at: time), squares: squares(at: time),
        example: example)
      NeuronDiagram(
        neuron: training.neurons[read], limits: limits, signal: signal(at: time), frame: top)
      BigNumber(
        "loss", text: Self.text(ofLoss: training.losses[read]), size: 40, in: number)
      losses
      ErrorTable(
        examples: examples, neuron: training.measured(in: read), example: example,
        farthest: farthest, frame: columns[2])
    }
  }

  /// The neuron whose predictions are shown: an epoch predicts before it adjusts.
  private func predicting(at time: Double) -> Neuron {
    training.neurons.tweened(at: clock.epoch(at: time) - 1)
  }

  private func squares(at time: Double) -> Double {
    clock.measuring.progress(at: time, easing: .easeInOut)
  }

  private func signal(at time: Double) -> NetworkGraph.Signal? {
    let (forward, backward) = (clock.predicting, clock.adjusting)
    if time > forward.start, time < forward.end { return .forward(forward.progress(at: time)) }
    if time > backward.start, time < backward.end { return .backward(backward.progress(at: time)) }
    return nil
  }

  /// The largest weight and the largest bias on the way.
  private var limits: Neuron {
    Neuron(
      weight: training.neurons.map { abs($0.weight) }.max() ?? 1,
      bias: training.neurons.map { abs($0.bias) }.max() ?? 1)
  }

  /// A loss with six digits, wherever its point is.
  static func text(ofLoss loss: Double) -> String {
    let decimals = loss >= 100 ? 3 : loss >= 10 ? 4 : loss >= 1 ? 5 : 6
    return Numeral.fixed(loss, decimals: decimals)
  }
}

/// What is said, with the numbers of this training.
extension DescentPicture {
  private var captions: CaptionTrack {
    var track = CaptionTrack()
    let (start, end) = (training.neurons[0], training.neurons[clock.epochs])
    track.say(
      .formula(
        "w = \(short(start.weight)), b = \(short(start.bias)):\\text{ the line is a guess.}"),
      from: 0)
    track.say("Predict: what does the neuron say for every example?", from: clock.predicting.start)
    track.say("Measure: the loss is the mean of the squares.", from: clock.measuring.start)
    track.say("Adjust: a step down the slope of the loss.", from: clock.adjusting.start)
    track.say(first, from: clock.running.start)
    track.say(second, from: clock.time(of: 30))
    track.say(
      .formula(
        "\\text{After \(clock.epochs) epochs: } \\hat y = \(digits(end.weight)) x "
          + "\(end.bias < 0 ? "-" : "+") \(digits(abs(end.bias))), \\text{ the truth is } 1.8x + 32"
      ),
      from: clock.running.end)
    return track
  }

  /// About the first epochs: the weight with its large slope.
  private var first: Caption {
    let early = training.neurons.prefix(30).map(\.weight)
    guard let largest = early.max(), largest > 1.2 * early[early.count - 1] else {
      return "The same again, epoch after epoch."
    }
    return
      "w shoots past its goal, to \(Numeral.fixed(largest, decimals: 2)), and swings to and fro …"
  }

  /// About all others: the bias with its small one.
  private var second: Caption { "… while b creeps, and the loss with it: its slope is small." }

  private func short(_ value: Double) -> String { Numeral.shortest(value) }
  private func digits(_ value: Double) -> String { Numeral.fixed(value, decimals: 4) }
}

extension Caption {
  /// A formula.
  static func formula(_ source: String) -> Caption { Caption(.formula(source)) }
}
