public import Drawing

/// What each of several actions is worth: a bar from zero, to the right or to the left, and the number.
public struct ActionValues: Element {
  /// The values.
  public let values: [Double]
  /// The names of the actions.
  public let labels: [String]
  /// The action with the strong bar.
  public let chosen: Int?
  /// The values at the two ends of the bars; zero is always among them.
  public let range: ClosedRange<Double>
  /// A value to compare each with, shown as a mark across its row; none where there is none.
  public let marks: [Double]
  /// How many decimals the numbers have.
  public let decimals: Int
  /// The room for everything.
  public let frame: Rect
  private let rows: MeterRows

  /// Bars for values.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - labels: The names of the actions.
  ///   - chosen: The action with the strong bar, the largest value if left out.
  ///   - range: The values at the two ends of the bars, those of the values if left out; a fixed
  ///     range keeps bars from changing with their neighbours.
  ///   - marks: A value to compare each with, shown as a mark across its row.
  ///   - decimals: How many decimals the numbers have.
  ///   - frame: The room for everything.
  public init(
    _ values: [Double], labels: [String], chosen: Int? = nil,
    range: ClosedRange<Double>? = nil, marks: [Double] = [], decimals: Int = 2,
    in frame: Rect = Layout.content
  ) {
    self.values = values
    self.labels = labels
    self.marks = marks
    self.decimals = decimals
    self.frame = frame
    let known = (values + marks).filter(\.isFinite)
    self.chosen = chosen ?? values.largestIndex
    let low = min(range?.lowerBound ?? known.min() ?? 0, 0)
    let high = max(range?.upperBound ?? known.max() ?? 0, 0)
    self.range = low...high
    rows = MeterRows(
      labels, texts: values.map { Numeral.meter($0, decimals: decimals) },
      widest: [low, high].map { Numeral.fixed($0, decimals: decimals) }, in: frame)
  }

  /// The bar of an action.
  public func bar(of index: Int) -> Rect {
    let track = rows.track(of: index)
    let (zero, end) = (place(of: 0, in: track), place(of: values[ifThere: index] ?? 0, in: track))
    return Rect(
      x: min(zero, end), y: track.minY, width: abs(end - zero), height: track.height)
  }

  /// Where a value lies on a track; what is no number lies at zero.
  private func place(of value: Double, in track: Rect) -> Double {
    let length = range.upperBound - range.lowerBound
    guard length > 0 else { return track.minX }
    let value = value.isNaN ? 0 : value
    return track.minX + track.width * ((value - range.lowerBound) / length).unitShare
  }

  /// Draws the bars, the line at zero, the names and the numbers.
  public func draw(on canvas: Canvas) {
    guard !values.isEmpty else {
      return NoData(frame: frame).draw(on: canvas)
    }
    canvas.remarkGaps(in: values, of: frame)
    for index in values.indices { drawRow(index, on: canvas) }
    let (first, last) = (rows.track(of: 0), rows.track(of: values.count - 1))
    let zero = place(of: 0, in: first)
    canvas.stroke(
      .line(from: Point(x: zero, y: first.minY - 5), to: Point(x: zero, y: last.maxY + 5)),
      with: .muted, width: 1.5)
    for index in marks.indices.prefix(values.count) where marks[index].isFinite {
      drawMark(index, on: canvas)
    }
  }

  private func drawMark(_ index: Int, on canvas: Canvas) {
    let track = rows.track(of: index)
    let x = place(of: marks[index], in: track)
    let mark = Path.line(from: Point(x: x, y: track.minY - 4), to: Point(x: x, y: track.maxY + 4))
    canvas.stroke(mark, with: .paper, width: 5, cap: .butt)
    canvas.stroke(mark, with: .highlight, width: 2.5, cap: .butt)
  }

  private func drawRow(_ index: Int, on canvas: Canvas) {
    let isChosen = index == chosen
    canvas.fill(.roundedRectangle(rows.track(of: index), radius: 4), with: .grid.opacity(0.5))
    canvas.fill(
      .roundedRectangle(bar(of: index), radius: 4), with: isChosen ? .accent : .muted.opacity(0.55))
    rows.drawTexts(of: index, isStrong: isChosen, on: canvas)
  }
}
