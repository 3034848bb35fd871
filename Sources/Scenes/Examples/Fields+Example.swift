import Drawing
import Kernels

extension ExampleData {
  /// Two hollows between hills, over −2…2.
  static let landscape = Field(x: -2...2, y: -2...2) { x, y in
    (x * x - 1.2) * (x * x - 1.2) + 0.3 * x + y * y * 0.9 + 0.25 * Double.sin(3 * y)
  }

  /// Axes for it.
  static func landscapeAxes(in frame: Rect) -> Axes {
    Axes(x: -2...2, y: -2...2, in: frame, xTitle: "first weight", yTitle: "second weight")
  }
}

extension FieldMap {
  /// A loss over two weights as colours, with lines of equal loss.
  public static var example: any Element {
    let (plot, bar) = (
      Layout.content.columns(shares: [9, 1])[0], Layout.content.columns(shares: [9, 1])[1]
    )
    let axes = ExampleData.landscapeAxes(in: plot)
    let map = FieldMap(ExampleData.landscape, on: axes)
    return Layers {
      axes
      map
      Contours(ExampleData.landscape, on: axes, ink: .paper.opacity(0.7), width: 1.5)
      ColorBar(map.map, in: bar.inset(dx: 0, dy: 30), title: "loss")
    }
  }
}

extension Contours {
  /// The lines of equal loss over two weights.
  public static var example: any Element {
    let axes = ExampleData.landscapeAxes(in: Layout.content)
    return Layers {
      axes
      Contours(
        ExampleData.landscape, on: axes, levels: [-0.2, 0.2, 0.6, 1, 1.5, 2, 3, 4, 6, 8, 11],
        hasLabels: true)
      Dot(at: axes.position(x: -1.12, y: -0.35))
    }
  }
}

extension VectorField {
  /// Which way is down on a loss over two weights.
  public static var example: any Element {
    let axes = ExampleData.landscapeAxes(in: Layout.content)
    return Layers {
      axes
      VectorField(on: axes, columns: 18) { x, y in
        (-4 * x * (x * x - 1.2) - 0.3, -1.8 * y - 0.75 * Double.cos(3 * y))
      }
    }
  }
}

extension DecisionRegions {
  /// Where a model of three classes chooses which, and how sure it is.
  public static var example: any Element {
    let axes = Axes(x: -3...3, y: -2...2, xTitle: "first feature", yTitle: "second feature")
    let middles = [(x: -1.6, y: -0.6), (x: 1.5, y: -0.8), (x: 0.3, y: 1.2)]
    let scores = middles.map { middle in
      Field(x: -3...3, y: -2...2) { x, y in
        let distances = middles.map { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) }
        let own = (middle.x - x) * (middle.x - x) + (middle.y - y) * (middle.y - y)
        return Double.exp(-own) / distances.reduce(0) { $0 + Double.exp(-$1) }
      }
    }
    let points = (0..<90).map { index in
      (
        x: middles[index % 3].x + ExampleData.bell(index) * 0.7,
        y: middles[index % 3].y + ExampleData.bell(index, stream: 5) * 0.5
      )
    }
    return Layers {
      axes
      DecisionRegions(scores, on: axes)
      Scatter(points, classes: points.indices.map { $0 % 3 }, on: axes)
    }
  }
}
