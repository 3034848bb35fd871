extension FormulaSetter {
  private typealias Constants = FormulaConstants

  /// Sets a body between delimiters that are as tall as it is, about the axis.
  func setFenced(_ left: String, _ body: FormulaBox, _ right: String) -> FormulaBox {
    let axis = Constants.axis * scale
    let reach = 2 * max(body.ascent - axis, body.depth + axis)
    let height = max(0.9 * reach, reach - 0.3 * scale)
    var box = setFence(left, height: height)
    box.append(body)
    box.append(setFence(right, height: height))
    box.overhang = 0
    return box
  }

  /// Sets one delimiter that is at least as tall as wanted; `.` is none.
  func setFence(_ sign: String, height: Double) -> FormulaBox {
    if sign == "." { return FormulaBox(width: 0.06 * scale) }
    if sign == "|" || sign == "‖" { return setBars(sign == "|" ? 1 : 2, height: height) }
    let faces: [FormulaFace] = [.regular, .sizeOne, .sizeTwo, .sizeThree, .sizeFour]
    let glyphs = faces.map { Glyphs.shared.glyph(sign, $0) }
    let glyph = glyphs.first { $0.ink.height * scale >= height } ?? glyphs[glyphs.count - 1]
    let stretch = max(1, height / (glyph.ink.height * scale))
    return centered(FormulaBox(glyph, size: scale, stretchY: stretch))
  }

  /// Upright lines, drawn as tall as they have to be.
  private func setBars(_ count: Int, height: Double) -> FormulaBox {
    let height = max(height, 0.88 * scale)
    let (thickness, gap) = (0.055 * scale, 0.13 * scale)
    var box = FormulaBox()
    for bar in 0..<count {
      let x = 0.09 * scale + Double(bar) * (thickness + gap)
      let line = Rect(x: x, y: -height, width: thickness, height: height)
      box.add(FormulaBox(line: line), x: 0)
    }
    box.width += 0.09 * scale
    return centered(box)
  }

  /// Sets rows and columns about the axis.
  func setTable(_ rows: [[FormulaNode]], _ table: FormulaTable) -> FormulaBox {
    let setter = with(table.alignment == .relation ? size : size == .display ? .text : size)
    let cells = rows.map { $0.map(setter.set) }
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.compactMap { column < $0.count ? $0[column].width : nil }.max() ?? 0
    }
    var body = FormulaBox()
    var y = 0.0
    for row in cells {
      y += max(Constants.rowAscent * scale, row.map(\.ascent).max() ?? 0)
      add(row, widths, table.alignment, to: &body, y: y)
      y += max(Constants.rowDepth * scale, row.map(\.depth).max() ?? 0) + Constants.rowGap * scale
    }
    body.ascent = 0
    body.depth = y - Constants.rowGap * scale
    let whole = centered(body)
    if table.left == "." && table.right == "." { return whole }
    return setFenced(table.left, whole, table.right)
  }

  private func add(
    _ row: [FormulaBox], _ widths: [Double], _ alignment: FormulaTable.Alignment,
    to body: inout FormulaBox, y: Double
  ) {
    var x = alignment == .relation ? 0 : 0.1 * scale
    for (column, width) in widths.enumerated() {
      if column < row.count {
        let spare = width - row[column].width
        let share =
          switch alignment {
          case .center: 0.5
          case .leading: 0.0
          case .relation: column.isMultiple(of: 2) ? 1.0 : 0
          }
        body.add(row[column], x: x + spare * share, y: y)
      }
      let isPair = alignment == .relation && column.isMultiple(of: 2)
      x += width + (isPair ? 5.0 / 18 : Constants.columnGap) * scale
    }
    body.width = max(body.width, x - (Constants.columnGap - 0.1) * scale)
  }
}
