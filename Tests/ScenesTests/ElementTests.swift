import Drawing
import Rasters
import Scenes
import TestSupport
import Testing

/// Every element as it is drawn with hardly an option given.
@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct ElementTests {
  static let examples: [(name: String, element: any Element)] = [
    ("axes", Axes.example), ("arrow", Arrow.example), ("dot", Dot.example),
    ("line", Line.example), ("label", Label.example), ("frame", LessonFrame.example),
    ("layout", Layers.example), ("still", Still.example), ("robot", Robot.example),
    ("space", Space.example), ("density", Density.example),
    ("frame-reasoning", LessonFrame.reasoningExample),
    ("frame-comparison", LessonFrame.comparisonExample), ("layout-boxes", Layers.boxesExample),
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

  @Test func `a line has a gap where a value is not finite`() throws {
    let axes = Axes(x: 0...4, y: 0...4)
    let values = [(0.0, 1.0), (1, 2), (2, .nan), (3, .infinity), (4, 1)].map { (x: $0.0, y: $0.1) }
    let path = axes.line(values).path
    #expect(path.elements.count == 5)
    let ends = path.elements.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point): point
      default: nil
      }
    }
    #expect(ends.map(\.isFinite) == [true, true, false, false, true])
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
