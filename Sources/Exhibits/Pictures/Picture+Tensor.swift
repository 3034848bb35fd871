import Contracts
public import Drawing
public import NeuralNets
public import Scenes
public import Tensors

extension Picture {
  /// The picture in a tensor: `[height, width]`, `[height, width, channels]`, or a batch of which the
  /// first member counts.
  ///
  /// - Parameters:
  ///   - tensor: The shares of its pixels, 0…1.
  ///   - channel: The channel to show through `map`; left out, one channel is shown so, and three are
  ///     red, green and blue.
  ///   - map: The colours of a single channel; black to white if left out.
  ///   - frame: The room for picture and caption.
  ///   - interpolation: Whether pixels stay squares.
  ///   - caption: What stands below.
  ///   - captionInk: The caption's ink, such as `.good` for a right answer.
  ///   - outline: A thick line around the picture, if any.
  /// - Precondition: `channel` is one of the picture's; without it there are one or three.
  public init(
    of tensor: Tensor, channel: Int? = nil, map: ColorMap = .gray(),
    in frame: Rect = Layout.content, interpolation: Interpolation = .nearest,
    caption: String? = nil, captionInk: Ink = .ink, outline: Ink? = nil
  ) {
    let block = PixelBlock(tensor, for: "Picture")
    if let channel {
      require(
        (0..<block.channels).contains(channel),
        "Picture: channel \(channel) of \(tensor.shape); channels are 0..<\(block.channels)")
    } else {
      require(
        block.channels == 1 || block.channels == 3,
        "Picture: \(block.channels) channels of \(tensor.shape); name one, or give 1 or 3")
    }
    self.init(
      channel.map(block.channel) ?? block.values, width: block.width, height: block.height,
      channels: channel == nil ? block.channels : 1, map: map, in: frame,
      interpolation: interpolation, caption: caption, captionInk: captionInk, outline: outline)
  }

  /// The weights of one unit on the pixels of its input: blue for, orange against.
  ///
  /// - Parameters:
  ///   - layer: A layer whose inputs are the pixels of a picture of one channel, row by row.
  ///   - unit: The unit.
  ///   - width: The number of pixels in a row.
  ///   - limit: The weight of the strongest colour, the largest weight of the layer if left out, so
  ///     that units can be compared.
  ///   - frame: The room for picture and caption.
  ///   - caption: What stands below.
  /// - Returns: The picture of the weights.
  /// - Precondition: The layer has the unit, and its inputs make whole rows.
  public static func weights(
    of layer: Dense, unit: Int, width: Int, upTo limit: Double? = nil,
    in frame: Rect = Layout.content, caption: String? = nil
  ) -> Picture {
    let (inputs, units) = (layer.weight.shape[0], layer.weight.shape[1])
    require(
      (0..<units).contains(unit), "Picture.weights: unit \(unit) of \(layer.weight.shape)")
    require(
      width > 0 && inputs.isMultiple(of: width),
      "Picture.weights: rows of \(width) of \(inputs) inputs; the rows must be whole")
    let scalars = layer.weight.scalars
    let limit = limit ?? scalars.lazy.filter(\.isFinite).map { Double(abs($0)) }.max()
    return weights(
      stride(from: unit, to: scalars.count, by: units).map { scalars[$0] }, width: width,
      height: inputs / width, upTo: limit, in: frame, caption: caption)
  }
}

extension PictureGrid {
  /// The pictures of a batch, `[pictures, height, width, channels]` or `[pictures, height, width]`.
  ///
  /// - Parameters:
  ///   - batch: The pictures, their pixels 0…1.
  ///   - captions: What stands below each.
  ///   - wrong: The places of those that are outlined as wrong.
  ///   - map: The colours of pictures of one channel.
  ///   - frame: The room for all of them.
  ///   - columns: How many stand in a row; as many as make them largest if left out.
  ///   - drawn: How many have appeared, 0…1, in order.
  /// - Precondition: The shape is one of the two; there are one or three channels.
  public init(
    of batch: Tensor, captions: [String] = [], wrong: Set<Int> = [], map: ColorMap = .gray(),
    in frame: Rect = Layout.content, columns: Int? = nil, drawn: Double = 1
  ) {
    require(
      batch.rank == 3 || batch.rank == 4,
      "PictureGrid: \(batch.shape); want [pictures, height, width, channels]")
    let pictures = (0..<batch.shape[0]).map { index in
      let isWrong = wrong.contains(index)
      return Picture(
        of: batch[row: index], map: map,
        caption: captions.indices.contains(index) ? captions[index] : nil,
        captionInk: isWrong ? .bad : .ink, outline: isWrong ? .bad : nil)
    }
    self.init(pictures, in: frame, columns: columns, drawn: drawn)
  }
}
