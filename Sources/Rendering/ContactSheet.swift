import Animations
public import Drawing
public import Rasters
import Scenes

/// Pictures of a film at even distances in time on one sheet, each with its moment under it.
public struct ContactSheet: Sendable {
  /// How many pictures there are.
  public let count: Int
  /// Colours, and the size of the pictures before they are reduced.
  public let look: Look
  private let columns: Int
  private static let cell = Size(width: 480, height: 270)
  private static let gap = 20.0
  private static let caption = 30.0

  /// A sheet of `count` pictures, at least 1, in rows of about four.
  public init(count: Int = 12, look: Look = Look()) {
    self.count = max(count, 1)
    self.look = look
    columns = min(self.count, self.count <= 4 ? 2 : self.count <= 9 ? 3 : 4)
  }

  /// Draws the sheet.
  ///
  /// - Throws: `DrawingError` when the sheet is too large or memory runs out.
  public func raster(of film: Film) throws(DrawingError) -> Raster {
    let rows = (count + columns - 1) / columns
    let width = Double(columns) * (Self.cell.width + Self.gap) + Self.gap
    let height = Double(rows) * (Self.cell.height + Self.caption + Self.gap) + Self.gap
    let canvas = try Canvas(
      pixelWidth: Int(width), pixelHeight: Int(height), scale: 1, theme: look.theme)
    for index in 0..<count { try draw(index, of: film, on: canvas) }
    return try canvas.finish()
  }

  private func draw(_ index: Int, of film: Film, on canvas: Canvas) throws(DrawingError) {
    let time =
      count == 1
      ? film.animation.posterTime
      : film.duration * Double(index) / Double(count - 1)
    let frame = Rect(
      x: Self.gap + Double(index % columns) * (Self.cell.width + Self.gap),
      y: Self.gap + Double(index / columns) * (Self.cell.height + Self.caption + Self.gap),
      width: Self.cell.width, height: Self.cell.height)
    canvas.draw(try film.raster(at: time, look: look), in: frame, interpolation: .smooth)
    canvas.stroke(.rectangle(frame), with: .grid, width: 1)
    canvas.draw(
      Text(Numeral.fixed(time, decimals: 2) + " s", .note),
      at: Point(x: frame.minX, y: frame.maxY + 20))
  }
}
