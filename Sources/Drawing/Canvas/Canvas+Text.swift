import CCairo

extension Canvas {
  /// Draws a text.
  ///
  /// The baseline of upright text is moved to the nearest row of pixels, by half a pixel at most,
  /// so that letters keep their sharpness wherever they stand.
  ///
  /// - Parameters:
  ///   - text: The words and their style.
  ///   - point: Where the anchor lies.
  ///   - anchor: Which place of the text lies there.
  ///   - rotation: How far the text is turned about the anchor in radians, clockwise.
  ///   - snapsBaseline: Whether the baseline moves to a row of pixels; false suits a text that
  ///     glides up or down slowly.
  public func draw(
    _ text: Text, at point: Point, anchor: Anchor = .baselineLeading, rotation: Double = 0,
    snapsBaseline: Bool = true
  ) {
    if !point.isFinite { remark("\"\(text.string)\" stands nowhere", in: .zero) }
    guard text.style.font.size > 0, rotation.isFinite, reach.contains(point) else { return }
    transformed(by: Transform.rotation(rotation).then(.translation(x: point.x, y: point.y))) {
      let metrics = text.metrics
      let place = anchor.place(in: metrics)
      record(
        .text, metrics.ink.offset(dx: -place.x, dy: -place.y), ink: text.style.ink,
        words: text.string, fontSize: text.style.font.size, weight: text.style.font.weight)
      guard !omitsText else { return }
      let rise = snapsBaseline ? snap(baseline: metrics.ascent - place.y) : 0
      let outline = TextMeasurer.shared.outline(of: text)
      setSource(text.style.ink)
      fillLetters(outline.transformed(by: .translation(x: -place.x, y: rise - place.y)))
    }
  }

  /// Fills the outlines of letters, smoother than other shapes.
  ///
  /// Outlines keep every letter at its exact place: cairo before 1.17.4 would set cached pictures of
  /// them at whole pixels.
  func fillLetters(_ path: Path) {
    trace(path, liftingPenOutside: false)
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_GOOD)
    cairo_fill(cairo)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST)
  }

  /// How far down a baseline has to move to lie on a row of pixels; 0 for text that is turned.
  func snap(baseline y: Double) -> Double {
    let device = placement.then(.scale(scale))
    guard device.isUpright else { return 0 }
    let row = device.yy * y + device.dy
    return (row.rounded() - row) / device.yy
  }
}
