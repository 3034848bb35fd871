public import Drawing

/// Small pictures side by side: feature maps, filters, weights.
///
/// All share one scale, so that a strong map looks stronger than a weak one. Where a number is
/// negative, orange stands below zero and blue above; otherwise paper is zero.
public struct FeatureStrip: Element {
  /// The pictures, each row by row.
  public let maps: [[[Double]]]
  /// What they are.
  public let title: Inscription?
  /// The number with the full colour.
  public let limit: Double
  /// The picture to look at.
  public let lit: Int?
  /// The room for everything.
  public let frame: Rect
  private let places: [Rect]
  private let hidden: Int

  /// Small pictures side by side.
  ///
  /// - Parameters:
  ///   - maps: The pictures, each row by row.
  ///   - title: What they are.
  ///   - limit: The number with the full colour, the largest one if left out.
  ///   - lit: The picture to look at.
  ///   - visible: How many are shown at most; how many more there are is told.
  ///   - frame: The room for everything.
  public init(
    _ maps: [[[Double]]], title: Inscription? = nil, limit: Double? = nil, lit: Int? = nil,
    visible: Int = 32, in frame: Rect = Layout.content
  ) {
    self.maps = maps
    self.title = title
    self.lit = lit
    self.frame = frame
    self.limit = limit ?? maps.joined().joined().largestMagnitude
    let shown = min(maps.count, max(visible, 0))
    hidden = maps.count - shown
    let room = title == nil ? frame : frame.cutting(top: 24, spacing: 4).rest
    let first = maps.first { !$0.isEmpty }
    let aspect = Double(max(first?.first?.count ?? 1, 1)) / Double(max(first?.count ?? 1, 1))
    places = Self.places(for: shown + (hidden > 0 ? 1 : 0), aspect: aspect, in: room)
  }

  /// Where a picture stands, or nil where it is not shown.
  public func place(of index: Int) -> Rect? {
    index < maps.count - hidden ? places[ifThere: index] : nil
  }

  private static let gap = 6.0

  /// The largest rectangles of one aspect that so many of them fit in, row by row.
  private static func places(for count: Int, aspect: Double, in room: Rect) -> [Rect] {
    guard count > 0 else { return [] }
    func height(_ columns: Int) -> Double {
      let rows = Double((count + columns - 1) / columns)
      return min(
        (room.width - gap * Double(columns - 1)) / Double(columns) / aspect,
        (room.height - gap * (rows - 1)) / rows, 160)
    }
    // Full rows look better than slightly larger pictures.
    func worth(_ columns: Int) -> Double {
      height(columns) * (count.isMultiple(of: columns) ? 1.2 : 1)
    }
    let columns = (1...count).max { worth($0) < worth($1) } ?? 1
    let size = Size(width: max(height(columns) * aspect, 1), height: max(height(columns), 1))
    let used = Double(columns) * (size.width + gap) - gap
    return (0..<count).map { index in
      Rect(
        x: room.minX + (room.width - used) / 2 + Double(index % columns) * (size.width + gap),
        y: room.minY + Double(index / columns) * (size.height + gap), width: size.width,
        height: size.height)
    }
  }

  /// Draws the title and the pictures.
  public func draw(on canvas: Canvas) {
    guard !maps.isEmpty, let first = places.first else {
      return NoData(frame: frame).draw(on: canvas)
    }
    title?.draw(
      on: canvas, at: Point(x: first.minX, y: frame.minY + 16), style: .label.ink(.muted))
    let colors = ColorMap.diverging(upTo: limit)
    for index in 0..<(maps.count - hidden) { drawMap(index, colors, on: canvas) }
    if hidden > 0, let last = places.last {
      canvas.draw(Text("+\(hidden)", .note), at: last.center, anchor: .center)
    }
  }

  private func drawMap(_ index: Int, _ colors: ColorMap, on canvas: Canvas) {
    let (place, map) = (places[index], maps[index])
    let width = map.map(\.count).max() ?? 0
    let values = map.flatMap { $0 + Array(repeating: .nan, count: width - $0.count) }
    if let raster = colors.raster(of: values, columns: width, in: canvas.theme) {
      canvas.draw(raster, in: place, interpolation: .nearest)
    }
    let isLit = index == lit
    canvas.stroke(
      .rectangle(place.inset(by: isLit ? -1 : 0)), with: isLit ? .highlight : .muted.opacity(0.5),
      width: isLit ? 3 : 1, join: .miter)
  }
}
