import Drawing

extension Mark {
  /// The element it belongs to and its words or its kind: `Panel › Axes › "0.5"`.
  var name: String {
    let thing =
      switch kind {
      case .text: quoted
      case .formula: "formula " + quoted
      case .fill: "area"
      case .stroke: "line"
      case .raster: "raster"
      case .remark(let words): words
      case .room: "room"
      }
    return (path.suffix(3) + [thing]).joined(separator: " › ")
  }

  private var quoted: String {
    let words = (text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\"" + (words.count > 40 ? words.prefix(39) + "…" : words) + "\""
  }

  /// Whether it is words or a formula, and any of it can be seen.
  var isWords: Bool { kind == .text || kind == .formula }

  /// How opaque it is in a theme, the groups around it included; 1 for rasters and gradients in none.
  func visibility(in theme: Theme) -> Double {
    opacity * (ink.map { theme.color(for: $0).alpha } ?? 1)
  }

  /// Whether it hides what lies under it in a rectangle, by a share of more than `share`.
  func hides(_ rect: Rect, by share: Double, in theme: Theme) -> Bool {
    let isSheet = kind == .raster || kind == .fill && coverage > 0.7
    return isSheet && visibility(in: theme) > share && bounds.inset(by: -1).contains(rect)
  }
}

extension String {
  /// The words with every number as one sign, so that a counter stays the same while it counts.
  var withoutNumbers: String {
    var result = ""
    var isInside = false
    for scalar in unicodeScalars {
      let isPart = scalar.isPartOfNumber
      if !isPart {
        result.unicodeScalars.append(scalar)
      } else if !isInside {
        result.append("#")
      }
      isInside = isPart
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit, a point, a minus sign or the room of a digit.
  fileprivate var isPartOfNumber: Bool {
    switch self {
    case "0"..."9", ".", "\u{2007}", "\u{2212}": true
    default: value > 127 && properties.numericType != nil
    }
  }
}
