import Drawing
import Scenes

/// Nothing hangs off the canvas: no words, and no mark but one that goes from edge to edge.
///
/// A point beyond the edge is let pass: half the width of a line along it. What is cut off on purpose
/// is clipped, and a clipped mark ends at its clip.
struct OffCanvas: Rule {
  static let name = "off-canvas"
  static let patience = 0.3
  private static let tolerance = 1.0

  func look(at frame: LintFrame) -> [Sighting] {
    frame.marks.compactMap { mark in
      guard isSeen(mark, in: frame.theme), !isGround(mark.bounds) else { return nil }
      let overhang = overhang(of: mark.bounds)
      guard overhang > Self.tolerance else { return nil }
      return Sighting(mark, "hangs \(Int(overhang.rounded(.up))) points off the canvas")
    }
  }

  private func isSeen(_ mark: Mark, in theme: Theme) -> Bool {
    mark.isDrawn && !mark.bounds.isEmpty && mark.visibility(in: theme) > 0.05
      && mark.bounds.origin.isFinite && mark.ink != .paper
  }

  /// Whether a mark goes from one edge of the canvas to the opposite one, as the ground of a world does.
  private func isGround(_ bounds: Rect) -> Bool {
    let canvas = Layout.canvas
    return bounds.minX <= canvas.minX && bounds.maxX >= canvas.maxX
      || bounds.minY <= canvas.minY && bounds.maxY >= canvas.maxY
  }

  private func overhang(of bounds: Rect) -> Double {
    let canvas = Layout.canvas
    return max(
      canvas.minX - bounds.minX, bounds.maxX - canvas.maxX, canvas.minY - bounds.minY,
      bounds.maxY - canvas.maxY)
  }
}
