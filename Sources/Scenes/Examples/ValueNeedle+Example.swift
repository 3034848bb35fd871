import Drawing

extension ValueNeedle {
  /// Two actions, the right one worth more.
  public static var example: any Element {
    ValueNeedle(
      left: ValueNeedle.Side("left", 18.2, ink: .series(2)),
      right: ValueNeedle.Side("right", 24.6, ink: .series(1)),
      limit: 12, decimals: 1, in: Layout.content.columns(2)[0])
  }
}
