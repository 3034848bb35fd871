import Drawing

extension ConnectFourBoard {
  /// A disc that falls into the best column, and the four that it completes.
  public static var example: any Element {
    let panels = Layout.content.columns(2)
    let chances = [0.03, 0.06, 0.62, 0.14, 0.08, 0.05, 0.02]
    let four = (0..<4).map { ConnectFourBoard.Hole(column: 2 + $0, row: 3 - $0) }
    return Layers {
      ConnectFourBoard(
        ["", "B", "BAB", "ABA", "BA", "A", ""], in: panels[0],
        falling: .init("A", column: 2, height: 4.4), probabilities: chances, best: 2)
      ConnectFourBoard(
        ["", "B", "BABA", "ABA", "BA", "A", ""], in: panels[1],
        probabilities: chances, best: 2,
        winning: four)
    }
  }
}
