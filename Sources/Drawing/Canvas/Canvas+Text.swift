import CCairo
import Rasters

extension Canvas {
  /// Draws a text.
  ///
  /// The baseline of upright text is moved to the nearest row of pixels, by half a pixel at most,
  /// so that letters keep their sharpness wherever they stand.
  ///
  /// - Parameters:
  ///   - text: The words and their style.
  ///   - point: Where the anchor lies.
  ///   - anchor: Which place of the text lies there.
  ///   - rotation: How far the text is turned about the anchor in radians, clockwise.
  ///   - snapsBaseline: Whether the baseline moves to a row of pixels; false suits a text that
  ///     glides up or down slowly.
  public func draw(
    _ text: Text, at point: Point, anchor: Anchor = .baselineLeading, rotation: Double = 0,
    snapsBaseline: Bool = true
  ) {
    if !point.isFinite { remark("\"\(text.string)\" stands nowhere", in: .zero) }
    guard text.style.font.size > 0, rotation.isFinite, reach.contains(point) else { return }
    transformed(by: Transform.rotation(rotation).then(.translation(x: point.x, y: point.y))) {
      let metrics = text.metrics
      let place = anchor.place(in: metrics)
      record(
        .text, metrics.ink.offset(dx: -place.x, dy: -place.y), ink: text.style.ink,
        words: text.string, fontSize: text.style.font.size, weight: text.style.font.weight)
      guard !omitsText, !recordsAlone else { return }
      let rise = snapsBaseline ? snap(baseline: metrics.ascent - place.y) : 0
      fill(.text(text.inPlainInk), at: Point(x: -place.x, y: rise - place.y), with: text.style.ink)
      {
        TextMeasurer.shared.outline(of: text)
      }
    }
  }

  /// Fills letters whose outlines are told from their origin on, in points of the caller.
  ///
  /// Outlines keep every letter at its place, to a 1024th of a pixel: cairo before 1.17.4 would
  /// set cached pictures of them at whole pixels.
  func fill(_ letters: LetterKey, at origin: Point, with ink: Ink, outline: () -> Path) {
    let device = placement.then(.scale(scale))
    let place = device.apply(origin).snapped
    // Other scales round the outlines themselves, at each place otherwise.
    let isExact = device.xx > 0 && device.xx.significand == 1
    guard device.isUpright, device.xx == device.yy, isExact, reach.contains(origin) else {
      setSource(ink)
      let path = outline().transformed(by: .translation(x: origin.x, y: origin.y))
      return Self.fillLetters(path, into: cairo, reach: reach)
    }
    let pixel = Point(x: place.x.rounded(.down), y: place.y.rounded(.down))
    func shape(at origin: Point) -> Path {
      outline().transformed(
        by: .scale(device.xx).then(.translation(x: origin.x, y: origin.y)))
    }
    let key = LetterMasks.Key(letters: letters, scale: device.xx, shift: place - pixel)
    if layerCount == 0, let color = theme.color(for: ink).opaquePixel,
      let mask = LetterMasks.shared.mask(key, make: { LetterMask(of: shape(at: place - pixel)) })
    {
      return Surface.lay(
        color, through: mask, at: (Int(pixel.x), Int(pixel.y)), on: surface)
    }
    setSource(ink)
    cairo_save(cairo)
    cairo_identity_matrix(cairo)
    Self.fillLetters(shape(at: place), into: cairo, reach: Self.reach(at: .identity))
    cairo_restore(cairo)
  }

  /// Fills the outlines of letters, smoother than other shapes.
  static func fillLetters(_ path: Path, into cairo: OpaquePointer, reach: Rect) {
    trace(path, into: cairo, reach: reach, liftingPenOutside: false)
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_GOOD)
    cairo_fill(cairo)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST)
  }

  /// How far down a baseline has to move to lie on a row of pixels; 0 for text that is turned.
  func snap(baseline y: Double) -> Double {
    let device = placement.then(.scale(scale))
    guard device.isUpright else { return 0 }
    let row = device.yy * y + device.dy
    return (row.rounded() - row) / device.yy
  }
}

extension Point {
  /// The point of a grid that is nearest, so that letters at one place within a pixel are known again.
  ///
  /// The grid is coarse where that cannot be seen: sideways, 1024ths of a pixel. Upwards cairo counts in
  /// fifteenths, and an edge that lies on one of them would leap.
  fileprivate var snapped: Point {
    let fine = 1_048_576.0
    return Point(x: (x * 1024).rounded() / 1024, y: (y * fine).rounded() / fine)
  }
}

extension Color {
  /// The colour as cairo writes it into a pixel; nil where something shines through.
  fileprivate var opaquePixel: Pixel? {
    guard alpha == 1 else { return nil }
    func level(_ share: Double) -> UInt8 { UInt8(min(share * 256, 255)) }
    return Pixel(red: level(red), green: level(green), blue: level(blue))
  }
}
