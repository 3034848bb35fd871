import Drawing

extension ActionValues {
  /// Four directions on the ice, one of them into a hole.
  public static var example: any Element {
    ActionValues(
      [0.31, 0.59, -0.42, 0.12], labels: ["left", "down", "right", "up"],
      in: Layout.content.columns(2)[1])
  }
}
