public import Drawing
import Kernels

/// A line through space, drawn with a surface or alone.
public struct SpaceCurve: Sendable {
  /// The points that it goes through.
  public let points: [(x: Double, y: Double, z: Double)]
  /// Its ink.
  public let ink: Ink
  /// How wide it is.
  public let width: Double
  /// Whether a dot stands at its end.
  public let hasHead: Bool

  /// A line through points.
  public init(
    _ points: [(x: Double, y: Double, z: Double)], ink: Ink = .highlight, width: Double = 3.5,
    hasHead: Bool = true
  ) {
    self.points = points.filter { $0.x.isFinite && $0.y.isFinite && $0.z.isFinite }
    self.ink = ink
    self.width = width
    self.hasHead = hasHead
  }
}

/// A function of two variables as a lit surface, with curves in front of it and behind.
///
/// Faces and pieces of curves are painted from the furthest to the nearest.
public struct Surface: Element {
  private let field: Field?
  private let space: Space
  private let curves: [SpaceCurve]
  private let map: ColorMap

  /// A surface in a space; a few hundred faces are enough, so that it needs no finer field than
  /// 28×28.
  ///
  /// - Parameters:
  ///   - field: The heights; none for curves alone.
  ///   - space: The axes that it stands in.
  ///   - curves: Lines on or about the surface.
  ///   - map: The colours of the heights; from pale to strong blue if left out.
  public init(
    _ field: Field?, in space: Space, curves: [SpaceCurve] = [], map: ColorMap? = nil
  ) {
    self.field = field
    self.space = space
    self.curves = curves
    let z = space.z
    self.map = map ?? .sequential(z.lowerBound - z.length * 0.25...z.upperBound)
  }

  private struct Piece {
    var depth: Double
    var path: Path
    var ink: Ink
    /// The width of a line; nil for a face.
    var width: Double?
  }

  /// Draws the surface and the curves.
  public func draw(on canvas: Canvas) {
    let pieces = (field.map { faces(of: $0, in: canvas.theme) } ?? []) + curves.flatMap(pieces)
    guard !pieces.isEmpty || curves.contains(where: { !$0.points.isEmpty }) else {
      return NoData(frame: space.frame).draw(on: canvas)
    }
    canvas.remarkGaps(in: field?.values ?? [], of: space.frame)
    for piece in pieces.sorted(by: { $0.depth > $1.depth }) {
      if let width = piece.width {
        canvas.stroke(piece.path, with: piece.ink, width: width)
      } else {
        canvas.fill(piece.path, with: piece.ink)
      }
    }
    for curve in curves where curve.hasHead {
      guard let end = curve.points.last else { continue }
      Dot(at: space.position(x: end.x, y: end.y, z: end.z), radius: 7, ink: curve.ink)
        .draw(on: canvas)
    }
  }

  // MARK: faces

  private func faces(of field: Field, in theme: Theme) -> [Piece] {
    let corners = (0..<field.rows).map { row in
      (0..<field.columns).map { column in
        let place = field.place(Double(column), Double(row))
        return space.projected(place.x, place.y, field[column, row])
      }
    }
    let tints = (0...63).map { theme.color(for: map.ink(for: height(Double($0) / 63))) }
    return (0..<field.rows - 1).flatMap { row in
      (0..<field.columns - 1).compactMap { column -> Piece? in
        let around = [(0, 0), (1, 0), (1, 1), (0, 1)].map { corners[row + $0.1][column + $0.0] }
        guard around.allSatisfy({ $0.place.isFinite && $0.depth.isFinite }) else { return nil }
        let mean = (field[column, row] + field[column + 1, row + 1]) / 2
        let tint = tints[Int(space.z.share(of: mean) * 63 + 0.5)]
        return Piece(
          depth: around.reduce(0) { $0 + $1.depth } / 4, path: face(around.map(\.place)),
          ink: lit(tint, by: light(on: field, column, row)))
      }
    }
  }

  private func height(_ share: Double) -> Double { space.z.lowerBound + space.z.length * share }

  /// A face, a quarter of a point larger on all sides so that no paper shows between two.
  private func face(_ corners: [Point]) -> Path {
    let middle = corners.reduce(.zero, +) / 4
    return .polygon(corners.map { $0 + ($0 - middle).direction * 0.45 })
  }

  /// How much light a face gets, −1…1: a lamp stands high up on the left.
  private func light(on field: Field, _ column: Int, _ row: Int) -> Double {
    let size = space.z.length
    let slope = (
      x: (field[column + 1, row] - field[column, row]) / size * Double(field.columns),
      y: (field[column, row + 1] - field[column, row]) / size * Double(field.rows)
    )
    let normal = (x: -slope.x * 0.7, y: -slope.y * 0.7, z: 1.0)
    let length = (normal.x * normal.x + normal.y * normal.y + 1).squareRoot()
    return (normal.x * -0.5 + normal.y * -0.45 + normal.z * 0.74) / length
  }

  private func lit(_ color: Color, by light: Double) -> Ink {
    let shade = 0.74 - light
    let other = Color(hex: shade > 0 ? 0x0B1020 : 0xFFFFFF)
    return .color(color.mixed(with: other, by: abs(shade) * (shade > 0 ? 0.3 : 0.6)))
  }

  // MARK: curves

  /// The pieces of a curve lie a little nearer than they are, so that the surface under them does
  /// not hide them.
  private func pieces(of curve: SpaceCurve) -> [Piece] {
    let places = curve.points.map { space.projected($0.x, $0.y, $0.z) }
    let nearer = 2.5 / Double(max(field?.columns ?? 100, 8))
    return zip(places, places.dropFirst()).map { start, end in
      Piece(
        depth: (start.depth + end.depth) / 2 - nearer,
        path: .line(from: start.place, to: end.place),
        ink: curve.ink, width: curve.width)
    }
  }
}
