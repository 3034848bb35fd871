public import Drawing

/// The layers of a convolutional network as boxes, their sizes to scale, with shapes underneath.
///
/// Heights and depths grow with the rows and columns of the maps, widths with the square root of the
/// number of channels; a plain vector is a bar whose height grows with the square root of its length.
public struct LayerBlocks: Element {
  /// One layer's output.
  public struct Block: Sendable, Hashable {
    /// What the layer does.
    public let title: Inscription
    /// Rows, columns and channels; a vector's length alone.
    public let shape: [Int]

    /// A stack of maps.
    public static func maps(
      _ title: Inscription, rows: Int, columns: Int, channels: Int
    ) -> Block { Block(title: title, shape: [rows, columns, channels]) }

    /// A vector.
    public static func vector(_ title: Inscription, _ length: Int) -> Block {
      Block(title: title, shape: [length])
    }

    var isVector: Bool { shape.count == 1 }
    var text: String { shape.map(String.init).joined(separator: "×") }
  }

  /// The layers, the input first.
  public let blocks: [Block]
  /// Which layer is at work; 1.5 is on the way from the second to the third.
  public let active: Double?
  /// The room for everything.
  public let frame: Rect
  private let boxes: [ObliqueBox]

  /// Layers in a row.
  ///
  /// - Parameters:
  ///   - blocks: The layers, the input first.
  ///   - active: Which layer is at work, for a signal on its way; 1.5 is between the second and the
  ///     third.
  ///   - frame: The room for everything.
  public init(_ blocks: [Block], active: Double? = nil, in frame: Rect = Layout.content) {
    self.blocks = blocks
    self.active = active
    self.frame = frame
    boxes = Self.boxes(for: blocks, in: frame)
  }

  /// The room that a layer's box takes.
  public func bounds(of index: Int) -> Rect? { boxes[ifThere: index]?.bounds }

  /// Draws the boxes with arrows between them and the words underneath.
  public func draw(on canvas: Canvas) {
    guard !blocks.isEmpty else {
      return NoData("no layers", frame: frame).draw(on: canvas)
    }
    for index in blocks.indices {
      boxes[index].draw(ink: ink(of: index), glow: glow(of: index), on: canvas)
      drawWords(index, on: canvas)
      if index > 0 { drawArrow(to: index, on: canvas) }
    }
  }

  private func ink(of index: Int) -> Ink {
    if index == 0 { return .muted }
    return blocks[index].isVector ? .series(3) : .series(1)
  }

  private func glow(of index: Int) -> Double {
    guard let active, active.isFinite else { return 0 }
    return 1 - abs(active - Double(index)).ramp(from: 0, to: 0.6)
  }

  private func drawWords(_ index: Int, on canvas: Canvas) {
    let middle = boxes[index].slotMiddle
    let style = TextStyle.note.ink(.ink).weight(.medium)
    blocks[index].title.draw(
      on: canvas, at: Point(x: middle, y: frame.maxY - 28), anchor: .baselineCenter, style: style)
    canvas.draw(
      Text(blocks[index].text, .note), at: Point(x: middle, y: frame.maxY - 8),
      anchor: .baselineCenter)
  }

  private func drawArrow(to index: Int, on canvas: Canvas) {
    let level = boxes[index].front.midY
    let start = boxes[index - 1].bounds.maxX + 5
    let end = boxes[index].front.minX - 5
    guard end - start > 6 else { return }
    let share = active.map { $0.ramp(from: Double(index) - 1, to: Double(index)) } ?? 0
    let ink = Ink.muted.mixed(with: .accent, by: share < 1 && share > 0 ? 1 : 0)
    Arrow(from: Point(x: start, y: level), to: Point(x: end, y: level), ink: ink, width: 2)
      .draw(on: canvas)
  }
}

extension LayerBlocks {
  private static let words = 52.0
  private static let gap = 22.0

  /// The largest boxes with which all layers fit side by side, each in a slot that holds its words.
  private static func boxes(for blocks: [Block], in frame: Rect) -> [ObliqueBox] {
    let room = frame.cutting(bottom: words).rest
    let labels = blocks.map { block in
      max(block.title.metrics(.note.weight(.medium)).width, TextStyle.note.width(of: block.text))
    }
    let scales = stride(from: 1.0, through: 0.1, by: -0.05)
    func sizes(_ scale: Double) -> [ObliqueBox.Extent] {
      blocks.map { extent(of: $0, among: blocks, height: room.height, scale: scale) }
    }
    func slots(_ sizes: [ObliqueBox.Extent]) -> [Double] {
      zip(sizes, labels).map { max($0.width + $0.shift.x, $1) + gap }
    }
    let fitting = scales.first { slots(sizes($0)).reduce(0, +) - gap <= frame.width } ?? 0.1
    let extents = sizes(fitting)
    let widths = slots(extents)
    let spare = max(frame.width - (widths.reduce(0, +) - gap), 0)
    let extra = blocks.count > 1 ? min(spare / Double(blocks.count - 1), 40) : 0
    let used = widths.reduce(0, +) - gap + extra * Double(blocks.count - 1)
    var left = frame.midX - used / 2
    return zip(extents, widths).map { extent, width in
      defer { left += width + extra }
      let middle = left + (width - gap) / 2
      return ObliqueBox(extent, slotMiddle: middle, level: room.midY)
    }
  }

  /// The sides of a layer's box.
  private static func extent(
    of block: Block, among blocks: [Block], height: Double, scale: Double
  ) -> ObliqueBox.Extent {
    let shape = block.shape.map { Double(max($0, 1)) }
    if block.isVector {
      let longest = Double(blocks.filter(\.isVector).map { max($0.shape[0], 1) }.max() ?? 1)
      let length = max(12, height * 0.8 * (shape[0] / longest).squareRoot())
      return ObliqueBox.Extent(width: 8 + 6 * scale, height: length, shift: Point(x: 6, y: -6))
    }
    let widest = Double(blocks.filter { !$0.isVector }.flatMap { $0.shape.prefix(2) }.max() ?? 1)
    let unit = height / (max(widest, 1) * 1.35)
    let channels = Double(blocks.map { $0.isVector ? 1 : $0.shape[2] }.max() ?? 1)
    let thickness = max(4, 90 * scale * (shape[2] / max(channels, 1)).squareRoot())
    let depth = shape[1] * unit * 0.35 * scale
    return ObliqueBox.Extent(
      width: thickness, height: max(6, shape[0] * unit), shift: Point(x: depth, y: -depth))
  }
}
