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
    guard !omitsText, !recordsAlone else { return }
    start.y += metrics.ascent
    if snapsBaseline { start.y += snap(baseline: start.y) }
    for (index, layer) in formula.layout.layers.enumerated() {
      let key = LetterKey.formula(
        source: formula.source, size: formula.size, isInline: formula.isInline, layer: index)
      fill(key, at: start, with: layer.ink ?? formula.ink) {
        layer.path.transformed(by: .scale(formula.size))
      }
    }
  }
}
