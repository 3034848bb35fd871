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
  private static let leastChange = 0.1
  private static let darkest = 0.8

  private var field: FlashField?

  mutating func look(at frame: LintFrame) -> [Sighting] {
    guard let grid = frame.cells else { return [] }
    var field = field ?? FlashField(grid, channels: [grid.values])
    defer { self.field = field }
    let place = field.place(at: frame.time, [grid.values]) { one, other in
      abs(one - other) >= Self.leastChange && min(one, other) < Self.darkest
    }
    return place.map { [Sighting("the picture", "flashes more than three times a second", at: $0)] }
      ?? []
  }
}

/// Whether a picture changes to and fro so often that it may flash in other colours.
///
/// Things are where they are in every theme: where no share of red, green or blue goes to and fro, even
/// by little, in as many cells as make a flash, no other colours do.
struct Swings: Sendable {
  /// The two inks that are most alike, the ink of words and the eighth of a series, are 3 of 255 apart in
  /// the light theme; where they change in a fifth of a cell, it flashes in the dark one.
  private static let leastChange = 0.002

  /// Whether such a place was seen.
  private(set) var mayFlash = false
  private var field: FlashField?

  mutating func look(at frame: LintFrame) {
    guard !mayFlash, let grid = frame.cells else { return }
    let channels = (0..<3).map { channel in
      stride(from: channel, to: grid.shares.count, by: 3).map { grid.shares[$0] }
    }
    var field = field ?? FlashField(grid, channels: channels)
    let place = field.place(at: frame.time, channels) { abs($0 - $1) >= Self.leastChange }
    mayFlash = place != nil
    self.field = field
  }
}

/// The cells of a picture, each with its changes to and fro.
private struct FlashField: Sendable {
  /// Three pairs of changes, and the first change of a fourth.
  private static let changes = 7
  private static let share = 0.25

  private let columns: Int
  private let rows: Int
  /// The cells of one channel after those of another.
  private var cells: [FlashCell]

  init(_ grid: LuminanceGrid, channels: [[Double]]) {
    (columns, rows) = (grid.columns, grid.rows)
    cells = channels.joined().map { FlashCell(at: $0, changes: Self.changes) }
  }

  /// The middle of a part of the picture in which enough cells flash at a time, if there is one.
  mutating func place(
    at time: Double, _ channels: [[Double]], isChange: (Double, Double) -> Bool
  ) -> Point? {
    var isFlashing = [Bool](repeating: false, count: columns * rows)
    for (channel, values) in channels.enumerated() {
      let start = channel * values.count
      for index in values.indices {
        let flashes = cells[start + index].flashes(at: time, values[index], isChange)
        isFlashing[index] = isFlashing[index] || flashes
      }
    }
    return isFlashing.contains(true) ? busiest(isFlashing) : nil
  }

  /// The middle of a field in which a quarter of the cells flashes.
  private func busiest(_ isFlashing: [Bool]) -> Point? {
    let (width, height) = (columns / 3, rows / 3)
    let least = Int((Double(width * height) * Self.share).rounded(.up))
    for row in 0...(rows - height) {
      for column in 0...(columns - width) {
        let count = (row..<row + height).reduce(0) { sum, y in
          sum + isFlashing[(y * columns + column)...].prefix(width).count { $0 }
        }
        guard count >= least else { continue }
        return Layout.canvas.point(
          atX: (Double(column) + Double(width) / 2) / Double(columns),
          y: (Double(row) + Double(height) / 2) / Double(rows))
      }
    }
    return nil
  }
}

/// The light of one place over time, as a row of rises and falls.
private struct FlashCell: Sendable {
  /// The light at the last turn, or since then if it went on the same way.
  private var extreme: Double
  private var isRising: Bool?
  /// When the last changes happened, the oldest first.
  private var times: [Double]

  init(at light: Double, changes: Int) {
    extreme = light
    times = Array(repeating: -.infinity, count: changes)
  }

  /// Whether the changes that count fill less than a second, the one to `light` included.
  mutating func flashes(
    at time: Double, _ light: Double, _ isChange: (Double, Double) -> Bool
  ) -> Bool {
    let isUp = light > extreme
    let isOpposed = isRising != isUp
    if isOpposed, isChange(light, extreme) {
      times.removeFirst()
      times.append(time)
      isRising = isUp
      extreme = light
    } else if !isOpposed {
      extreme = light
    }
    return time - times[0] < 1
  }
}
