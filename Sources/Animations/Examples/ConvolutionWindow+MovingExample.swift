public import Scenes

extension ConvolutionWindow {
  /// The window walks over the picture; its products run together into one cell of the result.
  public static var movingExample: Animation {
    Animation(lasting: 6, hold: 1) { progress in
      Scene {
        ConvolutionWindow(
          input: [[1, 1, 1], [0, 0, 0], [0, 0, 0]], kernel: [[0, 0, 0], [1, 1, 1], [0, 0, 0]],
          padding: 1, at: progress * 9)
      }
    }
  }
}
