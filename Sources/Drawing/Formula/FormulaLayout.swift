import Synchronization

/// A formula with its places, at size 1: y is 0 on the baseline.
struct FormulaLayout: Sendable {
  /// Everything that is drawn with one ink; nil is the formula's own.
  struct Layer: Sendable {
    var ink: Ink?
    var path: Path
  }

  let layers: [Layer]
  let width: Double
  let ascent: Double
  let depth: Double
  let ink: Rect
  let names: [String: Rect]

  init(_ box: FormulaBox) {
    var layers: [Layer] = []
    for piece in box.pieces {
      let path = piece.path.transformed(by: piece.placement)
      if let index = layers.firstIndex(where: { $0.ink == piece.ink }) {
        layers[index].path.append(path)
      } else {
        layers.append(Layer(ink: piece.ink, path: path))
      }
    }
    self.layers = layers
    width = box.width
    ascent = max(box.ascent, 0.88)
    depth = max(box.depth, 0.34)
    ink = box.ink
    names = box.names
  }

  func metrics(size: Double) -> TextMetrics {
    let capHeight = Font.Family.stix.capHeight
    let isTall = ascent > 1 || depth > 0.5
    return TextMetrics(
      width: width * size, height: (ascent + depth) * size, ascent: ascent * size,
      lastBaseline: ascent * size, capHeight: capHeight * size,
      xHeight: Font.Family.stix.xHeight * size,
      middle: (isTall ? (ascent + depth) / 2 : ascent - capHeight / 2) * size,
      ink: Rect(
        x: ink.x * size, y: (ink.y + ascent) * size, width: ink.width * size,
        height: ink.height * size))
  }
}

/// Formulas that were set before, for all tasks.
final class FormulaLayouts: Sendable {
  static let shared = FormulaLayouts()

  private struct Key: Hashable {
    var node: FormulaNode
    var isInline: Bool
  }

  private static let capacity = 1024

  private let known = Mutex<[Key: FormulaLayout]>([:])

  func layout(of node: FormulaNode, isInline: Bool) -> FormulaLayout {
    let key = Key(node: node, isInline: isInline)
    if let layout = known.withLock({ $0[key] }) { return layout }
    let layout = FormulaLayout(FormulaSetter(size: isInline ? .text : .display).set(node))
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[key] = layout
    }
    return layout
  }
}
