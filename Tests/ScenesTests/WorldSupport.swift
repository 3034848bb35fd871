import Drawing
import Scenes
import TestSupport
import Testing

/// Holds an element against its recorded pictures in both themes.
func expectGoldens(
  of element: any Element, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for theme in Theme.all {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
    element.draw(on: canvas)
    try expectGolden(
      canvas.finish(), named: "\(name)-\(theme.name)", filePath: filePath,
      sourceLocation: sourceLocation)
  }
}

/// Everything that an element draws on a canvas of the usual size.
func marks(of element: any Element) throws -> [Mark] {
  var marks: [Mark] = []
  let canvas = try Canvas(pixelWidth: 960, pixelHeight: 540)
  canvas.recorder = { marks.append($0) }
  element.draw(on: canvas)
  _ = try canvas.finish()
  return marks
}
