extension Path {
  /// How long the line is; gaps between its pieces and what is not finite are left out.
  public var length: Double { PathRuler(self).length }

  /// The part of the line between two shares of its length, as when a curve is drawn on.
  ///
  /// Curves become short straight lines, within a twentieth of a point. Shares outside 0…1 count as
  /// the nearest end; where the second is not beyond the first, nothing is left.
  public func trimmed(from start: Double = 0, to end: Double) -> Path {
    PathRuler(self).part(from: start.share, to: end.share)
  }

  /// The place at a share of the length, 0 (start) to 1 (end), and the direction of the line there.
  ///
  /// Nil where there is no line.
  public func place(at share: Double) -> (point: Point, angle: Double)? {
    PathRuler(self).place(at: share.share)
  }
}

/// A path as straight lines, each with its distance from the start.
private struct PathRuler {
  private struct Piece {
    var start: Point
    var end: Point
    /// The length of all pieces before this one.
    var distance: Double
    var length: Double
  }

  private var pieces: [Piece] = []
  private(set) var length = 0.0

  init(_ path: Path) {
    var pen = Point.zero
    var start = Point.zero
    for element in path.elements {
      switch element {
      case .move(let point):
        (pen, start) = (point, point)
      case .line(let point):
        add(from: pen, to: point)
        pen = point
      case .curve(let point, let first, let second):
        add(CubicCurve(start: pen, control1: first, control2: second, end: point))
        pen = point
      case .close:
        add(from: pen, to: start)
        pen = start
      }
    }
  }

  private mutating func add(from start: Point, to end: Point) {
    let step = start.distance(to: end)
    guard step > 0, step.isFinite else { return }
    pieces.append(Piece(start: start, end: end, distance: length, length: step))
    length += step
  }

  /// Adds a curve as chords: an eighth of its second difference bounds the distance of a chord.
  private mutating func add(_ curve: CubicCurve) {
    let bend = max(
      (curve.start - curve.control1 * 2 + curve.control2).length,
      (curve.control1 - curve.control2 * 2 + curve.end).length)
    guard bend.isFinite else { return }
    let count = Int((6 * bend / 8 / 0.05).squareRoot().rounded(.up).held(in: 1...500))
    var pen = curve.start
    for step in 1...count {
      let next = curve.point(at: Double(step) / Double(count))
      add(from: pen, to: next)
      pen = next
    }
  }

  func part(from start: Double, to end: Double) -> Path {
    let (first, last) = (start * length, end * length)
    var path = Path()
    var pen: Point?
    for piece in pieces where piece.distance + piece.length > first && piece.distance < last {
      let from = max(0, first - piece.distance) / piece.length
      let to = min(piece.length, last - piece.distance) / piece.length
      let begin = from == 0 ? piece.start : Point.lerp(piece.start, piece.end, from)
      if begin != pen { path.move(to: begin) }
      pen = to == 1 ? piece.end : Point.lerp(piece.start, piece.end, to)
      if let pen { path.line(to: pen) }
    }
    return path
  }

  func place(at share: Double) -> (point: Point, angle: Double)? {
    let wanted = share * length
    guard let piece = pieces.last(where: { $0.distance <= wanted }) ?? pieces.first else {
      return nil
    }
    let progress = min(1, (wanted - piece.distance) / piece.length)
    let point = Point.lerp(piece.start, piece.end, progress)
    return (point, piece.start.angle(to: piece.end))
  }
}
