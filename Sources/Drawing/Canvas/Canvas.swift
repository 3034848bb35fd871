import CCairo
public import Rasters

/// Something to draw on: an opaque sheet of paper, measured in points from the top left.
///
/// A canvas is made, drawn on and finished inside one task; the raster it leaves is plain data.
///
/// **Nothing that is drawn can break a canvas.** A line or curve with a point that is not finite is
/// left out, and the pen is lifted over the gap. What lies far off the canvas is cut off there.
/// A width, size or opacity that is negative or NaN draws nothing. A transform that collapses the
/// area draws nothing either, so that things may grow from size zero.
public final class Canvas {
  /// The colours of the inks.
  public let theme: Theme
  /// The size in points.
  public let size: Size
  /// How many pixels a point is wide.
  public let scale: Double
  /// Told of everything that is drawn, where it is set.
  public var recorder: ((Mark) -> Void)?
  /// Whether words and formulas are left out, for a program that asks what lies under them; the
  /// recorder hears of them all the same.
  public var omitsText = false
  /// Whether nothing is drawn at all and the recorder alone hears of it.
  public var recordsAlone = false

  /// The longest side in pixels that is allowed.
  public static let longestSide = 16_384

  /// How far a curve may be from the lines that stand for it, in pixels.
  static let tolerance = 0.1

  /// - Invariant: valid from `init` to `deinit`, and used by one task.
  let cairo: OpaquePointer
  let surface: OpaquePointer
  /// How many groups and clips are around what is drawn.
  private(set) var layerCount = 0
  /// From the points of the caller to the points of the canvas.
  private(set) var placement = Transform.identity
  /// What went wrong since the canvas was made, told by `finish`.
  var failure: DrawingError?
  /// What can be handed to cairo, in points of the caller.
  private(set) var reach: Rect
  /// Where the marks to come belong, for the recorder.
  var context = MarkContext()

  /// A sheet of paper.
  ///
  /// - Parameters:
  ///   - pixelWidth: The number of pixels in a row.
  ///   - pixelHeight: The number of rows.
  ///   - scale: How many pixels a point is wide.
  ///   - theme: The colours of the inks.
  /// - Throws: `canvasSize` and `scale` for values that make no picture, `cairo` where memory runs
  ///   out.
  public convenience init(
    pixelWidth: Int, pixelHeight: Int, scale: Double = 1, theme: Theme = .light
  ) throws(DrawingError) {
    try self.init(
      pixelWidth: pixelWidth, pixelHeight: pixelHeight, scale: scale, theme: theme, isPainted: true)
  }

  private init(
    pixelWidth: Int, pixelHeight: Int, scale: Double, theme: Theme, isPainted: Bool
  ) throws(DrawingError) {
    let sides = 1...Self.longestSide
    guard sides.contains(pixelWidth), sides.contains(pixelHeight) else {
      throw .canvasSize(width: pixelWidth, height: pixelHeight)
    }
    guard scale > 0, scale <= 100 else { throw .scale(scale) }
    surface = try Surface.make(CAIRO_FORMAT_RGB24, width: pixelWidth, height: pixelHeight)
    cairo = try Surface.makeContext(on: surface)
    self.theme = theme
    self.scale = scale
    size = Size(width: Double(pixelWidth) / scale, height: Double(pixelHeight) / scale)
    reach = Self.reach(at: .scale(scale))
    setUp(isPainted: isPainted)
  }

  /// A sheet on which something has been drawn already, such as what stays still in an animation.
  ///
  /// - Throws: As the other initialiser.
  public convenience init(
    over ground: Raster, scale: Double = 1, theme: Theme = .light
  ) throws(DrawingError) {
    try self.init(
      pixelWidth: ground.width, pixelHeight: ground.height, scale: scale, theme: theme,
      isPainted: !ground.isOpaque)
    Surface.copy(ground, into: surface)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  private func setUp(isPainted: Bool) {
    if isPainted {
      setSource(.paper)
      cairo_paint(cairo)
    }
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST)
    cairo_set_tolerance(cairo, Self.tolerance)
    cairo_scale(cairo, scale, scale)
  }

  /// The whole canvas, in points.
  public var bounds: Rect { Rect(origin: .zero, size: size) }

  /// What has been drawn so far, all opaque.
  ///
  /// The canvas may be drawn on further.
  ///
  /// - Throws: `cairo` where drawing failed, as it does where memory runs out.
  public func finish() throws(DrawingError) -> Raster {
    if let failure { throw failure }
    cairo_surface_flush(surface)
    try Surface.check(cairo_status(cairo), "draw")
    try Surface.check(cairo_surface_status(surface), "draw")
    return Surface.raster(of: surface)
  }
}

extension Canvas {
  /// Draws with everything moved, turned and stretched.
  public func transformed(by transform: Transform, _ body: () -> Void) {
    let outer = (placement, reach)
    let inner = transform.then(placement)
    guard transform.inverse != nil, inner.then(.scale(scale)).inverse != nil else { return }
    cairo_save(cairo)
    var matrix = cairo_matrix_t(
      xx: transform.xx, yx: transform.yx, xy: transform.xy, yy: transform.yy, x0: transform.dx,
      y0: transform.dy)
    cairo_transform(cairo, &matrix)
    (placement, reach) = (inner, Self.reach(at: inner.then(.scale(scale))))
    body()
    (placement, reach) = outer
    cairo_restore(cairo)
  }

  /// Draws only what lies inside a path.
  public func clipped(
    to path: Path, rule: FillRule = .winding, _ body: () -> Void
  ) {
    cairo_save(cairo)
    trace(path, liftingPenOutside: false)
    cairo_set_fill_rule(cairo, rule.cairo)
    cairo_clip(cairo)
    layerCount += 1
    within({ $0.clip(to: placement.apply(path.bounds)) }, body)
    layerCount -= 1
    cairo_restore(cairo)
  }

  /// Draws several things as one translucent whole: where they overlap nothing shines through.
  public func group(opacity: Double, _ body: () -> Void) {
    guard opacity > 0 else { return }
    guard opacity < 1 else { return body() }
    guard !recordsAlone else { return within({ $0.opacity *= opacity }, body) }
    cairo_push_group(cairo)
    layerCount += 1
    within({ $0.opacity *= opacity }, body)
    layerCount -= 1
    cairo_pop_group_to_source(cairo)
    cairo_paint_with_alpha(cairo, opacity)
  }

  /// What cairo's 24-bit pixel numbers hold with room to spare, in points before `device`.
  static func reach(at device: Transform) -> Rect {
    let pixels = Rect(x: -32_000, y: -32_000, width: 64_000, height: 64_000)
    return device.inverse?.apply(pixels) ?? .zero
  }

  func setSource(_ ink: Ink) {
    let color = theme.color(for: ink)
    cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha)
  }
}
