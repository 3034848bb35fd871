import Foundation
import LessonKit
import Lessons
import Testing

struct CreateAnimationTests {
  private func steps(dataPath: String? = nil) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch1-create-animation"])
    let computed = try lesson.configured(dataPath: dataPath).computed(seed: 0)
    return try #require(computed[nil]).steps()
  }

  /// The steps of a table in a file that is gone afterwards.
  private func steps(ofTable text: String) throws -> [TraceStep] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mlanim-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try steps(dataPath: file.path)
  }

  private static func text(_ step: TraceStep, _ name: String) -> String? {
    guard case .text(let text) = step.values[name] else { return nil }
    return text
  }

  private static func number(_ step: TraceStep, _ name: String) -> Double? {
    guard case .number(let number) = step.values[name] else { return nil }
    return number
  }

  private static func overtakings(_ steps: [TraceStep]) -> [String] {
    steps.compactMap { step in
      guard let winner = text(step, "winner"), let loser = text(step, "loser"),
        let label = text(step, "label")
      else { return nil }
      return "\(label) \(winner) > \(loser)"
    }
  }

  private static let countries = [
    "USA", "China", "Japan", "Germany", "UK",
  ]

  @Test func `five countries have a figure for each of 51 years`() throws {
    let rows = try steps().filter { $0.values["winner"] == nil }
    #expect(rows.compactMap { Self.text($0, "label") } == (1970...2020).map(String.init))
    for country in Self.countries {
      #expect(rows.compactMap { Self.number($0, country) }.count == 51, "\(country)")
    }
  }

  // The rows that the book prints, of an older revision, and the shares of its pie of 2009.
  @Test func `the figures are near the book's`() throws {
    let rows = try steps()
    let printed = [1.0733, 0.092603, 0.212609, 0.215838, 0.130672]
    for (country, figure) in zip(Self.countries, printed) {
      #expect(abs(try #require(Self.number(rows[0], country)) - figure) < 0.02, "\(country)")
    }
    let figures = try Self.countries.map { try #require(Self.number(rows[39], $0)) }
    let shares = figures.map { $0 / figures.reduce(0, +) * 100 }
    for (share, book) in zip(shares, [47.1, 16.6, 17.3, 11.1, 7.9]) {
      #expect(abs(share - book) < 0.2)
    }
  }

  @Test func `China passes four countries' ranks one after the other`() throws {
    let events = Self.overtakings(try steps())
    #expect(
      events.filter { $0.contains("China >") }.suffix(3) == [
        "2006 China > UK", "2007 China > Germany", "2010 China > Japan",
      ])
    #expect(events.contains("1971 Germany > Japan"))
    #expect(events.contains("1972 Japan > Germany"))
  }

  @Test func `any table is a chart`() throws {
    let steps = try steps(ofTable: "month,tea,coffee\nMay,3,1\nJune,2,2.5\nJuly,2,4\n")
    #expect(Self.overtakings(steps) == ["June coffee > tea"])
    #expect(steps.compactMap { Self.number($0, "coffee") } == [1, 2.5, 4])
  }

  static let unusable = [
    ("year,a,b\n2000,1,2\n", "one row"), ("year,a\n2000,1\n2001,2\n", "1 series"),
    ("year,a,b\n2000,1,2\n2001,x,2\n", "line 3"),
    ("year,a,b,c,d,e,f,g,h,i\n1,1,1,1,1,1,1,1,1,1\n2,1,1,1,1,1,1,1,1,1\n", "9 series"),
  ]

  @Test(arguments: unusable.indices)
  func `a table that cannot be shown is refused, saying why`(index: Int) throws {
    let (text, reason) = Self.unusable[index]
    let error = #expect(throws: LessonError.self) { try steps(ofTable: text) }
    #expect(try #require(error).description.contains(reason))
  }

  @Test func `tables of all kinds are drawn`() throws {
    let tables = [
      "t,a,b\n0,0,0\n1,0,0\n", "t,a,b\n0,-1,-5\n10,-3,2\n", "t,a,b\nx,1e12,5\ny,2e12,7\n",
      "t,a,b\n5,1,1\n3,2,1\n", "2020,a,b\n2020,1,2\n2021,3,1\n2040,1,2\n",
    ]
    for table in tables { #expect(try steps(ofTable: table).count >= 2) }
  }
}
