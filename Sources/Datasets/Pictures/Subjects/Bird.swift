import Drawing
import Kernels
import Randomness

/// A bird on a twig, in flight or on the water: a beak, a wing, a fan of a tail.
struct Bird: Subject {
  static let name = "bird"

  private enum Pose { case perched, flying, swimming }

  private let pose: Pose
  private let feathers: Color
  private let breast: Color
  private let wing: Color
  private let beak: Color
  private let lift: Double
  private let plumpness: Double

  init(using random: inout RandomStream) {
    pose = random.choice(from: [.perched, .perched, .flying, .swimming])
    feathers = Self.plumage.pick(using: &random)
    breast = random.boolean() ? Self.breasts.pick(using: &random) : feathers.lighter(0.3)
    wing = feathers.darker(random.uniform(in: 0.2...0.5))
    beak = Self.beaks.pick(using: &random)
    lift = random.uniform(in: -0.5...1)
    plumpness = random.uniform(in: 0.85...1.15)
  }

  var settings: [Setting] {
    switch pose {
    case .perched: [.foliage, .foliage, .sky, .meadow, .plain]
    case .flying: [.sky, .sky, .hills, .sea, .foliage]
    case .swimming: [.water, .water, .sea, .foliage]
    }
  }

  func draw(with pencil: Pencil) {
    switch pose {
    case .perched: drawPerched(with: pencil)
    case .flying: drawFlying(with: pencil)
    case .swimming: drawSwimming(with: pencil)
    }
  }

  private func drawPerched(with pencil: Pencil) {
    pencil.line([at(-1.3, 0.72), at(0, 0.64), at(1.3, 0.74)], Self.twig, width: 0.1)
    for x in [0.02, 0.16] {
      pencil.line([at(x, 0.3), at(x + 0.03, 0.64)], beak.darker(0.4), width: 0.045)
    }
    pencil.fill(.polygon([at(-0.3, 0.1), at(-0.95, 0.52), at(-0.8, 0.64), at(-0.2, 0.36)]), wing)
    pencil.fill(.oval(at(0.02, 0.06), 0.5, 0.34 * plumpness, turned: -0.45), feathers)
    pencil.mark(.oval(at(0.16, 0.14), 0.28, 0.22 * plumpness, turned: -0.7), breast)
    pencil.fill(.smooth([at(0.12, -0.12), at(-0.05, 0.18), at(-0.55, 0.4), at(-0.34, 0)]), wing)
    drawHead(with: pencil, at: at(0.36, -0.36), radius: 0.25)
  }

  private func drawHead(with pencil: Pencil, at center: Point, radius: Double) {
    let tip = center + at(radius * 1.9, radius * 0.25)
    pencil.fill(
      .polygon([
        center + at(radius * 0.8, -radius * 0.3), tip, center + at(radius * 0.8, radius * 0.4),
      ]), beak)
    pencil.fill(.oval(center, radius, radius * 0.92), feathers)
    pencil.mark(
      .oval(center + at(radius * 0.35, -radius * 0.15), radius * 0.2, radius * 0.2), .black)
  }

  private func drawFlying(with pencil: Pencil) {
    let rise = -0.3 - 0.5 * lift
    pencil.fill(
      .smooth([
        at(0.1, 0), at(0.05, rise * 0.8), at(-0.4, rise * 1.3), at(-0.2, rise * 0.5),
        at(-0.25, 0.02),
      ]), wing.darker(0.2))
    pencil.fill(
      .polygon([at(-0.35, -0.02), at(-0.85, -0.14), at(-0.8, 0.12), at(-0.35, 0.1)]), wing)
    pencil.fill(.oval(at(0, 0.04), 0.45, 0.17 * plumpness), feathers)
    pencil.mark(.oval(at(0.04, 0.12), 0.32, 0.08), breast)
    pencil.fill(
      .smooth([
        at(0.22, 0), at(0.4, rise * 0.7), at(0.02, rise * 1.6), at(-0.02, rise * 0.6),
        at(-0.2, 0.06),
      ]), wing)
    drawHead(with: pencil, at: at(0.46, -0.06), radius: 0.16)
  }

  private func drawSwimming(with pencil: Pencil) {
    pencil.mark(.oval(at(0, 0.5), 0.9, 0.12), .black.opacity(0.25))
    pencil.fill(
      .limb([(at(0.38, 0.3), 0.13), (at(0.5, -0.1), 0.09), (at(0.46, -0.38), 0.09)]), feathers)
    pencil.fill(
      .smooth([
        at(0.62, 0.2), at(0.3, 0.1), at(-0.4, 0.02), at(-0.85, -0.12), at(-0.6, 0.4), at(0, 0.54),
        at(0.5, 0.46),
      ]), feathers)
    pencil.fill(.smooth([at(0.3, 0.18), at(-0.3, 0.08), at(-0.7, 0.1), at(-0.2, 0.4)]), wing)
    drawHead(with: pencil, at: at(0.5, -0.42), radius: 0.17)
  }

  private static let plumage = Palette(
    0x3E6FA8, 0x8A6A4A, 0x4A4640, 0xB8442C, 0xE2DED4, 0xC8A83C, 0x5E8A5A, 0x8C9098)
  private static let breasts = Palette(0xC8622C, 0xE8DCC4, 0xE8C84A, 0xF0ECE4)
  private static let beaks = Palette(0xD89A2C, 0x3A342E, 0xC85A2C)
  private static let twig = Color(hex: 0x5E4A38)
}
