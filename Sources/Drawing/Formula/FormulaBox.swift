/// A part of a formula with its places: y runs down and is 0 on the baseline; sizes are multiples of
/// the size of the formula's type.
struct FormulaBox: Sendable {
  /// An outline, moved and stretched.
  struct Piece: Sendable {
    var path: Path
    var placement: Transform
    var ink: Ink?
  }

  /// How far the next part stands.
  var width = 0.0
  /// How high it reaches above the baseline.
  var ascent = 0.0
  /// How deep it reaches below the baseline.
  var depth = 0.0
  /// The share of the width by which a slanted letter leans out; a subscript moves back under it.
  var overhang = 0.0
  /// Where an accent belongs.
  var topMiddle = 0.0
  /// Whether it is a letter or symbol, whose scripts stand at fixed heights.
  var isSymbol = false
  var pieces: [Piece] = []
  var names: [String: Rect] = [:]

  /// Height and depth together.
  var height: Double { ascent + depth }

  /// An empty part.
  init(width: Double = 0) { self.width = width }

  /// A glyph at a size, stretched upwards or sideways where wanted.
  init(_ glyph: Glyph, size: Double, stretchX: Double = 1, stretchY: Double = 1) {
    let (x, y) = (size * stretchX, size * stretchY)
    width = (glyph.advance + glyph.overhang) * x
    overhang = glyph.overhang * x
    ascent = glyph.ascent * y
    depth = glyph.depth * y
    topMiddle = glyph.topMiddle * x
    isSymbol = true
    pieces = [Piece(path: glyph.path, placement: .scale(x: x, y: y), ink: nil)]
  }

  /// A filled rectangle.
  init(line rect: Rect) {
    width = rect.maxX
    ascent = -rect.minY
    depth = rect.maxY
    topMiddle = rect.midX
    pieces = [Piece(path: .rectangle(rect), placement: .identity, ink: nil)]
  }

  /// What the outlines cover.
  var ink: Rect {
    pieces.map { $0.path.transformed(by: $0.placement).bounds }.reduce(nil) { whole, rect in
      whole.map { $0.union(rect) } ?? rect
    } ?? .zero
  }

  /// Adds another part with its origin at a place, and grows to hold it.
  mutating func add(_ box: FormulaBox, x: Double, y: Double = 0) {
    let move = Transform.translation(x: x, y: y)
    pieces += box.pieces.map { piece in
      var piece = piece
      piece.placement = piece.placement.then(move)
      return piece
    }
    for (name, rect) in box.names { names[name] = rect.offset(dx: x, dy: y) }
    width = max(width, x + box.width)
    ascent = max(ascent, box.ascent - y)
    depth = max(depth, box.depth + y)
  }

  /// Adds another part at the right end.
  mutating func append(_ box: FormulaBox) {
    if pieces.isEmpty && width == 0 {
      self = box
    } else {
      let end = width
      add(box, x: end)
      width = end + box.width
      isSymbol = false
    }
    overhang = box.overhang
  }

  /// The part as one whole that starts at its left edge.
  func inked(_ ink: Ink) -> FormulaBox {
    var copy = self
    copy.pieces = pieces.map { piece in
      var piece = piece
      piece.ink = piece.ink ?? ink
      return piece
    }
    return copy
  }
}
