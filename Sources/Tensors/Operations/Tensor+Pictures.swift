import Contracts
import Kernels

extension Tensor {
  /// The convolution with filters, plus a bias for each, through an activation: one operation.
  ///
  /// `[batch, height, width, channels]` with `[height, width, channels, filters]` →
  /// `[batch, height, width, filters]`. As in all libraries it is a correlation: filters are not
  /// turned over.
  public func convolution(
    _ filters: Tensor, adding bias: Tensor? = nil, stride: Extent = 1, padding: Padding = .valid,
    then activation: Activation = .identity
  ) -> Tensor {
    require(
      rank == 4 && filters.rank == 4 && shape[3] == filters.shape[2],
      "convolution: \(shape) with \(filters.shape); want [batch, height, width, channels] with "
        + "[height, width, channels, filters]")
    let outputs = filters.shape[3]
    let size = Extent(filters.shape[0], filters.shape[1])
    let window = slidingWindow(size, stride, padding, for: "convolution")
    let rows = window.places
    let target = Shape([shape[0], window.outputHeight, window.outputWidth, outputs])
    let sums = Tensor(target) { output in
      let bias = bias?.checked(asBiasFor: outputs, "convolution")
      Convolution.apply(window, floats, filters: filters.floats, outputs: outputs, output) {
        bias?.addToRows($0, $1)
        if !activation.needsArgument && !activation.isIdentity {
          activation.apply($0, $0, $1 * outputs)
        }
      }
    }
    let tape = Tape.recording(self, filters) ?? bias.flatMap { Tape.recording($0) }
    let result = activation.needsArgument ? sums.activated(by: activation) : sums
    guard let tape else { return result }
    let known = activation.needsArgument ? sums : result
    return tape.record(result) { gradient in
      let g = activation.pullback(known, gradient)
      self.addToGradient {
        Convolution.addInputGradient(
          window, g.floats, filters: filters.floats, outputs: outputs, $0)
      }
      filters.addToGradient {
        Convolution.addFilterGradient(window, self.floats, g.floats, outputs: outputs, $0)
      }
      bias?.addToGradient { Reduction.addRows(g.floats, $0, rows: rows, width: outputs) }
    }
  }

  /// The transposed convolution: what a convolution of this stride passes back.
  ///
  /// `[batch, height, width, channels]` with `[height, width, filters, channels]` →
  /// `[batch, height, width, filters]`, larger by the stride. `padding` is that of the convolution
  /// whose way back this is: `.valid` gives `(length - 1) * stride + window`, `.same` gives
  /// `length * stride`, `.explicit(p)` takes `2p` off the first.
  public func transposedConvolution(
    _ filters: Tensor, adding bias: Tensor? = nil, stride: Extent = 1, padding: Padding = .valid
  ) -> Tensor {
    require(
      rank == 4 && filters.rank == 4 && shape[3] == filters.shape[3],
      "transposedConvolution: \(shape) with \(filters.shape); want [batch, height, width, channels] "
        + "with [height, width, filters, channels]")
    let size = Extent(filters.shape[0], filters.shape[1])
    let (outputs, channels) = (filters.shape[2], shape[3])
    let target = Shape([
      shape[0], padding.enlarge(shape[1], size.height, stride.height, isVertical: true),
      padding.enlarge(shape[2], size.width, stride.width, isVertical: false), outputs,
    ])
    let result = Tensor(zeros: target)
    // The window slides over the result; its patches times the filters would be this tensor.
    let window = result.slidingWindow(size, stride, padding, for: "transposedConvolution")
    Convolution.addInputGradient(
      window, floats, filters: filters.floats, outputs: channels, result.storage.start)
    let rows = target.count(of: 0..<3)
    bias?.checked(asBiasFor: outputs, "transposedConvolution")
      .addToRows(result.storage.start, rows)
    let tape = Tape.recording(self, filters) ?? bias.flatMap { Tape.recording($0) }
    guard let tape else { return result }
    return tape.record(result) { g in
      self.receive(
        Tensor(self.shape) {
          Convolution.apply(window, g.floats, filters: filters.floats, outputs: channels, $0)
        })
      filters.addToGradient {
        Convolution.addFilterGradient(window, g.floats, self.floats, outputs: channels, $0)
      }
      bias?.addToGradient { Reduction.addRows(g.floats, $0, rows: rows, width: outputs) }
    }
  }

  /// The largest element under a window, channel by channel; the gradient goes to the first of
  /// equals.
  ///
  /// `[batch, height, width, channels]` → the same with smaller height and width. Padding does not
  /// count.
  public func maxPooled(_ size: Extent, stride: Extent? = nil, padding: Padding = .valid) -> Tensor
  {
    let window = slidingWindow(size, stride ?? size, padding, for: "maxPooled")
    let target = pooledShape(window)
    let winners = Tensor(target) { _ in }
    let result = Tensor(target) {
      Pooling.maximum(window, floats, $0, winners: winners.storage.start)
    }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { gradient in
      self.addToGradient {
        Pooling.addMaximumGradient(window, gradient.floats, winners: winners.floats, $0)
      }
    }
  }

  /// The mean of the elements under a window, channel by channel.
  ///
  /// `[batch, height, width, channels]` → the same with smaller height and width. Padding does not
  /// count, as in Keras; PyTorch counts it unless told otherwise.
  public func averagePooled(
    _ size: Extent, stride: Extent? = nil, padding: Padding = .valid
  ) -> Tensor {
    let window = slidingWindow(size, stride ?? size, padding, for: "averagePooled")
    let result = Tensor(pooledShape(window)) { Pooling.average(window, floats, $0) }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { gradient in
      self.addToGradient { Pooling.addAverageGradient(window, gradient.floats, $0) }
    }
  }

  private func pooledShape(_ window: Window) -> Shape {
    [shape[0], window.outputHeight, window.outputWidth, shape[3]]
  }

  private func slidingWindow(
    _ size: Extent, _ stride: Extent, _ padding: Padding, for place: String
  ) -> Window {
    require(rank == 4, "\(place): \(shape); want [batch, height, width, channels]")
    require(
      size.height > 0 && size.width > 0 && stride.height > 0 && stride.width > 0,
      "\(place): window \(size) with stride \(stride); all must be at least 1")
    let down = padding.fit(
      length: shape[1], window: size.height, stride: stride.height, isVertical: true)
    let right = padding.fit(
      length: shape[2], window: size.width, stride: stride.width, isVertical: false)
    require(
      down.before >= 0 && right.before >= 0 && down.before < size.height
        && right.before < size.width,
      "\(place): padding \(down.before), \(right.before) of window \(size); it must be smaller")
    require(
      down.output > 0 && right.output > 0,
      "\(place): window \(size) does not fit \(shape) with padding \(padding)")
    return Window(
      batch: shape[0], height: shape[1], width: shape[2], channels: shape[3],
      window: (size.height, size.width), stride: (stride.height, stride.width),
      padding: (down.before, right.before), output: (down.output, right.output))
  }

  func checked(asBiasFor outputs: Int, _ place: String) -> Tensor {
    require(shape == [outputs], "\(place): bias \(shape) for \(outputs) outputs; want [\(outputs)]")
    return self
  }
}

extension Padding {
  /// The length whose convolution is `length` long.
  fileprivate func enlarge(
    _ length: Int, _ window: Int, _ stride: Int, isVertical: Bool
  ) -> Int {
    switch self {
    case .valid: (length - 1) * stride + window
    case .same: length * stride
    case .explicit(let vertical, let horizontal):
      (length - 1) * stride + window - 2 * (isVertical ? vertical : horizontal)
    }
  }
}
