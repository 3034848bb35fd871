import Animations
import Drawing
import Scenes

/// Accuracies on training pictures and on test pictures over the epochs, and the gap between them.
struct AccuracyPlot: Element {
  private let training: [Double]
  private let test: [Double]
  private let epoch: Double
  private let ink: Ink
  private let axes: Axes

  /// A plot that fills a frame; each curve has its name where it will end.
  init(training: [Double], test: [Double], until epoch: Double, ink: Ink, in frame: Rect) {
    (self.training, self.test, self.epoch, self.ink) = (training, test, epoch, ink)
    axes = Axes(
      x: 0...Double(max(test.count - 1, 1)), y: 0...1,
      in: LineLabels.frame(for: ["training"], beside: frame), xTitle: "epoch", yTitle: "accuracy")
  }

  /// The axes and the names, which stay as they are.
  ///
  /// The names stand beside the ends of the curves, as near as they fit, and have no leaders: at first
  /// there is nothing that those would lead to.
  var ground: Layers {
    let ends = [training, test].map { axes.position(x: axes.x.domain.upperBound, y: $0.last ?? 0) }
    let range = axes.plot.minY - 8...axes.plot.maxY + 8
    let places = LineLabels.heights(of: ends.map(\.y), in: range).map {
      Point(x: axes.plot.maxX, y: $0)
    }
    return Layers {
      axes
      LineLabels(
        [
          .init("training", at: places[0], ink: .muted), .init("test", at: places[1], ink: ink),
        ], on: axes)
    }
  }

  func draw(on canvas: Canvas) {
    let (upper, lower) = (places(of: training), places(of: test))
    canvas.fill(.polygon(upper + lower.reversed()), with: ink.opacity(0.2))
    for (places, ink) in [(upper, Ink.muted), (lower, ink)] {
      canvas.stroke(.polyline(places), with: ink, width: 3)
      if let head = places.last { Dot(at: head, radius: 5.5, ink: ink).draw(on: canvas) }
    }
  }

  /// The points up to now, the last one on the way between two epochs.
  private func places(of values: [Double]) -> [Point] {
    guard !values.isEmpty else { return [] }
    let reached = min(epoch, Double(values.count - 1))
    let whole = (0...Int(reached)).map { axes.position(x: Double($0), y: values[$0]) }
    let head = values.tweened(at: reached, easing: .linear)
    return whole + [axes.position(x: reached, y: head)]
  }
}
