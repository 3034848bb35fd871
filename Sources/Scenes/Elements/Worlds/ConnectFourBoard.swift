public import Drawing

/// The upright board of Connect Four, with the disc that is falling and the chances of each column.
///
/// Chances are bars that stand on the board's rim.
///
/// ```swift
/// ConnectFourBoard(["", "A", "AB", "BABA", "AB", "", ""], falling: .init("B", column: 2, height: 4.5))
/// ```
public struct ConnectFourBoard: Element {
  /// A disc on its way down.
  public struct Falling: Sendable, Hashable {
    /// Whose it is: A, or anything else for the other one.
    public let player: Character
    /// Its column, counted from 0 at the left; fractional as it is carried over the board.
    public let column: Double
    /// How high it is: 0 in the lowest row, 6 just above the board.
    public let height: Double

    /// A disc at a height.
    public init(_ player: Character, column: Double, height: Double = 6) {
      self.player = player
      self.column = column
      self.height = height
    }
  }

  /// A hole of the board.
  public struct Hole: Sendable, Hashable {
    /// The column, from 0 at the left.
    public let column: Int
    /// The row, from 0 at the bottom.
    public let row: Int

    /// A hole of the board.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// The discs of each column from the bottom up.
  public let columns: [String]
  /// The disc on its way down, if any.
  public let falling: Falling?
  /// A probability for each column, shown as bars over the board.
  public let probabilities: [Double]
  /// The column whose bar is pointed out, if any.
  public let best: Int?
  /// The discs that are outlined: the four that won.
  public let winning: [Hole]
  /// How much of the outlines is there, 0…1.
  public let winningDrawn: Double
  /// The room of the board itself, without lane and bars over it.
  public let board: Rect
  private let bars: Rect

  /// A board of seven columns and six rows, with a free lane over it, in the middle of a frame.
  ///
  /// - Parameters:
  ///   - columns: A string a column, its discs from the bottom up: A, or anything else for the other
  ///     player. What has no room is not shown.
  ///   - frame: The room for board, lane and bars.
  ///   - falling: The disc on its way down.
  ///   - probabilities: A number for each column; ones that are not finite are not shown.
  ///   - best: The column whose bar is pointed out.
  ///   - winning: The discs that are outlined.
  ///   - winningDrawn: How much of the outlines is there, 0…1.
  public init(
    _ columns: [String], in frame: Rect = Layout.content, falling: Falling? = nil,
    probabilities: [Double] = [], best: Int? = nil, winning: [Hole] = [], winningDrawn: Double = 1
  ) {
    self.columns = columns
    self.falling = falling
    self.probabilities = probabilities
    self.best = best
    self.winning = winning
    self.winningDrawn = winningDrawn
    let (top, below) = frame.cutting(top: probabilities.isEmpty ? 0 : 0.2 * frame.height)
    // In sides of a cell: seven columns and a rim, a lane, six rows, the feet.
    let room = below.holding(aspect: 7.2 / 7.3)
    let side = room.width / 7.2
    board = Rect(
      x: room.minX + 0.1 * side, y: room.minY + side, width: 7 * side, height: 6 * side)
    // The bars stand on the board, in the lane as well: a disc on its way passes in front of its bar.
    bars = Rect(
      x: room.minX, y: top.minY, width: room.width, height: board.minY - 0.12 * side - top.minY)
  }

  /// The side of a cell.
  public var side: Double { board.width / 7 }

  /// The middle of a cell; a height of 6 is just above the board.
  public func point(column: Double, height: Double) -> Point {
    Point(x: board.minX + (column + 0.5) * side, y: board.maxY - (height + 0.5) * side)
  }

  /// Draws bars, board, discs and outlines, in this order.
  public func draw(on canvas: Canvas) {
    guard side > 0 else { return }
    drawBars(on: canvas)
    drawFeet(on: canvas)
    drawFront(on: canvas)
    if let falling { draw(falling, on: canvas) }
    for (column, discs) in columns.prefix(7).enumerated() {
      for (row, player) in discs.prefix(6).enumerated() {
        let place = point(column: Double(column), height: Double(row))
        drawDisc(of: player, at: place, radius: Self.holeRadius * side, on: canvas)
      }
    }
    for hole in winning { drawOutline(of: hole, on: canvas) }
  }
}

extension ConnectFourBoard {
  private static let holeRadius = 0.39

