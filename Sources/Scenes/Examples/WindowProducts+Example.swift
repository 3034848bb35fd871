import Drawing

extension WindowProducts {
  /// A filter that looks for lines, halfway through its products in the second window.
  public static var example: any Element {
    WindowProducts(
      input: [[1, 1, 1], [0, 0, 0], [0, 0, 0]], kernel: [[0, 0, 0], [1, 1, 1], [0, 0, 0]],
      padding: 1, at: 1.6)
  }
}
