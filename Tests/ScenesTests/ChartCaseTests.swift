import Drawing
import Scenes
import Testing

/// Every chart with the data that charts fail on: none, one value, equal ones, and ones that are no
/// numbers.
struct ChartCaseTests {
  /// A kind of chart, made from any values.
  struct Chart: Sendable, CustomTestStringConvertible {
    let name: String
    /// Whether values that are all equal, or a single one, leave nothing to draw.
    var needsDifferences = false
    let make: @Sendable ([Double]) -> any Element

    var testDescription: String { name }
  }

  private static let axes = Axes(x: 0...10, y: -10...10)

  private static func pairs(_ values: [Double]) -> [(x: Double, y: Double)] {
    values.enumerated().map { (x: Double($0), y: $1) }
  }

  private static func field(_ values: [Double]) -> Field {
    Field(values, columns: 2, x: 0...10, y: -10...10)
  }

  static let charts: [Chart] = [
    Chart(name: "bars") { Bars($0) },
    Chart(name: "lying bars") { Bars($0, direction: .horizontal) },
    Chart(name: "grouped bars") { GroupedBars([$0]) },
    Chart(name: "racing bars") { RacingBars($0.map { _ in "a" }, values: $0) },
    Chart(name: "pie") { Pie($0) },
    Chart(name: "ring") { Pie.ring($0, headline: ("1", "all")) },
    Chart(name: "scatter") { Scatter(pairs($0), on: axes) },
    Chart(name: "histogram") { Histogram(of: $0) },
    Chart(name: "density") { Density(of: $0, on: axes) },
    Chart(name: "error band") {
      ErrorBand(pairs($0).map { ($0.x, $0.y - 1, $0.y + 1) }, on: axes)
    },
    Chart(name: "residuals") { Residuals(pairs($0), on: axes, squares: 1) { $0 } },
    Chart(name: "sparkline") { Sparkline($0, in: Layout.content) },
    Chart(name: "training curves") { TrainingCurves([.init("loss", $0)]) },
    Chart(name: "heat map") { HeatMap([$0]) },
    Chart(name: "table") { Table([], rows: $0.map { [Numeral.fixed($0, decimals: 1)] }) },
    Chart(name: "probability bars") { ProbabilityBars($0, labels: $0.map { _ in "a" }) },
    Chart(name: "action values") { ActionValues($0, labels: $0.map { _ in "a" }) },
    Chart(name: "picture") {
      Picture($0.map(Float.init), width: $0.count, height: $0.isEmpty ? 0 : 1)
    },
    Chart(name: "field map") { FieldMap(field($0), on: axes) },
    Chart(name: "decision regions") { values in
      DecisionRegions([field(values), field(values.map { -$0 })], on: axes)
    },
    Chart(name: "contours", needsDifferences: true) { Contours(field($0), on: axes) },
    Chart(name: "vector field") { values in
      VectorField(on: axes, columns: 3) { x, _ in
        guard let first = values.first else { return (.nan, .nan) }
        return (x < 5 ? values[values.count - 1] : first, 0)
      }
    },
    Chart(name: "surface") {
      Surface($0.isEmpty ? nil : field($0), in: Space(x: 0...10, y: -10...10, z: -10...10))
    },
  ]

  private func remarks(_ marks: [Mark]) -> [String] {
    marks.compactMap { if case .remark(let words) = $0.kind { words } else { nil } }
  }

  private func checkFinite(_ marks: [Mark]) {
    for mark in marks {
      #expect(mark.bounds.center.isFinite, "\(mark)")
      #expect(mark.kind != .text || mark.fontSize >= 13.99, "\(mark)")
    }
  }

  @Test(arguments: charts)
  func `without data it says so, on the picture and to lint`(chart: Chart) throws {
    let marks = try Drawn.marks(of: chart.make([]))
    checkFinite(marks)
    let words = chart.needsDifferences ? "no lines" : "no data"
    #expect(remarks(marks) == [words])
    #expect(marks.compactMap(\.text).contains(words))
  }

  @Test(arguments: charts, [[3.0], [3, 3, 3, 3], [0, 0, 0, 0]])
  func `one value and equal values are drawn`(chart: Chart, values: [Double]) throws {
    let marks = try Drawn.marks(of: chart.make(values))
    checkFinite(marks)
    #expect(!marks.isEmpty)
  }

  @Test(arguments: charts)
  func `values that are no numbers are left out, and lint hears of them`(chart: Chart) throws {
    let some = try Drawn.marks(of: chart.make([1, .nan, .infinity, 2, -.infinity, 4]))
    checkFinite(some)
    #expect(some.contains { $0.isDrawn })
    let none = try Drawn.marks(of: chart.make([.nan, .infinity, -.infinity, .nan]))
    checkFinite(none)
    #expect(none.contains { $0.isDrawn })
    // A table shows words, whatever numbers they were made from.
    guard chart.name != "table" else { return }
    // Pixels and places that are no numbers are holes, and no arrow of a few begins at every value.
    let silent = ["picture", "field map", "vector field"]
    #expect(!remarks(some).isEmpty || silent.contains(chart.name))
    #expect(!remarks(none).isEmpty)
  }

  @Test func `a line tells lint of its gaps; those of a function are its own`() throws {
    let line = Self.axes.line(Self.pairs([1, .nan, 2, .infinity]))
    #expect(try remarks(Drawn.marks(of: line)) == ["2 of 4 values are no numbers"])
    #expect(try remarks(Drawn.marks(of: Self.axes.line(Self.pairs([1, 2])))).isEmpty)
    let graph = Self.axes.curve { $0 < 5 ? .nan : $0 }
    #expect(try remarks(Drawn.marks(of: graph)).isEmpty)
  }
}
