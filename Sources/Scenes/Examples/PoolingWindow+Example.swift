import Drawing

extension PoolingWindow {
  /// The largest of each four numbers; the second window is at work.
  public static var example: any Element {
    PoolingWindow(
      input: [[1, 3, 2, 0], [0, 2, 4, 1], [5, 1, 0, 2], [2, 6, 3, 1]], at: 1.7)
  }
}
