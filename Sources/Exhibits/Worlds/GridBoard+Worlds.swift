public import Agents
public import Drawing
public import Environments
public import Scenes

extension LakeMap {
  /// The letters of the tiles, a string a row.
  public var letters: [String] {
    (0..<rows).map { row in
      String((0..<columns).map { tiles[row * columns + $0].rawValue })
    }
  }

  /// Where a cell lies on a board.
  public func place(of cell: Int) -> GridBoard.Place {
    GridBoard.Place(column: Double(cell % columns), row: Double(cell / columns))
  }
}

extension GridBoard {
  /// A frozen lake with its agent.
  ///
  /// - Parameters:
  ///   - lake: The lake; the agent stands on its cell.
  ///   - frame: The room for the board.
  ///   - table: What is known of the actions: the best value of each cell as heat, the best actions as
  ///     arrows where they are worth anything.
  ///   - numbers: How the values are written.
  public init(
    _ lake: FrozenLake, in frame: Rect = Layout.content, table: ActionValueTable? = nil,
    numbers: Numbers = .decimals(2)
  ) {
    self.init(
      lake.map.letters, in: frame, agent: lake.map.place(of: lake.cell),
      values: table?.bestValues ?? [], fullHeat: 1, numbers: numbers,
      policy: table.map { GridBoard.policy(of: $0) } ?? [])
  }

  /// For each state, an arrow of full length for the best actions; none where nothing is worth anything.
  public static func policy(of table: ActionValueTable) -> [[Double]] {
    (0..<table.stateCount).map { state in
      let best = table.bestValue(in: state)
      guard best > 0 else { return [] }
      let chosen = table.bestAction(in: state)
      return (0..<table.actionCount).map { $0 == chosen ? 1 : 0 }
    }
  }
}

extension FrozenLake: DrawnWorld {
  /// "Frozen Lake".
  public static var title: String { "Frozen Lake" }

  /// Left, down, right, up.
  public static var actionNames: [String] { ["left", "down", "right", "up"] }

  /// The board with the agent.
  public func picture(in frame: Rect) -> any Element { GridBoard(self, in: frame) }
}

extension Gridworld: DrawnWorld {
  /// "Gridworld".
  public static var title: String { "Gridworld" }

  /// Left, down, right, up.
  public static var actionNames: [String] { ["left", "down", "right", "up"] }

  /// The board with the agent; an end of positive reward is a goal, any other a hole.
  public func picture(in frame: Rect) -> any Element {
    let rows = cells.count / columns
    let map = (0..<rows).map { row in
      String((0..<columns).map { letter(of: row * columns + $0) })
    }
    let place = GridBoard.Place(
      column: Double(position % columns), row: Double(position / columns))
    return GridBoard(map, in: frame, ground: .plain, agent: place)
  }

  private func letter(of cell: Int) -> Character {
    switch cells[cell] {
    case .free: cell == start ? "S" : "F"
    case .wall: "#"
    case .end(let reward): reward > 0 ? "G" : "H"
    }
  }
}
