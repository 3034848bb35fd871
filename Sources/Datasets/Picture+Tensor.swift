import Contracts
public import Tensors

extension Picture {
  /// The picture as `[height, width, channels]`.
  public var tensor: Tensor { Tensor(values, shape: [height, width, channels]) }

  /// The picture in a tensor `[height, width, channels]`.
  ///
  /// - Precondition: the tensor has three axes, none of them of length 0.
  public init(_ tensor: Tensor) {
    require(
      tensor.rank == 3, "Picture: of a tensor \(tensor.shape); want [height, width, channels]")
    let shape = tensor.shape
    self.init(width: shape[1], height: shape[0], channels: shape[2], values: tensor.scalars)
  }
}

extension LabeledPictures {
  /// All pictures as `[count, height, width, channels]`.
  public var tensor: Tensor { Tensor(values, shape: [count, height, width, channels]) }
}
