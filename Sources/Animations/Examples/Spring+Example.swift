import Drawing
import Scenes

extension Spring {
  /// Three weights let go at once: the more a spring is damped, the less it swings.
  public static var example: Animation {
    let dampings = [0.15, 0.45, 1]
    let names = dampings.map { "damping " + Numeral.shortest($0) }
    let axes = Axes(
      x: 0...2.5, y: 0...1.8, in: LineLabels.frame(for: names), xTitle: "seconds",
      yTitle: "share of the way")
    return Animation(lasting: 2.5, hold: 1) { progress in
      let time = progress * 2.5
      return Scene {
        axes
        for (index, damping) in dampings.enumerated() {
          let spring = Spring(period: 0.8, damping: damping)
          let place = axes.position(x: time, y: spring.progress(after: time))
          axes.curve(ink: .series(index + 1), width: 3) {
            $0 <= time ? spring.progress(after: $0) : .nan
          }
          Dot(at: place, radius: 8, ink: .series(index + 1))
        }
        LineLabels(
          names.enumerated().map { index, name in
            LineLabels.Entry(
              name, at: axes.position(x: 2.5, y: 1), ink: .series(index + 1))
          }, on: axes)
      }
    }
  }
}
