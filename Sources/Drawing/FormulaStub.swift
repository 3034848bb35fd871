public struct Formula: Sendable, Hashable {
  let source: String; let size: Double; let ink: Ink
  public init(_ source: String, size: Double = 20, ink: Ink = .ink) { self.source = source; self.size = size; self.ink = ink }
}
extension Canvas {
  public func draw(_ formula: Formula, at point: Point, anchor: Anchor = .baselineLeading) {
    draw(Text(formula.source, TextStyle(.stix(formula.size, italic: true), ink: formula.ink)), at: point, anchor: anchor)
  }
}
