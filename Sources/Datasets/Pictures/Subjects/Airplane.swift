import Drawing
import Kernels
import Randomness

/// An airplane: a tube with wings and a fin, from the side or from below.
struct Airplane: Subject {
  static let name = "airplane"

  private enum Pose { case side, below, fighter }

  private let pose: Pose
  private let hull: Color
  private let trim: Color
  private let heading: Double
  private let sweep: Double
  private let hasStripe: Bool

  init(using random: inout RandomStream) {
    pose = random.choice(from: [.side, .side, .below, .fighter])
    hull = Self.hulls.pick(using: &random)
    trim = Palette.paint.pick(using: &random)
    heading = pose == .side ? random.uniform(in: -0.3...0.12) : random.uniform(in: -1.4...1.4)
    sweep = random.uniform(in: 0.05...0.5)
    hasStripe = random.boolean(probability: 0.6)
  }

  var settings: [Setting] {
    pose == .side ? [.sky, .sky, .runway, .runway, .hills] : [.sky, .sky, .sky, .runway, .hills]
  }

  func draw(with pencil: Pencil) {
    pencil.moved(.rotated(heading)) { pencil in
      switch pose {
      case .side: drawSide(with: pencil)
      case .below: drawFromBelow(with: pencil, span: 0.92, chord: 0.3)
      case .fighter: drawFromBelow(with: pencil, span: 0.6, chord: 0.75)
      }
    }
  }

  private func drawSide(with pencil: Pencil) {
    pencil.fill(
      .polygon([at(0.1, -0.08), at(-0.2, -0.34), at(-0.32, -0.34), at(-0.2, -0.08)]),
      hull.darker(0.3))
    pencil.fill(
      .polygon([at(-0.55, -0.1), at(-0.84, -0.55), at(-1, -0.55), at(-0.9, -0.08)]), trim)
    pencil.fill(
      .smooth([
        at(0.98, 0.06), at(0.78, -0.1), at(0.3, -0.16), at(-0.5, -0.15), at(-0.97, -0.1),
        at(-0.5, 0.1), at(0.2, 0.15), at(0.75, 0.15),
      ]), hull)
    if hasStripe { pencil.line([at(-0.85, -0.05), at(0.85, 0.06)], trim, width: 0.05) }
    for x in stride(from: -0.5, through: 0.6, by: 0.14) {
      pencil.mark(.box(x...x + 0.06, -0.07 ... -0.01), Self.window)
    }
    pencil.mark(.polygon([at(0.78, -0.09), at(0.92, 0), at(0.78, 0)]), Self.window)
    pencil.fill(
      .polygon([at(-0.8, -0.06), at(-1, 0.1), at(-0.9, 0.1), at(-0.6, -0.04)]), hull.darker(0.15))
    pencil.fill(.oval(at(0.06, 0.24), 0.15, 0.08), trim.darker(0.1))
    pencil.fill(
      .polygon([
        at(0.26, 0.06), at(-0.28 - sweep * 0.4, 0.48), at(-0.44 - sweep * 0.4, 0.48),
        at(-0.18, 0.08),
      ]), hull.darker(0.15))
  }

  private func drawFromBelow(with pencil: Pencil, span: Double, chord: Double) {
    let back = sweep * 0.8
    pencil.mirrored { pencil in
      pencil.fill(
        .polygon([
          at(0, -0.28), at(span, -0.28 + back + chord * 0.5), at(span, -0.14 + back + chord * 0.5),
          at(0, -0.28 + chord),
        ]), hull.darker(0.08))
      pencil.fill(.polygon([at(0, 0.6), at(0.34, 0.78), at(0.34, 0.88), at(0, 0.82)]), trim)
      if pose == .below {
        pencil.fill(.limb([(at(0.4, back * 0.4 - 0.22), 0.06), (at(0.4, back * 0.4), 0.06)]), trim)
      }
    }
    pencil.fill(
      .limb([(at(0, -0.86), 0.05), (at(0, -0.6), 0.13), (at(0, 0.3), 0.13), (at(0, 0.86), 0.05)]),
      hull)
    if hasStripe { pencil.line([at(0, -0.6), at(0, 0.7)], trim, width: 0.06) }
    pencil.mark(.oval(at(0, -0.68), 0.07, 0.09), Self.window)
  }

  private static let hulls = Palette(0xE8E8E6, 0xD0D4D8, 0xA8AEB4, 0x6E7880, 0x5A6A4E, 0xE6DCC8)
  private static let window = Color(hex: 0x243242)
}
