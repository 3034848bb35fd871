import Animations
import Drawing
import Kernels
import Scenes

/// Losses against epochs, both on logarithmic axes, drawn up to the epoch that is shown.
struct EpochPlot: Element {
  /// One training's losses.
  struct Series: Sendable {
    let losses: [Double]
    let ink: Ink
  }

  /// The axes, which stay as they are.
  let axes: Axes
  private let series: [Series]
  private let epoch: Double

  /// A plot that fills a frame.
  init(
    _ series: [Series], until epoch: Double, title: String? = "loss", in frame: Rect
  ) {
    self.series = series
    self.epoch = epoch
    let positive = series.flatMap(\.losses).filter { $0 > 0 }
    let lowest = max(positive.min() ?? 1, 1e-12)
    let highest = max(positive.max() ?? 1, lowest * 10)
    let last = series.map(\.losses.count).max() ?? 1
    axes = Axes(
      x: .symlog(0...Double(max(last - 1, 1)), linearUntil: EpochClock.linearEpochs),
      y: .log(Self.decade(lowest, .down)...Self.decade(highest, .up)), in: frame,
      xTitle: "epoch", yTitle: title, ticks: (4, max(2, Int(frame.height / 45))))
  }

  func draw(on canvas: Canvas) {
    for series in series {
      axes.line(reached(of: series), ink: series.ink, width: 3).draw(on: canvas)
    }
    for series in series {
      guard let head = reached(of: series).last else { continue }
      let place = axes.clamped(axes.position(x: head.x, y: head.y))
      Dot(at: place, radius: 6, ink: series.ink).draw(on: canvas)
    }
  }

  /// The points up to now, the last one on the straight way between two epochs.
  private func reached(of series: Series) -> [(x: Double, y: Double)] {
    guard !series.losses.isEmpty else { return [] }
    let last = min(epoch, Double(series.losses.count - 1))
    let logarithms = [Int(last), Int(last.rounded(.up))].map {
      Double.log(visible(series.losses[$0]))
    }
    let head = Double.exp(tween(logarithms[0], logarithms[1], at: last - last.rounded(.down)))
    return (0...Int(last)).map { (Double($0), visible(series.losses[$0])) } + [(last, head)]
  }

  /// A loss below the axes lies on their lower edge.
  private func visible(_ loss: Double) -> Double { max(loss, axes.y.domain.lowerBound) }

  /// The power of ten below or above a loss.
  private static func decade(_ loss: Double, _ rule: FloatingPointRoundingRule) -> Double {
    Double.pow(10, Double.log10(loss).rounded(rule))
  }
}
