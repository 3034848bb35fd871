public import Drawing
import Kernels

/// How losses or scores change over a training, each line with a dot at its head, its name and its
/// value.
///
/// The axes hold all of the training from the first frame on. Losses that span more than two powers
/// of ten stand on a logarithmic scale.
public struct TrainingCurves: Element {
  /// A line.
  public struct Series: Sendable {
    /// Its name.
    public let name: String
    /// Its values, one a step; those that are not finite leave gaps.
    public let values: [Double]
    /// Its ink; a series colour if left out.
    public let ink: Ink?

    /// A line through values.
    public init(_ name: String, _ values: [Double], ink: Ink? = nil) {
      self.name = name
      self.values = values
      self.ink = ink
    }
  }

  /// The axes, for what else is drawn on them.
  public let axes: Axes
  private let series: [Series]
  private let moment: Double
  private let interval: Double
  private let smoothing: Double
  private let frame: Rect
  private let decimals: Int

  /// Lines that fill a frame with their axes and names.
  ///
  /// - Parameters:
  ///   - series: The lines.
  ///   - moment: The place in the values that has been reached; the last if left out.
  ///   - frame: The room for all of it.
  ///   - interval: The number of steps from value to value.
  ///   - smoothing: The share of the past in a running mean, 0…1; from 0 on the values themselves
  ///     are faint lines behind it.
  ///   - xTitle: What is counted.
  ///   - yTitle: What is measured.
  ///   - scale: The upward scale; one that suits the values if left out.
  ///   - decimals: The count of decimals of the values; what reads well if left out.
  public init(
    _ series: [Series], until moment: Double? = nil, in frame: Rect = Layout.content,
    every interval: Double = 1, smoothing: Double = 0, xTitle: String = "step",
    yTitle: String = "loss", scale: Scale? = nil, decimals: Int? = nil
  ) {
    self.series = series
    self.interval = interval
    self.smoothing = smoothing.held(in: 0...0.999)
    self.frame = frame
    let all = series.flatMap(\.values).finite
    let last = Double(max((series.map(\.values.count).max() ?? 0) - 1, 1))
    self.moment = (moment ?? last).held(in: 0...last)
    self.decimals = decimals ?? max(Numeral.decimals(fitting: all), 2)
    let widest = Numeral.fixed(all.map(abs).max() ?? 0, decimals: self.decimals)
    axes = Axes(
      x: .linear(0...(last * (interval > 0 ? interval : 1))), y: scale ?? Self.scale(for: all),
      in: LineLabels.frame(for: series.map { $0.name + "  " + widest }, beside: frame),
      xTitle: xTitle, yTitle: yTitle)
  }

  /// From zero or a round value below the lowest to one above the highest; logarithmic where a line
  /// would hug the base.
  package static func scale(for values: [Double]) -> Scale {
    guard let low = values.min(), let high = values.max() else { return .linear(0...1) }
    if low > 0, high / low > 100 {
      let decades = (Double.log10(low).rounded(.down), Double.log10(high).rounded(.up))
      return .log(Double.pow(10, decades.0)...Double.pow(10, decades.1))
    }
    let range = (low > 0 && low < high * 0.6 ? 0...high : low...high).widened
    let ticks = Scale.linear(range).ticks(about: 5)
    guard ticks.count > 1 else { return .linear(range) }
    let step = ticks[1].value - ticks[0].value
    return .linear(
      (range.lowerBound / step).rounded(.down) * step...(range.upperBound / step).rounded(.up)
        * step)
  }

  /// Draws the axes, the lines up to the moment, and their names.
  public func draw(on canvas: Canvas) {
    guard series.contains(where: { !$0.values.finite.isEmpty }) else {
      return NoData(frame: frame).draw(on: canvas)
    }
    canvas.remarkGaps(in: series.flatMap(\.values), of: axes.plot)
    canvas.draw(axes)
    var entries: [LineLabels.Entry] = []
    canvas.clipped(to: .rectangle(axes.plot.inset(by: -8))) {
      for index in series.indices { draw(index, entries: &entries, on: canvas) }
    }
    let left = (entries.map(\.end.x).max() ?? axes.plot.maxX) + 16
    let labels = LineLabels(
      entries, left: left, in: axes.plot.minY - 8...axes.plot.maxY + 8, hasDots: false)
    // Values leap where they are noisy, and their names go with them.
    canvas.allowingJumps { canvas.draw(labels) }
  }

  private func draw(_ index: Int, entries: inout [LineLabels.Entry], on canvas: Canvas) {
    let line = series[index]
    let ink = line.ink ?? .series(index + 1)
    if smoothing > 0 {
      canvas.stroke(
        .polyline(places(of: line.values).reached(moment)), with: ink.opacity(0.25), width: 1.5)
    }
    let values = smoothing > 0 ? smoothed(line.values) : line.values
    let reached = places(of: values).reached(moment)
    canvas.stroke(.polyline(thinned(reached)), with: ink, width: 3)
    guard let head = reached.last(where: \.isFinite) else { return }
    let place = axes.clamped(head)
    canvas.allowingJumps { Dot(at: place, radius: 5.5, ink: ink).draw(on: canvas) }
    let known = values.prefix(Int(moment.rounded()) + 1).last(where: \.isFinite) ?? .nan
    entries.append(
      LineLabels.Entry(
        line.name, value: Numeral.fixed(known, decimals: decimals), at: place, ink: ink))
  }

  private func places(of values: [Double]) -> [Point] {
    values.enumerated().map { index, value in
      value.isFinite
        ? axes.position(x: Double(index) * interval, y: value) : Point(x: .nan, y: .nan)
    }
  }

  /// The running mean, the missing past left out of account.
  private func smoothed(_ values: [Double]) -> [Double] {
    var (sum, weight) = (0.0, 0.0)
    return values.map { value in
      guard value.isFinite else { return .nan }
      sum = smoothing * sum + (1 - smoothing) * value
      weight = smoothing * weight + (1 - smoothing)
      return sum / weight
    }
  }

  /// The lowest and the highest point of every half point of width, where there are more.
  private func thinned(_ points: [Point]) -> [Point] {
    let size = Int(Double(points.count) / max(axes.plot.width * 2, 1))
    guard size > 2 else { return points }
    return stride(from: 0, to: points.count, by: size).flatMap { start in
      let bucket = points[start..<min(start + size, points.count)]
      let extremes = [bucket.min { $0.y < $1.y }, bucket.max { $0.y < $1.y }].compactMap(\.self)
      return extremes.sorted { $0.x < $1.x }
    }
  }
}
