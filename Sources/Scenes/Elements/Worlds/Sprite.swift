public import Drawing

/// A small picture of square pixels, as arcade games have them.
///
/// A row is a string: `#` is the ink of the sprite, `-` a darker shade of it, `o` a hole that shows
/// the ground, anything else nothing.
public struct Sprite: Sendable, Hashable {
  /// The rows from the top.
  public let rows: [String]
  /// What it is drawn with where nothing else is asked for.
  public let ink: Ink
  /// The columns of the widest row.
  public let width: Int

  /// The number of rows.
  public var height: Int { rows.count }

  /// A sprite of its rows.
  public init(_ rows: [String], ink: Ink = .ink) {
    self.rows = rows
    self.ink = ink
    width = rows.map(\.count).max() ?? 0
  }

  /// Draws the sprite with its top left pixel at a point; neighbours in a row are one piece.
  func draw(at corner: Point, pixel: Double, ink: Ink, on canvas: Canvas) {
    guard pixel > 0 else { return }
    for (letter, ink) in [("#", ink), ("-", ink.mixed(with: .shade, by: 0.35)), ("o", .paper)] {
      let path = path(of: Character(letter), at: corner, pixel: pixel)
      if !path.isEmpty { canvas.fill(path, with: ink) }
    }
  }

  private func path(of letter: Character, at corner: Point, pixel: Double) -> Path {
    var path = Path()
    for (row, pixels) in rows.enumerated() {
      var start: Int?
      for (column, other) in (pixels + " ").enumerated() {
        if other == letter {
          start = start ?? column
        } else if let first = start {
          let run = Rect(
            x: corner.x + Double(first) * pixel, y: corner.y + Double(row) * pixel,
            width: Double(column - first) * pixel, height: pixel)
          path.append(.rectangle(run))
          start = nil
        }
      }
    }
    return path
  }
}

extension Sprite {
  /// A bat that is moved along the bottom; 20 by 4.
  public static let paddle = Sprite(
    [
      ".##################.", "####################", "####################",
      ".------------------.",
    ],
    ink: .accent)

  /// A round ball; 5 by 5.
  public static let ball = Sprite([".###.", "#####", "#####", "###-#", ".###."], ink: .ink)

  /// A brick of a wall; 12 by 5.
  public static let brick = Sprite(
    ["############", "###########-", "###########-", "###########-", "------------"],
    ink: .series(2))

  /// A shot; 2 by 5.
  public static let shot = Sprite(["##", "##", "##", "##", "##"], ink: .highlight)

  /// A shot of a submarine; 6 by 2.
  public static let torpedo = Sprite(["######", "-#####"], ink: .highlight)

  /// An invader with its legs apart; 12 by 8.
  public static let invader = Sprite(
    [
      ".#........#.", "..#......#..", ".##########.", "##oo####oo##", "############",
      ".##.####.##.", ".#.#....#.#.", "#..........#",
    ], ink: .good)

  /// The same invader half a step later; 12 by 8.
  public static let invaderStepping = Sprite(
    [
      "#..........#", ".##......##.", ".##########.", "##oo####oo##", "############",
      ".##.####.##.", "..##....##..", "...#....#...",
    ], ink: .good)

  /// A fighter that shoots upwards; 11 by 8.
  public static let ship = Sprite(
    [
      ".....#.....", "....###....", "....#o#....", ".#..###..#.", ".#.#####.#.", ".#########.",
      "###########", "--..-.-..--",
    ], ink: .accent)

  /// A submarine that heads right; 18 by 9.
  public static let submarine = Sprite(
    [
      "..........##......", "..........#.......", "........#####.....", "........#####.....",
      "#..#############..", "-###o##o##o##o####", "-#################", "#..-------------..",
      ".....--------.....",
    ], ink: .highlight)

  /// A fish that heads left; 12 by 6.
  public static let fish = Sprite(
    [
      "...#####...#", ".########.##", "##o#########", "############", ".########.##",
      "...-----...#",
    ], ink: .series(6))
}
