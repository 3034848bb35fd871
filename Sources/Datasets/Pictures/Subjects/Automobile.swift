import Drawing
import Kernels
import Randomness

/// A car, from the side or from the front: a low body, a cabin of glass, two wheels to be seen.
struct Automobile: Subject {
  static let name = "automobile"

  private enum Pose { case side, front }

  private let pose: Pose
  private let paint: Color
  private let glass: Color
  /// How high the roof is, and how far back the cabin begins.
  private let roof: Double
  private let tail: Double

  init(using random: inout RandomStream) {
    pose = random.boolean(probability: 0.62) ? .side : .front
    paint = Palette.paint.pick(using: &random)
    glass = Palette.glass.pick(using: &random)
    roof = random.uniform(in: -0.36 ... -0.22)
    tail = random.uniform(in: -0.85 ... -0.45)
  }

  var settings: [Setting] { Setting.roads }

  func draw(with pencil: Pencil) {
    pencil.shadow(from: -0.95, to: 0.95, at: 0.6)
    pose == .side ? drawSide(with: pencil) : drawFront(with: pencil)
  }

  private func drawSide(with pencil: Pencil) {
    let body = [
      at(-0.95, 0.44), at(-0.97, 0.06), at(tail, 0), at(tail + 0.25, roof), at(0.2, roof),
      at(0.52, 0.02), at(0.92, 0.12), at(0.97, 0.44),
    ]
    pencil.fill(.rounded(body, by: 0.12), paint)
    let low = roof + 0.08
    pencil.mark(
      .polygon([at(tail + 0.14, 0), at(tail + 0.3, low), at(-0.1, low), at(-0.1, 0)]), glass)
    pencil.mark(.polygon([at(-0.03, 0), at(-0.03, low), at(0.17, low), at(0.4, 0.02)]), glass)
    pencil.line([at(-0.06, 0.04), at(-0.06, 0.4)], paint.darker(0.4), width: 0.03)
    pencil.mark(.box(0.86...0.96, 0.16...0.24), Self.lamp)
    pencil.mark(.box(-0.97 ... -0.89, 0.12...0.22), Self.rearLamp)
    pencil.line([at(-0.9, 0.43), at(0.9, 0.43)], paint.darker(0.6), width: 0.05)
    for x in [-0.56, 0.58] { pencil.drawWheel(at: at(x, 0.42), radius: 0.2) }
  }

  private func drawFront(with pencil: Pencil) {
    pencil.mirrored { $0.fill(.box(0.42...0.68, 0.3...0.62, round: 0.06), Color(hex: 0x1C1C1E)) }
    pencil.fill(
      .rounded(
        [at(-0.48, -0.1), at(-0.36, roof - 0.18), at(0.36, roof - 0.18), at(0.48, -0.1)], by: 0.1),
      paint)
    pencil.mark(
      .polygon([at(-0.42, -0.1), at(-0.31, roof - 0.08), at(0.31, roof - 0.08), at(0.42, -0.1)]),
      glass)
    pencil.fill(
      .rounded(
        [
          at(-0.72, 0.5), at(-0.72, 0.06), at(-0.5, -0.12), at(0.5, -0.12), at(0.72, 0.06),
          at(0.72, 0.5),
        ], by: 0.12), paint)
    pencil.mirrored { pencil in
      pencil.mark(.oval(at(0.54, 0.12), 0.13, 0.09), Self.lamp)
      pencil.fill(.oval(at(0.6, -0.14), 0.08, 0.05), paint.darker(0.2))
    }
    pencil.mark(.box(-0.32...0.32, 0.1...0.24, round: 0.04), Color(hex: 0x202226))
    pencil.line([at(-0.68, 0.4), at(0.68, 0.4)], paint.darker(0.5), width: 0.06)
    pencil.mark(.box(-0.14...0.14, 0.32...0.42), Color(hex: 0xE8E8E0))
  }

  private static let lamp = Color(hex: 0xF6EBC0)
  private static let rearLamp = Color(hex: 0xC82A22)
}

extension Pencil {
  /// A wheel from the side: a black tyre about a bright hub.
  func drawWheel(at center: Point, radius: Double) {
    mark(.circle(center: center, radius: radius), Color(hex: 0x18181A))
    mark(.circle(center: center, radius: radius * 0.55), Color(hex: 0xA8ACB0))
    mark(.circle(center: center, radius: radius * 0.2), Color(hex: 0x4A4C50))
  }
}
