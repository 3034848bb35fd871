import Drawing
import Kernels
import Randomness

/// A picture before it is taken: a thing in its pose, where it is, and what stands before it.
///
/// All that varies is drawn at random here and grows with `hardness`, from 0 (large, whole, in the
/// middle) to 1.
struct Composition: Sendable {
  private let subject: any Subject
  private let setting: Setting
  private let placement: Transform
  private let sun: Double
  private let contrast: Double
  private let distance: Color
  private let hidden: Double
  private let random: RandomStream

  init(of kind: any Subject.Type, hardness: Double, from random: RandomStream) {
    var chance = random.split("composition")
    subject = kind.init(using: &chance)
    let isAstray = chance.boolean(probability: 0.04 + 0.2 * hardness)
    setting = chance.choice(from: isAstray ? Setting.all : subject.settings)
    placement = Self.placement(hardness: hardness, using: &chance)
    sun = chance.uniform(in: -2.4 ... -0.7)
    contrast = chance.uniform(in: 0.2...1)
    distance = Self.distance(using: &chance)
    hidden = chance.boolean(probability: 0.5 * hardness) ? chance.uniform(in: 0.2...1) : 0
    self.random = random
  }

  /// What lies over all that is behind the thing: dusk or mist, as often one as the other.
  ///
  /// A pale thing stands out from dusk and a dark one from mist, so that no place in a picture is
  /// brighter for one class than for another.
  private static func distance(using chance: inout RandomStream) -> Color {
    let air = chance.boolean() ? Color(hex: 0x161C28) : Color(hex: 0xF0EEEA)
    return air.opacity(chance.uniform(in: 0.1...0.7))
  }

  /// Larger or smaller, nearer or farther from the middle, turned a little, facing left or right.
  private static func placement(
    hardness: Double, using chance: inout RandomStream
  ) -> Transform {
    let size = chance.uniform(in: 0.82 - 0.18 * hardness...0.92 + 0.12 * hardness)
    let reach = 0.05 + 0.13 * hardness
    let tilt = chance.uniform(in: -0.05...0.05) * (1 + 3 * hardness)
    let facing = chance.boolean() ? 1.0 : -1
    let stretch = chance.uniform(in: 1 - 0.25 * hardness...1.05)
    let (sine, cosine) = (Double.sin(tilt) * size, Double.cos(tilt) * size)
    return Transform(
      xx: facing * stretch * cosine, yx: facing * stretch * sine, xy: -sine, yy: cosine,
      dx: chance.uniform(in: -reach...reach), dy: chance.uniform(in: -reach...reach))
  }

  /// Draws the scene so that it fills the canvas.
  func draw(on canvas: Canvas) {
    let half = canvas.size.width / 2
    let frame = Transform.scale(half).then(.translation(x: half, y: half))
    let pencil = Pencil(canvas: canvas, light: .way(sun, 1), contrast: contrast)
    var (behind, before) = (random.split("behind"), random.split("before"))
    pencil.moved(frame) { pencil in
      setting.draw(pencil, &behind)
      pencil.mark(.box(-1.1...1.1, -1.1...1.1), distance)
      pencil.moved(placement, subject.draw(with:))
      if hidden > 0 { hide(pencil, &before) }
    }
  }

  /// Something stands between us and the thing: grass, a trunk, a fence, a twig.
  private func hide(_ pencil: Pencil, _ random: inout RandomStream) {
    let color = random.choice(from: [Palette.leaves, .earth, .wall]).pick(using: &random)
    switch random.integer(below: 4) {
    case 0:
      pencil.blades(
        Palette.grass.pick(using: &random), count: Int(12 + 30 * hidden),
        length: 0.3 + 0.4 * hidden,
        from: 0.7, to: 1.1, using: &random)
    case 1:
      let x = random.uniform(in: -1...0.8)
      pencil.fill(.box(x...x + 0.12 + 0.2 * hidden, -1.1...1.1), color.darker(0.3))
    case 2:
      for y in [0.35, 0.65] { pencil.fill(.box(-1.1...1.1, y...y + 0.08), color) }
      for x in [-0.8, 0, 0.8] { pencil.fill(.box(x...x + 0.1, 0.2...1), color) }
    default:
      let corner = at(random.boolean() ? -1 : 1, random.boolean() ? -1 : 1)
      for _ in 0..<8 {
        let leaf = corner + at(random.uniform(in: -0.5...0.5), random.uniform(in: -0.5...0.5))
        pencil.fill(.oval(leaf, 0.2, 0.12, turned: random.uniform(in: 0...3)), color)
      }
    }
  }
}
