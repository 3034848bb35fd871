import Drawing
import Kernels

extension Surface {
  /// A loss over two weights, a walk down to its lowest point, and a spiral.
  public static var example: any Element {
    let frames = Layout.content.columns(shares: [3, 2])
    let bowl: @Sendable (Double, Double) -> Double = { x, y in
      0.35 * (x * x + y * y) + 0.6 * Double.sin(1.7 * x) * Double.cos(1.4 * y) + 0.6
    }
    let space = Space(
      x: -3...3, y: -3...3, z: 0...8, in: frames[0],
      camera: Camera(azimuth: 2.3, elevation: 0.7),
      titles: ("first weight", "second weight", "loss"))
    let walk = (0...40).map { step in
      let share = Double(step) / 40
      let (x, y) = (2.6 - 3.4 * share, 2.6 * (1 - share) * (1 - share))
      return (x: x, y: y, z: bowl(x, y))
    }
    let tower = Space(x: -1...1, y: -1...1, z: 0...3, in: frames[1], camera: Camera(azimuth: 0.6))
    let spiral = (0...160).map { step in
      let turn = Double(step) / 160 * 6 * .pi
      return (x: Double.cos(turn), y: Double.sin(turn), z: turn / (2 * .pi))
    }
    return Layers {
      space
      Surface(
        Field(x: -3...3, y: -3...3, columns: 26, rows: 26, bowl), in: space,
        curves: [SpaceCurve(walk)])
      tower
      Surface(nil, in: tower, curves: [SpaceCurve(spiral, ink: .series(3))])
    }
  }
}
