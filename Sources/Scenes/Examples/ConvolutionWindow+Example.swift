import Drawing

extension ConvolutionWindow {
  /// A line in a picture, found by a kernel that looks for lines; the second window is at work.
  public static var example: any Element {
    ConvolutionWindow(
      input: [[1, 1, 1], [0, 0, 0], [0, 0, 0]], kernel: [[0, 0, 0], [1, 1, 1], [0, 0, 0]],
      padding: 1, at: 1.6)
  }
}
