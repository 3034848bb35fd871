import Drawing

extension Axes {
  /// Even scales, and one that counts in powers of ten.
  public static var example: any Element {
    let frames = Layout.content.columns(2)
    let even = Axes(x: -4...4, y: 0...16, in: frames[0], xTitle: "x", yTitle: "height in m")
    let logarithmic = Axes(
      x: .symlog(0...2_000, linearUntil: 2), y: .log(1e-4...1e2), in: frames[1], xTitle: "step",
      yTitle: "loss")
    return Layers {
      even
      even.curve { $0 * $0 }
      even.upright(at: 2)
      Dot(at: even.position(x: -2, y: 4))
      logarithmic
      logarithmic.line([(0, 80), (10, 3), (100, 0.2), (2_000, 0.0002)], ink: .series(3))
    }
  }
}
