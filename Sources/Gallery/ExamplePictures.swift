import Animations
import Drawing
import GIFEncoding
import Rasters
import Rendering
import Scenes

/// A picture of an example as a file, with the room that it takes on the page.
struct PictureFile: Sendable {
  let mediaType: String
  let bytes: [UInt8]
  /// The size in points.
  let size: Size
}

/// Draws examples, cut to what is drawn, with the same margin around all of them.
struct ExamplePictures {
  let content: Example.Content
  /// What is shown of the canvas, in points.
  let crop: Rect
  private let stillScale = 1.0
  private let movingScale = 0.83
  private static let margin = 14.0

  init(of example: Example) throws(DrawingError) {
    content = example.content()
    crop = try Self.crop(of: content)
  }

  /// The example in a theme, as it is or as it moves.
  func file(in theme: Theme) async throws -> PictureFile {
    switch content {
    case .still(let element):
      let raster = try Self.raster(of: element, crop, scale: stillScale, theme)
      return PictureFile(
        mediaType: "image/png", bytes: try raster.indexedPNGData(colors: 112), size: crop.size)
    case .moving(let animation):
      let frames = MotionFrames(animation: animation, crop: crop, scale: movingScale, theme: theme)
      let sink = MemorySink()
      var settings = GIFSettings()
      settings.quality = 39
      settings.tolerance = .levels(3)
      _ = try await GIFRenderer(pinnedColors: theme.pixels, settings: settings).render(
        frames, to: sink
      ) { _, _ in }
      return PictureFile(mediaType: "image/gif", bytes: sink.bytes, size: crop.size)
    }
  }

  /// The example in a small frame, for the index.
  func thumbnail(in theme: Theme) throws(DrawingError) -> PictureFile {
    let frame = Size(width: 150, height: 84)
    let scale = min(frame.width / crop.width, frame.height / crop.height)
    let raster = try Self.raster(of: poster, crop, scale: scale * 1.5, theme)
    return PictureFile(
      mediaType: "image/png", bytes: try raster.indexedPNGData(colors: 40), size: crop.size * scale)
  }

  /// What stands for the example where nothing moves.
  private var poster: any Element {
    switch content {
    case .still(let element): element
    case .moving(let animation): Moment(animation.scene(at: animation.duration * 0.4))
    }
  }

  /// What a rectangle of the canvas shows of an element.
  static func raster(
    of element: any Element, _ crop: Rect, scale: Double, _ theme: Theme
  ) throws(DrawingError) -> Raster {
    let canvas = try Canvas(
      pixelWidth: Int((crop.width * scale).rounded()),
      pixelHeight: Int((crop.height * scale).rounded()), scale: scale, theme: theme)
    canvas.transformed(by: .translation(x: -crop.minX, y: -crop.minY)) { element.draw(on: canvas) }
    return try canvas.finish()
  }

  /// The part of the canvas that is drawn on, now or later, with a margin.
  private static func crop(of content: Example.Content) throws(DrawingError) -> Rect {
    var elements: [any Element] = []
    switch content {
    case .still(let element): elements = [element]
    case .moving(let animation):
      elements = (0...12).map { Moment(animation.scene(at: animation.duration * Double($0) / 12)) }
    }
    var drawn: Rect?
    for element in elements {
      let area = try drawnArea(of: element)
      drawn = drawn?.union(area) ?? area
    }
    let room = (drawn ?? Layout.canvas).inset(by: -margin)
    return room.intersection(Layout.canvas) ?? Layout.canvas
  }

  private static func drawnArea(of element: any Element) throws(DrawingError) -> Rect {
    let paper = try raster(of: Layers {}, Layout.canvas, scale: 0.5, .light)
    let area = try raster(of: element, Layout.canvas, scale: 0.5, .light)
      .area(differingFrom: paper)
    return Rect(
      x: Double(area.left) * 2, y: Double(area.top) * 2, width: Double(area.width) * 2,
      height: Double(area.height) * 2)
  }
}

/// A moment of an animation: its elements and what is said.
private struct Moment: Element {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on canvas: Canvas) {
    for element in scene.elements { element.draw(on: canvas) }
    scene.caption?.draw(on: canvas)
  }
}

/// The frames of an animation, cut to what is drawn.
private struct MotionFrames: FrameSource {
  let animation: Animation
  let crop: Rect
  let scale: Double
  let theme: Theme
  private let rate = 12.5

  init(animation: Animation, crop: Rect, scale: Double, theme: Theme) {
    (self.animation, self.crop, self.scale, self.theme) = (animation, crop, scale, theme)
  }

  var count: Int { max(1, Int(animation.duration * rate)) }
  var samples: [Int] { Array(stride(from: 0, to: count, by: 4)) + [count - 1] }
  func duration(ofFrame index: Int) -> Double { 1 / rate }

  func raster(at index: Int) throws -> Raster {
    let moment = Moment(animation.scene(at: Double(index) / rate))
    return try ExamplePictures.raster(of: moment, crop, scale: scale, theme)
  }
}
