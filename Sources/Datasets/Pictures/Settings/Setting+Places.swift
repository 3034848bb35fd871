import Drawing
import Randomness

extension Setting {
  /// A road with its kerb, and grass or a wall behind it.
  static let street = Setting { pencil, random in
    let horizon = random.uniform(in: -0.3...0.3)
    let isGreen = random.boolean()
    pencil.wash(Palette.sky.pick(using: &random), Palette.sky.pick(using: &random).lighter(0.3))
    let behind = isGreen ? Palette.leaves.pick(using: &random) : Palette.wall.pick(using: &random)
    pencil.wash(
      behind.lighter(0.1), behind.darker(0.2), from: horizon - random.uniform(in: 0.2...0.7))
    if isGreen {
      pencil.scatter(behind, count: 16, size: 0.3, from: -0.6, to: horizon, using: &random)
    }
    let road = Palette.street.pick(using: &random)
    pencil.wash(road.lighter(0.1), road.darker(0.15), from: horizon)
    pencil.mark(.box(-1.1...1.1, horizon...horizon + 0.06), road.lighter(0.4))
    if random.boolean() {
      for x in [-0.9, -0.2, 0.5] {
        pencil.mark(.box(x...x + 0.35, 0.82...0.88), .white.opacity(0.7))
      }
    }
  }

  /// Houses with windows along a road.
  static let town = Setting { pencil, random in
    pencil.wash(Palette.sky.pick(using: &random), Palette.sky.pick(using: &random).lighter(0.3))
    var x = -1.1
    while x < 1.1 {
      let (width, top) = (random.uniform(in: 0.3...0.8), random.uniform(in: -1 ... -0.2))
      let wall = Palette.wall.pick(using: &random)
      pencil.fill(.box(x...x + width, top...0.5), wall)
      for column in stride(from: x + 0.08, to: x + width - 0.12, by: 0.2) {
        for row in stride(from: top + 0.1, to: 0.2, by: 0.26) {
          pencil.mark(.box(column...column + 0.1, row...row + 0.14), wall.darker(0.45))
        }
      }
      x += width
    }
    let road = Palette.street.pick(using: &random)
    pencil.wash(road, road.darker(0.2), from: random.uniform(in: 0.15...0.45))
  }

  /// A runway with its marks before a strip of grass.
  static let runway = Setting { pencil, random in
    let horizon = random.uniform(in: -0.1...0.35)
    pencil.wash(Palette.sky.pick(using: &random), Palette.sky.pick(using: &random).lighter(0.3))
    let grass = Palette.grass.pick(using: &random)
    pencil.wash(grass, grass.darker(0.15), from: horizon)
    let tarmac = Palette.street.pick(using: &random)
    pencil.wash(tarmac, tarmac.darker(0.15), from: horizon + random.uniform(in: 0.1...0.3))
    pencil.mark(.box(-0.8 ... -0.2, 0.84...0.9), .white.opacity(0.6))
    pencil.mark(.box(0.2...0.8, 0.84...0.9), .white.opacity(0.6))
  }

  /// Water before quays and cranes.
  static let harbour = Setting { pencil, random in
    town.draw(pencil, &random)
    let crane = Palette.paint.pick(using: &random)
    pencil.line([at(-0.6, 0.3), at(-0.6, -0.9)], crane, width: 0.06)
    pencil.line([at(-0.9, -0.75), at(0.2, -0.9)], crane, width: 0.05)
    let water = Palette.water.pick(using: &random)
    pencil.wash(water.lighter(0.1), water.darker(0.2), from: 0.15)
    pencil.ripples(water, from: 0.2, using: &random)
  }

  /// A wall, a floor, a piece of furniture.
  static let room = Setting { pencil, random in
    let floor = random.uniform(in: 0.1...0.6)
    let wall = Palette.wall.pick(using: &random)
    pencil.wash(wall.lighter(0.1), wall.darker(0.1))
    let wood = Palette.earth.pick(using: &random).darker(0.2)
    pencil.wash(wood, wood.lighter(0.15), from: floor)
    let cloth = Palette.cloth.pick(using: &random)
    let left = random.uniform(in: -1.2...0.4)
    pencil.fill(
      .box(
        left...left + random.uniform(in: 0.5...1.3), random.uniform(in: -0.8...0.1)...floor + 0.1,
        round: 0.1), cloth)
    if random.boolean() {
      let x = random.uniform(in: -0.8...0.5)
      pencil.mark(.box(x...x + 0.4, -0.8 ... -0.3), Palette.sky.pick(using: &random).lighter(0.3))
    }
    if random.boolean() {
      pencil.fill(
        .box(-1.1...1.1, random.uniform(in: 0.5...0.8)...1.1), Palette.cloth.pick(using: &random))
    }
  }

  /// One colour and its shades, as in a studio.
  static let plain = Setting { pencil, random in
    let palettes = [Palette.wall, .cloth, .sky, .earth]
    let color = random.choice(from: palettes).pick(0.12, using: &random)
    pencil.wash(
      color.lighter(random.uniform(in: 0...0.3)), color.darker(random.uniform(in: 0...0.3)))
    pencil.scatter(color, count: 6, size: 0.5, using: &random)
  }

  /// Where nothing in particular is seen: patches of any colour.
  static let clutter = Setting { pencil, random in
    let palettes = [Palette.wall, .cloth, .leaves, .earth, .paint, .sky]
    let ground = random.choice(from: palettes).pick(using: &random)
    pencil.wash(ground.lighter(0.2), ground.darker(0.2))
    for _ in 0..<12 {
      let color = random.choice(from: palettes).pick(0.12, using: &random)
      let center = at(random.uniform(in: -1...1), random.uniform(in: -1...1))
      let (across, down) = (random.uniform(in: 0.08...0.4), random.uniform(in: 0.08...0.4))
      if random.boolean() {
        pencil.fill(.oval(center, across, down), color)
      } else {
        pencil.fill(
          .box(center.x - across...center.x + across, center.y - down...center.y + down), color)
      }
    }
  }

  /// All of them, for things that are seen where one would not look for them.
  static let all: [Setting] = [
    meadow, forest, dryLand, snow, hills, foliage, ground, sky, water, sea, street, town, runway,
    harbour, room, plain, clutter,
  ]
}
