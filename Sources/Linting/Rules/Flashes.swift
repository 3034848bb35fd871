import Drawing
import Scenes

/// Nothing large flashes more than three times in a second.
///
/// WCAG 2.2, success criterion 2.3.1 (general flash): a flash is a pair of opposing changes of the
/// relative luminance by a tenth or more, the darker one below 0.8; it counts where a quarter of any
/// field of 10 degrees flashes at once. That field is a third of the picture's width and height, for a
/// picture that fills the screen.
struct Flashes: Rule {
  static let name = "flashes"
  static let needsEveryFrame = true
  static let judgesColors = true
  /// Three pairs of changes, and the first change of a fourth.
  private static let changes = 7
  private static let share = 0.25

  private var cells: [FlashCell] = []

  mutating func look(at frame: LintFrame) -> [Sighting] {
    let grid = LuminanceGrid(of: frame.thumbnail)
    if cells.isEmpty { cells = grid.values.map { FlashCell(at: $0, changes: Self.changes) } }
    var isFlashing = [Bool](repeating: false, count: cells.count)
    for index in cells.indices {
      isFlashing[index] = cells[index].flashes(at: frame.time, luminance: grid.values[index])
    }
    guard isFlashing.contains(true), let place = busiest(isFlashing, grid) else { return [] }
    return [
      Sighting("the picture", "flashes more than three times a second", at: place)
    ]
  }

  /// The middle of a field in which a quarter of the cells flashes.
  private func busiest(_ isFlashing: [Bool], _ grid: LuminanceGrid) -> Point? {
    let (width, height) = (grid.columns / 3, grid.rows / 3)
    let least = Int((Double(width * height) * Self.share).rounded(.up))
    for row in 0...(grid.rows - height) {
      for column in 0...(grid.columns - width) {
        let count = (row..<row + height).reduce(0) { sum, y in
          sum + isFlashing[(y * grid.columns + column)...].prefix(width).count { $0 }
        }
        guard count >= least else { continue }
        return Layout.canvas.point(
          atX: (Double(column) + Double(width) / 2) / Double(grid.columns),
          y: (Double(row) + Double(height) / 2) / Double(grid.rows))
      }
    }
    return nil
  }
}

/// The luminance of one place over time, as a row of rises and falls.
private struct FlashCell {
  /// The luminance at the last turn, or since then if it went on the same way.
  private var extreme: Double
  private var isRising: Bool?
  /// When the last changes happened, the oldest first.
  private var times: [Double]

  private static let leastChange = 0.1
  private static let darkest = 0.8

  init(at luminance: Double, changes: Int) {
    extreme = luminance
    times = Array(repeating: -.infinity, count: changes)
  }

  /// Whether the changes that count fill less than a second, the one to `luminance` included.
  mutating func flashes(at time: Double, luminance: Double) -> Bool {
    let isUp = luminance > extreme
    let isOpposed = isRising != isUp
    let isChange =
      abs(luminance - extreme) >= Self.leastChange && min(luminance, extreme) < Self.darkest
    if isOpposed, isChange {
      times.removeFirst()
      times.append(time)
      isRising = isUp
      extreme = luminance
    } else if !isOpposed {
      extreme = luminance
    }
    return time - times[0] < 1
  }
}
