import Drawing
import Kernels
public import Scenes

extension Line {
  /// A curve is drawn on, then bends into another.
  public static var movingExample: Animation {
    let axes = Axes(x: -3...3, y: -1.5...1.5)
    let wave = axes.curve(samples: 120) { Double.sin(2 * $0) }.path
    let step = axes.curve(samples: 120) { Double.tanh(3 * $0) }.path
    var timeline = Timeline()
    let draw = timeline.beat(lasting: 1.6)
    let bend = timeline.beat(lasting: 1.6)
    timeline.hold(0.8)
    return Animation(along: timeline) { time in
      let path = tween(wave, step, at: bend.progress(at: time, easing: .easeInOut))
      return Scene {
        Still("axes") { axes }
        Line(path, width: 4).drawn(draw.progress(at: time, easing: .easeInOut))
      }
    }
  }
}
