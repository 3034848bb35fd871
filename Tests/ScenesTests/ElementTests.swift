import Drawing
import Rasters
import Scenes
import TestSupport
import Testing

/// Every element as it is drawn with hardly an option given.
@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct ElementTests {
  static let examples: [(name: String, element: any Element)] = [
    (
      "axes",
      {
        let axes = Axes(x: -4...4, y: 0...16, xTitle: "x", yTitle: "height in m")
        return Layers {
          axes
          axes.curve { $0 * $0 }
          axes.upright(at: 2)
          Dot(at: axes.position(x: -2, y: 4))
        }
      }()
    ),
    (
      "axes-logarithmic",
      {
        let axes = Axes(x: .symlog(0...2_000, linearUntil: 2), y: .log(1e-4...1e2), yTitle: "loss")
        return Layers {
          axes
          axes.line([(0, 80), (10, 3), (100, 0.2), (2_000, 0.0002)], ink: .series(3))
        }
      }()
    ),
    (
      "arrow",
      Layers {
        for (index, length) in [300.0, 60, 12, 4, 0].enumerated() {
          Arrow(
            from: Point(x: 100, y: 100 + 80 * Double(index)),
            to: Point(x: 100 + length, y: 110 + 80 * Double(index)))
        }
      }
    ),
    (
      "dot",
      Layers {
        for index in 1...8 {
          Dot(at: Point(x: 100 * Double(index), y: 250), radius: 30, ink: .series(index))
        }
      }
    ),
    (
      "label",
      Layers {
        Label("Words in the middle", at: Point(x: 480, y: 200), style: .title, anchor: .center)
        Label("3.14159", at: Point(x: 480, y: 300), style: .body, anchor: .trailing)
        Label("2.71828", at: Point(x: 480, y: 340), style: .body, anchor: .trailing)
      }
    ),
    (
      "frame",
      LessonFrame(
        title: "What is learned here",
        scene: Scene(subtitle: .formula("x \\leftarrow x - \\eta f'(x)"), counter: "step 12 of 30")
        {},
        progress: 0.4)
    ),
  ]

  @Test(arguments: examples.indices)
  func `an element is drawn as it was recorded, in both themes`(index: Int) throws {
    let (name, element) = Self.examples[index]
    for theme in Theme.all {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
      element.draw(on: canvas)
      try expectGolden(canvas.finish(), named: "\(name)-\(theme.name)")
    }
  }

  @Test func `values that cannot be drawn are left out`() throws {
    let axes = Axes(x: 0...1, y: 0...1)
    func raster(@SceneBuilder _ elements: () -> [any Element]) throws -> Raster {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3)
      Layers(elements).draw(on: canvas)
      return try canvas.finish()
    }
    let strange = try raster {
      axes
      axes.line([])
      axes.line([(.nan, 0.5), (0.5, .infinity)])
      axes.curve { _ in .nan }
      Arrow(from: Point(x: 5, y: 5), to: Point(x: 5, y: 5))
    }
    #expect(strange == (try raster { axes }))
  }
}
