extension FormulaSetter {
  private typealias Constants = FormulaConstants

  /// Sets one part over another, with a line on the axis or without.
  func setFraction(_ top: FormulaNode, _ bottom: FormulaNode, hasLine: Bool) -> FormulaBox {
    let numerator = with(size.ofFraction).set(top)
    let denominator = with(size.ofFraction, isCramped: true).set(bottom)
    let isDisplay = size == .display
    let axis = Constants.axis * scale
    let half = (hasLine ? Constants.line * scale : 0) / 2
    let gap = (isDisplay ? Constants.fractionGap : Constants.smallFractionGap) * scale
    let up = max(
      (isDisplay ? Constants.numeratorShift : Constants.smallNumeratorShift) * scale,
      axis + half + gap + numerator.depth)
    let down = max(
      (isDisplay ? Constants.denominatorShift : Constants.smallDenominatorShift) * scale,
      denominator.ascent + gap + half - axis)
    let margin = Constants.fractionMargin * scale
    let length =
      max(numerator.width, denominator.width) + 2 * Constants.fractionOverlap * scale
    var box = FormulaBox(width: length + 2 * margin)
    box.add(numerator, x: margin + (length - numerator.width) / 2, y: -up)
    box.add(denominator, x: margin + (length - denominator.width) / 2, y: down)
    if hasLine {
      let line = Rect(x: 0, y: -axis - half, width: length, height: 2 * half)
      box.add(FormulaBox(line: line), x: margin)
    }
    return box
  }

  /// Sets a root: the smallest sign that is tall enough, and a line over the whole body.
  func setRoot(_ body: FormulaNode, degree: FormulaNode?) -> FormulaBox {
    let content = with(size, isCramped: true).set(body)
    let line = Constants.line * scale
    let gap = (size == .display ? Constants.displayRootGap : Constants.rootGap) * scale
    let wanted = max(content.ascent, Constants.xHeight * scale) + content.depth + gap + line
    let sign = setRootSign(height: wanted)
    let spare = max(0, sign.height - wanted) / 2
    let top = max(content.ascent, Constants.xHeight * scale) + gap + spare + line
    var box = FormulaBox()
    box.add(sign, x: 0, y: sign.ascent - top)
    let start = sign.width
    box.add(content, x: start)
    let rule = Rect(x: 0, y: -top, width: content.width + 0.06 * scale, height: line)
    box.add(FormulaBox(line: rule), x: start - 0.02 * scale)
    box.width = start + content.width + 0.08 * scale
    box.ascent += 0.05 * scale
    return degree.map { add($0, before: box, top: top) } ?? box
  }

  /// The degree of a root, in the corner of its sign.
  private func add(_ degree: FormulaNode, before root: FormulaBox, top: Double) -> FormulaBox {
    let small = with(.scriptOfScript).set(degree)
    let shift = max(0, small.width - 0.28 * scale)
    var box = FormulaBox()
    box.add(root, x: shift)
    box.width = shift + root.width
    let raise = 0.55 * (root.ascent + root.depth) - root.depth
    box.add(small, x: shift + 0.3 * scale - small.width, y: -raise - small.depth)
    return box
  }

  /// A root sign that starts at its left edge and ends where its line begins.
  private func setRootSign(height: Double) -> FormulaBox {
    let faces: [FormulaFace] = [.variants, .regular, .sizeOne, .sizeTwo, .sizeThree]
    let glyphs = faces.map { Glyphs.shared.glyph("√", $0) }
    let glyph = glyphs.first { $0.ink.height * scale >= height } ?? glyphs[glyphs.count - 1]
    let stretch = max(1, height / (glyph.ink.height * scale))
    var box = FormulaBox()
    let sign = FormulaBox(glyph, size: scale, stretchY: stretch)
    box.add(sign, x: 0)
    box.width = glyph.ink.maxX * scale
    (box.ascent, box.depth) = (sign.ascent, sign.depth)
    return box
  }
}
