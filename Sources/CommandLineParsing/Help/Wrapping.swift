extension String {
  /// The text in lines of at most `columns` characters, each after `indent` spaces.
  ///
  /// Line breaks in the text stay; the spaces at the start of a line are kept and repeated where
  /// the line goes on. A word that is longer than a line has a line of its own.
  func wrapped(to columns: Int, indent: Int = 0) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.lines(of: columns - indent) }
      .map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 }
      .joined(separator: "\n")
  }
}

extension Substring {
  /// One line of text in lines of at most `columns` characters.
  fileprivate func lines(of columns: Int) -> [String] {
    let margin = String(prefix { $0 == " " })
    var lines: [String] = []
    for word in split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= columns {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(margin + word)
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}
