import Drawing
import Randomness

/// Where a thing is seen: what fills the picture behind it.
struct Setting: Sendable {
  /// Fills the pencil's box.
  let draw: @Sendable (Pencil, inout RandomStream) -> Void
}

extension Setting {
  /// Where large animals live.
  static let countryside = [meadow, meadow, forest, forest, dryLand, snow, hills]
  /// Where one drives.
  static let roads = [street, street, town, town, dryLand, plain]
}

extension Pencil {
  /// Fills the whole box, from one colour at the top to another at the bottom.
  func wash(_ top: Color, _ bottom: Color, from y: Double = -1, to end: Double = 1) {
    canvas.fill(
      .box(-1.1...1.1, y...end),
      with: .linear(.color(top), .color(bottom), from: at(0, y), to: at(0, end)))
  }

  /// Scatters soft patches of a colour's shades between two heights.
  func scatter(
    _ color: Color, count: Int, size: Double, from top: Double = -1, to bottom: Double = 1,
    using random: inout RandomStream
  ) {
    for _ in 0..<count {
      let center = at(random.uniform(in: -1...1), random.uniform(in: top...bottom))
      let width = size * random.uniform(in: 0.5...1.5)
      let height = size * random.uniform(in: 0.3...0.8)
      mark(.oval(center, width, height), color.varied(0.16, using: &random).opacity(0.55))
    }
  }

  /// Upright strokes, as of grass or reeds, that begin between two heights.
  func blades(
    _ color: Color, count: Int, length: Double, from top: Double, to bottom: Double,
    using random: inout RandomStream
  ) {
    for _ in 0..<count {
      let root = at(random.uniform(in: -1...1), random.uniform(in: top...bottom))
      let tip = root + at(random.uniform(in: -0.1...0.1), -length * random.uniform(in: 0.5...1))
      mark(
        .polygon([root + at(-0.03, 0), tip, root + at(0.03, 0)]),
        color.varied(0.14, using: &random).opacity(0.8))
    }
  }
}
