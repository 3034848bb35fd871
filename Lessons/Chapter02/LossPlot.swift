import Animations
import Drawing
import Kernels
import Scenes

/// The losses of several walks against their steps, on axes along which the clock moves
/// evenly; the axes are its `ground`.
struct LossPlot: Element {
  /// One walk's losses, from the start on.
  struct Series: Sendable {
    let losses: [Double]
    let ink: Ink
  }

  private let axes: Axes
  private let series: [Series]
  private let moment: Double

  /// A plot that fills a frame.
  ///
  /// - Parameters:
  ///   - series: The walks.
  ///   - title: What is drawn against what.
  ///   - moment: Where the walks are, and on which clock.
  ///   - frame: The room for plot, numbers and title.
  init(
    _ series: [Series], title: String = "loss f(x) against steps", moment: SharedClock.Moment,
    in frame: Rect
  ) {
    self.series = series
    self.moment = moment.step
    let clock = moment.clock
    let losses = series.flatMap(\.losses).filter { $0 > 0 }
    let lowest = min(max(losses.min() ?? 1, 1e-6), 1e5)
    let highest = min(max(losses.max() ?? 1, lowest * 10), 1e6)
    axes = Axes(
      x: .symlog(0...Double(max(clock.steps, 1)), linearUntil: clock.linearSteps),
      y: .log(Self.decade(lowest, .down)...Self.decade(highest, .up)), in: frame,
      yTitle: title, ticks: (6, max(2, Int(frame.height / 45))))
  }

  /// The axes, which stay as they are.
  var ground: Axes { axes }

  func draw(on canvas: Canvas) {
    for series in series {
      axes.line(points(of: series), ink: series.ink).draw(on: canvas)
    }
    for series in series { drawHead(of: series, on: canvas) }
  }

  /// The points up to now, the last one on the way between two steps.
  private func points(of series: Series) -> [(x: Double, y: Double)] {
    let reached = min(moment, Double(series.losses.count - 1))
    let whole = (0...Int(reached)).map { (Double($0), visible(series.losses[$0])) }
    return whole + [(reached, loss(of: series, at: reached))]
  }

  /// The loss between two steps lies on the straight line that the axes draw.
  private func loss(of series: Series, at moment: Double) -> Double {
    let logarithms = [Int(moment), min(Int(moment) + 1, series.losses.count - 1)].map {
      Double.log(visible(series.losses[$0]))
    }
    return Double.exp(tween(logarithms[0], logarithms[1], at: moment - moment.rounded(.down)))
  }

  /// A loss of zero lies at the lower edge of the plot.
  private func visible(_ loss: Double) -> Double {
    min(max(loss, axes.y.domain.lowerBound), axes.y.domain.upperBound * 10)
  }

  /// A dot at the end of the line; a walk that ended before the clock does is given its number of steps.
  private func drawHead(of series: Series, on canvas: Canvas) {
    let last = series.losses.count - 1
    let reached = min(moment, Double(last))
    let place = axes.clamped(axes.position(x: reached, y: loss(of: series, at: reached)))
    Dot(at: place, radius: 5, ink: series.ink).draw(on: canvas)
    guard reached >= Double(last), place.x < axes.plot.maxX - 50 else { return }
    let before = axes.position(x: reached, y: loss(of: series, at: 0.9 * reached))
    let comesFromAbove = place.y - before.y > 8
    // Beside the dot, but never on the axis.
    let beside = Point(x: place.x - 10, y: min(place.y, axes.plot.maxY - 11))
    Label(
      Numeral.whole(last), at: comesFromAbove ? beside : place.offset(y: -15),
      style: .note.ink(.ink).weight(.semibold), anchor: comesFromAbove ? .trailing : .center
    ).draw(on: canvas)
  }

  /// The power of ten below or above a loss.
  private static func decade(_ loss: Double, _ rule: FloatingPointRoundingRule) -> Double {
    Double.pow(10, Double.log10(loss).rounded(rule))
  }
}
