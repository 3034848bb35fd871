import Drawing
import Kernels
import Scenes

extension LogSteps {
  /// Forty steps of two thousand, as they lie on an even scale and on the clock's own: close together
  /// while much happens.
  public static var example: Animation {
    let kept = LogSteps(count: 40, upTo: 2_000).steps
    let loss: @Sendable (Double) -> Double = { 2.2 / (1 + $0 / 12) + 0.1 }
    let axes = zip(
      [Scale.linear(0...2_000), .symlog(0...2_000, linearUntil: 10)],
      Layout.content.columns(2, spacing: 48)
    ).map { Axes(x: $0, y: .linear(0...2.5), in: $1, xTitle: "step", yTitle: "loss") }
    return Animation(lasting: 3, hold: 1) { progress in
      Scene {
        for axes in axes {
          axes
          axes.curve(ink: .muted, loss)
          for step in kept.prefix(1 + Int(progress * 39)) {
            Dot(at: axes.position(x: Double(step), y: loss(Double(step))), radius: 5)
          }
        }
      }
    }
  }
}
