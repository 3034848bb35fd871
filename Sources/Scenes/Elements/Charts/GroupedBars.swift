public import Drawing

/// Several series of bars side by side, group by group, under a legend of their names.
public struct GroupedBars: Element {
  /// The values, `[series][group]`.
  public let values: [[Double]]
  /// The names of the groups.
  public let labels: [String]
  /// The names of the series.
  public let series: [String]
  private let frame: Rect
  private let direction: Bars.Direction
  private let inks: [Ink]
  private let domain: ClosedRange<Double>?
  private let decimals: Int
  private let drawn: Double

  /// Bars that fill a frame.
  ///
  /// - Parameters:
  ///   - values: What the bars show, `[series][group]`; a series may end early.
  ///   - labels: The names of the groups.
  ///   - series: The names of the series.
  ///   - frame: The room for bars, names, values and legend together.
  ///   - direction: Which way the bars run.
  ///   - inks: One a series; the series colours if left out.
  ///   - limit: The value that fills the frame; the largest value if left out.
  ///   - decimals: The count of decimals of the values; what reads well if left out.
  ///   - drawn: How far the bars have grown, 0…1.
  public init(
    _ values: [[Double]], labels: [String] = [], series: [String] = [],
    in frame: Rect = Layout.content, direction: Bars.Direction = .vertical, inks: [Ink] = [],
    upTo limit: Double? = nil, decimals: Int? = nil, drawn: Double = 1
  ) {
    self.values = values
    self.labels = labels
    self.series = series
    self.frame = frame
    self.direction = direction
    self.inks = inks
    self.drawn = drawn.held(in: 0...1)
    let all = values.flatMap(\.self)
    self.decimals = decimals ?? Numeral.decimals(fitting: all)
    let limits = limit.map { [$0] } ?? []
    let range = ClosedRange.around(all + limits, and: 0)
    domain = range.map { $0.length > 0 ? $0 : 0...1 }
  }

  /// Draws the legend, the grid, the bars, and their values where these fit.
  public func draw(on canvas: Canvas) {
    guard let domain, !frame.isEmpty else { return NoData(frame: frame).draw(on: canvas) }
    let (head, body) = frame.cutting(top: series.isEmpty ? 0 : 26, spacing: series.isEmpty ? 0 : 6)
    Legend(legend, in: head).draw(on: canvas)
    let groups = values.map(\.count).max() ?? 0
    let plot = BarPlot(
      domain: domain, count: groups, in: body, direction: direction,
      names: labels.prefix(groups).map { Text($0, .label) },
      values: direction == .vertical ? [] : values.joined().map(text),
      widest: (direction == .vertical ? 64 : 30) * Double(values.count))
    canvas.remarkGaps(in: Array(values.joined()), of: frame)
    drawBars(in: plot, on: canvas)
    canvas.stroke(plot.base, with: .muted.opacity(0.6), width: 1.5, cap: .butt)
    for (index, label) in labels.prefix(groups).enumerated() {
      let (place, anchor) = plot.namePlace(index)
      canvas.draw(Text(label, .label), at: place, anchor: anchor)
    }
  }

  private func drawBars(in plot: BarPlot, on canvas: Canvas) {
    let texts = values.joined().map { Text(text(of: $0), .note.ink(.ink)) }
    let needed =
      direction == .vertical
      ? (texts.map(\.metrics.width).max() ?? 0) + 4 : TextStyle.note.font.size
    let hasRoom = needed <= plot.thickness / Double(values.count)
    for (part, row) in values.enumerated() {
      for (index, value) in row.enumerated() {
        let shown = value.isFinite ? value * drawn : 0
        canvas.fill(plot.bar(index, shown, part: part, of: values.count), with: ink(of: part))
        guard hasRoom else { continue }
        let (place, anchor) = plot.valuePlace(index, shown, part: part, of: values.count)
        canvas.group(opacity: min(1, drawn * 2)) {
          canvas.draw(Text(text(of: value), .note.ink(.ink)), at: place, anchor: anchor)
        }
      }
    }
  }

  private var legend: [Legend.Entry] {
    series.prefix(values.count).enumerated().map { Legend.Entry($1, ink: ink(of: $0)) }
  }

  private func text(of value: Double) -> String { Numeral.value(value, decimals: decimals) }

  private func ink(of part: Int) -> Ink {
    inks.isEmpty ? .series(part + 1) : inks[part % inks.count]
  }
}
