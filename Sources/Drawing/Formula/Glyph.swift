import CCairo
import CPango
import Synchronization

/// The outline of a letter, a symbol or an upright word, at size 1 with its baseline at y = 0.
struct Glyph: Sendable {
  let path: Path
  /// How far the next glyph stands.
  let advance: Double
  /// What the outline covers.
  let ink: Rect

  /// How far the outline leans out over its right end: the italic correction.
  var overhang: Double { max(0, ink.maxX - advance) }
  /// How high it stands above the baseline.
  var ascent: Double { -ink.minY }
  /// How deep it hangs below the baseline.
  var depth: Double { ink.maxY }

  /// Where the middle of its uppermost part lies, over which an accent belongs.
  let topMiddle: Double
}

/// The faces that a formula is set in: all of them STIX.
enum FormulaFace: Sendable, Hashable, CaseIterable {
  /// Upright, with the slanted letters among the mathematical alphabets.
  case regular
  /// Upright and bold.
  case bold
  /// Other forms of a few symbols: a low prime, a small root.
  case variants
  /// Larger delimiters, roots and operators, each face a size.
  case sizeOne
  case sizeTwo
  case sizeThree
  case sizeFour
  /// Tall integrals.
  case integrals

  var typeface: Typeface {
    let family =
      switch self {
      case .regular, .bold: "STIXGeneral"
      case .variants: "STIXVariants"
      case .sizeOne: "STIXSizeOneSym"
      case .sizeTwo: "STIXSizeTwoSym"
      case .sizeThree: "STIXSizeThreeSym"
      case .sizeFour: "STIXSizeFourSym"
      case .integrals: "STIXIntegralsD"
      }
    return Typeface(
      families: "\(family), STIXGeneral, \(Font.Family.stix.substitute)",
      weight: self == .bold ? .bold : .regular)
  }
}

/// Outlines that were asked for before, for all tasks.
final class Glyphs: Sendable {
  static let shared = Glyphs()

  private struct Key: Hashable {
    var string: String
    var face: FormulaFace
  }

  /// Outlines are traced at this size; cairo rounds them to a 256th of it.
  private static let size = 1000.0
  private static let capacity = 4096

  private let known = Mutex<[Key: Glyph]>([:])

  /// The outline of a string.
  func glyph(_ string: String, _ face: FormulaFace) -> Glyph {
    let key = Key(string: string, face: face)
    if let glyph = known.withLock({ $0[key] }) { return glyph }
    let glyph = Self.trace(string, face)
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[key] = glyph
    }
    return glyph
  }

  private static func trace(_ string: String, _ face: FormulaFace) -> Glyph {
    PangoText.withLayout(of: string, in: face.typeface, size: size) { layout in
      let line = pango_layout_get_line_readonly(layout, 0)
      var logical = PangoRectangle()
      pango_layout_line_get_extents(line, nil, &logical)
      let path = outline(of: line).transformed(by: .scale(1 / size))
      let ink = path.bounds
      let top = path.points.filter { $0.y <= ink.minY + 0.2 * ink.height }
      return Glyph(
        path: path, advance: Double(logical.width) / PangoText.scale / size, ink: ink,
        topMiddle: Rect(around: top).midX)
    }
  }

  private static func outline(of line: UnsafeMutablePointer<PangoLayoutLine>?) -> Path {
    Path.tracedByCairo { pango_cairo_layout_line_path($0, line) }
  }
}

extension Path {
  /// The path that `body` leaves on a sheet of cairo's that nobody sees.
  ///
  /// The sheet has no edges: cairo leaves out letters that lie far beyond them.
  static func tracedByCairo(_ body: (OpaquePointer?) -> Void) -> Path {
    let surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
    defer { cairo_surface_destroy(surface) }
    let cairo = cairo_create(surface)
    defer { cairo_destroy(cairo) }
    body(cairo)
    let copy = cairo_copy_path(cairo)
    defer { cairo_path_destroy(copy) }
    return copy.map { Path($0.pointee) } ?? Path()
  }

  /// The path that cairo describes.
  ///
  /// - Invariant: `data` holds `num_data` entries; every element is a header, whose length counts
  ///   itself, and the points that belong to it.
  fileprivate init(_ path: cairo_path_t) {
    self.init()
    let data = UnsafeBufferPointer(start: path.data, count: Int(path.num_data))
    var index = 0
    while index < data.count {
      let header = data[index].header
      let points = data[(index + 1)..<min(index + Int(header.length), data.count)]
        .map { Point(x: $0.point.x, y: $0.point.y) }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: move(to: points[0])
      case CAIRO_PATH_LINE_TO: line(to: points[0])
      case CAIRO_PATH_CURVE_TO: curve(to: points[2], control1: points[0], control2: points[1])
      default: close()
      }
      index += max(1, Int(header.length))
    }
  }

  /// The points that the pen goes through, handles left out.
  fileprivate var points: [Point] {
    elements.compactMap { element in
      switch element {
      case .move(let point), .line(let point), .curve(let point, _, _): point
      case .close: nil
      }
    }
  }
}
