import Drawing

extension ArcadeScreen {
  /// Three games: a wall of bricks, a row of invaders, a submarine among fish.
  public static var example: any Element {
    let panels = Layout.content.columns(3)
    return Layers {
      ArcadeScreen(
        width: 84, height: 104,
        wall + [.init(.ball, x: 50, y: 58), .init(.paddle, x: 36, y: 94)], in: panels[0],
        score: 18)
      ArcadeScreen(
        width: 84, height: 104,
        fleet + [.init(.shot, x: 40, y: 66), .init(.ship, x: 36, y: 90)], in: panels[1],
        score: 240)
      ArcadeScreen(
        width: 84, height: 104,
        [
          .init(.submarine, x: 12, y: 46), .init(.torpedo, x: 38, y: 51),
          .init(.fish, x: 58, y: 47), .init(.fish, x: 64, y: 22, isMirrored: true),
          .init(.fish, x: 22, y: 78, ink: .series(4)),
        ], in: panels[2], score: 60)
    }
  }

  /// Four rows of six bricks, two of them gone.
  private static var wall: [ArcadeScreen.Placed] {
    let inks = [6, 2, 3, 1]
    return (0..<24).filter { $0 != 15 && $0 != 21 }.map { (index: Int) -> ArcadeScreen.Placed in
      let (row, column) = (index / 6, index % 6)
      return ArcadeScreen.Placed(
        .brick, x: 3 + 13 * Double(column), y: 10 + 6 * Double(row), ink: .series(inks[row]))
    }
  }

  /// Three rows of four invaders.
  private static var fleet: [ArcadeScreen.Placed] {
    let inks = [4, 3, 1]
    return (0..<12).map { (index: Int) -> ArcadeScreen.Placed in
      let (row, column) = (index / 4, index % 4)
      let sprite = column.isMultiple(of: 2) ? Sprite.invader : .invaderStepping
      return ArcadeScreen.Placed(
        sprite, x: 7 + 18 * Double(column), y: 8 + 13 * Double(row), ink: .series(inks[row]))
    }
  }
}
