import Contracts
public import Drawing
public import NeuralNets
public import Scenes
public import Tensors

extension FeatureStrip {
  /// The feature maps of a layer's output: `[height, width, channels]`, or a batch of which the first
  /// member counts.
  public init(
    of maps: Tensor, title: Inscription? = nil, limit: Double? = nil, lit: Int? = nil,
    visible: Int = 32, in frame: Rect = Layout.content
  ) {
    let block = PixelBlock(maps, for: "FeatureStrip")
    self.init(
      (0..<block.channels).map { block.rows(ofChannel: $0) }, title: title, limit: limit, lit: lit,
      visible: visible, in: frame)
  }

  /// The filters of a convolution, as they look at one channel.
  ///
  /// - Precondition: `channel` is one of the layer's inputs.
  public init(
    filtersOf layer: Convolution, channel: Int = 0, title: Inscription? = nil,
    limit: Double? = nil, lit: Int? = nil, visible: Int = 32, in frame: Rect = Layout.content
  ) {
    let shape = layer.weight.shape
    require(
      (0..<shape[2]).contains(channel),
      "FeatureStrip: channel \(channel) of filters \(shape); channels are 0..<\(shape[2])")
    let seen = layer.weight.slice(channel..<channel + 1, axis: 2)
    self.init(
      of: seen.reshaped(shape[0], shape[1], shape[3]), title: title, limit: limit, lit: lit,
      visible: visible, in: frame)
  }
}
