import Drawing

extension Callout {
  /// A point on a curve, its callout clear of the curve.
  public static var example: any Element {
    let axes = Axes(x: -6...6, y: 0...6, xTitle: "x", yTitle: "y")
    let curve = stride(from: -6, through: 6, by: 0.25).map { axes.position(x: $0, y: max(0, $0)) }
    let place = axes.position(x: 3.2, y: 3.2)
    return Layers {
      axes
      axes.curve { max(0, $0) }
      Dot(at: place)
      Callout(
        .formula("x = \\num[0.00]{3.20}"), .formula("y = \\num[0.00]{3.20}"), at: place,
        in: axes.plot, marks: curve, towards: -0.75 * .pi)
    }
  }
}
