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
  /// How many decimals the numbers have.
  public let decimals: Int
  /// The room for everything.
  public let frame: Rect

  /// Bars for values.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - labels: The names of the actions.
  ///   - chosen: The action with the strong bar, the largest value if left out.
  ///   - range: The values at the two ends of the bars, those of the values if left out; a fixed
  ///     range keeps bars from changing with their neighbours.
  ///   - decimals: How many decimals the numbers have.
  ///   - frame: The room for everything.
  public init(
    _ values: [Double], labels: [String], chosen: Int? = nil,
    range: ClosedRange<Double>? = nil, decimals: Int = 2, in frame: Rect = Layout.content
  ) {
    self.values = values
    self.labels = labels
    self.decimals = decimals
    self.frame = frame
    let known = values.filter(\.isFinite)
    self.chosen =
      chosen
      ?? values.indices.filter { values[$0].isFinite }
      .max { values[$0] < values[$1] }
    let low = min(range?.lowerBound ?? known.min() ?? 0, 0)
    let high = max(range?.upperBound ?? known.max() ?? 0, 0)
    self.range = low...high
  }

  /// The bar of an action.
  public func bar(of index: Int) -> Rect {
    let track = track(of: index)
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

  private var pitch: Double { min(frame.height / Double(max(values.count, 1)), 64) }
  private var style: TextStyle { .label.weight(.semibold) }
  private var labelWidth: Double { labels.map { style.width(of: $0) }.max() ?? 0 }

  private var valueWidth: Double {
    ([range.lowerBound, range.upperBound] + values)
      .map { style.width(of: Numeral.fixed($0, decimals: decimals)) }.max() ?? 0
  }

  private func track(of index: Int) -> Rect {
    let top = frame.midY + (Double(index) - Double(values.count) / 2) * pitch
    let height = min(pitch * 0.62, 30)
    let left = frame.minX + labelWidth + 12
    return Rect(
      x: left, y: top + (pitch - height) / 2,
      width: max(frame.maxX - valueWidth - 12 - left, 1), height: height)
  }

  /// Draws the bars, the line at zero, the names and the numbers.
  public func draw(on canvas: Canvas) {
    guard !values.isEmpty else {
      return canvas.draw(Text("no data", .note), at: frame.center, anchor: .center)
    }
    for index in values.indices { drawRow(index, on: canvas) }
    let (first, last) = (track(of: 0), track(of: values.count - 1))
    let zero = place(of: 0, in: first)
    canvas.stroke(
      .line(from: Point(x: zero, y: first.minY - 5), to: Point(x: zero, y: last.maxY + 5)),
      with: .muted, width: 1.5)
  }

  private func drawRow(_ index: Int, on canvas: Canvas) {
    let track = track(of: index)
    let isChosen = index == chosen
    let weight: Font.Weight = isChosen ? .semibold : .regular
    canvas.fill(.roundedRectangle(track, radius: 4), with: .grid.opacity(0.5))
    canvas.fill(
      .roundedRectangle(bar(of: index), radius: 4), with: isChosen ? .accent : .muted.opacity(0.55))
    canvas.draw(
      Text(labels[ifThere: index] ?? "", .label.weight(weight)),
      at: Point(x: track.minX - 12, y: track.midY), anchor: .trailing)
    let value = values[index]
    canvas.draw(
      Text(value.isNaN ? "–" : Numeral.fixed(value, decimals: decimals), .label.weight(weight)),
      at: Point(x: frame.maxX, y: track.midY), anchor: .trailing)
  }
}
