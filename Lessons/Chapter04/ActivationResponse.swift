import Animations
import LessonKit
import Tensors

/// What an activation function answers to evenly spaced numbers, and how steep it is there.
struct ActivationResponse: Sendable {
  let kind: ActivationKind
  /// The numbers that are put in, in rising order.
  let inputs: [Double]
  /// The answer to each.
  let outputs: [Double]
  /// The slope at each: what the tape, which training uses, hands back.
  let slopes: [Double]

  /// Asks the function itself; the slope of a sum of answers to each input is that answer's own.
  init(of kind: ActivationKind, at inputs: [Double]) {
    let points = Tensor(inputs.map(Float.init))
    let (_, gradients) = valueAndGradients(of: points) { $0.activated(by: kind.activation).sum() }
    self.kind = kind
    self.inputs = inputs
    outputs = points.activated(by: kind.activation).scalars.map(Double.init)
    slopes = gradients[0]?.scalars.map(Double.init) ?? inputs.map { _ in 0 }
  }

  /// The place of a number among the inputs, a fraction between two of them.
  func index(of input: Double) -> Double {
    let step = inputs[1] - inputs[0]
    return min(max((input - inputs[0]) / step, 0), Double(inputs.count - 1))
  }

  /// The answer to a number, on the straight way between two inputs.
  func output(at input: Double) -> Double { outputs.tweened(at: index(of: input), easing: .linear) }

  /// The slope at a number; where it jumps, that of the nearest input.
  func slope(at input: Double) -> Double { slopes[Int(index(of: input).rounded())] }

  /// The slopes in runs without a jump: a kink of the function parts them.
  var slopeRuns: [[(x: Double, y: Double)]] {
    var runs: [[(x: Double, y: Double)]] = [[]]
    for (index, slope) in slopes.enumerated() {
      if index > 0, abs(slope - slopes[index - 1]) > 0.3 { runs.append([]) }
      runs[runs.count - 1].append((inputs[index], slope))
    }
    return runs
  }

  /// One input with all that is known of it, as values of a trace.
  func traceValues(at index: Int) -> [String: TraceValue] {
    [
      "x": .number(inputs[index]), "value": .number(outputs[index]),
      "slope": .number(slopes[index]),
    ]
  }
}
