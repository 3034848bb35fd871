import Drawing

extension Gauge {
  /// How sure a classifier is.
  public static var example: any Element {
    Gauge("probability of a horse", 0.73, frame: Layout.content.columns(2)[0])
  }
}
