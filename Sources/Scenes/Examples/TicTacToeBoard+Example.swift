import Drawing

extension TicTacToeBoard {
  /// A position with the chances of each move, and the game that the best one wins.
  public static var example: any Element {
    let panels = Layout.content.columns(2)
    let chances = [0.04, 0, 0, 0, 0, 0.07, 0.78, 0.03, 0.08]
    return Layers {
      TicTacToeBoard(".XO" + "XO." + "...", in: panels[0], probabilities: chances, best: 6)
      TicTacToeBoard(".XO" + "XOX" + "O..", in: panels[1], winningLine: (2, 6))
    }
  }
}
