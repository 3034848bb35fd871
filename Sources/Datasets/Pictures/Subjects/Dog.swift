import Drawing
import Kernels
import Randomness

/// A dog: hanging ears, a long snout, a tongue.
struct Dog: Subject {
  static let name = "dog"

  private enum Pose { case standing, sitting, portrait }

  private let pose: Pose
  private var body: Quadruped
  private let patch: Color
  private let earLength: Double
  private let hasTongue: Bool
  private let tilt: Double

  init(using random: inout RandomStream) {
    pose = random.choice(from: [.standing, .sitting, .portrait])
    let coat = Self.coats.pick(using: &random)
    patch = random.boolean() ? coat.darker(0.45) : coat.lighter(0.55)
    earLength = random.uniform(in: 0.3...0.5)
    hasTongue = random.boolean(probability: 0.6)
    tilt = random.uniform(in: -0.2...0.2)
    body = Quadruped(coat: coat, socks: coat, belly: coat.lighter(0.2))
    body.length = random.uniform(in: 0.6...0.95)
    body.depth = random.uniform(in: 0.34...0.42)
    body.legLength = random.uniform(in: 0.36...0.5)
    body.legWidth = 0.17
    body.neckLength = random.uniform(in: 0.26...0.36)
    body.neckAngle = random.uniform(in: -0.95 ... -0.6)
    body.neckWidth = 0.28
    body.headLength = 0.34
    body.headAngle = random.uniform(in: 0.05...0.35)
    body.headWidth = (0.26, 0.16)
    body.walk(0.35, using: &random)
  }

  var settings: [Setting] { [.meadow, .room, .room, .street, .dryLand, .plain] }

  func draw(with pencil: Pencil) {
    switch pose {
    case .standing: drawStanding(with: pencil)
    case .sitting:
      drawSitting(with: pencil)
      pencil.moved(Transform.scale(0.55).then(.translation(x: 0, y: -0.38))) { drawFace(with: $0) }
    case .portrait:
      pencil.fill(.limb([(at(0, 1.3), 0.7), (at(0, 0.5), 0.42)]), body.coat)
      drawFace(with: pencil)
    }
  }

  private func drawStanding(with pencil: Pencil) {
    let root = body.hip + at(-0.12, -0.1)
    pencil.fill(
      .limb([(root, 0.06), (root + at(-0.18, -0.2), 0.05), (root + at(-0.2, -0.4), 0.03)]),
      body.coat)
    body.draw(with: pencil)
    pencil.mark(.oval(at(-0.1, body.back + 0.12), 0.18, 0.1), patch)
    let head = body.poll + at(0.03, -0.02)
    pencil.fill(.oval(head, 0.2, 0.19), body.coat)
    pencil.mark(.oval(head + at(0.09, -0.06), 0.035, 0.035), .black)
    pencil.mark(.oval(body.nose + at(0.02, -0.04), 0.065, 0.055), .black)
    let ear = head + at(-0.08, -0.12)
    pencil.fill(.limb([(ear, 0.07), (ear + at(-0.05, earLength * 0.8), 0.09)]), patch.darker(0.1))
    if hasTongue {
      let mouth = body.nose + at(-0.08, 0.08)
      pencil.fill(.limb([(mouth, 0.03), (mouth + at(0.02, 0.14), 0.04)]), Self.tongue)
    }
  }

  private func drawSitting(with pencil: Pencil) {
    pencil.fill(
      .limb([(at(0.4, 0.72), 0.08), (at(0.72, 0.62), 0.06), (at(0.85, 0.4), 0.04)]), body.coat)
    pencil.fill(
      .smooth([
        at(0, -0.3), at(0.36, 0.1), at(0.48, 0.7), at(0, 0.8), at(-0.48, 0.7), at(-0.36, 0.1),
      ]), body.coat)
    pencil.mark(.oval(at(0, 0.2), 0.18, 0.32), patch == body.coat.darker(0.45) ? body.belly : patch)
    pencil.mirrored { pencil in
      pencil.fill(
        .limb([(at(0.18, 0.1), 0.12), (at(0.17, 0.7), 0.08), (at(0.2, 0.76), 0.08)]), body.coat)
      pencil.fill(.oval(at(0.42, 0.72), 0.16, 0.1), body.coat.darker(0.1))
    }
  }

  /// The face from the front, filling a box of its own.
  private func drawFace(with pencil: Pencil) {
    pencil.moved(.rotated(tilt)) { pencil in
      pencil.fill(
        .smooth([
          at(0, -0.68), at(0.5, -0.5), at(0.56, 0.05), at(0.3, 0.62), at(0, 0.72), at(-0.3, 0.62),
          at(-0.56, 0.05), at(-0.5, -0.5),
        ]), body.coat)
      pencil.mirrored { pencil in
        pencil.fill(
          .limb([
            (at(0.46, -0.5), 0.14), (at(0.7, -0.1), 0.18), (at(0.68, -0.3 + earLength * 1.6), 0.12),
          ]),
          patch)
        pencil.mark(.oval(at(0.24, -0.14), 0.085, 0.095), .black)
        pencil.mark(.oval(at(0.26, -0.17), 0.025, 0.025), .white)
      }
      pencil.fill(.oval(at(0, 0.32), 0.3, 0.26), body.coat.lighter(0.35))
      if hasTongue {
        pencil.fill(.limb([(at(0.02, 0.5), 0.08), (at(0.03, 0.74), 0.09)]), Self.tongue)
      }
      pencil.mark(.oval(at(0, 0.16), 0.14, 0.1), Color(hex: 0x1A1614))
      pencil.line([at(-0.2, 0.44), at(0, 0.42), at(0.2, 0.44)], .black, width: 0.04)
    }
  }

  private static let coats = Palette(
    0x7A4E2C, 0xB88A50, 0xD8C09A, 0x2A2624, 0xE6E0D6, 0x8A8682, 0xA0562C)
  private static let tongue = Color(hex: 0xD8747C)
}
