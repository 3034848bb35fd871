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
}
