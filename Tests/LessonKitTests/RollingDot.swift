import Animations
import LessonKit
import Scenes

/// A dot rolls down a parabola, each step the slope times the learning rate.
struct RollingDot: Lesson {
  static let card = LessonCard(
    id: "ch2-rolling-dot", title: "A dot finds the lowest point",
    alt: "A dot descends a parabola in ever shorter steps and settles at its lowest point.")

  /// A parameter is an option of `mlanim render ch2-rolling-dot` by itself.
  @Parameter("The share of the slope that one step takes.", in: 0.0001...0.99)
  var learningRate = 0.1

  /// Returns the `x` visited after each step, the start first.
  func compute(_ run: inout Run) -> [Double] {
    (0..<24).reduce(into: [-3.5]) { visited, step in
      visited.append(visited[step] - learningRate * 2 * visited[step])
    }
  }

  func animate(_ trace: [Double]) -> Animation {
    let axes = Axes(x: -4...4, y: 0...16)
    return Animation(lasting: 4, easing: .easeInOut) { progress in
      let x = trace.tweened(at: progress * Double(trace.count - 1))
      return Scene {
        axes
        axes.curve { $0 * $0 }
        Dot(at: axes.position(x: x, y: x * x))
      }
    }
  }
}
