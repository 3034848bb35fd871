import Drawing
import Kernels
import Scenes

/// The tree of a search, one bar for each number of moves ahead, with the counters over it.
///
/// Bars grow with the logarithm of the number of positions. The tree grows downwards, and the counters
/// sum up the levels that have grown; then values come back from the ends: a level takes their colours,
/// and the one under it is given up.
struct SearchPanel: Element {
  let levels: SearchLevels
  /// How many of each level's positions alpha-beta looks at.
  let pruned: [Int]
  /// How many levels have grown, with the share of the next.
  let grown: Double
  /// How many levels have their values, counted from the deepest, with the share of the next.
  let valued: Double
  let frame: Rect

  /// The room of a column of numbers.
  private static let column = 66.0

  func draw(on canvas: Canvas) {
    let (counters, tree) = frame.cutting(top: 78, spacing: 14)
    drawCounters(in: counters, on: canvas)
    let rooms = tree.rows(max(levels.counts.count, 2), spacing: 5)
    for (level, counts) in levels.counts.enumerated().reversed() {
      draw(level, counts, in: rooms[min(level, rooms.count - 1)], on: canvas)
    }
  }

  /// How much of a level has grown, 0…1.
  private func growth(of level: Int) -> Double { min(max(1.6 * (grown - Double(level)), 0), 1) }

  private func drawCounters(in room: Rect, on canvas: Canvas) {
    let parts = room.columns(shares: [5, 4], spacing: 20)
    let met = max(levels.counts.indices.count { growth(of: $0) >= 1 }, 1)
    BigNumber(
      "positions, plain minimax", text: Numeral.whole(levels.sizes.prefix(met).reduce(0, +)),
      size: 44, in: parts[0]
    ).draw(on: canvas)
    BigNumber(
      "with alpha-beta", text: Numeral.whole(pruned.prefix(met).reduce(0, +)), ink: .accent,
      size: 44, in: parts[1]
    ).draw(on: canvas)
  }

  private func draw(_ level: Int, _ counts: [Int], in room: Rect, on canvas: Canvas) {
    let size = counts.reduce(0, +)
    let growth = growth(of: level)
    let fromEnd = Double(levels.counts.count - 1 - level)
    let known = min(max(2.5 * (valued - fromEnd), 0), 1)
    // The moves at hand stay; deeper levels are given up when the level over them has its values.
    let given = level <= 1 ? 0 : min(max(2 * (valued - fromEnd - 1), 0), 1)
    drawWords(level, size, shown: growth, in: room, on: canvas)
    let full = bar(of: size, share: 1, in: room)
    canvas.fill(.roundedRectangle(full, radius: 5), with: .grid.opacity(0.55))
    let share = growth * (1 - given)
    guard share > 0 else { return }
    let bar = bar(of: size, share: share, in: room)
    let outline = Path.roundedRectangle(bar, radius: min(5, bar.width / 2))
    canvas.fill(outline, with: .muted.mixed(with: .paper, by: 0.55))
    if known > 0 {
      canvas.clipped(to: outline) { drawValues(counts, known: known, in: bar, on: canvas) }
    }
  }

  private func drawWords(
    _ level: Int, _ size: Int, shown: Double, in room: Rect, on canvas: Canvas
  ) {
    let words = level == 0 ? "now" : level == 1 ? "1 move" : "\(level) moves"
    canvas.draw(
      Text(words, .label.size(15).ink(.muted)), at: Point(x: room.minX, y: room.midY),
      anchor: .leading)
    canvas.group(opacity: min(2 * shown, 1)) {
      canvas.draw(
        Text(Numeral.whole(size), .label.size(15)),
        at: Point(x: room.maxX - Self.column, y: room.midY), anchor: .trailing)
      canvas.draw(
        Text(Numeral.whole(pruned[level]), .label.size(15).ink(.accent)),
        at: Point(x: room.maxX, y: room.midY), anchor: .trailing)
    }
  }

  /// A level's bar, in the middle of its row.
  private func bar(of size: Int, share: Double, in room: Rect) -> Rect {
    let track = Rect(
      x: room.minX + 76, y: room.minY, width: room.width - 86 - 2 * Self.column,
      height: room.height)
    let largest = Double(levels.sizes.max() ?? 1)
    let width = track.width * Double.log(Double(size) * 1.6) / Double.log(largest * 1.6) * share
    let height = min(room.height, 34)
    return Rect(
      x: track.midX - width / 2, y: room.midY - height / 2, width: width, height: height)
  }

  /// The shares of positions that X wins, that are ties and that it loses.
  private func drawValues(
    _ counts: [Int], known: Double, in bar: Rect, on canvas: Canvas
  ) {
    var start = bar.minX
    for value in [1, 0, -1] {
      let part = bar.width * Double(counts[value + 1]) / Double(max(counts.reduce(0, +), 1))
      canvas.fill(
        .rectangle(Rect(x: start, y: bar.minY, width: part, height: bar.height)),
        with: GameValue.ink(value).opacity(known))
      start += part
    }
  }
}
