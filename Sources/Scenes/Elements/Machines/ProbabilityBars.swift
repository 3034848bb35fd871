public import Drawing

/// A share for each of several classes: name, bar and number, with the prediction and the truth marked.
///
/// The predicted class has the strong bar: green where it is the true one, red where it is not. A tick
/// stands beside the true class.
public struct ProbabilityBars: Element {
  /// The shares, 0…1.
  public let values: [Double]
  /// The names of the classes.
  public let labels: [String]
  /// The class with the strong bar; none where there is no value.
  public let predicted: Int?
  /// The true class, if it is told.
  public let truth: Int?
  /// How many decimals the numbers have.
  public let decimals: Int
  /// The share at which a bar is full.
  public let full: Double
  /// The room for everything.
  public let frame: Rect
  private let rows: MeterRows

  /// Bars for shares.
  ///
  /// - Parameters:
  ///   - values: The shares; those outside 0…1 are drawn as the nearest end.
  ///   - labels: The names of the classes.
  ///   - predicted: The class with the strong bar, the largest share if left out.
  ///   - truth: The true class, where it is to be told.
  ///   - decimals: How many decimals the numbers have.
  ///   - full: The share at which a bar is full.
  ///   - frame: The room for everything.
  public init(
    _ values: [Double], labels: [String], predicted: Int? = nil, truth: Int? = nil,
    decimals: Int = 3, full: Double = 1, in frame: Rect = Layout.content
  ) {
    self.values = values
    self.labels = labels
    self.truth = truth
    self.decimals = decimals
    self.full = full
    self.frame = frame
    self.predicted = predicted ?? values.largestIndex
    rows = MeterRows(
      labels, texts: values.map { Numeral.meter($0, decimals: decimals) },
      widest: [Numeral.fixed(0, decimals: decimals)], gutter: truth == nil ? 0 : 24,
      in: truth == nil ? frame : frame.cutting(bottom: 22, spacing: 8).rest)
  }

  /// Where the bar of a class would end if it were full.
  public func track(of index: Int) -> Rect { rows.track(of: index) }

  /// Draws a row for each class, then what the marks mean.
  public func draw(on canvas: Canvas) {
    guard !values.isEmpty else {
      return NoData(frame: frame).draw(on: canvas)
    }
    canvas.remarkGaps(in: values, of: frame)
    for index in values.indices { drawRow(index, on: canvas) }
    if truth != nil { drawLegend(on: canvas) }
  }

  private var strongInk: Ink {
    guard let truth else { return .accent }
    return predicted == truth ? .good : .bad
  }

  private func drawRow(_ index: Int, on canvas: Canvas) {
    let isPredicted = index == predicted
    drawBar(of: values[index], in: track(of: index), isPredicted: isPredicted, on: canvas)
    rows.drawTexts(of: index, isStrong: isPredicted, on: canvas)
    if index == truth { drawTick(at: rows.gutterPlace(of: index), on: canvas) }
  }

  private func drawBar(of value: Double, in track: Rect, isPredicted: Bool, on canvas: Canvas) {
    let radius = min(5, track.height / 4)
    let outline = Path.roundedRectangle(track, radius: radius)
    canvas.fill(outline, with: .grid.opacity(0.6))
    let share = full > 0 ? (value / full).unitShare : 0
    guard share > 0 else { return }
    let bar = Rect(x: track.minX, y: track.minY, width: track.width * share, height: track.height)
    canvas.clipped(to: outline) {
      // Which class is predicted changes from one moment to the next: the strong bar is elsewhere then.
      canvas.allowingJumps {
        canvas.fill(.rectangle(bar), with: isPredicted ? strongInk : .muted.opacity(0.55))
      }
    }
  }

  private func drawTick(at middle: Point, on canvas: Canvas) {
    let tick = [Point(x: -6, y: 0), Point(x: -1.5, y: 5), Point(x: 7, y: -6)].map { $0 + middle }
    canvas.stroke(.polyline(tick), with: .good, width: 3)
  }

  private func drawLegend(on canvas: Canvas) {
    let level = min(frame.maxY - 6, track(of: values.count - 1).maxY + 32)
    let start = track(of: 0).minX
    drawTick(at: Point(x: start + 7, y: level - 5), on: canvas)
    canvas.draw(Text("true", .note), at: Point(x: start + 22, y: level))
    let next = start + 22 + TextStyle.note.width(of: "true") + 24
    canvas.fill(
      .roundedRectangle(Rect(x: next, y: level - 12, width: 14, height: 14), radius: 3),
      with: strongInk)
    canvas.draw(Text("predicted", .note), at: Point(x: next + 22, y: level))
  }
}
