import Drawing
import Environments
import Scenes

/// A Q-table: a row for each state, a column for each move, cells as blue as their values are large.
struct ValueTable: Element {
  /// The values, state by state.
  let values: [[Double]]
  /// The states that have a row.
  let states: [Int]
  /// The room for the table.
  let frame: Rect
  /// The row to look at, counted from the first; between two rows it is on its way.
  var row: Double?
  /// How much that row is lit, 0…1.
  var rowLight = 1.0
  /// The cell to look at, and how much it is lit, 0…1.
  var cell: (state: Int, action: Int, light: Double)?

  private static let head = 28.0
  private static let margin = 88.0

  func draw(on canvas: Canvas) {
    drawHead(on: canvas)
    if let row { drawBand(at: row, on: canvas) }
    for (index, state) in states.enumerated() {
      drawRow(index, of: state, on: canvas)
    }
    if let cell, let index = states.firstIndex(of: cell.state) {
      canvas.group(opacity: cell.light) {
        canvas.stroke(
          .roundedRectangle(place(index, cell.action).inset(by: 0.5), radius: 4),
          with: .highlight, width: 3)
      }
    }
  }

  private var pitch: Double {
    min((frame.height - Self.head) / Double(max(states.count, 1)), 34)
  }

  private var style: TextStyle { pitch < 26 ? .note.ink(.ink) : .label.weight(.regular) }

  /// The room of a cell.
  private func place(_ index: Int, _ action: Int) -> Rect {
    let width = (frame.width - Self.margin) / Double(Heading.allCases.count)
    return Rect(
      x: frame.minX + Self.margin + Double(action) * width,
      y: frame.minY + Self.head + Double(index) * pitch, width: width, height: pitch
    ).inset(dx: 1.5, dy: 1)
  }

  private func drawHead(on canvas: Canvas) {
    for heading in Heading.allCases {
      let column = place(0, heading.rawValue)
      canvas.draw(
        Text("\(heading.sign) \(heading.name)", .label),
        at: Point(x: column.midX, y: frame.minY + Self.head / 2 - 2), anchor: .center)
    }
  }

  private func drawBand(at row: Double, on canvas: Canvas) {
    let band = Rect(
      x: frame.minX, y: frame.minY + Self.head + row * pitch, width: frame.width, height: pitch)
    canvas.group(opacity: rowLight) {
      canvas.fill(
        .roundedRectangle(band.inset(dx: -2, dy: -2), radius: 6),
        with: .highlight.opacity(0.3))
    }
  }

  private func drawRow(_ index: Int, of state: Int, on canvas: Canvas) {
    let level = place(index, 0).midY
    let isLit = row.map { abs($0 - Double(index)) < 0.5 && rowLight > 0.5 } ?? false
    canvas.draw(
      Text("state \(state)", isLit ? style.weight(.semibold) : style),
      at: Point(x: frame.minX + 8, y: level), anchor: .leading)
    for (action, value) in values[state].enumerated() {
      let room = place(index, action)
      canvas.fill(.roundedRectangle(room, radius: 4), with: .paper)
      canvas.fill(.roundedRectangle(room, radius: 4), with: Self.ink(of: value))
      let best = values[state].max() ?? 0
      let isBest = best > 0 && value > best - 1e-9
      canvas.draw(
        Text(
          Numeral.fixed(value, decimals: 3),
          value == 0 ? style.ink(.muted) : isBest ? style.weight(.bold) : style),
        at: room.center, anchor: .center)
    }
  }

  /// A value's colour; text in ink can be read on it.
  private static func ink(of value: Double) -> Ink {
    value > 0
      ? .paper.mixed(with: .accent, by: 0.46 * min(value, 1)) : .grid.opacity(0.45)
  }
}
