import Drawing

extension EdgeLabel {
  /// Words along lines that go every way.
  public static var example: any Element {
    let center = Layout.content.center
    return Layers {
      for step in 0..<8 {
        let tip = center + Point(angle: Double(step) * .pi / 4, length: 190)
        Arrow(from: center, to: tip, ink: .muted)
        EdgeLabel(
          .formula("w_\(step) = \\num{0.\(step)42}"), from: center, to: tip, share: 0.6)
      }
    }
  }
}
