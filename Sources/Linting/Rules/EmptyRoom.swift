import Drawing
import Rasters
import Scenes

/// No third of the picture's room, nor of a panel's, stays empty from the first picture to the last.
///
/// The picture standard asks panels to fill their room. The picture's room is all between the title
/// lines and the progress line. A panel's is its frame, where it has told of one; else the parts side by
/// side count, between which a strip stays free from top to bottom. What is drawn keeps the usual gap
/// around it free, so what lies nearer than that to anything counts as filled. What is looked for is one
/// empty rectangle: white space that is spread over a plot or a diagram is none.
struct EmptyRoom: Rule {
  static let name = "empty-room"
  private static let largestShare = 1.0 / 3
  /// The pixels of a cell's side in the small picture, and their points.
  private static let side = 4
  private static let points = 12.0
  /// By how many levels of 255 a pixel differs from paper when something is there: the thin lines of a
  /// grid do by 8, and the room of a plot is not empty.
  private static let tolerance = 4
  /// The cells of the smallest panel that is judged: 192 by 120 points.
  private static let least = (columns: 16, rows: 10)
  /// The share of the pictures in which a panel stands where it is judged.
  private static let leastStay = 0.25

  private var isFilled: [[Bool]] = []
  private var looks = 0
  /// In how many pictures panels told of their frames, by name and frame.
  private var frames: [Panel: Int] = [:]
  private var hasCaption = false

  private struct Panel: Hashable {
    let name: String
    let frame: Rect
  }

  mutating func look(at frame: LintFrame) -> [Sighting] {
    guard let thumbnail = frame.thumbnail else { return [] }
    fill(from: thumbnail, paper: Pixel(frame.theme.color(for: .paper)))
    looks += 1
    for mark in frame.marks where mark.visibility(in: frame.theme) > 0.5 {
      if mark.kind == .room {
        let name = mark.path.suffix(3).joined(separator: " › ")
        frames[Panel(name: name, frame: mark.bounds), default: 0] += 1
      } else if mark.path.first == "Caption" {
        hasCaption = true
      }
    }
    return []
  }

  private mutating func fill(from thumbnail: Raster, paper: Pixel) {
    let room = Layout.content
    let (columns, rows) = (Int(room.width / Self.points), Int(room.height / Self.points))
    if isFilled.isEmpty {
      isFilled = Array(repeating: Array(repeating: false, count: columns), count: rows)
    }
    let (left, top) = (Int(room.minX / 3), Int(room.minY / 3))
    for row in 0..<rows {
      for column in 0..<columns where !isFilled[row][column] {
        isFilled[row][column] = (0..<Self.side * Self.side).contains { index in
          let pixel = thumbnail[
            left + column * Self.side + index % Self.side,
            top + row * Self.side + index / Self.side]
          return pixel.differs(from: paper, by: Self.tolerance)
        }
      }
    }
  }

  func verdict(on subject: LintSubject) -> [Sighting] {
    guard let columns = isFilled.first?.count else { return [] }
    let whole = check("the picture", rows: 0..<isFilled.count, columns: 0..<columns)
    return whole.isEmpty
      ? panels.flatMap { check($0.name, rows: $0.rows, columns: $0.columns) } : whole
  }

  /// The parts of the picture that are judged on their own, from the left.
  private var panels: [(name: String, rows: Range<Int>, columns: Range<Int>)] {
    let rows =
      0..<(hasCaption ? Self.cells(Layout.captionedContent).rows.upperBound : isFilled.count)
    let lasting = frames.filter { Double($0.value) >= Self.leastStay * Double(looks) }.keys
      .sorted { ($0.frame.minX, $0.frame.minY, $0.name) < ($1.frame.minX, $1.frame.minY, $1.name) }
    let told = lasting.map { panel in
      let cells = Self.cells(panel.frame)
      return (panel.name, cells.rows.clamped(to: rows), cells.columns)
    }
    let columns = 0..<(isFilled.first?.count ?? 0)
    let sides = CellGrid(isFilled).part(rows: rows, columns: columns)
      .sides(ofAtLeast: Self.least.columns)
    let further =
      sides.count < 2
      ? []
      : sides.enumerated().filter { _, side in
        !told.contains { $0.2.overlaps(side) }
      }.map { ("side \($0 + 1) of \(sides.count)", rows, $1) }
    return (told + further).filter {
      $0.1.count >= Self.least.rows && $0.2.count >= Self.least.columns
    }
  }

  /// The cells that lie in a rectangle as a whole.
  private static func cells(_ rect: Rect) -> (rows: Range<Int>, columns: Range<Int>) {
    let room = Layout.content
    func range(_ start: Double, _ end: Double, _ count: Double) -> Range<Int> {
      let first = min(max((start / points).rounded(.up), 0), count)
      return Int(first)..<Int(max(first, min((end / points).rounded(.down), count)))
    }
    return (
      range(rect.minY - room.minY, rect.maxY - room.minY, (room.height / points).rounded(.down)),
      range(rect.minX - room.minX, rect.maxX - room.minX, (room.width / points).rounded(.down))
    )
  }

  /// What is wrong with a part of the picture.
  private func check(_ name: String, rows: Range<Int>, columns: Range<Int>) -> [Sighting] {
    let gap = Int(Layout.gap / Self.points)
    let filled = CellGrid(isFilled).part(rows: rows, columns: columns).grown(by: gap)
    let hole = filled.largestHole
    let share = Double(hole.area) / Double(max(filled.area, 1))
    guard share >= Self.largestShare else { return [] }
    let place = Point(
      x: Layout.content.minX + (Double(columns.lowerBound) + hole.centerX) * Self.points,
      y: Layout.content.minY + (Double(rows.lowerBound) + hole.centerY) * Self.points)
    return [
      Sighting(
        name,
        "has \(Int((share * 100).rounded())) % of its room empty in one piece; less than a third",
        at: place)
    ]
  }
}
