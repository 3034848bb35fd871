import Drawing
import Kernels
import Scenes

/// The series of a table as lines that grow with time; each has its name at its end.
struct GrowingLines: Element {
  private let table: ChartTable
  private let index: Double
  private let read: Double
  private let hasValues: Bool
  private let axes: Axes

  /// Lines that fill a frame.
  ///
  /// - Parameters:
  ///   - table: The series.
  ///   - index: How far the lines have grown: a place among the rows.
  ///   - read: The place whose values the names stand at.
  ///   - hasValues: Whether these values are written beside the names.
  ///   - frame: The room for lines, numbers and names.
  init(table: ChartTable, index: Double, read: Double, hasValues: Bool = false, frame: Rect) {
    (self.table, self.index, self.read, self.hasValues) = (table, index, read, hasValues)
    let widest = Numeral.fixed(table.range.upperBound, decimals: table.decimals)
    let names = table.names.map { hasValues ? $0 + "  " + widest : $0 }
    let high = table.range.upperBound
    axes = Axes(
      x: .linear(table.times[0]...table.times[table.times.count - 1]),
      y: .linear(min(table.range.lowerBound, 0)...(high > 0 ? high * 1.04 : 1)),
      in: LineLabels.frame(for: names, beside: frame),
      yTitle: table.unit.isEmpty ? nil : table.unit,
      ticks: (max(4, Int(frame.width / 90)), nil),
      naming: table.hasTimes ? nil : table.namedTicks(Int(frame.width / 100)))
  }

  /// The axes, which stay as they are.
  var ground: Axes { axes }

  func draw(on canvas: Canvas) {
    for series in table.names.indices {
      axes.line(points(of: series), ink: table.inks[series], width: 3).draw(on: canvas)
    }
    let heads = heads(at: index)
    for (series, head) in heads.enumerated() {
      Dot(at: head, radius: 5, ink: table.inks[series]).draw(on: canvas)
    }
    LineLabels(names, left: axes.plot.maxX + 14, heights: heights).draw(on: canvas)
  }

  /// The names right of the plot, each on the level of its line.
  private var names: [LineLabels.Entry] {
    let values = table.values(at: read)
    return heights.enumerated().map { series, height in
      LineLabels.Entry(
        table.names[series],
        value: hasValues ? Numeral.fixed(values[series], decimals: table.decimals) : nil,
        at: Point(x: axes.plot.maxX + 12, y: height), ink: table.inks[series])
    }
  }

  private func points(of series: Int) -> [(x: Double, y: Double)] {
    let whole = (0...Int(index)).map { (x: table.times[$0], y: table.rows[$0][series]) }
    return whole + [(time(at: index), table.values(at: index)[series])]
  }

  private func time(at index: Double) -> Double {
    let row = min(Int(index), table.times.count - 1)
    let next = min(row + 1, table.times.count - 1)
    return table.times[row] + (table.times[next] - table.times[row]) * (index - Double(row))
  }

  private func heads(at index: Double) -> [Point] {
    let time = time(at: index)
    return table.values(at: index).map { axes.position(x: time, y: $0) }
  }

  /// The heights of the names: on the way from where they fit at one row to where they do at the next.
  private var heights: [Double] {
    let row = Double(Int(read))
    let range = axes.plot.minY - 8...axes.plot.maxY + 1
    func fitting(_ index: Double) -> [Double] {
      LineLabels.heights(of: heads(at: index).map(\.y), in: range)
    }
    let next = min(row + 1, Double(table.rows.count - 1))
    return zip(fitting(row), fitting(next)).map { $0 + ($1 - $0) * (read - row) }
  }
}

extension ChartTable {
  /// At most `count` labels with their times, evenly from the first on.
  func namedTicks(_ count: Int) -> [Tick] {
    let pace = (labels.count + max(count, 1) - 1) / max(count, 1)
    return stride(from: 0, to: labels.count, by: max(pace, 1)).map {
      Tick(value: times[$0], label: labels[$0])
    }
  }

  /// How many decimals the values are shown with: one more where the smallest would lose too much.
  var decimals: Int {
    let values = rows.flatMap(\.self)
    let fitting = Numeral.decimals(fitting: values)
    let smallest = values.filter { $0 != 0 }.map(abs).min() ?? 1
    return fitting == 1 && smallest < 1 ? 2 : fitting
  }

  /// How many decimals values have that change too fast for more to be read: one instead of two where
  /// none of them is then zero.
  var briefDecimals: Int {
    let smallest = rows.joined().filter { $0 != 0 }.map(abs).min() ?? 1
    return decimals == 2 && smallest >= 0.05 ? 1 : decimals
  }
}
