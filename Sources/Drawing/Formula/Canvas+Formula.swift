import CCairo

extension Canvas {
  /// Draws a formula.
  ///
  /// - Parameters:
  ///   - formula: What to draw, with its size and ink.
  ///   - point: Where the anchor lies.
  ///   - anchor: Which place of the formula lies there.
  ///   - snapsBaseline: Whether the baseline moves to a row of pixels, as it does for text.
  public func draw(
    _ formula: Formula, at point: Point, anchor: Anchor = .baselineLeading,
    snapsBaseline: Bool = true
  ) {
    guard formula.size > 0, formula.size < 2000, reach.contains(point) else { return }
    let metrics = formula.metrics
    var start = point - anchor.place(in: metrics)
    record(
      .formula, metrics.ink.offset(dx: start.x, dy: start.y), ink: formula.ink,
      words: formula.source, fontSize: formula.size,
      termInks: formula.layout.layers.compactMap(\.ink))
    guard !omitsText else { return }
    start.y += metrics.ascent
    if snapsBaseline { start.y += snap(baseline: start.y) }
    let placement = Transform.scale(formula.size).then(.translation(x: start.x, y: start.y))
    for layer in formula.layout.layers {
      setSource(layer.ink ?? formula.ink)
      fillLetters(layer.path.transformed(by: placement))
    }
  }
}
