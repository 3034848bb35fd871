import Drawing

extension Gauge {
  /// How sure a classifier is.
  public static var example: any Element {
    Gauge("probability of a horse", 0.73, frame: Layout.content.columns(2)[0])
  }
}

extension ValueNeedle {
  /// Two actions, the right one worth more.
  public static var example: any Element {
    ValueNeedle(
      left: Side("left", 18.2, ink: .series(2)), right: Side("right", 24.6, ink: .series(1)),
      limit: 12, decimals: 1, in: Layout.content.columns(2)[0])
  }
}
