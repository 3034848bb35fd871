import Drawing
import Kernels

extension Panel {
  /// Two panels on one level, the second on a card.
  public static var example: any Element {
    let frames = Layout.content.columns(2)
    func returns(in room: Rect, _ ink: Ink, _ mean: (Double) -> Double) -> [any Element] {
      let axes = Axes(x: 0...100, y: 0...200, in: room, xTitle: "episode", yTitle: "steps")
      let steps = (0...100).map { (x: Double($0), y: mean(Double($0)) + 9 * ExampleData.bell($0)) }
      return [axes, axes.line(steps, ink: ink)]
    }
    return Layers {
      Panel("Untrained", ink: .muted, setting: "episode 1", subtitle: "", in: frames[0]) { room in
        returns(in: room, .muted) { _ in 24 }
      }
      Panel(
        "Trained", ink: .accent, setting: .formula("\\varepsilon = 0.05"),
        subtitle: "chooses the larger value", in: frames[1], isCard: true
      ) { room in
        returns(in: room, .accent) { 170 * (1 - Double.exp(-$0 / 30)) + 12 }
      }
    }
  }
}
