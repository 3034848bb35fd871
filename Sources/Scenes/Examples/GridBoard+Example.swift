import Drawing

extension GridBoard {
  /// A lake with an agent on its way, and the chances of reaching the goal from each tile.
  public static var example: any Element {
    let chances = [0.07, 0.06, 0.07, 0.06, 0.09, 0, 0.11, 0, 0.15, 0.25, 0.3, 0, 0, 0.38, 0.64]
    let panels = Layout.content.columns(2)
    let policy = "↓→↓←↓ ↓ →↓↓  →→".map { arrow in
      "←↓→↑".map { $0 == arrow ? 1.0 : 0 }
    }
    return Layers {
      GridBoard(GridBoard.frozenLake, in: panels[0], agent: .init(column: 0.6, row: 2))
      GridBoard(
        GridBoard.frozenLake, in: panels[1], values: chances, numbers: .percent, policy: policy)
    }
  }

  /// A plain gridworld with a wall, the value of every tile, and the way to the goal.
  public static var gridworldExample: any Element {
    let map = ["SF#F", "FF#F", "FFFF", "F#HG"]
    let values = [
      0.48, 0.53, 0, 0.81, 0.53, 0.59, 0, 0.9, 0.59, 0.66, 0.73, 1, 0.53, 0, 0, 0,
    ]
    let policy = "→↓ ↓→↓ ↓→→→↓↑   ".map { arrow in
      "←↓→↑".map { $0 == arrow ? 1.0 : 0 }
    }
    return GridBoard(
      map, ground: .plain, agent: .init(column: 1, row: 2), values: values, policy: policy)
  }
}
