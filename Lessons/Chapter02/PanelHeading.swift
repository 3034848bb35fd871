import Drawing
import Scenes

/// The two lines above a panel: its name and what it is set to, then where it is and how it stands.
struct PanelHeading: Element {
  let title: String
  /// What the panel is set to, in the notation of `Formula`; none where the title says it.
  let setting: String?
  let value: String
  let note: Text
  let ink: Ink
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (left, right) = (frame.minX, frame.maxX)
    let (first, second) = (frame.minY + 16, frame.minY + 50)
    canvas.fill(.circle(center: Point(x: left + 6, y: first - 6), radius: 6), with: ink)
    canvas.draw(Text(title, .body.weight(.semibold)), at: Point(x: left + 20, y: first))
    canvas.draw(
      Text(value, .body.size(24).weight(.semibold).ink(ink)), at: Point(x: left, y: second))
    canvas.draw(
      note, at: Point(x: right, y: setting == nil ? first : second), anchor: .baselineTrailing)
    if let setting {
      canvas.draw(
        Formula(setting, size: 20), at: Point(x: right, y: first), anchor: .baselineTrailing)
    }
  }
}
