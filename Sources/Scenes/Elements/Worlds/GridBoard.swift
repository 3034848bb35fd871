public import Drawing

/// A board of square tiles that an agent walks on: Frozen Lake, or a plain gridworld.
///
/// ```swift
/// GridBoard(GridBoard.frozenLake, agent: .init(column: 1.4, row: 0), values: chances, numbers: .percent)
/// ```
public struct GridBoard: Element {
  /// What a tile is.
  public enum Tile: Character, Sendable, Hashable {
    /// Where the agent starts.
    case start = "S"
    /// Where it may walk: ice on a lake.
    case floor = "F"
    /// Where it falls.
    case hole = "H"
    /// What it looks for.
    case goal = "G"
    /// Where it cannot go.
    case wall = "#"
  }

  /// What the floor is made of.
  public enum Ground: Sendable, Hashable {
    /// Bluish ice with a shine.
    case ice
    /// A quiet surface.
    case plain
  }

  /// A place on the board, in tiles from the top left one; between tiles it is fractional.
  public struct Place: Sendable, Hashable {
    /// The way right.
    public var column: Double
    /// The way down.
    public var row: Double

    /// A place on the board.
    public init(column: Double, row: Double) {
      self.column = column
      self.row = row
    }
  }

  /// How the values are written on their tiles.
  public enum Numbers: Sendable, Hashable {
    /// Not at all: the heat alone tells them.
    case hidden
    /// With a count of decimals.
    case decimals(Int)
    /// As whole percent.
    case percent
  }

  /// The lake of four by four tiles as it is always given.
  public static let frozenLake = ["SFFF", "FHFH", "FFFH", "HFFG"]

  /// The tiles, row by row; rows may be of unequal length.
  public let tiles: [[Tile]]
  /// What the floor is made of.
  public let ground: Ground
  /// Where the agent is, if anywhere.
  public let agent: Place?
  /// How large the agent is, 1 for its full size; it shrinks as it falls.
  public let agentSize: Double
  /// Where the agent looks, as a way in shares of the farthest it can.
  public let gaze: Point
  /// A value for each tile, row by row, shown as heat.
  public let values: [Double]
  /// The magnitude that has the full heat.
  public let fullHeat: Double
  /// How the values are written.
  public let numbers: Numbers
  /// For each tile, row by row, the shares of the actions left, down, right, up, shown as arrows.
  public let policy: [[Double]]
  /// For each tile, row by row, the values of the actions left, down, right, up, shown as heat in the
  /// quarter of the tile on that side.
  public let actionValues: [[Double]]
  /// Whether each tile tells its number, row by row from 0.
  public let countsTiles: Bool
  /// The room of the board itself.
  public let board: Rect

  /// A board of square tiles in the middle of a frame.
  ///
  /// - Parameters:
  ///   - map: A string a row, of the letters of `Tile`; every other letter is floor.
  ///   - frame: The room for the board.
  ///   - ground: What the floor is made of.
  ///   - agent: Where the agent is, if anywhere.
  ///   - agentSize: How large it is, 1 for its full size.
  ///   - values: A value for each tile, row by row; missing ones and ones that are not finite are not
  ///     shown, nor are those of holes, walls and the goal.
  ///   - fullHeat: The magnitude that has the full heat; the largest one if left out.
  ///   - numbers: How the values are written.
  ///   - policy: For each tile, row by row, the shares of the actions left, down, right, up; a share
  ///     of 1 is a full arrow, and an empty list none.
  ///   - actionValues: For each tile, row by row, the values of the actions left, down, right, up,
  ///     shown as heat in the quarter on that side, in place of `values`.
  ///   - gaze: Where the agent looks, as a way in shares of the farthest it can: `(1, 0)` is right.
  ///   - countsTiles: Whether each tile tells its number, row by row from 0.
  public init(
    _ map: [String], in frame: Rect = Layout.content, ground: Ground = .ice, agent: Place? = nil,
    agentSize: Double = 1, values: [Double] = [], fullHeat: Double? = nil,
    numbers: Numbers = .decimals(2), policy: [[Double]] = [], actionValues: [[Double]] = [],
    gaze: Point = .zero, countsTiles: Bool = false
  ) {
    tiles = map.map { row in row.map { Tile(rawValue: $0) ?? .floor } }
    self.ground = ground
    self.agent = agent
    self.agentSize = agentSize
    self.gaze = gaze
    self.values = values
    self.actionValues = actionValues
    self.countsTiles = countsTiles
    let known = (values + actionValues.joined()).lazy.filter(\.isFinite)
    self.fullHeat = fullHeat ?? known.map(abs).max() ?? 1
    self.numbers = numbers
    self.policy = policy
    let columns = Double(tiles.map(\.count).max() ?? 0)
    board = frame.holding(aspect: columns / Double(tiles.count))
  }

  /// The side of a tile.
  public var side: Double { tiles.isEmpty ? 0 : board.height / Double(tiles.count) }

  /// The middle of a place on the canvas.
  public func point(at place: Place) -> Point {
    Point(x: board.minX + (place.column + 0.5) * side, y: board.minY + (place.row + 0.5) * side)
  }

  /// Draws tiles, heat, arrows, numbers and agent, in this order.
  public func draw(on canvas: Canvas) {
    guard side > 0, side.isFinite else {
      return NoData(frame: board).draw(on: canvas)
    }
    var index = 0
    for (row, line) in tiles.enumerated() {
      for (column, tile) in line.enumerated() {
        let place = Place(column: Double(column), row: Double(row))
        draw(tile, index: index, in: room(at: place), on: canvas)
        index += 1
      }
    }
    if let agent {
      Robot(at: point(at: agent), height: 0.72 * side * agentSize, gaze: gaze).draw(on: canvas)
    }
  }

  private func room(at place: Place) -> Rect {
    Rect(center: point(at: place), size: Size(width: side, height: side)).inset(by: 0.02 * side)
  }
}
