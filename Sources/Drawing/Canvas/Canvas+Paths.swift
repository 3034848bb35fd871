import CCairo

/// Which regions of a path that crosses itself are inside.
public enum FillRule: Sendable, Hashable {
  /// All that the path goes around.
  case winding
  /// What a ray from the region to the outside leaves through an odd number of lines.
  case evenOdd

  var cairo: cairo_fill_rule_t {
    self == .winding ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD
  }
}

/// How an open line ends.
public enum LineCap: Sendable, Hashable {
  /// With a half circle.
  case round
  /// At the point.
  case butt
  /// Half a width past the point.
  case square

  fileprivate var cairo: cairo_line_cap_t {
    switch self {
    case .round: CAIRO_LINE_CAP_ROUND
    case .butt: CAIRO_LINE_CAP_BUTT
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

/// How two lines meet at a corner.
public enum LineJoin: Sendable, Hashable {
  /// Rounded.
  case round
  /// Pointed.
  case miter
  /// Cut off.
  case bevel

  fileprivate var cairo: cairo_line_join_t {
    switch self {
    case .round: CAIRO_LINE_JOIN_ROUND
    case .miter: CAIRO_LINE_JOIN_MITER
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}

extension Canvas {
  /// Fills the inside of a path.
  public func fill(_ path: Path, with ink: Ink, rule: FillRule = .winding) {
    recordFill(of: path, ink: ink)
    guard !recordsAlone else { return }
    setSource(ink)
    fill(path, rule)
  }

  /// Fills the inside of a path with a gradient.
  public func fill(_ path: Path, with gradient: Gradient, rule: FillRule = .winding) {
    recordFill(of: path)
    guard !recordsAlone, let pattern = pattern(of: gradient) else { return }
    defer { cairo_pattern_destroy(pattern) }
    cairo_set_source(cairo, pattern)
    fill(path, rule)
  }

  private func fill(_ path: Path, _ rule: FillRule) {
    trace(path, liftingPenOutside: false)
    cairo_set_fill_rule(cairo, rule.cairo)
    cairo_fill(cairo)
  }

  /// Draws the line of a path.
  ///
  /// - Parameters:
  ///   - path: Where the line goes.
  ///   - ink: What it is drawn with.
  ///   - width: How wide it is, in points.
  ///   - dash: The lengths of strokes and gaps in turn, in points; none for an unbroken line.
  ///   - dashOffset: How far into the dashes the line starts.
  ///   - cap: How open ends and dashes end.
  ///   - join: How corners look.
  public func stroke(
    _ path: Path, with ink: Ink, width: Double = 2, dash: [Double] = [], dashOffset: Double = 0,
    cap: LineCap = .round, join: LineJoin = .round
  ) {
    guard width > 0 else { return }
    record(.stroke, path.bounds.inset(by: -width / 2), ink: ink) { mark in
      mark.dash = dash
      mark.strokeCount = path.elements.count
      mark.end = path.end.map(placement.apply)
    }
    guard !recordsAlone else { return }
    setSource(ink)
    cairo_set_line_width(cairo, min(width, reach.width / 16))
    cairo_set_line_cap(cairo, cap.cairo)
    cairo_set_line_join(cairo, join.cairo)
    let pattern = isDrawable(dash) ? dash : []
    cairo_set_dash(cairo, pattern, Int32(pattern.count), dashOffset.isFinite ? dashOffset : 0)
    trace(path, liftingPenOutside: true)
    cairo_stroke(cairo)
  }

  /// Whether dashes can be drawn at all, and are long enough to be seen.
  private func isDrawable(_ dash: [Double]) -> Bool {
    dash.allSatisfy { $0 >= 0 && $0.isFinite } && dash.reduce(0, +) * scale > 0.25
  }

  private func pattern(of gradient: Gradient) -> OpaquePointer? {
    let pattern: OpaquePointer?
    switch gradient.shape {
    case .linear(let start, let end):
      guard reach.contains(start), reach.contains(end) else { return nil }
      pattern = cairo_pattern_create_linear(start.x, start.y, end.x, end.y)
    case .radial(let center, let radius):
      guard reach.contains(center), radius > 0, radius < reach.width else { return nil }
      pattern = cairo_pattern_create_radial(center.x, center.y, 0, center.x, center.y, radius)
    }
    for stop in gradient.stops {
      let color = theme.color(for: stop.ink)
      cairo_pattern_add_color_stop_rgba(
        pattern, stop.place.share, color.red, color.green, color.blue, color.alpha)
    }
    return pattern
  }
}
