import Contracts
public import Drawing
public import NeuralNets
public import Scenes
import Tensors

extension DecisionRegions {
  /// Which class a model of two features chooses where.
  ///
  /// - Parameters:
  ///   - model: Takes `[places, 2]` and gives a score for each class, `[places, classes]`; a model with
  ///     one output gives the probability of the second of two classes.
  ///   - axes: What the areas lie on; they have to be linear.
  ///   - detail: The number of places along each axis at which the model is asked.
  ///   - isLogits: Whether the outputs are still to become probabilities: by softmax, or of a single
  ///     output by the sigmoid.
  ///   - inks: One a class; the series colours if left out.
  /// - Precondition: The model takes two features; `detail` is at least 2.
  public init(
    of model: some Layer, on axes: Axes, detail: Int = 48, isLogits: Bool = true, inks: [Ink] = []
  ) {
    require(detail >= 2, "DecisionRegions: \(detail) places along an axis; want 2 or more")
    let places = axes.places(detail)
    let outputs = model(Tensor(places.flatMap(\.self), shape: [places.count, 2]))
    require(
      outputs.rank == 2,
      "DecisionRegions: outputs \(outputs.shape); the model gives [places, classes]")
    func field(_ outputs: Tensor, class index: Int) -> Field {
      Field(
        outputs.slice(index..<index + 1, axis: 1).numbers, columns: detail, x: axes.x.domain,
        y: axes.y.domain)
    }
    if outputs.shape[1] == 1 {
      let probability = isLogits ? outputs.sigmoid() : outputs
      self.init(probability: field(probability, class: 0), on: axes, inks: inks)
    } else {
      let scores = isLogits ? outputs.softmax() : outputs
      let fields = (0..<outputs.shape[1]).map { field(scores, class: $0) }
      self.init(fields, on: axes, inks: inks)
    }
  }
}

extension Axes {
  /// Evenly spaced places, ends included, row by row from the lowest y.
  fileprivate func places(_ detail: Int) -> [[Float]] {
    (0..<detail).flatMap { row in
      (0..<detail).map { column in
        [(x.domain, column), (y.domain, row)].map { domain, step in
          let share = Double(step) / Double(detail - 1)
          return Float(domain.lowerBound + (domain.upperBound - domain.lowerBound) * share)
        }
      }
    }
  }
}
