public import Tensors

/// Takes the largest element under a window, channel by channel.
public struct MaxPooling: FixedLayer {
  /// The window.
  public var size: Extent
  /// How far the window moves at a time.
  public var stride: Extent
  /// Pixels around a picture that do not count.
  public var padding: Padding

  /// A window that moves by its own size unless told otherwise.
  public init(_ size: Extent, stride: Extent? = nil, padding: Padding = .valid) {
    (self.size, self.stride, self.padding) = (size, stride ?? size, padding)
  }

  /// `[batch, height, width, channels]` → smaller height and width.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.maxPooled(size, stride: stride, padding: padding)
  }
}

/// Takes the mean of the elements under a window, channel by channel; padding does not count.
public struct AveragePooling: FixedLayer {
  /// The window.
  public var size: Extent
  /// How far the window moves at a time.
  public var stride: Extent
  /// Pixels around a picture that do not count.
  public var padding: Padding

  /// A window that moves by its own size unless told otherwise.
  public init(_ size: Extent, stride: Extent? = nil, padding: Padding = .valid) {
    (self.size, self.stride, self.padding) = (size, stride ?? size, padding)
  }

  /// `[batch, height, width, channels]` → smaller height and width.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.averagePooled(size, stride: stride, padding: padding)
  }
}

/// Takes the mean over each whole channel.
public struct GlobalAveragePooling: FixedLayer {
  /// A layer without settings.
  public init() {}

  /// `[batch, height, width, channels]` → `[batch, channels]`.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.reshaped(input.shape[0], input.shape[1] * input.shape[2], input.shape[3]).mean(along: 1)
  }
}
