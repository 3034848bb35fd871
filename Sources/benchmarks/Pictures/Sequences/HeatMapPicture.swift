import Drawing
import Kernels
import Randomness
import Rasters
import Scenes

/// A field of colours that bends from frame to frame, nearly all of it, with points that wander over
/// it, beside a falling curve.
struct HeatMapPicture: Element {
  /// Which frame is drawn.
  let frame: Int
  /// Where the points begin, in the field's coordinates.
  let points: [Point]

  private static let side = 400
  private static let area = Rect(x: Layout.margin, y: 100, width: 400, height: 400)

  /// Sixty normal points, the same on every call.
  static func randomPoints() -> [Point] {
    var random = RandomStream(seed: 2)
    return (0..<60).map { _ in
      Point(x: 0.35 * random.normal(), y: 0.35 * random.normal())
    }
  }

  /// How much of the sequence has gone by, 0…1.
  private var progress: Double { Double(frame) / Double(FrameSequence.frameCount) }

  func draw(on canvas: Canvas) {
    canvas.draw(raster(), in: Self.area, interpolation: .nearest)
    for point in points where abs(point.x) < 0.95 && abs(point.y) < 0.95 {
      let ink: Ink = point.x * point.y > 0 ? .color(Color(hex: 0xFFFFFF)) : .color(Color(hex: 0))
      let turned = point.rotated(by: 0.6 * progress)
      canvas.fill(.circle(center: Self.place(of: turned), radius: 5), with: ink)
    }
    drawCurve(on: canvas)
  }

  private func drawCurve(on canvas: Canvas) {
    let axes = Axes(
      x: 0...Double(FrameSequence.frameCount), y: 0...1,
      in: Rect(x: 480, y: 100, width: 448, height: 400), xTitle: "epoch", yTitle: "loss")
    axes.draw(on: canvas)
    let losses = (0...frame).map { (x: Double($0), y: Double.exp(-Double($0) / 30)) }
    axes.line(losses).draw(on: canvas)
  }

  private func raster() -> Raster {
    var raster = Raster(width: Self.side, height: Self.side, filledWith: Pixel(bits: 0))
    // The field is a sum of products, so that each factor is worked out once a row or column.
    let places = (0..<Self.side).map { 2 * (Double($0) + 0.5) / Double(Self.side) - 1 }
    let waves = places.map { Double.sin(3 * $0 + 18 * progress) }
    let ripples = places.map { progress * Double.cos(2 * $0 - 14 * progress) }
    for (row, y) in places.enumerated() {
      for (column, x) in places.enumerated() {
        let bend = 12 * progress * x * y + (1 - progress) * (1.2 * x + 1.5 * y)
        let height = bend / (1 + abs(bend)) + 0.3 * waves[column] * ripples[row]
        raster[column, row] = Self.color(0.5 + height / 2.6)
      }
    }
    return raster
  }

  /// From dark violet over green to yellow; 0…1.
  private static let ramp: [(red: Double, green: Double, blue: Double)] = [
    (68, 2, 86), (62, 74, 138), (38, 130, 142), (53, 184, 120), (252, 230, 40),
  ]

  private static func color(_ share: Double) -> Pixel {
    let place = min(max(share, 0), 1) * Double(ramp.count - 1)
    let index = min(Int(place), ramp.count - 2)
    let (low, high, rest) = (ramp[index], ramp[index + 1], place - Double(index))
    func byte(_ from: Double, _ to: Double) -> UInt8 {
      UInt8((from + (to - from) * rest).rounded())
    }
    return Pixel(
      red: byte(low.red, high.red), green: byte(low.green, high.green),
      blue: byte(low.blue, high.blue))
  }

  private static func place(of point: Point) -> Point {
    area.point(atX: (point.x + 1) / 2, y: (point.y + 1) / 2)
  }
}
