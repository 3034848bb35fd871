extension FormulaSetter {
  private typealias Constants = FormulaConstants

  /// Sets a mark over or under a base.
  func setAccent(_ accent: FormulaAccent, _ base: FormulaNode) -> FormulaBox {
    let body = with(size, isCramped: true).set(base)
    switch accent {
    case .over(let sign): return put(Glyphs.shared.glyph(sign, .regular), over: body)
    case .wide(let sign): return put(wideGlyph(sign, for: body), over: body)
    case .arrow: return putArrow(over: body)
    case .bar: return putBar(over: body)
    case .overline: return putLine(over: body)
    case .underline: return putLine(under: body)
    case .underbrace: return putBrace(on: body, isOver: false)
    case .overbrace: return putBrace(on: body, isOver: true)
    }
  }

  /// A mark whose middle stands over the top of a letter.
  ///
  /// The font draws its marks over a small x; over a taller letter they rise by the difference.
  private func put(_ glyph: Glyph, over body: FormulaBox) -> FormulaBox {
    let mark = FormulaBox(glyph, size: scale)
    let rise = max(0, body.ascent - Constants.xHeight * scale)
    return put(mark, middle: glyph.ink.midX * scale, rise: rise, over: body)
  }

  private func put(
    _ mark: FormulaBox, middle: Double, rise: Double, over body: FormulaBox
  ) -> FormulaBox {
    var box = body
    let center = body.isSymbol ? accentPlace(of: body) : body.width / 2
    box.add(mark, x: center - middle, y: -rise)
    box.width = body.width
    return box
  }

  /// The middle of a letter, moved towards the middle of its top as far as it leans.
  private func accentPlace(of body: FormulaBox) -> Double {
    let middle = body.ink.midX
    return middle + 0.6 * (body.topMiddle - middle)
  }

  /// The widest form of a mark that is no wider than the body.
  private func wideGlyph(_ sign: String, for body: FormulaBox) -> Glyph {
    let faces: [FormulaFace] = [.sizeFour, .sizeThree, .sizeTwo, .sizeOne]
    let glyphs = faces.map { Glyphs.shared.glyph(sign, $0) }
    return glyphs.first { $0.ink.width * scale <= body.width * 1.1 } ?? glyphs[glyphs.count - 1]
  }

  /// A short line over one letter.
  private func putBar(over body: FormulaBox) -> FormulaBox {
    let length = max(0.36 * scale, body.isSymbol ? 0.8 * body.ink.width : 0.9 * body.width)
    let line = Rect(
      x: 0, y: -body.ascent - 0.16 * scale, width: length, height: 0.05 * scale)
    return put(FormulaBox(line: line), middle: length / 2, rise: 0, over: body)
  }

  /// An arrow over one letter, or over the whole of a longer base.
  private func putArrow(over body: FormulaBox) -> FormulaBox {
    let length = max(0.42 * scale, body.isSymbol ? 0 : 0.95 * body.width)
    let path = Path.arrow(length: length, height: 0.19 * scale, thickness: 0.045 * scale)
    var arrow = FormulaBox(width: length)
    arrow.ascent = 0.19 * scale
    arrow.pieces = [FormulaBox.Piece(path: path, placement: .identity, ink: nil)]
    return put(arrow, middle: length / 2, rise: body.ascent + 0.08 * scale, over: body)
  }

  private func putLine(over body: FormulaBox) -> FormulaBox {
    let line = Constants.line * scale
    let y = -body.ascent - Constants.overlineGap * scale - line
    var box = body
    box.add(FormulaBox(line: Rect(x: 0, y: y, width: body.width, height: line)), x: 0)
    (box.width, box.isSymbol) = (body.width, false)
    return box
  }

  private func putLine(under body: FormulaBox) -> FormulaBox {
    let line = Constants.line * scale
    let y = body.depth + Constants.overlineGap * scale
    var box = body
    box.add(FormulaBox(line: Rect(x: 0, y: y, width: body.width, height: line)), x: 0)
    (box.width, box.isSymbol) = (body.width, false)
    return box
  }

  private func putBrace(on body: FormulaBox, isOver: Bool) -> FormulaBox {
    let height = 0.24 * scale
    let gap = 0.1 * scale
    var brace = FormulaBox()
    let path = Path.brace(width: body.width, height: height, thickness: 0.07 * scale)
    let flip = isOver ? Transform.scale(x: 1, y: -1) : .identity
    brace.pieces = [FormulaBox.Piece(path: path, placement: flip, ink: nil)]
    brace.width = body.width
    brace.ascent = isOver ? height : 0
    brace.depth = isOver ? 0 : height
    var box = body
    box.add(brace, x: 0, y: isOver ? -body.ascent - gap : body.depth + gap)
    (box.width, box.isSymbol, box.overhang) = (body.width, false, 0)
    return box
  }
}

extension Path {
  /// An arrow to the right that stands on the baseline, its head as high as told.
  static func arrow(length: Double, height: Double, thickness: Double) -> Path {
    let middle = -height / 2
    let (back, notch) = (length - height * 0.85, length - height * 0.55)
    var path = Path.rectangle(
      Rect(x: 0, y: middle - thickness / 2, width: notch, height: thickness))
    path.append(
      .polygon(
        [
          Point(x: length, y: middle), Point(x: back, y: 0), Point(x: notch, y: middle),
          Point(x: back, y: -height),
        ].reversed()))
    return path
  }

  /// A lying brace, its tip down, as wide and high as told, thickest in the middle of its arms.
  static func brace(width: Double, height: Double, thickness: Double) -> Path {
    let (middle, arm) = (width / 2, height / 2)
    let turn = min(height * 1.4, width / 4)
    let hair = thickness * 0.35
    func at(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    var path = Path()
    path.move(to: at(0, 0))
    path.curve(
      to: at(turn, arm - thickness / 2), control1: at(0, arm * 0.7),
      control2: at(turn * 0.4, arm - thickness / 2))
    path.line(to: at(middle - turn, arm - thickness / 2))
    path.curve(
      to: at(middle, height - hair), control1: at(middle - turn * 0.4, arm - thickness / 2),
      control2: at(middle, height - arm * 0.6))
    path.curve(
      to: at(middle + turn, arm - thickness / 2), control1: at(middle, height - arm * 0.6),
      control2: at(middle + turn * 0.4, arm - thickness / 2))
    path.line(to: at(width - turn, arm - thickness / 2))
    path.curve(
      to: at(width, 0), control1: at(width - turn * 0.4, arm - thickness / 2),
      control2: at(width, arm * 0.7))
    path.line(to: at(width, hair))
    path.curve(
      to: at(width - turn, arm + thickness / 2), control1: at(width, arm * 0.7 + hair),
      control2: at(width - turn * 0.4, arm + thickness / 2))
    path.line(to: at(middle + turn, arm + thickness / 2))
    path.curve(
      to: at(middle, height), control1: at(middle + turn * 0.5, arm + thickness / 2),
      control2: at(middle + hair, height - arm * 0.4))
    path.curve(
      to: at(middle - turn, arm + thickness / 2), control1: at(middle - hair, height - arm * 0.4),
      control2: at(middle - turn * 0.5, arm + thickness / 2))
    path.line(to: at(turn, arm + thickness / 2))
    path.curve(
      to: at(0, hair), control1: at(turn * 0.4, arm + thickness / 2),
      control2: at(0, arm * 0.7 + hair))
    path.close()
    return path
  }
}
