import Drawing
import Kernels
import Randomness

/// A horse, standing, grazing or galloping: a thick neck with a mane, a long tail.
struct Horse: Subject {
  static let name = "horse"

  private enum Pose: CaseIterable { case standing, grazing, galloping, portrait }

  private let pose: Pose
  private var body: Quadruped
  private let hair: Color
  private let tailSwing: Double
  private let blaze: Color?

  init(using random: inout RandomStream) {
    pose = random.choice(from: [.standing, .standing, .grazing, .galloping, .portrait])
    let coat = Self.coats.pick(using: &random)
    let isDarkHaired = random.boolean(probability: 0.65)
    hair = isDarkHaired ? Self.darkHair.pick(using: &random) : coat.lighter(0.35)
    blaze = random.boolean(probability: 0.35) ? Color(hex: 0xEEE8DC) : nil
    tailSwing = random.uniform(in: -0.1...0.12)
    let socks = random.boolean(probability: 0.3) ? Color(hex: 0xE4DED2) : coat.darker(0.35)
    body = Quadruped(coat: coat, socks: socks, belly: coat)
    body.length = random.uniform(in: 0.62...0.95)
    body.depth = random.uniform(in: 0.36...0.42)
    body.legLength = random.uniform(in: 0.5...0.6)
    body.legWidth = 0.16
    body.neckLength = random.uniform(in: 0.42...0.52)
    body.neckWidth = 0.32
    body.headLength = 0.42
    body.headWidth = (0.21, 0.13)
    body.neckAngle = pose == .grazing ? 0.75 : random.uniform(in: -1.1 ... -0.6)
    body.headAngle = pose == .grazing ? 1.1 : random.uniform(in: 0.6...1)
    body.walk(pose == .galloping ? 0.75 : 0.22, using: &random)
  }

  var settings: [Setting] { Setting.countryside }

  func draw(with pencil: Pencil) {
    if pose == .portrait { return drawPortrait(with: pencil) }
    drawTail(with: pencil)
    body.draw(with: pencil)
    drawMane(with: pencil)
    drawEar(with: pencil)
    if let blaze {
      let brow = body.poll + .way(body.headAngle - 0.2, 0.1)
      pencil.line([brow, .lerp(brow, body.nose, 0.8)], blaze, width: 0.06)
    }
  }

  private func drawTail(with pencil: Pencil) {
    let root = body.hip + at(-0.14, -0.1)
    let isFlying = pose == .galloping
    let middle = root + (isFlying ? at(-0.25, 0.05) : at(-0.1, 0.2))
    let end = root + (isFlying ? at(-0.42, 0.25) : at(-0.08 + tailSwing, 0.56))
    pencil.fill(.limb([(root, 0.05), (middle, 0.09), (end, 0.03)]), hair)
  }

  private func drawMane(with pencil: Pencil) {
    let behind = Point.way(body.neckAngle - .pi / 2, body.neckWidth * 0.42)
    let top = body.poll + behind * 0.45
    let bottom = body.withers + behind * 0.9
    pencil.fill(
      .limb([(top, 0.06), (.lerp(top, bottom, 0.5) + behind * 0.2, 0.1), (bottom, 0.05)]), hair)
    pencil.fill(.limb([(top, 0.05), (body.poll + .way(body.headAngle - 0.5, 0.12), 0.03)]), hair)
  }

  private func drawEar(with pencil: Pencil) {
    let tip = body.poll + .way(body.headAngle - 1.9, 0.2)
    pencil.fill(.limb([(body.poll, 0.05), (tip, 0.015)]), body.coat)
  }

  /// Head and neck alone, near enough to fill the picture.
  private func drawPortrait(with pencil: Pencil) {
    let (poll, jaw, nose) = (at(0, -0.52), at(0.12, -0.3), at(0.7, 0.22))
    pencil.fill(.limb([(at(-0.75, 1.2), 0.5), (at(-0.35, 0.2), 0.34), (poll, 0.2)]), body.coat)
    pencil.fill(
      .limb([(at(-0.2, -0.66), 0.1), (at(-0.55, -0.1), 0.16), (at(-1, 0.75), 0.22)]), hair)
    pencil.fill(.limb([(at(-0.06, -0.66), 0.09), (at(-0.02, -0.98), 0.02)]), body.coat.darker(0.1))
    pencil.fill(.limb([(poll, 0.2), (jaw, 0.3), (at(0.42, -0.02), 0.19), (nose, 0.16)]), body.coat)
    pencil.fill(.limb([(at(0.04, -0.66), 0.08), (at(0.1, -1), 0.02)]), body.coat)
    pencil.fill(.limb([(at(0, -0.74), 0.08), (at(0.26, -0.48), 0.03)]), hair)
    if let blaze { pencil.line([at(0.34, -0.46), at(0.72, 0.06)], blaze, width: 0.12) }
    pencil.mark(.oval(at(0.24, -0.4), 0.06, 0.06), .black)
    pencil.mark(.oval(nose, 0.15, 0.14), body.coat.darker(0.35))
    pencil.mark(.oval(nose + at(0.06, -0.02), 0.05, 0.035), .black)
  }

  private static let coats = Palette(
    0x6B3E22, 0x8C4A21, 0x2E2724, 0x9A9690, 0xDED8CE, 0xC0935A, 0xA88A62)
  private static let darkHair = Palette(0x1E1A18, 0x2E221A, 0x3A2A1E)
}
