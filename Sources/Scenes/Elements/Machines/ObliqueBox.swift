import Drawing

/// A box seen from the front, its depth drawn up and to the right.
struct ObliqueBox: Sendable {
  /// The sides of a box.
  struct Extent: Sendable {
    let width: Double
    let height: Double
    /// From the front face to the back.
    let shift: Point
  }

  let front: Rect
  let shift: Point
  /// The middle of the room that the box has to itself.
  let slotMiddle: Double

  init(_ extent: Extent, slotMiddle: Double, level: Double) {
    shift = extent.shift
    self.slotMiddle = slotMiddle
    front = Rect(
      x: slotMiddle - (extent.width + extent.shift.x) / 2,
      y: level - (extent.height + extent.shift.y) / 2, width: extent.width, height: extent.height)
  }

  /// All that the box covers.
  var bounds: Rect {
    Rect(
      x: front.minX, y: front.minY + shift.y, width: front.width + shift.x,
      height: front.height - shift.y)
  }

  /// Draws the three faces that are seen; `glow` lights them up, 0…1.
  func draw(ink: Ink, glow: Double, on canvas: Canvas) {
    let base = ink.mixed(with: .accent, by: glow)
    let top = Path.polygon([
      front.topLeft, front.topRight, front.topRight + shift, front.topLeft + shift,
    ])
    let side = Path.polygon([
      front.topRight, front.bottomRight, front.bottomRight + shift, front.topRight + shift,
    ])
    let shades: [(Path, Double)] = [(top, 0.82), (side, 0.58), (.rectangle(front), 0.72)]
    for (face, share) in shades {
      canvas.fill(face, with: base.mixed(with: .paper, by: share - 0.25 * glow))
      canvas.stroke(face, with: base, width: 1.5 + glow)
    }
  }
}
