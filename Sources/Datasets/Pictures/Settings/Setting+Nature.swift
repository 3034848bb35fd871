import Drawing
import Randomness

extension Setting {
  /// Sky, a line of trees, grass.
  static let meadow = Setting { pencil, random in
    let horizon = random.uniform(in: -0.6...0.15)
    let grass = Palette.grass.pick(using: &random)
    pencil.wash(Palette.sky.pick(using: &random), Palette.sky.pick(using: &random).lighter(0.3))
    let leaves = Palette.leaves.pick(using: &random)
    if random.boolean(probability: 0.7) {
      pencil.scatter(
        leaves, count: 14, size: 0.3, from: horizon - 0.25, to: horizon, using: &random)
    }
    pencil.wash(grass.lighter(0.1), grass.darker(0.2), from: horizon)
    pencil.scatter(grass, count: 16, size: 0.22, from: horizon + 0.1, using: &random)
    pencil.blades(grass, count: 16, length: 0.2, from: 0.2, to: 1, using: &random)
  }

  /// Trunks before dark leaves.
  static let forest = Setting { pencil, random in
    let leaves = Palette.leaves.pick(using: &random)
    pencil.wash(leaves.lighter(random.uniform(in: 0...0.4)), leaves.darker(0.3))
    pencil.scatter(leaves, count: 28, size: 0.3, using: &random)
    let bark = Palette.earth.pick(using: &random).darker(0.45)
    for _ in 0..<random.integer(in: 2...6) {
      let x: Double = random.uniform(in: -1...1)
      let width: Double = random.uniform(in: 0.03...0.12)
      pencil.fill(.box(x - width...x + width, -1...0.4), bark.varied(0.1, using: &random))
    }
    let floor = random.boolean() ? Palette.grass : Palette.earth
    let ground = floor.pick(using: &random).darker(0.2)
    pencil.wash(ground, ground.darker(0.25), from: random.uniform(in: 0.1...0.5))
    pencil.scatter(ground, count: 14, size: 0.2, from: 0.4, using: &random)
  }

  /// Dry earth under a pale sky.
  static let dryLand = Setting { pencil, random in
    let horizon = random.uniform(in: -0.7...0)
    let earth = Palette.earth.pick(using: &random)
    pencil.wash(Palette.sky.pick(using: &random), Palette.sky.pick(using: &random).lighter(0.4))
    pencil.wash(earth.lighter(0.15), earth.darker(0.15), from: horizon)
    pencil.scatter(earth, count: 24, size: 0.25, from: horizon + 0.1, using: &random)
  }

  /// Snow before dark trees.
  static let snow = Setting { pencil, random in
    let horizon = random.uniform(in: -0.4...0.1)
    pencil.wash(Color(hex: 0xB8C4D0).varied(using: &random), Color(hex: 0xDCE4EA))
    let trees = Palette.leaves.pick(using: &random).darker(0.3)
    pencil.scatter(trees, count: 14, size: 0.25, from: horizon - 0.3, to: horizon, using: &random)
    let white = Color(hex: 0xE2E8EE).varied(0.05, using: &random)
    pencil.wash(white, white.darker(0.12), from: horizon)
    pencil.scatter(white.darker(0.08), count: 12, size: 0.3, from: horizon + 0.2, using: &random)
  }

  /// Hills one behind the other.
  static let hills = Setting { pencil, random in
    pencil.wash(Palette.sky.pick(using: &random), Palette.sky.pick(using: &random).lighter(0.3))
    let green = Palette.grass.pick(using: &random)
    for distance in [0.6, 0.35, 0] {
      let y = 0.35 - distance * 1.1 + random.uniform(in: -0.15...0.15)
      let (left, right) = (random.uniform(in: -0.25...0.25), random.uniform(in: -0.25...0.25))
      let slope = Path.smooth(
        [at(-1.3, y + left), at(-0.3, y - left), at(0.5, y + right), at(1.3, y - right)],
        isClosed: false)
      var hill = slope
      for corner in [at(1.3, 1.1), at(-1.3, 1.1)] { hill.line(to: corner) }
      pencil.mark(hill, green.mixed(with: Color(hex: 0xA8BCCC), by: distance))
    }
    pencil.scatter(green, count: 14, size: 0.2, from: 0.4, using: &random)
  }

  /// Leaves, out of focus.
  static let foliage = Setting { pencil, random in
    let leaves = Palette.leaves.pick(using: &random)
    pencil.wash(leaves.lighter(0.3), leaves)
    pencil.scatter(leaves.lighter(0.15), count: 36, size: 0.36, using: &random)
  }

  /// Earth and pebbles from near.
  static let ground = Setting { pencil, random in
    let earth = Palette.earth.pick(using: &random)
    pencil.wash(earth.lighter(0.1), earth.darker(0.2))
    pencil.scatter(earth, count: 40, size: 0.16, using: &random)
    pencil.blades(
      Palette.grass.pick(using: &random), count: 8, length: 0.35, from: 0, to: 1, using: &random)
  }

  /// Sky with clouds.
  static let sky = Setting { pencil, random in
    let blue = Palette.sky.pick(using: &random)
    pencil.wash(blue.darker(random.uniform(in: 0...0.2)), blue.lighter(0.3))
    let cloud = blue.lighter(0.65)
    for _ in 0..<random.integer(in: 0...4) {
      let center = at(random.uniform(in: -1...1), random.uniform(in: -1...1))
      for _ in 0..<4 {
        let puff = center + at(random.uniform(in: -0.4...0.4), random.uniform(in: -0.12...0.12))
        pencil.mark(.oval(puff, 0.35, 0.16), cloud.opacity(0.5))
      }
    }
  }

  /// Water from shore to shore.
  static let water = Setting { pencil, random in
    let water = Palette.water.pick(using: &random)
    pencil.wash(water.lighter(0.25), water.darker(0.15))
    pencil.ripples(water, from: -1, using: &random)
    if random.boolean() {
      pencil.scatter(
        Palette.leaves.pick(using: &random), count: 12, size: 0.3, from: -1, to: -0.8,
        using: &random)
    }
  }

  /// The sea under the sky, the horizon where a ship's rail would be.
  static let sea = Setting { pencil, random in
    let horizon = random.uniform(in: -0.35...0.25)
    let sky = Palette.sky.pick(using: &random)
    pencil.wash(sky, sky.lighter(0.35))
    let water = Palette.water.pick(using: &random)
    pencil.wash(water.lighter(0.15), water.darker(0.15), from: horizon)
    pencil.ripples(water, from: horizon + 0.1, using: &random)
  }
}

extension Pencil {
  /// Light and dark lines on water.
  func ripples(_ water: Color, from top: Double, using random: inout RandomStream) {
    for _ in 0..<18 {
      let left = at(random.uniform(in: -1.2...1), random.uniform(in: top...1))
      let shade = random.boolean() ? water.lighter(0.25) : water.darker(0.2)
      let width = random.uniform(in: 0.15...0.5)
      mark(.oval(left + at(width / 2, 0), width, 0.035), shade.opacity(0.5))
    }
  }
}
