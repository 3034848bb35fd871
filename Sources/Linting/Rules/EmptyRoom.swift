import Drawing
import Rasters
import Scenes

/// No third of the picture's room stays empty from the first picture to the last.
///
/// The picture standard asks panels to fill their room. The room is all between the title lines and the
/// progress line; what is drawn keeps the usual gap around it free, so what lies nearer than that to
/// anything counts as filled. What is looked for is one empty rectangle.
struct EmptyRoom: Rule {
  static let name = "empty-room"
  private static let largestShare = 1.0 / 3
  /// The pixels of a cell's side in the small picture, and their points.
  private static let side = 4
  private static let points = 12.0
  /// By how many levels of 255 a pixel differs from paper when something is there.
  private static let tolerance = 8

  private var isFilled: [[Bool]] = []

  mutating func look(at frame: LintFrame) -> [Sighting] {
    let room = Layout.content
    let (columns, rows) = (Int(room.width / Self.points), Int(room.height / Self.points))
    if isFilled.isEmpty {
      isFilled = Array(repeating: Array(repeating: false, count: columns), count: rows)
    }
    let paper = Pixel(frame.theme.color(for: .paper))
    let (left, top) = (Int(room.minX / 3), Int(room.minY / 3))
    for row in 0..<rows {
      for column in 0..<columns where !isFilled[row][column] {
        isFilled[row][column] = (0..<Self.side * Self.side).contains { index in
          let pixel = frame.thumbnail[
            left + column * Self.side + index % Self.side,
            top + row * Self.side + index / Self.side]
          return pixel.differs(from: paper, by: Self.tolerance)
        }
      }
    }
    return []
  }

  func verdict(on subject: LintSubject) -> [Sighting] {
    let gap = Int(Layout.gap / Self.points)
    let filled = CellGrid(isFilled).grown(by: gap)
    let hole = filled.largestHole
    let share = Double(hole.area) / Double(max(filled.area, 1))
    guard share >= Self.largestShare else { return [] }
    let place = Point(
      x: Layout.content.minX + hole.centerX * Self.points,
      y: Layout.content.minY + hole.centerY * Self.points)
    return [
      Sighting(
        "the picture",
        "has \(Int((share * 100).rounded())) % of its room empty in one piece; less than a third",
        at: place)
    ]
  }
}
