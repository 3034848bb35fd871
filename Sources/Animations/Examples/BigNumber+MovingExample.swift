import Drawing
public import Scenes

extension BigNumber {
  /// A number, its colour and its place pass into others; its digits keep their places.
  public static var movingExample: Animation {
    let rooms = Layout.content.columns(2)
    let (start, end) = (rooms[0].rows(2)[0], rooms[1].rows(2)[0])
    return Animation(lasting: 2.4, easing: .easeInOut, hold: 1) { progress in
      Scene {
        BigNumber(
          "accuracy", tween(12.5, 98.4, at: progress), decimals: 1, unit: "%",
          ink: tween(.bad, .good, at: progress), size: 80,
          in: tween(start, end, at: progress))
      }
    }
  }
}
