/// Gives the parts of a formula their places, by the rules of The TeXbook's appendix G.
struct FormulaSetter {
  /// The size of the type at this place.
  var size: FormulaSize
  /// Whether something stands above, so that superscripts stay lower.
  var isCramped = false

  private typealias Constants = FormulaConstants

  var scale: Double { size.scale }

  /// A setter for a part in another size of type.
  func with(_ size: FormulaSize, isCramped: Bool? = nil) -> FormulaSetter {
    FormulaSetter(size: size, isCramped: isCramped ?? self.isCramped)
  }

  /// Sets any part.
  func set(_ node: FormulaNode) -> FormulaBox {
    switch node {
    case .symbol(let symbol): return set(symbol)
    case .list(let nodes): return set(nodes)
    case .scripts(let base, let below, let above): return setScripts(base, below, above)
    case .fraction(let top, let bottom, let hasLine, let size):
      return with(size ?? self.size).setFraction(top, bottom, hasLine: hasLine)
    case .root(let body, let degree): return setRoot(body, degree: degree)
    case .accent(let accent, let base): return setAccent(accent, base)
    case .fenced(let left, let body, let right): return setFenced(left, set(body), right)
    case .fence(let sign, let height, _): return setFence(sign, height: height * scale)
    case .table(let rows, let table): return setTable(rows, table)
    case .space(let gap): return FormulaBox(width: gap * scale)
    case .inked(let ink, let body): return set(body).inked(ink)
    case .named(let name, let body): return setNamed(name, body)
    case .reserved(let body, let template): return setReserved(body, template)
    case .sized(let size, let body): return with(size).set(body)
    }
  }

  private func setNamed(_ name: String, _ body: FormulaNode) -> FormulaBox {
    var box = set(body)
    box.names[name] = Rect(x: 0, y: -box.ascent, width: box.width, height: box.height)
    return box
  }

  private func setReserved(_ body: FormulaNode, _ template: FormulaNode) -> FormulaBox {
    let room = set(template)
    let content = set(body)
    var box = FormulaBox(width: max(room.width, content.width))
    box.add(content, x: box.width - content.width)
    box.ascent = max(box.ascent, room.ascent)
    box.depth = max(box.depth, room.depth)
    return box
  }

  // MARK: Symbols and lists

  private func set(_ symbol: FormulaSymbol) -> FormulaBox {
    guard symbol.atomClass == .operation, symbol.string.count == 1 else {
      return FormulaBox(Glyphs.shared.glyph(symbol.string, symbol.face), size: scale)
    }
    return setOperator(symbol)
  }

  /// A large operator, centred on the axis.
  private func setOperator(_ symbol: FormulaSymbol) -> FormulaBox {
    let isIntegral = symbol.limits == .beside
    let face = size != .display ? symbol.face : isIntegral ? .integrals : .sizeOne
    let glyph = Glyphs.shared.glyph(symbol.string, face)
    let inDisplay = isIntegral ? 0.85 : 0.92
    let box = FormulaBox(glyph, size: scale * (size == .display ? inDisplay : 1))
    return centered(box)
  }

  /// The box moved so that its middle lies on the axis.
  func centered(_ box: FormulaBox) -> FormulaBox {
    let shift = (box.ascent - box.depth) / 2 - Constants.axis * scale
    var moved = FormulaBox()
    moved.add(box, x: 0, y: shift)
    (moved.ascent, moved.depth) = (box.ascent - shift, box.depth + shift)
    (moved.overhang, moved.topMiddle, moved.isSymbol) = (box.overhang, box.topMiddle, box.isSymbol)
    return moved
  }

  private func set(_ nodes: [FormulaNode]) -> FormulaBox {
    if nodes.count == 1 { return set(nodes[0]) }
    let classes = Self.classes(of: nodes)
    var row = FormulaBox()
    var last: AtomClass?
    for (node, sides) in zip(nodes, classes) {
      if let last, let sides {
        row.append(FormulaBox(width: last.gap(before: sides.left, inScript: size.isScript) * scale))
      }
      row.append(set(node))
      last = sides?.right ?? last
    }
    return row
  }

  /// The classes of a row's atoms at their two sides; nil for gaps, which are none.
  ///
  /// A binary operator that has nothing to bind at its left or right is an ordinary sign.
  static func classes(of nodes: [FormulaNode]) -> [AtomSides?] {
    var classes = nodes.map(\.sides)
    var last: Int?
    for index in classes.indices {
      guard let current = classes[index] else { continue }
      let before = last.flatMap { classes[$0]?.right }
      if current.left == .binary, before.map(Self.bindsNothingAfter) ?? true {
        classes[index] = AtomSides(.ordinary)
      }
      if let last, before == .binary, Self.bindsNothingBefore(current.left) {
        classes[last] = AtomSides(.ordinary)
      }
      last = index
    }
    if let last, classes[last]?.right == .binary { classes[last] = AtomSides(.ordinary) }
    return classes
  }

  private static func bindsNothingAfter(_ atomClass: AtomClass) -> Bool {
    [.binary, .operation, .relation, .opening, .punctuation].contains(atomClass)
  }

  private static func bindsNothingBefore(_ atomClass: AtomClass) -> Bool {
    [.relation, .closing, .punctuation].contains(atomClass)
  }
}

extension FormulaNode {
  /// The classes by which gaps at its two sides are chosen; nil for a gap.
  ///
  /// Delimiters that grow keep to their neighbours as closely as those that do not; TeX leaves a thin
  /// gap there.
  var sides: AtomSides? {
    switch self {
    case .symbol(let symbol): AtomSides(symbol.atomClass)
    case .list(let nodes): nodes.count == 1 ? nodes[0].sides : AtomSides(.ordinary)
    case .scripts(let base, _, _): base.sides
    case .fraction: AtomSides(.inner)
    case .fenced(let left, _, let right):
      AtomSides(left: left == "." ? .inner : .opening, right: right == "." ? .inner : .closing)
    case .root, .table, .reserved, .sized: AtomSides(.ordinary)
    case .accent(let accent, let base): accent.isBrace ? AtomSides(.inner) : base.sides
    case .fence(_, _, let atomClass): AtomSides(atomClass)
    case .space: nil
    case .inked(_, let body), .named(_, let body): body.sides
    }
  }

  /// Where the scripts of this node stand.
  var limits: FormulaSymbol.Limits {
    switch self {
    case .symbol(let symbol): symbol.limits
    case .list(let nodes): nodes.count == 1 ? nodes[0].limits : .beside
    case .accent(let accent, _): accent.isBrace ? .always : .beside
    case .inked(_, let body), .named(_, let body): body.limits
    default: .beside
    }
  }
}
