import Drawing

extension LiveFormula {
  /// A line that has been fitted.
  public static var example: any Element {
    LiveFormula(
      "\\hat y = \\color{accent}{#1}\\, x + \\color{accent}{#2}", 1.8, 31.97, widest: 99.99,
      at: Layout.content.center, anchor: .center, size: 40)
  }
}