  /// The ink of a player's discs.
  public static func ink(of player: Character) -> Ink {
    player == "A"
      ? .series(6).mixed(with: .bad, by: 0.5) : .series(2).mixed(with: .shine, by: 0.25)
  }

  private var blue: Ink { .series(1).mixed(with: .shade, by: 0.12) }

  /// A disc with a ring, or with a dot: the players differ without their colours too.
  private func drawDisc(of player: Character, at place: Point, radius: Double, on canvas: Canvas) {
    let ink = Self.ink(of: player)
    canvas.fill(.circle(center: place, radius: radius), with: ink)
    let relief = ink.mixed(with: .shade, by: 0.3)
    if player == "A" {
      canvas.stroke(.circle(center: place, radius: 0.55 * radius), with: relief, width: 0.06 * side)
    } else {
      canvas.fill(.circle(center: place, radius: 0.3 * radius), with: relief)
    }
  }

  /// Draws the falling disc where it can be seen: over the board, and through the holes.
  private func draw(_ falling: Falling, on canvas: Canvas) {
    let place = point(column: falling.column, height: falling.height)
    var openings = Path.rectangle(
      Rect(x: board.minX - side, y: board.minY - 2 * side, width: 9 * side, height: 1.93 * side))
    openings.append(holes)
    canvas.clipped(to: openings) {
      drawDisc(of: falling.player, at: place, radius: 0.45 * side, on: canvas)
    }
  }

  private var holes: Path {
    (0..<42).reduce(into: Path()) { path, cell in
      let place = point(column: Double(cell % 7), height: Double(cell / 7))
      path.append(.circle(center: place, radius: Self.holeRadius * side))
    }
  }

  private func drawFront(on canvas: Canvas) {
    canvas.fill(.roundedRectangle(board.inset(by: -0.06 * side), radius: 0.2 * side), with: blue)
    canvas.fill(holes, with: .paper)
  }

  private func drawFeet(on canvas: Canvas) {
    for x in [board.minX + 0.1 * side, board.maxX - 0.7 * side] {
      let foot = Rect(x: x, y: board.maxY - 0.3 * side, width: 0.6 * side, height: 0.5 * side)
      canvas.fill(
        .roundedRectangle(foot, radius: 0.1 * side), with: blue.mixed(with: .shade, by: 0.35))
    }
  }

  private func drawOutline(of hole: Hole, on canvas: Canvas) {
    let place = point(column: Double(hole.column), height: Double(hole.row))
    let ring = Path.arc(center: place, radius: 0.4 * side, from: -.pi / 2, to: 1.5 * .pi)
      .trimmed(to: winningDrawn)
    canvas.stroke(ring, with: .shade, width: 0.17 * side)
    canvas.stroke(ring, with: .shine, width: 0.1 * side)
  }

  private func drawBars(on canvas: Canvas) {
    for (column, chance) in probabilities.prefix(7).enumerated() where chance.isFinite {
      let center = point(column: Double(column), height: 0).x
      let height = (bars.height - 22) * chance.clamped(to: 0...1)
      let bar = Rect(
        x: center - 0.3 * side, y: bars.maxY - height, width: 0.6 * side, height: height)
      canvas.fill(
        .roundedRectangle(bar, radius: 3), with: column == best ? .highlight : .accent.opacity(0.55)
      )
      let words = Numeral.fixed(100 * chance, decimals: 0)
      let style = TextStyle.note.ink(.ink).weight(column == best ? .bold : .regular)
      canvas.draw(
        Text(column == best ? words + " %" : words, style), at: Point(x: center, y: bar.minY - 5),
        anchor: .baselineCenter)
    }
  }
}
