import Drawing
import Scenes

/// The two lines above a panel: its name and rate, then where it is and how that came out.
struct PanelHeading: Element {
  let title: String
  /// The rate or length of the steps, in the notation of `Formula`.
  let formula: String
  let value: String
  let note: String
  let noteStyle: TextStyle
  let ink: Ink
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (left, right) = (frame.minX, frame.maxX)
    let (first, second) = (frame.minY + 16, frame.minY + 50)
    canvas.fill(.circle(center: Point(x: left + 6, y: first - 6), radius: 6), with: ink)
    Label(title, at: Point(x: left + 20, y: first), style: .body.weight(.semibold)).draw(on: canvas)
    canvas.draw(
      Formula(formula, size: 20), at: Point(x: right, y: first), anchor: .baselineTrailing)
    Label(
      value, at: Point(x: left, y: second), style: .body.size(valueSize).weight(.semibold).ink(ink)
    ).draw(on: canvas)
    Label(note, at: Point(x: right, y: second), style: noteStyle, anchor: .baselineTrailing)
      .draw(on: canvas)
  }

  /// As large as leaves room for the note.
  private var valueSize: Double { frame.width > 260 ? 26 : 18 }
}
