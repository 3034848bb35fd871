import Drawing
public import Scenes

extension LiveFormula {
  /// Numbers run to their values, and nothing beside them moves.
  public static var movingExample: Animation {
    Animation(lasting: 2.4, easing: .easeOut, hold: 1) { progress in
      Scene {
        LiveFormula(
          "\\hat y = \\color{accent}{#1}\\, x + \\color{accent}{#2}",
          tween(-0.4, 1.8, at: progress),
          tween(0, 31.97, at: progress), widest: -9.99, at: Layout.content.center,
          anchor: .center, size: 40)
      }
    }
  }
}
