import Scenes
import Testing

struct MovingChartsTests {
  private let snapshots: [[Double]] = [
    [4, 1], [4, 2], [4, 3], [4, 5], [4, 6], [4, 7], [4, 8],
  ]

  private func ranks(at moment: Double, overtaking: Double) -> [Double] {
    RacingBars(["a", "b"], snapshots: snapshots, at: moment, overtaking: overtaking).ranks
  }

  @Test func `an overtaking takes as many moments as it is given`() {
    #expect(ranks(at: 2, overtaking: 1) == [0, 1])
    #expect(ranks(at: 3, overtaking: 1) == [1, 0])
    #expect(ranks(at: 1, overtaking: 3) == [0, 1])
    #expect(ranks(at: 4, overtaking: 3) == [1, 0])
    let middle = ranks(at: 2.5, overtaking: 3)
    #expect(abs(middle[0] - 0.5) < 1e-9 && abs(middle[1] - 0.5) < 1e-9)
    let early = ranks(at: 2, overtaking: 3)
    #expect(early[0] > 0 && early[0] < 0.5)
  }

  @Test func `places are whole at both ends of a race, however long an overtaking takes`() {
    let late: [[Double]] = [[1, 2], [2, 1], [2, 1], [1, 2]]
    for moment in [-1.0, 0, 3, 9] {
      let bars = RacingBars(["a", "b"], snapshots: late, at: moment, overtaking: 5)
      #expect(bars.ranks == [1, 0])
    }
  }

  @Test func `values may be read at another moment than places`() {
    let bars = RacingBars(["a", "b"], snapshots: snapshots, at: 6, reading: 0.5)
    #expect(bars.values == [4, 1.5] && bars.ranks == [1, 0])
  }

  @Test func `names of lines keep their distance and their order`() {
    let heights = LineLabels.heights(of: [100, 102, 60, 101], in: 0...400)
    let sorted = heights.sorted()
    for (upper, lower) in zip(sorted, sorted.dropFirst()) { #expect(lower - upper >= 22 - 1e-9) }
    #expect(heights[2] < heights[0] && heights[0] < heights[3] && heights[3] < heights[1])
  }

  @Test func `a pie whose names stand still draws whatever it is given`() throws {
    let settled: [[Double]] = [[], [1, 1], [1, .nan, -3], [0, 0, 0], [2, 1, 1]]
    for values in settled {
      let pie = Pie.ring([3, 2, 1], labels: ["a", "b", "c"], settled: values)
      #expect(try !Drawn.marks(of: pie).isEmpty)
    }
  }
}
