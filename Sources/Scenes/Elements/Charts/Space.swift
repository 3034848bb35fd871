public import Drawing
import Kernels

/// Where a three-dimensional plot is seen from.
public struct Camera: Sendable, Hashable {
  /// How far the plot is turned about its upright axis, in radians.
  public var azimuth: Double
  /// How high the camera stands above the horizon, in radians.
  public var elevation: Double

  /// A camera at an angle.
  public init(azimuth: Double = -0.9, elevation: Double = 0.5) {
    self.azimuth = azimuth
    self.elevation = elevation
  }
}

/// Three axes seen from a camera: a floor with a light grid, an upright axis, and the map from
/// values to places.
public struct Space: Element {
  /// The values along the first side of the floor.
  public let x: ClosedRange<Double>
  /// The values along the second side of the floor.
  public let y: ClosedRange<Double>
  /// The values upwards.
  public let z: ClosedRange<Double>
  private let titles: (x: String?, y: String?, z: String?)
  let frame: Rect
  private let turn: (sine: Double, cosine: Double)
  private let tilt: (sine: Double, cosine: Double)

  /// How high the plot is, compared with its sides.
  private static let steepness = 0.72
  /// How far the camera stands off, in half sides of the floor.
  private static let distance = 7.0

  /// Axes that fill a frame from wherever the camera looks.
  ///
  /// - Parameters:
  ///   - x: The values along the first side of the floor.
  ///   - y: The values along the second side of the floor.
  ///   - z: The values upwards.
  ///   - frame: The room for plot and numbers.
  ///   - camera: Where it is seen from.
  ///   - titles: What the three axes are.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, z: ClosedRange<Double>,
    in frame: Rect = Layout.content, camera: Camera = Camera(),
    titles: (x: String?, y: String?, z: String?) = (nil, nil, nil)
  ) {
    self.x = x
    self.y = y
    self.z = z
    self.frame = frame
    self.titles = titles
    turn = (Double.sin(camera.azimuth), Double.cos(camera.azimuth))
    tilt = (Double.sin(camera.elevation), Double.cos(camera.elevation))
  }

  /// The place of three values.
  public func position(x: Double, y: Double, z: Double) -> Point { projected(x, y, z).place }

  /// The place of three values, and how far behind the middle they lie.
  func projected(_ valueX: Double, _ valueY: Double, _ valueZ: Double) -> (
    place: Point, depth: Double
  ) {
    func side(_ value: Double, _ range: ClosedRange<Double>) -> Double {
      range.length > 0 ? (value - range.lowerBound) / range.length * 2 - 1 : 0
    }
    let (a, b) = (side(valueX, x), side(valueY, y))
    let height = side(valueZ, z) * Self.steepness
    let right = a * turn.cosine - b * turn.sine
    let away = a * turn.sine + b * turn.cosine
    let up = height * tilt.cosine + away * tilt.sine
    let depth = away * tilt.cosine - height * tilt.sine
    let scale = unit * Self.distance / max(Self.distance + depth, 0.1)
    return (
      Point(x: frame.midX + right * scale, y: frame.midY - 4 - up * scale), depth
    )
  }

  /// Points for half a side: the same from every direction, so that nothing pulses while it turns.
  private var unit: Double {
    let high = Self.steepness * tilt.cosine + abs(tilt.sine) * 1.42
    return max(min((frame.width / 2 - 36) / 1.5, (frame.height / 2 - 14) / high) * 0.92, 1)
  }

  /// Draws the floor, its numbers, and the upright axis.
  public func draw(on canvas: Canvas) {
    guard !frame.isEmpty else { return }
    drawFloor(on: canvas)
    drawNumbers(on: canvas)
    drawUpright(on: canvas)
  }

  private func drawFloor(on canvas: Canvas) {
    let floor = z.lowerBound
    var grid = Path()
    for tick in Scale.linear(x).ticks(about: 4) {
      grid.append(
        .line(
          from: position(x: tick.value, y: y.lowerBound, z: floor),
          to: position(x: tick.value, y: y.upperBound, z: floor)))
    }
    for tick in Scale.linear(y).ticks(about: 4) {
      grid.append(
        .line(
          from: position(x: x.lowerBound, y: tick.value, z: floor),
          to: position(x: x.upperBound, y: tick.value, z: floor)))
    }
    canvas.stroke(grid, with: .grid, width: 1, cap: .butt)
    let corners = [
      (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.upperBound, y.upperBound),
      (x.lowerBound, y.upperBound),
    ]
    canvas.stroke(
      .polygon(corners.map { position(x: $0.0, y: $0.1, z: floor) }), with: .muted.opacity(0.6),
      width: 1.25)
  }

  /// The ends of the floor that are nearest to the camera.
  private var near: (x: Double, y: Double) {
    (
      turn.sine > 0 ? x.lowerBound : x.upperBound, turn.cosine > 0 ? y.lowerBound : y.upperBound
    )
  }

  /// Numbers stand outside the two near edges of the floor.
  private func drawNumbers(on canvas: Canvas) {
    let (near, floor) = (near, z.lowerBound)
    let middle = position(
      x: (x.lowerBound + x.upperBound) / 2, y: (y.lowerBound + y.upperBound) / 2, z: floor)
    let foot = position(x: corner.x, y: corner.y, z: floor)
    func draw(_ string: String, at place: Point, distance: Double) {
      guard place.distance(to: foot) > 20 else { return }
      let way = (place - middle).direction
      canvas.draw(
        Text(string, .note), at: place + Point(x: way.x * distance, y: way.y * distance * 0.8),
        anchor: .center)
    }
    func drawTitle(_ title: String, at place: Point) {
      let width = Text(title, .note).metrics.width
      draw(title, at: place, distance: 42 + width / 2 * abs((place - middle).direction.x))
    }
    for tick in Scale.linear(x).ticks(about: 4) where tick.value != near.x {
      draw(tick.label, at: position(x: tick.value, y: near.y, z: floor), distance: 20)
    }
    for tick in Scale.linear(y).ticks(about: 4) where tick.value != near.y {
      draw(tick.label, at: position(x: near.x, y: tick.value, z: floor), distance: 20)
    }
    if let title = titles.x {
      let place = position(x: (x.lowerBound + x.upperBound) / 2, y: near.y, z: floor)
      drawTitle(title, at: place)
    }
    if let title = titles.y {
      let place = position(x: near.x, y: (y.lowerBound + y.upperBound) / 2, z: floor)
      drawTitle(title, at: place)
    }
  }

  /// The upright axis stands on the corner of the floor that is furthest left.
  private var corner: (x: Double, y: Double) {
    let corners = [x.lowerBound, x.upperBound].flatMap { x in
      [y.lowerBound, y.upperBound].map { (x: x, y: $0) }
    }
    let places = corners.map { position(x: $0.x, y: $0.y, z: z.lowerBound).x }
    return zip(corners, places).min { $0.1 < $1.1 }?.0 ?? (x.lowerBound, y.lowerBound)
  }

  private func drawUpright(on canvas: Canvas) {
    let corner = corner
    let (foot, top) = (
      position(x: corner.x, y: corner.y, z: z.lowerBound),
      position(x: corner.x, y: corner.y, z: z.upperBound)
    )
    canvas.stroke(.line(from: foot, to: top), with: .muted.opacity(0.6), width: 1.25)
    for tick in Scale.linear(z).ticks(about: 4) where tick.value > z.lowerBound {
      let place = position(x: corner.x, y: corner.y, z: tick.value)
      canvas.stroke(
        .line(from: place, to: place.offset(x: -5)), with: .muted.opacity(0.6), width: 1.25)
      canvas.draw(Text(tick.label, .note), at: place.offset(x: -9), anchor: .trailing)
    }
    if let title = titles.z {
      canvas.draw(Text(title, .note), at: top.offset(x: 0, y: -12), anchor: .baselineCenter)
    }
  }
}
