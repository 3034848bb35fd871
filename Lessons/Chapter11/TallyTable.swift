import Drawing
import Scenes

/// Counted games of several players, each as a bar of wins, ties and losses with the counts beside it.
struct TallyTable: Element {
  /// One player's games.
  struct Row: Sendable {
    /// Who plays.
    let name: String
    /// How the games ended.
    let tally: Tally
    /// The exact share of wins.
    let share: Double
    /// Whether its wins are what to look at.
    var isStrong = false
  }

  let title: String
  let rows: [Row]
  /// Which rows are there: 1.5 is the first and half of the second.
  let drawn: Double
  /// The colours of wins, ties and losses; those of the pieces if left out.
  var inks: [Ink] = [GameResult.cross.ink, GameResult.tie.ink, GameResult.nought.ink]
  let frame: Rect

  private static let columnWidth = 62.0

  func draw(on canvas: Canvas) {
    let (head, body) = frame.cutting(top: 58)
    canvas.draw(
      Text(title, .body.weight(.semibold)), at: head.topLeft.offset(y: 18))
    for (column, name) in Self.names.enumerated() {
      canvas.draw(
        Text(name, .label.ink(.muted)), at: Point(x: edge(of: column), y: head.minY + 48),
        anchor: .baselineTrailing)
    }
    let heights = body.rows(max(rows.count, 2), spacing: 6)
    for (index, row) in rows.enumerated() {
      let share = min(max(drawn - Double(index), 0), 1)
      guard share > 0 else { continue }
      canvas.group(opacity: min(4 * share, 1)) {
        draw(row, share: share, in: heights[index], on: canvas)
      }
    }
  }

  private static let names = ["wins", "ties", "losses"]

  private func edge(of column: Int) -> Double {
    frame.maxX - Double(2 - column) * Self.columnWidth
  }

  private func draw(_ row: Row, share: Double, in room: Rect, on canvas: Canvas) {
    let counts = [row.tally.wins, row.tally.ties, row.tally.losses]
    let level = room.minY + 24
    canvas.draw(
      Text(row.name, row.isStrong ? .label.weight(.semibold) : .label),
      at: Point(x: room.minX, y: level))
    let bar = Rect(
      x: room.minX, y: level + 9, width: room.width, height: min(room.height - 64, 44))
    canvas.draw(
      Text("exactly \(Numeral.fixed(100 * row.share, decimals: 2)) % wins", .note),
      at: Point(x: room.minX, y: bar.maxY + 19))
    let outline = Path.roundedRectangle(bar, radius: 5)
    canvas.fill(outline, with: .grid.opacity(0.6))
    canvas.clipped(to: outline) {
      var start = bar.minX
      for (count, ink) in zip(counts, inks) {
        let width = bar.width * share * Double(count) / Double(max(row.tally.games, 1))
        canvas.fill(
          .rectangle(Rect(x: start, y: bar.minY, width: width, height: bar.height)),
          with: ink)
        start += width
      }
    }
    for (column, count) in counts.enumerated() {
      let isWins = column == 0
      canvas.draw(
        Text(
          Numeral.whole(count),
          row.isStrong && isWins ? .title.size(32).ink(.accent) : .label.size(22)),
        at: Point(x: edge(of: column), y: level), anchor: .baselineTrailing)
    }
  }
}
