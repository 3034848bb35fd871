public import Drawing

/// A pair of axes: a light grid at round values, their numbers, and the map from values to places.
public struct Axes: Element {
  /// How x maps to places.
  public let x: Scale
  /// How y maps to places; it grows upwards.
  public let y: Scale
  /// The area that values are drawn in; the numbers stand left of it and below.
  public let plot: Rect
  /// What x is, with its unit.
  public let xTitle: String?
  /// What y is, with its unit.
  public let yTitle: String?
  private let xTicks: [Tick]
  private let yTicks: [Tick]

  /// Axes that fill a frame with their numbers and titles.
  ///
  /// - Parameters:
  ///   - x: The scale from left to right.
  ///   - y: The scale from bottom to top.
  ///   - frame: The room for the plot, the numbers and the titles together.
  ///   - xTitle: What x is, with its unit.
  ///   - yTitle: What y is, with its unit.
  ///   - ticks: About how many numbers each axis has; none for as many as read well.
  ///   - named: What stands below the plot, such as months; round values if left out.
  public init(
    x: Scale, y: Scale, in frame: Rect = Layout.content, xTitle: String? = nil,
    yTitle: String? = nil, ticks: (x: Int?, y: Int?) = (nil, nil), naming named: [Tick]? = nil
  ) {
    self.x = x
    self.y = y
    self.xTitle = xTitle
    self.yTitle = yTitle
    let xTicks = named ?? x.ticks(about: ticks.x ?? max(2, Int(frame.width / 90)))
    yTicks = y.ticks(about: ticks.y ?? max(2, Int(frame.height / 50)))
    let room = yTicks.map { Text($0.label, .note).metrics.width }.max() ?? 0
    let top = yTitle == nil ? 8.0 : 26
    let bottom = xTitle == nil ? 24.0 : 44
    let side = xTicks.last.map { Text($0.label, .note).metrics.width / 2 } ?? 0
    plot = Rect(
      x: frame.minX + room + 8, y: frame.minY + top,
      width: max(frame.width - room - 8 - side, 1), height: max(frame.height - top - bottom, 1))
    self.xTicks = Self.apart(xTicks, on: x, over: plot.width)
  }

  /// The ticks whose texts stand clear of the one before, as the small ones of a logarithm may not.
  private static func apart(_ ticks: [Tick], on scale: Scale, over width: Double) -> [Tick] {
    var end = -Double.infinity
    return ticks.filter { tick in
      let half = Text(tick.label, .note).metrics.width / 2
      let middle = scale.position(of: tick.value) * width
      guard middle - half >= end + 6 else { return false }
      end = middle + half
      return true
    }
  }

  /// Axes of even scales.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, in frame: Rect = Layout.content,
    xTitle: String? = nil, yTitle: String? = nil, ticks: (x: Int?, y: Int?) = (nil, nil)
  ) {
    self.init(
      x: .linear(x), y: .linear(y), in: frame, xTitle: xTitle, yTitle: yTitle, ticks: ticks)
  }

  /// The place of a pair of values; values outside the axes lie outside the plot.
  public func position(x valueX: Double, y valueY: Double) -> Point {
    Point(
      x: plot.minX + x.position(of: valueX) * plot.width,
      y: plot.maxY - y.position(of: valueY) * plot.height)
  }

  /// Draws the grid, the base line, the numbers and the titles.
  public func draw(on canvas: Canvas) {
    drawHorizontalLines(on: canvas)
    drawBase(on: canvas)
    if let yTitle {
      canvas.draw(Text(yTitle, .note), at: Point(x: plot.minX, y: plot.minY - 12))
    }
    if let xTitle {
      canvas.draw(
        Text(xTitle, .note), at: Point(x: plot.maxX, y: plot.maxY + 38), anchor: .baselineTrailing)
    }
  }

  private func drawHorizontalLines(on canvas: Canvas) {
    for tick in yTicks {
      let height = plot.maxY - y.position(of: tick.value) * plot.height
      canvas.stroke(
        .line(from: Point(x: plot.minX, y: height), to: Point(x: plot.maxX, y: height)),
        with: .grid, width: 1, cap: .butt)
      canvas.draw(
        Text(tick.label, .note), at: Point(x: plot.minX - 8, y: height), anchor: .trailing)
    }
  }

  private func drawBase(on canvas: Canvas) {
    canvas.stroke(
      .line(from: plot.bottomLeft, to: plot.bottomRight), with: .muted.opacity(0.6), width: 1.5,
      cap: .butt)
    for tick in xTicks {
      let place = plot.minX + x.position(of: tick.value) * plot.width
      canvas.stroke(
        .line(from: Point(x: place, y: plot.maxY), to: Point(x: place, y: plot.maxY + 4)),
        with: .muted.opacity(0.6), width: 1.5, cap: .butt)
      canvas.draw(
        Text(tick.label, .note), at: Point(x: place, y: plot.maxY + 19), anchor: .baselineCenter)
    }
  }
}
