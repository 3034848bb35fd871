public import Drawing

/// Pictures in rows of equal cells, each with its caption.
public struct PictureGrid: Element {
  /// The pictures, row by row.
  public let pictures: [Picture]
  private let frame: Rect
  private let columns: Int
  private let spacing: Double
  private let drawn: Double

  /// Pictures that fill a frame.
  ///
  /// - Parameters:
  ///   - pictures: The pictures, row by row; their own frames do not matter.
  ///   - frame: The room for all of them.
  ///   - columns: How many stand in a row; as many as make them largest if left out.
  ///   - spacing: The room between them.
  ///   - drawn: How many have appeared, 0…1, in order.
  public init(
    _ pictures: [Picture], in frame: Rect = Layout.content, columns: Int? = nil,
    spacing: Double = 12, drawn: Double = 1
  ) {
    self.pictures = pictures
    self.frame = frame
    self.spacing = spacing
    self.columns =
      columns.map { max($0, 1) } ?? Self.columns(for: pictures, in: frame, spacing: spacing)
    self.drawn = drawn.held(in: 0...1)
  }

  /// Where a picture and its caption stand.
  public func cell(_ index: Int) -> Rect {
    let rows = (pictures.count + columns - 1) / columns
    let size = Self.cell(for: pictures, columns: columns, in: frame, spacing: spacing)
    let whole = Size(
      width: Double(columns) * (size.width + spacing) - spacing,
      height: Double(rows) * (size.height + spacing) - spacing)
    let corner = Rect(center: frame.center, size: whole).topLeft
    return Rect(
      origin: corner.offset(
        x: Double(index % columns) * (size.width + spacing),
        y: Double(index / columns) * (size.height + spacing)), size: size)
  }

  /// Draws the pictures.
  public func draw(on canvas: Canvas) {
    guard !pictures.isEmpty, !frame.isEmpty else { return NoData(frame: frame).draw(on: canvas) }
    for (index, picture) in pictures.enumerated() {
      canvas.group(opacity: drawn * Double(pictures.count) - Double(index)) {
        picture.framed(in: cell(index)).draw(on: canvas)
      }
    }
  }

  /// The size of a cell: as large as rows and columns allow, in the proportions of the first
  /// picture.
  private static func cell(
    for pictures: [Picture], columns: Int, in frame: Rect, spacing: Double
  ) -> Size {
    let rows = (max(pictures.count, 1) + columns - 1) / columns
    let caption = pictures.contains { $0.caption != nil } ? Picture.captionHeight : 0
    let wide = (frame.width - spacing * Double(columns - 1)) / Double(columns)
    let high = (frame.height - spacing * Double(rows - 1)) / Double(rows) - caption
    let proportion =
      pictures.first.map { Double(max($0.width, 1)) / Double(max($0.height, 1)) } ?? 1
    let width = max(min(wide, high * proportion), 1)
    return Size(width: width, height: width / proportion + caption)
  }

  private static func columns(for pictures: [Picture], in frame: Rect, spacing: Double) -> Int {
    let counts = 1...max(pictures.count, 1)
    let widths = counts.map { cell(for: pictures, columns: $0, in: frame, spacing: spacing).width }
    let best = widths.max() ?? 0
    return (widths.firstIndex { $0 >= best * 0.999 } ?? 0) + 1
  }
}
