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

  /// The board with its numbers and the agent.
  public func picture(in frame: Rect) -> any Element {
    picture(in: frame, since: self, progress: 1)
  }

  /// The board with the agent on its way from one cell to the next, or down into a hole.
  public func picture(in frame: Rect, since before: FrozenLake, progress: Double) -> any Element {
    let (start, end) = (map.place(of: before.cell), map.place(of: cell))
    return GridBoard(
      map.letters, in: frame, agent: start.way(to: end, at: progress),
      agentSize: map.tiles[cell] == .hole ? GridBoard.size(ofFallingAt: progress) : 1,
      countsTiles: map.columns <= 5)
  }
}

extension Gridworld: DrawnWorld {
  /// "Gridworld".
  public static var title: String { "Gridworld" }

  /// Left, down, right, up.
  public static var actionNames: [String] { ["left", "down", "right", "up"] }

  /// The board with the agent; an end of positive reward is a goal, any other a hole.
  public func picture(in frame: Rect) -> any Element {
    picture(in: frame, since: self, progress: 1)
  }

  /// The board with the agent on its way from one cell to the next, or down into a hole.
  public func picture(in frame: Rect, since before: Gridworld, progress: Double) -> any Element {
    let rows = cells.count / columns
    let map = (0..<rows).map { row in
      String((0..<columns).map { letter(of: row * columns + $0) })
    }
    return GridBoard(
      map, in: frame, ground: .plain, agent: before.place.way(to: place, at: progress),
      agentSize: letter(of: position) == "H" ? GridBoard.size(ofFallingAt: progress) : 1,
      countsTiles: columns <= 5)
  }

  private var place: GridBoard.Place {
    GridBoard.Place(column: Double(position % columns), row: Double(position / columns))
  }

  private func letter(of cell: Int) -> Character {
    switch cells[cell] {
    case .free: cell == start ? "S" : "F"
    case .wall: "#"
    case .end(let reward): reward > 0 ? "G" : "H"
    }
  }
}

extension GridBoard {
  /// How large an agent is that falls into a hole on the last part of its way there.
  fileprivate static func size(ofFallingAt progress: Double) -> Double {
    1 - 0.5 * min(max((progress - 0.55) / 0.45, 0), 1)
  }
}

extension GridBoard.Place {
  /// The place on the straight way to another one, reached at 1 after a gentle start and stop.
  fileprivate func way(to end: GridBoard.Place, at progress: Double) -> GridBoard.Place {
    let share = progress * progress * (3 - 2 * progress)
    return GridBoard.Place(
      column: column + (end.column - column) * share, row: row + (end.row - row) * share)
  }
}
