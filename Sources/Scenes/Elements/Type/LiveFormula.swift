public import Drawing

/// A formula with numbers that change, each in a room of its own, so that nothing else moves.
///
/// ```swift
/// LiveFormula("\\hat y = #1 x + #2", 1.8, 32, decimals: 2, widest: -99, at: place)
/// ```
public struct LiveFormula: Element {
  /// The formula with its numbers.
  public let formula: Formula
  /// Where the anchor lies.
  public let place: Point
  /// Which place of the formula lies there.
  public let anchor: Anchor

  /// A formula with numbers that change.
  ///
  /// - Parameters:
  ///   - template: The formula, in the notation of `Formula`, with `#1`, `#2` … `#9` for the numbers.
  ///   - values: The numbers.
  ///   - decimals: How many decimals each has.
  ///   - widest: A number as wide as any of them will be; it sets their room.
  ///   - place: Where the anchor lies.
  ///   - anchor: Which place of the formula lies there.
  ///   - size: The size of its type.
  ///   - ink: What it is drawn with, where a part has no ink of its own.
  public init(
    _ template: String, _ values: Double..., decimals: Int = 2, widest: Double? = nil,
    at place: Point, anchor: Anchor = .baselineLeading, size: Double = 22, ink: Ink = .ink
  ) {
    let room = widest.map { "[" + Numeral.fixed($0, decimals: decimals) + "]" } ?? ""
    var source = template
    for (index, value) in values.prefix(9).enumerated() {
      let number = "\\num\(room){\(Numeral.fixed(value, decimals: decimals))}"
      source = Self.replacing("#\(index + 1)", in: source, by: number)
    }
    formula = Formula(source, size: size, ink: ink)
    self.place = place
    self.anchor = anchor
  }

  private static func replacing(_ mark: String, in source: String, by number: String) -> String {
    var rest = source[...]
    var result = ""
    while let character = rest.first {
      if rest.hasPrefix(mark) {
        result += number
        rest = rest.dropFirst(mark.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Draws the formula.
  public func draw(on canvas: Canvas) { canvas.draw(formula, at: place, anchor: anchor) }
}
