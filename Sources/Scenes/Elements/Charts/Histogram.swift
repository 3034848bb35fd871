public import Drawing

/// How often values fall into equal intervals, with axes of its own.
public struct Histogram: Element {
  /// The axes, for what is drawn over the bars.
  public let axes: Axes
  /// The number of values in each interval; their share per unit where the whole area is one.
  public let heights: [Double]
  private let interval: Double
  private let ink: Ink
  private let drawn: Double
  private let isEmpty: Bool
  private let samples: [Double]
  private let frame: Rect

  /// A histogram of samples.
  ///
  /// - Parameters:
  ///   - samples: The values; those that are not finite or beyond the domain are left out.
  ///   - domain: The first and the last value; those that occur if left out.
  ///   - bins: How many intervals there are; the square root of the number of samples if left out.
  ///   - frame: The room for bars and axes.
  ///   - isDensity: Whether the bars cover an area of one, to be compared with a density.
  ///   - limit: The height of the axis; the highest bar if left out.
  ///   - ink: The ink of the bars.
  ///   - xTitle: What the values are, with their unit.
  ///   - drawn: How far the bars have grown, 0…1.
  public init(
    of samples: [Double], over domain: ClosedRange<Double>? = nil, bins: Int? = nil,
    in frame: Rect = Layout.content, isDensity: Bool = false, upTo limit: Double? = nil,
    ink: Ink = .series(1), xTitle: String? = nil, drawn: Double = 1
  ) {
    let domain = (domain ?? .around(samples) ?? 0...1).widened
    let kept = samples.filter { $0.isFinite && domain.contains($0) }
    let count = max(1, min(bins ?? Int(Double(kept.count).squareRoot().rounded(.up)), 200))
    var heights = Array(repeating: 0.0, count: count)
    for sample in kept {
      heights[min(Int(domain.share(of: sample) * Double(count)), count - 1)] += 1
    }
    interval = domain.length / Double(count)
    if isDensity, !kept.isEmpty {
      heights = heights.map { $0 / (Double(kept.count) * domain.length / Double(count)) }
    }
    self.heights = heights
    let highest = max(limit ?? (heights.max() ?? 0) * 1.04, .leastNormalMagnitude)
    axes = Axes(
      x: domain, y: 0...(kept.isEmpty && limit == nil ? 1 : highest), in: frame, xTitle: xTitle,
      yTitle: isDensity ? "density" : "count")
    self.ink = ink
    self.drawn = drawn.held(in: 0...1)
    isEmpty = kept.isEmpty
    self.samples = samples
    self.frame = frame
  }

  /// Draws the axes and the bars.
  public func draw(on canvas: Canvas) {
    canvas.draw(axes)
    guard !isEmpty else { return NoData(frame: axes.plot).draw(on: canvas) }
    canvas.remarkGaps(in: samples, of: axes.plot)
    let start = axes.x.domain.lowerBound
    canvas.clipped(to: .rectangle(axes.plot)) {
      for (index, height) in heights.enumerated() where height > 0 {
        let left = start + Double(index) * interval
        let bar = Rect(around: [
          axes.position(x: left, y: 0), axes.position(x: left + interval, y: height * drawn),
        ])
        canvas.fill(.rectangle(bar.inset(dx: min(1, bar.width * 0.08), dy: 0)), with: ink)
      }
    }
  }
}
