public import Drawing
import Kernels

/// How closely samples lie, as a smooth curve over its area.
public struct Density: Element {
  private let line: Path
  private let area: Path
  private let isFilled: Bool
  private let ink: Ink
  private let plot: Rect
  /// What the curve is made of; none for a density that is known.
  private var samples: [Double]?

  /// The mean of bell curves about the samples: a kernel density estimate, its area one.
  ///
  /// The width of the bells is Silverman's rule of thumb (1986, eq. 3.31) if left out:
  /// 0.9 · min(standard deviation, interquartile range / 1.34) · n^(−1/5).
  public init(
    of samples: [Double], bandwidth: Double? = nil, on axes: Axes, ink: Ink = .series(2),
    isFilled: Bool = true
  ) {
    let given = samples
    let samples = given.finite
    let width = max(bandwidth ?? Self.bandwidth(for: samples), axes.x.domain.length / 1e4)
    let factor = 1 / (max(Double(samples.count), 1) * width * (2 * Double.pi).squareRoot())
    self.init(on: axes, ink: ink, isFilled: isFilled) { x in
      samples.reduce(0) { sum, sample in
        let distance = (x - sample) / width
        return abs(distance) < 6 ? sum + Double.exp(-0.5 * distance * distance) : sum
      } * factor
    }
    self.samples = given
  }

  /// A density that is known.
  public init(
    on axes: Axes, ink: Ink = .series(2), isFilled: Bool = true, _ function: (Double) -> Double
  ) {
    self.isFilled = isFilled
    let domain = axes.x.domain
    let places = (0...160).map { step in
      let x = domain.lowerBound + domain.length * Double(step) / 160
      return axes.position(x: x, y: function(x))
    }
    line = .polyline(places)
    area = .polygon(
      [Point(x: axes.plot.minX, y: axes.plot.maxY)] + places.filter(\.isFinite) + [
        Point(x: axes.plot.maxX, y: axes.plot.maxY)
      ])
    self.ink = ink
    plot = axes.plot
  }

  /// Draws the area, unless it would lie over bars, then the curve.
  public func draw(on canvas: Canvas) {
    if let samples {
      guard !samples.finite.isEmpty else { return NoData(frame: plot).draw(on: canvas) }
      canvas.remarkGaps(in: samples, of: plot)
    }
    if isFilled {
      canvas.clipped(to: .rectangle(plot)) { canvas.fill(area, with: ink.opacity(0.16)) }
    }
    canvas.clipped(to: .rectangle(plot.inset(by: -3))) {
      canvas.stroke(line, with: ink, width: 3)
    }
  }

  /// The width of the bells that suits samples heaped up about one place.
  package static func bandwidth(for samples: [Double]) -> Double {
    let count = Double(samples.count)
    guard count > 1 else { return 1 }
    let mean = samples.reduce(0, +) / count
    let variance = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let sorted = samples.sorted()
    let quartiles = (sorted[Int((count - 1) * 0.25)], sorted[Int((count - 1) * 0.75)])
    let spreads = [variance.squareRoot(), (quartiles.1 - quartiles.0) / 1.34].filter { $0 > 0 }
    return 0.9 * (spreads.min() ?? 1) * Double.pow(count, -0.2)
  }
}
