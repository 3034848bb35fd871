import CCairo
import CPango
import Synchronization

/// Lays text out by Pango, unhinted and with every glyph at its exact place.
///
/// Pango, cairo's fonts and FreeType share state between threads and guard only some of it: opening a
/// typeface on one thread while another traces letters can crash. So there is one font map for all, and
/// one task at a time works with it. What comes out (room and outlines) is remembered, so that drawing
/// itself hardly ever waits.
enum PangoText {
  /// Held while anything of Pango or of cairo's fonts is used.
  private static let lock = Mutex<Void>(())

  /// The font map for all tasks.
  ///
  /// - Invariant: used only while `lock` is held, hence unchecked.
  private nonisolated(unsafe) static let fontMap = pango_cairo_font_map_new()

  /// Gives the font map to `body`, which must not lay out text by the functions below.
  static func withFontMap<Result>(
    _ body: (UnsafeMutablePointer<PangoFontMap>?) -> Result
  ) -> Result {
    var result: Result?
    lock.withLock { _ in result = body(fontMap) }
    guard let result else { fatalError("the font map was not given out") }
    return result
  }

  /// Gives a layout of `text` to `body`.
  ///
  /// - Invariant: the layout is valid only inside `body`.
  static func withLayout<Result>(of text: Text, _ body: (OpaquePointer) -> Result) -> Result {
    withLayout(of: text.string, in: Typeface(text.style.font), size: text.style.font.size) {
      apply(text.style, to: $0)
      if let width = text.wrapWidth {
        pango_layout_set_width($0, Int32(width.held(in: 1...100_000) * scale))
        pango_layout_set_wrap($0, PANGO_WRAP_WORD_CHAR)
      }
      return body($0)
    }
  }

  /// Gives a layout of `string` in a typeface to `body`.
  ///
  /// - Invariant: the layout is valid only inside `body`, which must not lay out another text.
  static func withLayout<Result>(
    of string: String, in typeface: Typeface, size: Double, _ body: (OpaquePointer) -> Result
  ) -> Result {
    withFontMap { withLayout(of: string, in: typeface, size: size, from: $0, body) }
  }

  private static func withLayout<Result>(
    of string: String, in typeface: Typeface, size: Double,
    from fontMap: UnsafeMutablePointer<PangoFontMap>?, _ body: (OpaquePointer) -> Result
  ) -> Result {
    let context = pango_font_map_create_context(fontMap)
    defer { g_object_unref(UnsafeMutableRawPointer(context)) }
    setUnhinted(context)
    let layout = pango_layout_new(context)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    guard let layout else { fatalError("Pango made no layout: out of memory") }
    let description = typeface.description(size: size.held(in: 0.25...2000) * scale)
    defer { pango_font_description_free(description) }
    pango_layout_set_font_description(layout, description)
    var string = string
    string.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
    return body(layout)
  }

  /// Turns off everything that depends on a screen: hinting, rounded places, its resolution.
  private static func setUnhinted(_ context: OpaquePointer?) {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string("en"))
  }

  private static func apply(_ style: TextStyle, to layout: OpaquePointer) {
    applyFeatures(of: style, to: layout)
    pango_layout_set_line_spacing(layout, Float(style.lineSpacing.held(in: 0.5...10)))
    pango_layout_set_alignment(layout, alignment(style.alignment))
  }

  private static func applyFeatures(of style: TextStyle, to layout: OpaquePointer) {
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    let features = style.hasTabularFigures ? "kern=1, tnum=1" : "kern=1"
    pango_attr_list_insert(attributes, pango_attr_font_features_new(features))
    pango_layout_set_attributes(layout, attributes)
  }

  private static func alignment(_ alignment: TextStyle.Alignment) -> PangoAlignment {
    switch alignment {
    case .leading: PANGO_ALIGN_LEFT
    case .center: PANGO_ALIGN_CENTER
    case .trailing: PANGO_ALIGN_RIGHT
    }
  }

  /// Pango counts in 1024ths of a point.
  static let scale = 1024.0
}

extension PangoText {
  /// The room a layout takes, from the top left of its lines.
  static func metrics(of layout: OpaquePointer, font: Font) -> TextMetrics {
    var (ink, logical) = (PangoRectangle(), PangoRectangle())
    pango_layout_get_extents(layout, &ink, &logical)
    let origin = corner(of: logical)
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    while pango_layout_iter_next_line(iterator) != 0 {}
    let lastBaseline = Double(pango_layout_iter_get_baseline(iterator)) / scale
    let ascent = Double(pango_layout_get_baseline(layout)) / scale - origin.y
    let capHeight = font.family.capHeight * font.size
    return TextMetrics(
      width: Double(logical.width) / scale, height: Double(logical.height) / scale,
      ascent: ascent,
      lastBaseline: lastBaseline - origin.y, capHeight: capHeight,
      xHeight: font.family.xHeight * font.size,
      middle: (ascent - capHeight + lastBaseline - origin.y) / 2,
      ink: rect(ink).offset(dx: -origin.x, dy: -origin.y))
  }

  /// Where the top left of a layout's box lies, seen from the place it is drawn at.
  static func corner(of layout: OpaquePointer) -> Point {
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    return corner(of: logical)
  }

  private static func corner(of rectangle: PangoRectangle) -> Point {
    Point(x: Double(rectangle.x), y: Double(rectangle.y)) / scale
  }

  private static func rect(_ rectangle: PangoRectangle) -> Rect {
    Rect(
      origin: corner(of: rectangle),
      size: Size(width: Double(rectangle.width), height: Double(rectangle.height)) * (1 / scale))
  }
}

extension Double {
  /// The number held within a range; NaN is its lower end.
  func held(in range: ClosedRange<Double>) -> Double {
    self >= range.lowerBound ? Swift.min(self, range.upperBound) : range.lowerBound
  }
}
