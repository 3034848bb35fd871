import Contracts
public import NeuralNets
public import Tensors

/// A model of fully connected layers as a graph sees it: columns of nodes, matrices between them.
struct DenseChain {
  /// The number of nodes in each column, the inputs first.
  let sizes: [Int]
  /// The matrices between them, row by row.
  let weights: [[Double]]

  /// The matrices of a model, in the order in which it shows them.
  ///
  /// - Precondition: There is a matrix, and each has as many inputs as the one before has outputs.
  init(of model: any Layer) {
    let matrices = model.matrices
    require(
      !matrices.isEmpty,
      "NetworkGraph: \(type(of: model)) has no matrix of weights; show models of Dense layers")
    for (first, second) in zip(matrices, matrices.dropFirst()) {
      require(
        first.shape[1] == second.shape[0],
        "NetworkGraph: weights \(second.shape) after \(first.shape); each layer takes what the one "
          + "before gives")
    }
    sizes = [matrices[0].shape[0]] + matrices.map { $0.shape[1] }
    weights = matrices.map(\.numbers)
  }
}

extension Layer {
  /// The trained matrices, in order.
  var matrices: [Tensor] {
    parameterList.filter { $0.kind == .trained && $0.value.rank == 2 }.map(\.value)
  }

  /// The layers one by one, those of networks within networks too.
  var parts: [any Layer] {
    guard let network = self as? Sequential else { return [self] }
    return network.layers.flatMap(\.parts)
  }

  /// What the nodes of a model of fully connected layers hold while it is used on an input.
  ///
  /// The first column holds the input, each further one what a layer and the activations after it made
  /// of the column before. `input` is a vector, or a batch of which the first member counts. A model
  /// that is no `Sequential` shows its input and its output; the columns between are empty.
  public func nodeValues(for input: Tensor) -> [[Double]] {
    var value = input.rank == 1 ? input.reshaped(1, input.count) : input.slice(0..<1, axis: 0)
    var pass = Pass.inference
    var columns: [[Double]] = []
    for part in parts {
      let count = part.matrices.count
      if count > 0 { columns += [value.numbers] + Array(repeating: [], count: count - 1) }
      value = part(value, in: &pass)
    }
    return columns + [value.numbers]
  }
}

extension Tensor {
  /// The elements as numbers that elements take.
  var numbers: [Double] { scalars.map(Double.init) }
}
