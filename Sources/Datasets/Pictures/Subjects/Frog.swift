import Drawing
import Kernels
import Randomness

/// A frog: eyes that stand out on top, a wide mouth, long folded hind legs.
struct Frog: Subject {
  static let name = "frog"

  private enum Pose { case side, front, above }

  private let pose: Pose
  private let skin: Color
  private let belly: Color
  private let eye: Color
  private let spots: [Point]
  private let turn: Double

  init(using random: inout RandomStream) {
    pose = random.choice(from: [.side, .front, .above])
    skin = Self.skins.pick(using: &random)
    belly = random.boolean(probability: 0.7) ? Color(hex: 0xD8D4A0) : skin.lighter(0.4)
    eye = Self.eyes.pick(using: &random)
    let count = random.boolean(probability: 0.6) ? 7 : 0
    spots = (0..<count).map { _ in
      at(random.uniform(in: -0.35...0.3), random.uniform(in: -0.2...0.3))
    }
    turn = random.uniform(in: -0.7...0.7)
  }

  var settings: [Setting] { [.foliage, .foliage, .ground, .ground, .water, .plain] }

  func draw(with pencil: Pencil) {
    switch pose {
    case .side: drawSide(with: pencil)
    case .front: drawFront(with: pencil)
    case .above: pencil.moved(.rotated(turn)) { drawFromAbove(with: $0) }
    }
  }

  private func drawSide(with pencil: Pencil) {
    pencil.shadow(from: -0.8, to: 0.75, at: 0.72)
    pencil.fill(
      .smooth([
        at(-0.75, 0.45), at(-0.5, 0), at(0.1, -0.3), at(0.55, -0.36), at(0.85, -0.08),
        at(0.7, 0.16), at(0.3, 0.5), at(-0.3, 0.62),
      ]), skin)
    pencil.mark(
      .smooth([at(0.8, 0.02), at(0.6, 0.24), at(0.25, 0.52), at(-0.1, 0.5), at(0.3, 0.2)]), belly)
    drawSpots(with: pencil)
    pencil.fill(.limb([(at(-0.4, 0.3), 0.2), (at(0, 0.46), 0.14)]), skin.darker(0.12))
    pencil.fill(
      .limb([
        (at(0, 0.46), 0.11), (at(-0.6, 0.6), 0.09), (at(-0.1, 0.7), 0.06), (at(0.05, 0.7), 0.05),
      ]), skin.darker(0.2))
    pencil.fill(
      .limb([(at(0.35, 0.3), 0.1), (at(0.4, 0.6), 0.07), (at(0.6, 0.68), 0.05)]), skin.darker(0.1))
    pencil.line([at(0.86, -0.02), at(0.6, 0.06), at(0.4, 0)], skin.darker(0.6), width: 0.04)
    drawEye(with: pencil, at: at(0.5, -0.38), radius: 0.17)
  }

  private func drawFront(with pencil: Pencil) {
    pencil.shadow(from: -0.85, to: 0.85, at: 0.72)
    pencil.mirrored { pencil in
      pencil.fill(
        .limb([
          (at(0.45, 0.3), 0.22), (at(0.78, 0.4), 0.14), (at(0.6, 0.68), 0.08),
          (at(0.85, 0.7), 0.05),
        ]), skin.darker(0.2))
    }
    pencil.fill(
      .smooth([
        at(0, -0.28), at(0.6, -0.12), at(0.62, 0.3), at(0.4, 0.64), at(-0.4, 0.64), at(-0.62, 0.3),
        at(-0.6, -0.12),
      ]), skin)
    pencil.mark(
      .smooth([
        at(0, 0.16), at(0.5, 0.1), at(0.38, 0.56), at(0, 0.64), at(-0.38, 0.56), at(-0.5, 0.1),
      ]), belly)
    pencil.line(
      [at(-0.58, 0.02), at(-0.3, 0.14), at(0, 0.17), at(0.3, 0.14), at(0.58, 0.02)],
      skin.darker(0.65), width: 0.05)
    pencil.mirrored { pencil in
      pencil.fill(
        .limb([(at(0.28, 0.42), 0.1), (at(0.3, 0.68), 0.08), (at(0.36, 0.7), 0.08)]),
        skin.darker(0.1))
      drawEye(with: pencil, at: at(0.38, -0.3), radius: 0.21)
    }
  }

  private func drawFromAbove(with pencil: Pencil) {
    pencil.mirrored { pencil in
      let dark = skin.darker(0.15)
      pencil.fill(
        .limb([
          (at(0.2, 0.4), 0.16), (at(0.68, 0.2), 0.11), (at(0.5, 0.66), 0.07), (at(0.8, 0.82), 0.05),
        ]), dark)
      pencil.fill(
        .limb([(at(0.3, -0.2), 0.1), (at(0.66, -0.2), 0.07), (at(0.72, -0.52), 0.05)]), dark)
    }
    pencil.fill(
      .smooth([
        at(0, -0.75), at(0.32, -0.5), at(0.42, 0.05), at(0.26, 0.55), at(0, 0.64), at(-0.26, 0.55),
        at(-0.42, 0.05), at(-0.32, -0.5),
      ]), skin)
    drawSpots(with: pencil)
    pencil.mirrored { drawEye(with: $0, at: at(0.27, -0.48), radius: 0.13) }
    pencil.line([at(0, -0.4), at(0, 0.5)], skin.lighter(0.25), width: 0.06)
  }

  private func drawSpots(with pencil: Pencil) {
    for spot in spots { pencil.mark(.oval(spot, 0.08, 0.06), skin.darker(0.5)) }
  }

  private func drawEye(with pencil: Pencil, at center: Point, radius: Double) {
    pencil.fill(.circle(center: center, radius: radius), skin)
    pencil.mark(.circle(center: center, radius: radius * 0.72), eye)
    pencil.mark(.oval(center, radius * 0.46, radius * 0.34), .black)
  }

  private static let skins = Palette(
    0x5C8A34, 0x7AA83C, 0x4A6A34, 0x8A7A44, 0x7A5A3A, 0x3E7A50, 0xB0502C)
  private static let eyes = Palette(0xD8B83C, 0xD88A2C, 0xC8442C, 0xE8E0B0)
}
