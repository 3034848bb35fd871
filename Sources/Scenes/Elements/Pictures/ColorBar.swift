public import Drawing

/// A strip of all inks of a colour map, with round values beside it.
///
/// It stands upright in a frame that is higher than wide, its numbers on the right, and lies in one
/// that is wider, its numbers below. Where the numbers do not matter, words for both ends can stand in
/// their places.
public struct ColorBar: Element {
  /// The map that it explains.
  public let map: ColorMap
  private let frame: Rect
  private let title: String?
  private let ends: (lower: String, upper: String)?

  /// A strip along a frame.
  ///
  /// - Parameters:
  ///   - map: The map that it explains.
  ///   - frame: The room for the strip, its numbers and its title.
  ///   - title: What the numbers are.
  ///   - ends: What the lowest and the highest number mean, in place of all numbers.
  public init(
    _ map: ColorMap, in frame: Rect, title: String? = nil,
    ends: (lower: String, upper: String)? = nil
  ) {
    self.map = map
    self.frame = frame
    self.title = title
    self.ends = ends
  }

  /// The width that an upright strip needs with its numbers.
  public static func width(for map: ColorMap) -> Double {
    let labels = Scale.linear(map.domain).ticks(about: 5).map {
      Text($0.label, .note).metrics.width
    }
    return thickness + 8 + (labels.max() ?? 0)
  }

  private static let thickness = 16.0
  private var isUpright: Bool { frame.height > frame.width }

  private var strip: Rect {
    let head = title == nil ? 0.0 : 24
    return isUpright
      ? Rect(
        x: frame.minX, y: frame.minY + head, width: Self.thickness,
        height: max(frame.height - head, 1))
      : Rect(x: frame.minX, y: frame.minY + head, width: frame.width, height: Self.thickness)
  }

  /// Draws the strip, its numbers and its title.
  public func draw(on canvas: Canvas) {
    guard !frame.isEmpty else { return }
    let strip = strip
    canvas.fill(.roundedRectangle(strip, radius: 3), with: gradient(along: strip))
    canvas.stroke(.roundedRectangle(strip, radius: 3), with: .muted.opacity(0.4), width: 1)
    if let title {
      canvas.draw(Text(title, .note), at: frame.topLeft.offset(y: 13))
    }
    let scale = Scale.linear(map.domain)
    for tick in ticks(along: strip) {
      draw(tick, at: scale.position(of: tick.value), beside: strip, on: canvas)
    }
  }

  private func ticks(along strip: Rect) -> [Tick] {
    if let ends {
      return [
        Tick(value: map.domain.lowerBound, label: ends.lower),
        Tick(value: map.domain.upperBound, label: ends.upper),
      ]
    }
    let room = isUpright ? strip.height / 44 : strip.width / 70
    return Scale.linear(map.domain).ticks(about: max(2, min(Int(room), 6)))
  }

  private func draw(_ tick: Tick, at share: Double, beside strip: Rect, on canvas: Canvas) {
    let text = Text(tick.label, .note)
    if isUpright {
      let height = strip.maxY - share * strip.height
      let held = min(max(height, strip.minY + 5), strip.maxY - 5)
      canvas.draw(text, at: Point(x: strip.maxX + 8, y: held), anchor: .leading)
    } else {
      let half = text.metrics.width / 2
      let place = strip.minX + share * strip.width
      let held = min(max(place, strip.minX + half), max(strip.maxX - half, strip.minX + half))
      canvas.draw(text, at: Point(x: held, y: strip.maxY + 18), anchor: .baselineCenter)
    }
  }

  private func gradient(along strip: Rect) -> Gradient {
    Gradient(
      isUpright
        ? .linear(from: strip.bottomLeft, to: strip.topLeft)
        : .linear(from: strip.topLeft, to: strip.topRight), stops: map.stops)
  }
}
