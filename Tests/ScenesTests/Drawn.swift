import Drawing
import Rasters
import Scenes

/// What an element puts on a canvas, for tests that ask what is where.
enum Drawn {
  /// Everything that is drawn, in order.
  static func marks(of element: any Element) throws -> [Mark] {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3)
    var marks: [Mark] = []
    canvas.recorder = { marks.append($0) }
    element.draw(on: canvas)
    _ = try canvas.finish()
    return marks
  }

  /// The words that are drawn, in order.
  static func words(of element: any Element) throws -> [String] {
    try marks(of: element).compactMap(\.text)
  }
}
