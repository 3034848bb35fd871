import Drawing

extension Robot {
  /// The agent of board worlds; its eyes look where it goes.
  public static var example: any Element {
    Layers {
      for (index, column) in Layout.content.columns(5).enumerated() {
        Robot(
          at: column.center, height: 60 + 30 * Double(index), ink: .series(index + 1),
          gaze: Point(x: Double(index) / 2 - 1, y: 0.5))
      }
    }
  }
}
