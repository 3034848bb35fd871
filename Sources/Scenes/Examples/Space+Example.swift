import Drawing
import Kernels

extension Space {
  /// Three axes from two sides, with a curve that climbs.
  public static var example: any Element {
    let spiral = (0...160).map { step in
      let turn = Double(step) / 160 * 6 * .pi
      return (x: Double.cos(turn), y: Double.sin(turn), z: turn / (2 * .pi))
    }
    return Layers {
      for (frame, azimuth) in zip(Layout.content.columns(2), [-0.9, 2.4]) {
        let space = Space(
          x: -1...1, y: -1...1, z: 0...3, in: frame, camera: Camera(azimuth: azimuth),
          titles: ("x", "y", "turns"))
        space
        Surface(nil, in: space, curves: [SpaceCurve(spiral, ink: .series(3))])
      }
    }
  }
}

extension Density {
  /// Samples of two kinds as smooth hills.
  public static var example: any Element {
    let axes = Axes(x: -4...6, y: 0...0.6, xTitle: "measured value", yTitle: "density")
    let kinds = [-0.8, 2.2].enumerated().map { kind, shift in
      (0..<300).map { ExampleData.bell($0, stream: Double(kind)) + shift }
    }
    return Layers {
      axes
      Density(of: kinds[0], on: axes, ink: .series(1))
      Density(of: kinds[1], on: axes, ink: .series(2))
    }
  }
}
