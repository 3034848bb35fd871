extension FormulaSetter {
  private typealias Constants = FormulaConstants

  /// Sets a base with its subscript and superscript.
  func setScripts(
    _ base: FormulaNode, _ below: FormulaNode?, _ above: FormulaNode?
  ) -> FormulaBox {
    let nucleus = set(base)
    let lower = below.map { with(size.ofScripts, isCramped: true).set($0) }
    let upper = above.map { with(size.ofScripts).set($0) }
    let limits = base.limits
    if limits == .always || (limits == .inDisplay && size == .display) {
      return stack(nucleus, lower, upper)
    }
    return attach(lower, upper, to: nucleus)
  }

  /// Scripts at the right of a base.
  private func attach(
    _ lower: FormulaBox?, _ upper: FormulaBox?, to nucleus: FormulaBox
  ) -> FormulaBox {
    var (up, down) = (0.0, 0.0)
    if let upper { up = superscriptShift(of: upper, on: nucleus) }
    if let lower { down = subscriptShift(of: lower, on: nucleus, hasSuperscript: upper != nil) }
    if let upper, let lower {
      let gap = (up - upper.depth) - (lower.ascent - down)
      down += max(0, Constants.scriptGap * scale - gap)
    }
    var box = nucleus
    box.isSymbol = false
    if let upper { box.add(upper, x: nucleus.width, y: -up) }
    if let lower { box.add(lower, x: subscriptPlace(on: nucleus), y: down) }
    box.width += Constants.spaceAfterScript * scale
    box.overhang = 0
    return box
  }

  /// Right of a letter; under the slant of a letter or an integral.
  private func subscriptPlace(on nucleus: FormulaBox) -> Double {
    let isIntegral = nucleus.isSymbol && nucleus.overhang > 0.25 * scale
    let margin = isIntegral ? Constants.integralMargin * scale : 0
    return nucleus.width - nucleus.overhang + margin
  }

  private func superscriptShift(of upper: FormulaBox, on nucleus: FormulaBox) -> Double {
    let standard =
      isCramped ? Constants.crampedSuperscriptShift : Constants.superscriptShift
    let byTop = nucleus.ascent - Constants.superscriptDrop * size.ofScripts.scale
    let tall = nucleus.isSymbol ? 0 : byTop
    return max(standard * scale, tall, upper.depth + Constants.superscriptBottom * scale)
  }

  private func subscriptShift(
    of lower: FormulaBox, on nucleus: FormulaBox, hasSuperscript: Bool
  ) -> Double {
    let standard =
      hasSuperscript ? Constants.subscriptShiftWithSuperscript : Constants.subscriptShift
    let deep = nucleus.isSymbol ? 0 : nucleus.depth + Constants.subscriptDrop * scale
    return max(standard * scale, deep, lower.ascent - Constants.subscriptTop * scale)
  }

  /// Limits below and above a base, in its middle; a slanted base leans half its overhang each way.
  private func stack(
    _ nucleus: FormulaBox, _ lower: FormulaBox?, _ upper: FormulaBox?
  ) -> FormulaBox {
    let width = max(nucleus.width, lower?.width ?? 0, upper?.width ?? 0)
    let lean = nucleus.overhang / 2
    var box = FormulaBox(width: width)
    box.add(nucleus, x: (width - nucleus.width) / 2)
    if let upper {
      let gap = max(
        Constants.limitGap * scale, Constants.upperLimitRise * scale - upper.depth)
      box.add(
        upper, x: (width - upper.width) / 2 + lean, y: -(nucleus.ascent + gap + upper.depth))
    }
    if let lower {
      let gap = max(
        Constants.limitGap * scale, Constants.lowerLimitDrop * scale - lower.ascent)
      box.add(lower, x: (width - lower.width) / 2 - lean, y: nucleus.depth + gap + lower.ascent)
    }
    box.width = width
    return box
  }
}
