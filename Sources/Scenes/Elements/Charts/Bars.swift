public import Drawing

/// Bars from a base line at zero, each with its name and its value.
///
/// Values that are negative reach to the other side of the base line; one that is not finite has no
/// bar, and a dash or "∞" for a value.
public struct Bars: Element {
  /// Which way the bars run.
  public enum Direction: Sendable, Hashable {
    /// Up from a base line at the bottom.
    case vertical
    /// Right from a base line at the left, names beside them: for long names and many bars.
    case horizontal
  }

  /// The values, in order.
  public let values: [Double]
  /// The names; none, or one a value.
  public let labels: [String]
  private let frame: Rect
  private let direction: Direction
  private let inks: [Ink]
  private let domain: ClosedRange<Double>?
  private let decimals: Int
  private let emphasized: Int?
  private let drawn: Double

  /// Bars that fill a frame.
  ///
  /// - Parameters:
  ///   - values: What the bars show.
  ///   - labels: Their names.
  ///   - frame: The room for bars, names and values together.
  ///   - direction: Which way the bars run.
  ///   - inks: One ink for all, or one a bar.
  ///   - limit: The value that fills the frame; the largest value if left out. Set it where values
  ///     change with time.
  ///   - decimals: The count of decimals of the values; what reads well if left out.
  ///   - emphasized: The bar to look at; the others step back.
  ///   - drawn: How far the bars have grown, 0…1.
  public init(
    _ values: [Double], labels: [String] = [], in frame: Rect = Layout.content,
    direction: Direction = .vertical, inks: [Ink] = [.series(1)], upTo limit: Double? = nil,
    decimals: Int? = nil, emphasized: Int? = nil, drawn: Double = 1
  ) {
    self.values = values
    self.labels = labels
    self.frame = frame
    self.direction = direction
    self.inks = inks.isEmpty ? [.series(1)] : inks
    self.emphasized = emphasized
    self.drawn = drawn.held(in: 0...1)
    self.decimals = decimals ?? Numeral.decimals(fitting: values)
    let limits = limit.map { [$0] } ?? []
    let range = ClosedRange.around(values + limits, and: 0)
    domain = range.map { $0.length > 0 ? $0 : 0...1 }
  }

  /// Draws the bars, their names and values, and the base line over them.
  public func draw(on canvas: Canvas) {
    guard let domain, !frame.isEmpty else { return NoData(frame: frame).draw(on: canvas) }
    let plot = BarPlot(
      domain: domain, count: values.count, in: frame, direction: direction,
      names: names, values: values.map(text))
    canvas.remarkGaps(in: values, of: frame)
    for index in values.indices { draw(index, in: plot, on: canvas) }
    canvas.stroke(plot.base, with: .muted.opacity(0.6), width: 1.5, cap: .butt)
  }

  private func draw(_ index: Int, in plot: BarPlot, on canvas: Canvas) {
    let value = values[index].isFinite ? values[index] * drawn : 0
    canvas.fill(plot.bar(index, value), with: ink(of: index))
    canvas.group(opacity: min(1, drawn * 2)) {
      let (place, anchor) = plot.valuePlace(index, value)
      let style = emphasized == index ? TextStyle.label.weight(.bold) : .label
      canvas.draw(Text(text(of: values[index]), style), at: place, anchor: anchor)
    }
    guard names.indices.contains(index) else { return }
    let (place, anchor) = plot.namePlace(index)
    canvas.draw(names[index], at: place, anchor: anchor)
  }

  private var names: [Text] {
    labels.prefix(values.count).enumerated().map { index, label in
      let style = TextStyle.label.ink(emphasized == nil || emphasized == index ? .ink : .muted)
      let text = Text(label, style.alignment(direction == .vertical ? .center : .trailing))
      let room =
        direction == .vertical ? frame.width / Double(values.count) - 8 : frame.width * 0.4
      return text.metrics.width > room ? text.wrapped(at: max(room, 20)) : text
    }
  }

  private func text(of value: Double) -> String { Numeral.value(value, decimals: decimals) }

  private func ink(of index: Int) -> Ink {
    let ink = inks[index % inks.count]
    guard let emphasized, emphasized != index else { return ink }
    return ink.mixed(with: .paper, by: 0.6)
  }
}
