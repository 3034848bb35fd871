import LessonKit
import Lessons
import Testing

struct GradientDescentTests {
  /// The points `x` of a scene's steps.
  private func points(
    _ scene: String?, _ texts: [(name: String, text: String)] = []
  ) throws -> [Double] {
    try steps(scene, texts).compactMap { Self.number($0, "x") }
  }

  private func steps(
    _ scene: String?, _ texts: [(name: String, text: String)] = []
  ) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch2-gradient-descent"])
    let computed = try lesson.configured(with: texts).computed(seed: 0)
    return try #require(computed[scene]).steps()
  }

  private static func number(_ step: TraceStep, _ name: String) -> Double? {
    guard case .number(let number) = step.values[name] else { return nil }
    return number
  }

  // The three figures of the book, confirmed in double precision.
  @Test func `the moderate rate arrives in 30 steps`() throws {
    let points = try points("moderate")
    #expect(points.count == 31)
    #expect(points.last == 9.989148836585644)
    #expect(points.prefix(3).map { ($0 * 1e5).rounded() / 1e5 } == [1.2345, 2.9876, 4.39008])
  }

  @Test func `the large rate overshoots and arrives in 58 steps`() throws {
    let points = try points("too-large")
    #expect(points.count == 59)
    #expect(points.last == 9.980553464464322)
    #expect(points[1] > 10 && points[2] < 10 && points[3] > 10)
  }

  @Test func `the small rate is not there after 2000 steps`() throws {
    let points = try points("too-small")
    #expect(points.count == 2_001)
    #expect(points.last == 7.360832787066912)
  }

  @Test func `the headline holds every descent in full`() throws {
    #expect(try steps(nil).count == 31 + 59 + 2_001)
  }

  @Test(arguments: ["parabola", "double-well", "flat-valley", "ripples"])
  func `the slope is the derivative of the height`(function: String) throws {
    // The searches look at the whole domain: compare slopes with differences of heights.
    let texts = [("function", function), ("rates", "0.000001"), ("step-limit", "1")]
    for start in stride(from: 0.5, through: 19.5, by: 0.95) {
      func step(at x: Double) throws -> TraceStep {
        try #require(steps("moderate", texts + [("start", x.description)]).first)
      }
      let width = 1e-5
      let heights = try [start + width, start - width].map {
        try #require(Self.number(step(at: $0), "loss"))
      }
      let slope = try #require(Self.number(step(at: start), "slope"))
      #expect(
        abs((heights[0] - heights[1]) / (2 * width) - slope) < 1e-4, "\(function) at \(start)")
    }
  }

  @Test func `a rate above 1 diverges on the parabola and stays finite on the record`() throws {
    let points = try points("too-large", [("rates", "1.1")])
    #expect(points.allSatisfy { $0.isFinite })
    #expect(abs(points[points.count - 1]) > 1e6)
    #expect(points.count < 2_000)
  }

  @Test func `a moderate rate is caught by the local minimum of the double well`() throws {
    let points = try points("moderate", [("function", "double-well")])
    #expect(abs(points[points.count - 1] - 5.5) < 0.1)
  }

  @Test func `the grid's lowest point is the book's`() throws {
    let grid = try steps("search").filter { $0.values["search"] == "grid" }
    #expect(grid.count == 2_000)
    let lowest = try #require(grid.last.flatMap { Self.number($0, "lowest") })
    #expect((lowest * 1e9).rounded() / 1e9 == 10.005002501)
    #expect(Self.number(grid[1_000], "x") == lowest)
    let height = try #require(Self.number(grid[1_000], "loss"))
    #expect(abs(height - 2.5025e-5) < 1e-9)
  }

  static let searches: [(length: Double, steps: Int, x: Double?)] = [
    (0.001, 2_000, nil), (0.01, 877, 10.0045), (8, 2_000, nil),
  ]

  @Test(arguments: searches.indices)
  func `a fixed step arrives only where its length is right`(index: Int) throws {
    let search = Self.searches[index]
    let walk = try steps("search").filter { $0.values["length"] == .number(search.length) }
    #expect(walk.count == search.steps + 1)
    let last = try #require(walk.last.flatMap { Self.number($0, "x") })
    if let x = search.x { #expect(abs(last - x) < 1e-9) } else { #expect(abs(last - 10) > 0.5) }
  }

  @Test func `a step of 8 swings between two points for ever`() throws {
    let walk = try steps("search").filter { $0.values["length"] == 8.0 }
    let points = walk.compactMap { Self.number($0, "x") }
    #expect(Set(points.dropFirst().map { ($0 * 1e4).rounded() / 1e4 }) == [9.2345, 17.2345])
  }
}
