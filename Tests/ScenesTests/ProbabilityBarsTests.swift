import Drawing
import Scenes
import Testing

struct ProbabilityBarsTests {
  @Test func `the largest share is the prediction`() {
    #expect(ProbabilityBars([0.2, 0.7, 0.1], labels: []).predicted == 1)
    #expect(ProbabilityBars([0.2, 0.7], labels: [], predicted: 0).predicted == 0)
    #expect(ProbabilityBars([.nan, 0.1], labels: []).predicted == 1)
    #expect(ProbabilityBars([.nan], labels: []).predicted == nil)
  }

  @Test func `rows stand in order and inside the frame`() {
    let bars = ProbabilityBars(
      Array(repeating: 0.1, count: 10), labels: ["a long name"], truth: 3, in: Layout.content)
    let tracks = (0..<10).map { bars.track(of: $0) }
    #expect(tracks.allSatisfy { Layout.content.contains($0) })
    #expect(zip(tracks, tracks.dropFirst()).allSatisfy { $0.maxY < $1.minY })
  }

  @Test func `a wrong prediction is red and a right one green`() throws {
    func inks(truth: Int?) throws -> [Ink?] {
      try Drawn.marks(of: ProbabilityBars([0.9, 0.1], labels: ["a", "b"], truth: truth))
        .filter { $0.kind == .fill }.map(\.ink)
    }
    #expect(try inks(truth: 1).contains(.bad))
    #expect(try inks(truth: 0).contains(.good))
    #expect(try inks(truth: nil).contains(.accent))
  }

  @Test func `the numbers have fixed decimals`() throws {
    let bars = ProbabilityBars([0.34742, .nan], labels: ["horse", "deer"], decimals: 4)
    #expect(try Drawn.words(of: bars) == ["horse", "0.3474", "deer", "–"])
  }

  @Test func `no class is drawn as words`() throws {
    #expect(try Drawn.words(of: ProbabilityBars([], labels: [])) == ["no data"])
  }
}
