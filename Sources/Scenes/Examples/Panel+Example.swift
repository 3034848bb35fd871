import Drawing

extension Panel {
  /// Two panels on one level, the second on a card.
  public static var example: any Element {
    let frames = Layout.content.columns(2)
    return Layers {
      Panel("Untrained", ink: .muted, setting: "episode 1", subtitle: "", in: frames[0]) { room in
        Axes(x: 0...10, y: 0...200, in: room, yTitle: "steps")
      }
      Panel(
        "Trained", ink: .accent, setting: .formula("\\varepsilon = 0.05"),
        subtitle: "chooses the larger value", in: frames[1], isCard: true
      ) { room in
        Axes(x: 0...10, y: 0...200, in: room, yTitle: "steps")
      }
    }
  }
}
