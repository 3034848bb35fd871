import Drawing
import Kernels
import Randomness

/// A cat: pointed ears, large bright eyes, whiskers, often stripes.
struct Cat: Subject {
  static let name = "cat"

  private enum Pose { case walking, sitting, portrait }

  private let pose: Pose
  private var body: Quadruped
  private let stripes: Color?
  private let bib: Color?
  private let eyes: Color
  private let tilt: Double
  private let tailCurl: Double

  init(using random: inout RandomStream) {
    pose = random.choice(from: [.walking, .sitting, .portrait])
    let coat = Self.coats.pick(using: &random)
    stripes = random.boolean(probability: 0.55) ? coat.darker(0.45) : nil
    bib = random.boolean(probability: 0.4) ? Color(hex: 0xEFEAE2) : nil
    eyes = Self.eyes.pick(using: &random)
    tilt = random.uniform(in: -0.2...0.2)
    tailCurl = random.uniform(in: -0.2...0.25)
    body = Quadruped(coat: coat, socks: bib ?? coat, belly: coat.lighter(0.15))
    body.length = random.uniform(in: 0.65...0.95)
    body.depth = 0.32
    body.legLength = random.uniform(in: 0.3...0.4)
    body.legWidth = 0.14
    body.neckLength = 0.24
    body.neckAngle = random.uniform(in: -0.8 ... -0.3)
    body.neckWidth = 0.24
    body.headLength = 0.1
    body.headWidth = (0.3, 0.26)
    body.walk(0.4, using: &random)
  }

  var settings: [Setting] { [.room, .room, .room, .plain, .meadow, .street] }

  func draw(with pencil: Pencil) {
    switch pose {
    case .walking: drawWalking(with: pencil)
    case .sitting:
      drawSitting(with: pencil)
      pencil.moved(Transform.scale(0.5).then(.translation(x: 0, y: -0.36))) { drawFace(with: $0) }
    case .portrait:
      pencil.fill(.limb([(at(0, 1.2), 0.7), (at(0, 0.6), 0.4)]), body.coat)
      if let bib { pencil.fill(.oval(at(0, 0.95), 0.3, 0.3), bib) }
      drawFace(with: pencil)
    }
  }

  private func drawWalking(with pencil: Pencil) {
    let root = body.hip + at(-0.1, -0.08)
    let tail = [
      root, root + at(-0.22, -0.1), root + at(-0.26, -0.42), root + at(-0.14 + tailCurl, -0.62),
    ]
    pencil.line(tail, body.coat.darker(0.1), width: 0.11)
    body.draw(with: pencil)
    if let stripes {
      for x in stride(from: -0.35, through: 0.35, by: 0.175) {
        pencil.line([at(x, body.back + 0.02), at(x - 0.04, body.back + 0.2)], stripes, width: 0.05)
      }
    }
    let head = Transform.scale(0.36).then(.translation(x: body.poll.x + 0.08, y: body.poll.y))
    pencil.moved(head) { drawFace(with: $0) }
  }

  private func drawSitting(with pencil: Pencil) {
    pencil.line(
      [at(0.3, 0.7), at(0.62, 0.66), at(0.7, 0.42), at(0.56 + tailCurl, 0.2)],
      body.coat.darker(0.15), width: 0.12)
    pencil.fill(
      .smooth([
        at(0, -0.3), at(0.28, 0.1), at(0.42, 0.7), at(0, 0.8), at(-0.42, 0.7), at(-0.28, 0.1),
      ]), body.coat)
    if let stripes {
      for y in [0.12, 0.3, 0.48] {
        pencil.mirrored {
          $0.line([at(0.36 - 0.05 * y, y), at(0.2, y + 0.04)], stripes, width: 0.05)
        }
      }
    }
    if let bib { pencil.fill(.oval(at(0, 0.15), 0.15, 0.28), bib) }
    pencil.mirrored { pencil in
      pencil.fill(.limb([(at(0.12, 0.2), 0.09), (at(0.12, 0.74), 0.08)]), body.coat)
      pencil.fill(.oval(at(0.13, 0.76), 0.1, 0.06), body.socks)
    }
  }

  /// The face from the front, filling a box of its own.
  private func drawFace(with pencil: Pencil) {
    pencil.moved(.rotated(tilt)) { pencil in
      pencil.mirrored { pencil in
        pencil.fill(.polygon([at(0.12, -0.45), at(0.56, -0.98), at(0.66, -0.1)]), body.coat)
        pencil.mark(.polygon([at(0.28, -0.48), at(0.5, -0.8), at(0.56, -0.3)]), Self.innerEar)
      }
      pencil.fill(.oval(at(0, 0), 0.68, 0.56), body.coat)
      if let stripes {
        for x in [-0.16, 0, 0.16] {
          pencil.line([at(x, -0.52), at(x * 0.8, -0.3)], stripes, width: 0.07)
        }
        pencil.mirrored { $0.line([at(0.64, 0.08), at(0.44, 0.12)], stripes, width: 0.07) }
      }
      pencil.fill(.oval(at(0, 0.26), 0.27, 0.2), bib ?? body.coat.lighter(0.3))
      pencil.mirrored { pencil in
        pencil.mark(.oval(at(0.28, -0.06), 0.15, 0.13, turned: -0.25), eyes)
        pencil.mark(.oval(at(0.28, -0.06), 0.05, 0.12), .black)
        pencil.line([at(0.2, 0.26), at(0.8, 0.2)], .white.opacity(0.6), width: 0.025)
        pencil.line([at(0.2, 0.32), at(0.78, 0.4)], .white.opacity(0.6), width: 0.025)
      }
      pencil.mark(.polygon([at(-0.08, 0.13), at(0.08, 0.13), at(0, 0.23)]), Self.nose)
      pencil.line(
        [at(-0.14, 0.36), at(0, 0.28), at(0.14, 0.36)], .black.opacity(0.6), width: 0.035)
    }
  }

  private static let coats = Palette(
    0xC8803C, 0x8A8680, 0x2C2A2A, 0xE6E0D8, 0x8A6A4C, 0xB0A090, 0x5E5550)
  private static let eyes = Palette(0xC8C03C, 0x7AB04A, 0xD89A2C, 0x6AA0C8)
  private static let innerEar = Color(hex: 0xD8A098)
  private static let nose = Color(hex: 0xB86A68)
}
