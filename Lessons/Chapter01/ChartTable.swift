import Datasets
import LessonKit

/// Several series of numbers over the same times: what the charts of the chapter show.
struct ChartTable: Sendable {
  /// What each row is called: years, dates or other words.
  let labels: [String]
  /// The times of the rows, in rising order: the labels where those are numbers, else 0, 1, 2 and on.
  let times: [Double]
  /// Whether the labels are the times.
  let hasTimes: Bool
  /// The names of the series.
  let names: [String]
  /// The values, one row a time, one value a series.
  let rows: [[Double]]
  /// What the values are measured in; empty where nobody says.
  let unit: String
  /// What is shown, and where it comes from.
  let source: String

  /// A table of columns, each with a value for each label.
  init(
    labels: [String], names: [String], columns: [[Double]], unit: String = "", source: String
  ) {
    let numbers = labels.compactMap(Double.init)
    hasTimes =
      numbers.count == labels.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    times = hasTimes ? numbers : labels.indices.map(Double.init)
    rows = labels.indices.map { row in columns.map { $0[row] } }
    (self.labels, self.names, self.unit, self.source) = (labels, names, unit, source)
  }

  /// The most series that can be told apart by their colours.
  static let mostSeries = 8

  /// The table in a file of a time column and a column for each series.
  init(_ table: SeriesTable, named name: String) throws(LessonError) {
    guard table.labels.count > 1 else {
      throw .unusableData("\(name) has one row; at least two make an animation")
    }
    guard (2...Self.mostSeries).contains(table.series.count) else {
      throw .unusableData(
        "\(name) has \(table.series.count) series; 2 to \(Self.mostSeries) can be told apart")
    }
    self.init(
      labels: table.labels, names: table.series.map(\.name), columns: table.series.map(\.values),
      source: "Values of \(name) by \(table.labelName.isEmpty ? "row" : table.labelName)")
  }

  /// The smallest and the largest value.
  var range: ClosedRange<Double> {
    let values = rows.flatMap(\.self)
    return (values.min() ?? 0)...(values.max() ?? 0)
  }

  /// The place among the rows at a time, a fraction between two of them.
  func index(at time: Double) -> Double {
    guard let next = times.firstIndex(where: { $0 > time }) else { return Double(times.count - 1) }
    guard next > 0 else { return 0 }
    return Double(next - 1) + (time - times[next - 1]) / (times[next] - times[next - 1])
  }

  /// The values at a place among the rows, on the straight way between two of them.
  func values(at index: Double) -> [Double] {
    let row = min(Int(index), rows.count - 1)
    let next = min(row + 1, rows.count - 1)
    let share = index - Double(row)
    return zip(rows[row], rows[next]).map { $0 + ($1 - $0) * share }
  }

  /// The label of the row that has been reached.
  func label(at index: Double) -> String { labels[min(Int(index), labels.count - 1)] }
}

/// One series passing another between two rows.
struct Overtaking: Sendable, Hashable {
  /// The series that rises.
  let winner: Int
  /// The series that falls behind.
  let loser: Int
  /// The row at which it has happened.
  let row: Int
  /// The place among the rows at which the two are equal.
  let index: Double
}

extension ChartTable {
  /// Every time that one series passes another, in order.
  var overtakings: [Overtaking] {
    let pairs = names.indices.flatMap { first in names.indices.map { (first, $0) } }
    let all = rows.indices.dropFirst().flatMap { row in
      pairs.compactMap { winner, loser -> Overtaking? in
        let before = rows[row - 1][loser] - rows[row - 1][winner]
        let after = rows[row][winner] - rows[row][loser]
        guard before > 0, after > 0 else { return nil }
        let index = Double(row - 1) + before / (before + after)
        return Overtaking(winner: winner, loser: loser, row: row, index: index)
      }
    }
    return all.sorted { ($0.index, $0.winner) < ($1.index, $1.winner) }
  }

  /// The series that has grown by the largest factor, and that factor; none where a series does not
  /// start above zero.
  var fastest: (series: Int, factor: Double)? {
    let (first, last) = (rows[0], rows[rows.count - 1])
    guard first.allSatisfy({ $0 > 0 }) else { return nil }
    return names.indices.map { ($0, last[$0] / first[$0]) }.max { $0.1 < $1.1 }
  }

  /// The share of each series in the sum of a row; nothing where that is none.
  func shares(ofRow row: Int) -> [Double] {
    let parts = rows[row].map { max($0, 0) }
    let total = parts.reduce(0, +)
    return parts.map { total > 0 ? $0 / total : 0 }
  }
}

extension ChartTable: LessonTrace {
  /// One line for each row, then one for each overtaking.
  var steps: [TraceStep] {
    let lines = labels.indices.map { row in
      var values = Dictionary(
        zip(names, rows[row].map(TraceValue.number)), uniquingKeysWith: { first, _ in first })
      values["label"] = .text(labels[row])
      return TraceStep(row, values)
    }
    return lines
      + overtakings.map { event in
        TraceStep(
          event.row,
          [
            "winner": .text(names[event.winner]), "loser": .text(names[event.loser]),
            "label": .text(labels[event.row]),
          ])
      }
  }
}
