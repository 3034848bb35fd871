import Kernels
public import Scenes

extension Surface {
  /// The camera swings about a loss over two weights while a walk goes down to its lowest point.
  public static var movingExample: Animation {
    let bowl: @Sendable (Double, Double) -> Double = { x, y in
      0.35 * (x * x + y * y) + 0.6 * Double.sin(1.7 * x) * Double.cos(1.4 * y) + 0.6
    }
    let field = Field(x: -3...3, y: -3...3, columns: 16, rows: 16, bowl)
    let walk = (0...40).map { step in
      let share = Double(step) / 40
      let (x, y) = (2.6 - 3.4 * share, 2.6 * (1 - share) * (1 - share))
      return (x: x, y: y, z: bowl(x, y))
    }
    let frame = Layout.content.columns(shares: [1, 2, 1])[1]
    return Animation(lasting: 2.8, hold: 0) { progress in
      let camera = Camera(azimuth: 2.3 + 0.5 * Double.sin(progress * 2 * .pi), elevation: 0.7)
      let space = Space(x: -3...3, y: -3...3, z: 0...8, in: frame, camera: camera)
      return Scene {
        space
        Surface(field, in: space, curves: [SpaceCurve(Array(walk.prefix(2 + Int(progress * 39))))])
      }
    }
  }
}
