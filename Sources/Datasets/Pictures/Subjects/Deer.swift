import Drawing
import Kernels
import Randomness

/// A deer, standing, feeding or leaping: thin legs and neck, large ears, a short tail; antlers on
/// most.
struct Deer: Subject {
  static let name = "deer"

  private enum Pose { case standing, feeding, leaping, portrait }

  private let pose: Pose
  private var body: Quadruped
  /// How long the antlers are; 0 for a doe.
  private let antlers: Double
  private let isSpotted: Bool
  private let pale: Color
  private let horn: Color

  init(using random: inout RandomStream) {
    pose = random.choice(from: [.standing, .standing, .feeding, .leaping, .portrait])
    let coat = Self.coats.pick(using: &random)
    pale = coat.lighter(0.6)
    horn = Self.horns.pick(using: &random)
    antlers = random.boolean(probability: 0.7) ? random.uniform(in: 0.42...0.6) : 0
    isSpotted = random.boolean(probability: 0.35)
    body = Quadruped(coat: coat, socks: coat.darker(0.2), belly: pale)
    body.length = random.uniform(in: 0.5...0.8)
    body.depth = random.uniform(in: 0.3...0.36)
    body.legLength = random.uniform(in: 0.56...0.66)
    body.legWidth = 0.11
    body.neckLength = random.uniform(in: 0.4...0.5)
    body.neckWidth = 0.2
    body.headLength = 0.28
    body.headWidth = (0.16, 0.08)
    body.neckAngle = pose == .feeding ? 0.7 : random.uniform(in: -1.45 ... -0.95)
    body.headAngle = pose == .feeding ? 1.1 : random.uniform(in: 0.15...0.6)
    body.walk(pose == .leaping ? 0.8 : 0.2, using: &random)
  }

  var settings: [Setting] { Setting.countryside }

  func draw(with pencil: Pencil) {
    if pose == .portrait { return drawPortrait(with: pencil) }
    body.draw(with: pencil)
    drawRump(with: pencil)
    if isSpotted { drawSpots(with: pencil) }
    drawAntlers(with: pencil, from: body.poll, angle: body.headAngle, length: antlers)
    drawEars(with: pencil)
  }

  private func drawRump(with pencil: Pencil) {
    let rump = body.hip + at(-0.12, 0)
    pencil.mark(.oval(rump, 0.06, 0.12), pale)
    pencil.fill(.limb([(rump + at(-0.02, -0.1), 0.05), (rump + at(-0.1, -0.02), 0.03)]), body.coat)
  }

  private func drawSpots(with pencil: Pencil) {
    for place in 0..<8 {
      let share = Double(place) / 7
      let row = place.isMultiple(of: 2) ? 0.22 : 0.45
      let spot = at(body.length * (share - 0.5) * 0.9, body.back + body.depth * row)
      pencil.mark(.oval(spot, 0.03, 0.025), pale)
    }
  }

  /// Two beams that bend forwards, each with tines.
  private func drawAntlers(with pencil: Pencil, from root: Point, angle: Double, length: Double) {
    guard length > 0 else { return }
    for (lean, shade) in [(-1.15, 0.25), (-2.1, 0)] {
      let color = horn.darker(shade)
      let middle = root + .way(angle + lean - 0.3, length * 0.5)
      let tip = middle + .way(angle + lean + 0.35, length * 0.6)
      pencil.line([root, middle, tip], color, width: 0.06)
      for share in [0.2, 0.75] {
        let fork = Point.lerp(middle, tip, share)
        pencil.line([fork, fork + .way(angle + lean + 1.2, length * 0.34)], color, width: 0.05)
      }
    }
  }

  private func drawEars(with pencil: Pencil) {
    for lean in [-2.2, -2.75] {
      let tip = body.poll + .way(body.headAngle + lean, 0.21)
      pencil.fill(
        .limb([(body.poll, 0.03), (.lerp(body.poll, tip, 0.6), 0.05), (tip, 0.015)]),
        body.coat.darker(0.1))
    }
  }

  /// The head from the front, near enough to fill the picture.
  private func drawPortrait(with pencil: Pencil) {
    pencil.fill(.limb([(at(-0.3, 1.2), 0.5), (at(-0.05, 0.4), 0.22)]), body.coat)
    pencil.mark(.oval(at(-0.02, 0.66), 0.14, 0.2), pale)
    pencil.mirrored { pencil in
      pencil.fill(
        .limb([(at(0.16, -0.12), 0.07), (at(0.42, -0.24), 0.12), (at(0.6, -0.3), 0.03)]), body.coat)
      pencil.mark(.oval(at(0.42, -0.23), 0.1, 0.05, turned: -0.3), pale)
      if antlers > 0 {
        pencil.line([at(0.1, -0.24), at(0.36, -0.6), at(0.26, -1)], horn, width: 0.09)
        pencil.line([at(0.3, -0.52), at(0.56, -0.8)], horn, width: 0.07)
        pencil.line([at(0.2, -0.36), at(0.12, -0.66)], horn, width: 0.06)
      }
    }
    pencil.fill(.limb([(at(0, -0.08), 0.22), (at(0, 0.14), 0.19), (at(0, 0.42), 0.11)]), body.coat)
    pencil.mark(.oval(at(0, 0.5), 0.09, 0.06), .black)
    pencil.mirrored { $0.mark(.oval(at(0.14, 0), 0.045, 0.05), .black) }
  }

  private static let coats = Palette(0x9A6A3F, 0x7D5C3E, 0xB07A45, 0x8B7355, 0x5F4A38, 0xBE9C72)
  private static let horns = Palette(0xD2BC96, 0xA88E68, 0x6E5840)
}
