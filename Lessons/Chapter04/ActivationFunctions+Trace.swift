import Animations
import LessonKit

extension ActivationFunctions {
  /// What the lesson computes: functions with their slopes, nets that learn, and a softmax.
  struct Trace: LessonTrace {
    let responses: [ActivationResponse]
    /// *e* to the power of minus each input of the functions.
    let powers: [Double]
    let training: SineTraining
    /// The updates after which the nets are looked at.
    let looks: LogSteps
    /// The net that cannot bend.
    let linear: SineRun
    /// The net that can, from several starts.
    let bent: [SineRun]
    /// The number of the start that is shown at large, from 0 on.
    let shown: Int
    let bestLine: BestLine
    let softmax: SoftmaxSweep
  }
}

extension ActivationFunctions.Trace {
  /// The two functions of the headline, one after the other.
  var steps: [TraceStep] { steps(of: .relu) + steps(of: .sigmoid) }

  /// All functions, one after the other.
  var allSteps: [TraceStep] { responses.flatMap { steps(of: $0.kind) } }

  /// The inputs of one function with its values and slopes.
  func steps(of kind: ActivationKind) -> [TraceStep] {
    let response = response(of: kind)
    return response.inputs.indices.map { index in
      let values = response.traceValues(at: index)
      return TraceStep(index, values.merging(["function": .text(kind.rawValue)]) { $1 })
    }
  }

  /// What a function answers.
  func response(of kind: ActivationKind) -> ActivationResponse {
    responses.first { $0.kind == kind } ?? responses[0]
  }

  /// The looks at the two nets, the best line, and how the net that can bend ends from every start.
  var sineSteps: [TraceStep] {
    let lines = looks.steps.enumerated().map { index, update in
      TraceStep(
        index,
        [
          "epoch": .number(Double(update) / Double(training.updatesPerEpoch)),
          "linear loss": .number(linear.losses[index]),
          "bent loss": .number(bent[shown].losses[index]),
        ])
    }
    let line = TraceStep(
      0,
      [
        "best line slope": .number(bestLine.slope), "best line bias": .number(bestLine.bias),
        "best line loss": .number(bestLine.loss),
      ])
    return lines + [line]
      + bent.enumerated().map { index, run in
        TraceStep(
          index,
          [
            "start": .integer(index), "final loss": .number(run.loss),
            "silent neurons": .integer(run.silentNeurons),
          ])
      }
  }
}
