import Drawing

/// The height of a contour, written along its line on a strip of paper.
struct ContourLabel: Element {
  private let text: Text
  private let place: Point
  private let angle: Double

  func draw(on canvas: Canvas) {
    let size = Size(width: text.metrics.width + 8, height: text.style.font.size + 4)
    let strip = Path.roundedRectangle(Rect(center: .zero, size: size), radius: 5)
    let turn = Transform.rotation(angle).then(.translation(x: place.x, y: place.y))
    canvas.fill(strip.transformed(by: turn), with: .paper.opacity(0.92))
    canvas.draw(text, at: place, anchor: .center, rotation: angle)
  }

  /// One label a level, on the most level stretch of its lines that is free: inside the plot, and not
  /// near another label.
  static func labels(on lines: [[[Point]]], of levels: [Double], in plot: Rect) -> [ContourLabel] {
    var labels: [ContourLabel] = []
    for (level, lines) in zip(levels, lines) {
      let text = Text(Numeral.shortest(level), .note.ink(.ink))
      let reach = text.metrics.width / 2 + 10
      let room = plot.inset(by: reach)
      let stretches = lines.flatMap { Stretch.all(of: $0, reach: reach) }
      let free = stretches.filter { stretch in
        room.contains(stretch.place)
          && labels.allSatisfy { $0.place.distance(to: stretch.place) > 2 * reach + 16 }
      }
      guard let best = free.min(by: { $0.steepness < $1.steepness }) else { continue }
      labels.append(ContourLabel(text: text, place: best.place, angle: best.angle))
    }
    return labels
  }

  /// A stretch of a line that a label covers.
  private struct Stretch {
    let place: Point
    /// Of the chord, −π/2…π/2, so that no label stands on its head.
    let angle: Double
    /// How far the stretch is from a straight and level one.
    let steepness: Double

    /// The stretches about the points of a line that reach as far on both sides.
    static func all(of line: [Point], reach: Double) -> [Stretch] {
      line.indices.compactMap { index in
        let place = line[index]
        guard let start = line[..<index].last(where: { $0.distance(to: place) >= reach }),
          let end = line[index...].first(where: { $0.distance(to: place) >= reach })
        else { return nil }
        let chord = start.x <= end.x ? end - start : start - end
        let bend = 2 * reach - chord.length
        return Stretch(place: place, angle: chord.angle, steepness: abs(chord.angle) + bend / 4)
      }
    }
  }
}
