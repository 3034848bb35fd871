import Contracts
public import Randomness

/// The plan of a frozen lake: where the ice holds, and where it does not.
public struct LakeMap: Sendable, Hashable {
  /// What a cell is.
  public enum Tile: Character, Sendable, Hashable, CaseIterable {
    /// Where the agent starts.
    case start = "S"
    /// Ice that holds.
    case frozen = "F"
    /// A hole in the ice.
    case hole = "H"
    /// Where the agent is to go.
    case goal = "G"

    /// Whether an episode ends here.
    public var isEnd: Bool { self == .hole || self == .goal }
  }

  /// The cells, row by row from the top left.
  public let tiles: [Tile]
  /// The number of cells in a row.
  public let columns: Int
  /// The cell where the agent starts.
  public let start: Int

  /// The number of rows.
  public var rows: Int { tiles.count / columns }

  /// A plan from rows of the letters S, F, H and G.
  ///
  /// Nil unless all rows are equally long and there is one start and at least one goal.
  public init?(_ rows: [String]) {
    let letters = rows.map(Array.init)
    guard let columns = letters.first?.count, letters.allSatisfy({ $0.count == columns }) else {
      return nil
    }
    let tiles = letters.joined().compactMap(Tile.init)
    guard tiles.count == rows.count * columns, tiles.contains(.goal),
      tiles.filter({ $0 == .start }).count == 1, let start = tiles.firstIndex(of: .start)
    else { return nil }
    self.tiles = tiles
    self.columns = columns
    self.start = start
  }

  private init(tiles: [Tile], columns: Int) {
    self.tiles = tiles
    self.columns = columns
    start = tiles.firstIndex(of: .start) ?? 0
  }

  private init(letters: String, columns: Int) {
    self.init(tiles: letters.compactMap(Tile.init), columns: columns)
  }

  /// The cell one move away; at the edge, the cell itself.
  public func neighbor(of cell: Int, to heading: Heading) -> Int {
    let row = cell / columns + heading.rowStep
    let column = cell % columns + heading.columnStep
    guard row >= 0, row < rows, column >= 0, column < columns else { return cell }
    return row * columns + column
  }

  /// Gymnasium's map of 4 by 4 cells.
  public static let small = LakeMap(letters: "SFFF FHFH FFFH HFFG", columns: 4)

  /// Gymnasium's map of 8 by 8 cells.
  public static let large = LakeMap(
    letters: """
      SFFFFFFF FFFFFFFF FFFHFFFF FFFFFHFF FFFHFFFF FHHFFFHF FHFFHFHF FFFHFFFG
      """, columns: 8)

  /// A square map with a way from the top left to the bottom right, all else left to chance.
  ///
  /// Maps are drawn until one can be crossed.
  ///
  /// - Parameters:
  ///   - size: The cells in a row and in a column, at least 2.
  ///   - frozen: The share of cells where the ice holds, above 0; few make long waiting.
  ///   - random: The source of chance.
  /// - Returns: A map that `isCrossable`.
  public static func random(
    size: Int, frozen: Double = 0.8, using random: inout RandomStream
  ) -> LakeMap {
    require(size >= 2, "LakeMap.random: size \(size); at least 2")
    require(frozen > 0 && frozen <= 1, "LakeMap.random: share \(frozen); above 0, at most 1")
    while true {
      var tiles = (0..<size * size).map { _ in
        random.boolean(probability: frozen) ? Tile.frozen : .hole
      }
      tiles[0] = .start
      tiles[tiles.count - 1] = .goal
      let map = LakeMap(tiles: tiles, columns: size)
      if map.isCrossable { return map }
    }
  }

  /// Whether some way leads from the start to a goal.
  public var isCrossable: Bool {
    var (reached, open): (Set<Int>, [Int]) = ([start], [start])
    while let cell = open.popLast() {
      if tiles[cell] == .goal { return true }
      guard tiles[cell] != .hole else { continue }
      for heading in Heading.allCases {
        let next = neighbor(of: cell, to: heading)
        if reached.insert(next).inserted { open.append(next) }
      }
    }
    return false
  }
}
