/// Delimiters that grow, and what stands in rows and columns.
extension FormulaParser {
  mutating func parseDelimiter() throws(DrawingError) -> String {
    skipSpaces()
    let start = position
    guard let next else { throw problem("a delimiter is missing") }
    if next == "\\" {
      let name = readCommand()
      if let symbol = FormulaSymbols.named(name), Self.delimiters.contains(symbol.string) {
        return symbol.string
      }
    } else {
      position += 1
      if Self.delimiters.contains(String(next)) { return String(next) }
    }
    throw problem("no delimiter", at: start)
  }

  private static let delimiters: Set = [
    "(", ")", "[", "]", "{", "}", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "|", "‖", "/", ".",
  ]

  mutating func parseFenced(at start: Int) throws(DrawingError) -> FormulaNode {
    let left = try parseDelimiter()
    let body = try parseList()
    guard isAhead("right") else { throw problem("\\left without \\right", at: start) }
    _ = readCommand()
    return .fenced(left: left, body, right: try parseDelimiter())
  }

  mutating func parseEnvironment(at start: Int) throws(DrawingError) -> FormulaNode {
    let name = try parseWords("begin")
    guard let table = Self.tables[name] else {
      throw problem("unknown environment \(name)", at: start)
    }
    var rows: [[FormulaNode]] = [[]]
    while true {
      rows[rows.count - 1].append(try parseList())
      if skip("&") { continue }
      guard isAhead("\\") else { break }
      _ = readCommand()
      rows.append([])
    }
    guard isAhead("end") else { throw problem("\\begin{\(name)} without \\end", at: start) }
    _ = readCommand()
    guard try parseWords("end") == name else {
      throw problem("\\begin{\(name)} with another \\end", at: start)
    }
    if rows.last?.allSatisfy(\.isEmpty) == true, rows.count > 1 { rows.removeLast() }
    return .table(rows, table)
  }

  private static let tables: [String: FormulaTable] = [
    "matrix": FormulaTable(), "pmatrix": FormulaTable(left: "(", right: ")"),
    "bmatrix": FormulaTable(left: "[", right: "]"), "vmatrix": FormulaTable(left: "|", right: "|"),
    "cases": FormulaTable(left: "{", alignment: .leading),
    "aligned": FormulaTable(alignment: .relation),
  ]
}

extension FormulaNode {
  fileprivate var isEmpty: Bool { self == .list([]) }
}
