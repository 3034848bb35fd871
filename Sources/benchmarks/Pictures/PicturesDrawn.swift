import Animations
import Drawing
import Kernels
import Rendering
import Scenes

extension Benchmark {
  /// Single pictures at 960x540 on one core: two panels as lessons have them, whole and with what does
  /// not move kept from picture to picture; and the elements with the most lines and faces.
  static let picturesDrawn = [
    picture("panels whole") { Panels(keepsStills: false).scene(at: $0) },
    picture("panels over stills") { Panels(keepsStills: true).scene(at: $0) },
    picture("surface 26x26") { surface(at: $0) },
    picture("network 240 edges") { network(at: $0) },
    picture("heat map 40x24") { heatMap(at: $0) },
    picture("scatter 400 points") { scatter(at: $0) },
  ]

  private static func picture(
    _ shape: String, _ scene: @escaping @Sendable (_ progress: Double) -> Scene
  ) -> Benchmark {
    let count = 8
    return Benchmark("picture", shape, count: count) {
      let film = Film(
        title: "What is drawn", animation: Animation(lasting: 1, hold: 0, scene: scene))
      return .task {
        for index in 0..<count {
          keep(try film.raster(at: Double(index) / Double(count), look: Look()))
        }
      }
    }
  }

  private static func surface(at progress: Double) -> Scene {
    let field = Field(x: -3...3, y: -3...3, columns: 26, rows: 26) { x, y in
      0.35 * (x * x + y * y) + 0.6 * Double.sin(1.7 * x) * Double.cos(1.4 * y) + 0.6
    }
    let space = Space(x: -3...3, y: -3...3, z: 0...8, camera: Camera(azimuth: 2 + progress))
    return Scene {
      space
      Surface(field, in: space)
    }
  }

  private static func network(at progress: Double) -> Scene {
    let weights = [144, 96].map { count in
      (0..<count).map { Double(($0 * 7 + 3) % 23) / 11 - 1 }
    }
    return Scene {
      NetworkGraph([12, 12, 8], weights: weights, signal: .forward(progress), visible: 12)
    }
  }

  private static func heatMap(at progress: Double) -> Scene {
    Scene {
      HeatMap(
        (0..<24).map { row in
          (0..<40).map { Double.sin(Double($0 + row) / 6 + progress) }
        })
    }
  }

  private static func scatter(at progress: Double) -> Scene {
    let axes = Axes(x: -1...1, y: -1...1)
    let points = (0..<400).map { index in
      let angle = Double(index) * 2.4 + progress
      let distance = (Double(index) / 400).squareRoot()
      return (x: distance * Double.cos(angle), y: distance * Double.sin(angle))
    }
    return Scene {
      axes
      Scatter(points, classes: points.indices.map { $0 % 3 }, on: axes)
    }
  }
}

/// Two panels with axes and a curve each, a dot on either, and fifteen texts and more.
private struct Panels {
  let keepsStills: Bool

  func scene(at progress: Double) -> Scene {
    let frames = Layout.captionedContent.columns(2)
    let left = Axes(x: -4...4, y: 0...16, in: frames[0], xTitle: "x", yTitle: "loss")
    let right = Axes(x: 0...100, y: 0...1, in: frames[1], xTitle: "step", yTitle: "accuracy")
    let ground = Layers {
      left
      left.curve { $0 * $0 }
      right
    }
    let x = -4 + 8 * progress
    return Scene(
      subtitle: "one step after the other", counter: "step \(Int(progress * 100)) of 100",
      caption: "Each step is the slope times the learning rate."
    ) {
      if keepsStills { Still("ground") { ground } } else { ground }
      right.curve(ink: .accent, width: 3) { 1 - Double.exp(-$0 / (10 + 20 * progress)) }
      Dot(at: left.position(x: x, y: x * x))
      Label(Numeral.fixed(x, decimals: 3), at: left.plot.point(atX: 0.5, y: 0.2), anchor: .center)
    }
  }
}
