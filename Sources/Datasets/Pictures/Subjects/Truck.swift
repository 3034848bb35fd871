import Drawing
import Kernels
import Randomness

/// A truck: a high cab, a load behind it, more and larger wheels than a car.
struct Truck: Subject {
  static let name = "truck"

  private enum Load: CaseIterable { case box, tank, gravel, engine }

  private let isFrontal: Bool
  private let load: Load
  private let paint: Color
  private let cargo: Color
  private let glass: Color
  private let cabTop: Double

  init(using random: inout RandomStream) {
    isFrontal = random.boolean(probability: 0.33)
    load = random.choice(from: [.box, .box, .tank, .gravel, .engine])
    paint =
      load == .engine
      ? Color(hex: 0xB8201C).varied(using: &random) : Palette.paint.pick(using: &random)
    cargo =
      random.boolean()
      ? Color(hex: 0xDEDCD6).varied(using: &random) : Palette.paint.pick(using: &random)
    glass = Palette.glass.pick(using: &random)
    cabTop = random.uniform(in: -0.3 ... -0.12)
  }

  var settings: [Setting] { Setting.roads }

  func draw(with pencil: Pencil) {
    pencil.shadow(from: -0.95, to: 0.98, at: 0.72)
    isFrontal ? drawFront(with: pencil) : drawSide(with: pencil)
  }

  private func drawSide(with pencil: Pencil) {
    pencil.mark(.box(-0.95...0.9, 0.4...0.52), Color(hex: 0x2A2A2C))
    drawLoad(with: pencil)
    pencil.fill(
      .rounded(
        [at(0.42, 0.5), at(0.42, cabTop), at(0.8, cabTop), at(0.96, 0.16), at(0.98, 0.5)], by: 0.07),
      paint)
    pencil.mark(
      .polygon([at(0.56, 0.12), at(0.56, cabTop + 0.1), at(0.78, cabTop + 0.1), at(0.88, 0.12)]),
      glass)
    pencil.mark(.box(0.9...0.98, 0.28...0.38), Color(hex: 0xF6EBC0))
    for x in [-0.72, -0.36, 0.66] { pencil.drawWheel(at: at(x, 0.53), radius: 0.19) }
  }

  private func drawLoad(with pencil: Pencil) {
    switch load {
    case .box:
      pencil.fill(.box(-0.97...0.36, -0.55...0.42), cargo)
      for x in [-0.64, -0.31, 0.02] {
        pencil.line([at(x, -0.52), at(x, 0.4)], cargo.darker(0.18), width: 0.03)
      }
    case .tank:
      pencil.fill(.box(-0.97...0.34, -0.3...0.38, round: 0.3), cargo)
      pencil.line([at(-0.9, 0), at(0.28, 0)], cargo.darker(0.3), width: 0.05)
    case .gravel:
      pencil.fill(
        .smooth([at(-0.8, -0.1), at(-0.4, -0.42), at(0, -0.32), at(0.25, -0.1)]),
        Color(hex: 0x8A7458))
      pencil.fill(
        .polygon([at(-0.98, -0.16), at(0.38, -0.16), at(0.28, 0.42), at(-0.8, 0.42)]), cargo)
      for x in [-0.6, -0.25, 0.1] {
        pencil.line([at(x, -0.1), at(x, 0.38)], cargo.darker(0.3), width: 0.05)
      }
    case .engine:
      pencil.fill(.box(-0.97...0.44, -0.2...0.45, round: 0.05), paint)
      pencil.line([at(-0.95, -0.32), at(0.6, -0.36)], Color(hex: 0xC8CCD0), width: 0.09)
      pencil.line([at(-0.92, 0.12), at(0.4, 0.12)], Color(hex: 0xF0EEE6), width: 0.07)
      for x in [-0.8, -0.4] { pencil.mark(.box(x...x + 0.26, -0.1...0.04), paint.darker(0.45)) }
    }
  }

  private func drawFront(with pencil: Pencil) {
    pencil.mirrored { $0.fill(.box(0.34...0.6, 0.4...0.78, round: 0.05), Color(hex: 0x1C1C1E)) }
    if load == .box { pencil.fill(.box(-0.62...0.62, -0.86...0.4), cargo.darker(0.1)) }
    pencil.fill(.box(-0.56...0.56, -0.55...0.56, round: 0.1), paint)
    pencil.mark(.box(-0.46...0.46, -0.44 ... -0.04, round: 0.06), glass)
    pencil.line([at(0, -0.42), at(0, -0.06)], paint.darker(0.4), width: 0.04)
    pencil.mark(.box(-0.3...0.3, 0.08...0.36), Color(hex: 0x2A2C30))
    for y in [0.15, 0.22, 0.29] {
      pencil.line([at(-0.28, y), at(0.28, y)], Color(hex: 0xB0B4B8), width: 0.025)
    }
    pencil.mirrored { pencil in
      pencil.mark(.oval(at(0.43, 0.26), 0.09, 0.09), Color(hex: 0xF6EBC0))
      pencil.fill(.box(0.6...0.72, -0.36 ... -0.06), Color(hex: 0x2A2A2C))
      if load != .box {
        pencil.line([at(0.62, -0.2), at(0.62, -0.86)], Color(hex: 0xB8BCC0), width: 0.07)
      }
    }
    pencil.fill(.box(-0.62...0.62, 0.44...0.58, round: 0.04), Color(hex: 0x9A9EA2))
  }
}
