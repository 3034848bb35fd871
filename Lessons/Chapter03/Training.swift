import LessonKit

/// How a neuron learned, epoch by epoch.
///
/// An epoch predicts, measures the loss, and then adjusts the neuron. So the loss and the predictions of
/// an epoch are those of the neuron that the epoch before left.
struct Training: Sendable {
  /// The neuron after each epoch, the start first.
  private(set) var neurons: [Neuron]
  /// The loss that each epoch measured; at place 0, as at place 1, that of the start.
  private(set) var losses: [Double] = []

  /// A training that starts from a neuron.
  init(from start: Neuron) { neurons = [start] }

  /// The number of epochs done.
  var epochs: Int { neurons.count - 1 }

  /// The neuron whose predictions and loss an epoch measured.
  func measured(in epoch: Int) -> Neuron { neurons[max(epoch - 1, 0)] }

  /// Notes the loss that an epoch measured and the neuron that it left.
  mutating func record(_ neuron: Neuron, loss: Double) throws(LessonError) {
    guard loss.isFinite, neuron.weight.isFinite, neuron.bias.isFinite else {
      throw .diverged(step: epochs + 1, quantity: "loss")
    }
    if losses.isEmpty { losses = [loss] }
    neurons.append(neuron)
    losses.append(loss)
  }

  /// The first epoch whose loss is no higher than `loss`, if there is one.
  func firstEpoch(reaching loss: Double) -> Int? { losses.firstIndex { $0 <= loss } }

  /// The epochs as lines of a trace.
  func traceSteps(for inputs: [Double], _ facts: [String: TraceValue] = [:]) -> [TraceStep] {
    neurons.indices.map { epoch in
      let values: [String: TraceValue] = [
        "w": .number(neurons[epoch].weight), "b": .number(neurons[epoch].bias),
        "loss": .number(losses[epoch]),
        "predictions": .list(inputs.map { .number(measured(in: epoch)($0)) }),
      ]
      return TraceStep(epoch, values.merging(facts) { $1 })
    }
  }
}
