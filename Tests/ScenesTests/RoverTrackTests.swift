import Drawing
import Scenes
import TestSupport
import Testing

struct RoverTrackTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: RoverTrack.example, named: "rover-track")
  }

  @Test func `states stand side by side, and the rover between two of them`() {
    let track = RoverTrack(rewards: [1, 0, 0, 0, 1])
    let places = [0, 1, 1.5].map { track.point(at: $0).x }
    #expect(abs(places[2] - (places[1] + (places[1] - places[0]) / 2)) < 1e-9)
    #expect(abs(track.point(at: 2).x - Layout.content.midX) < 1e-9)
  }

  @Test(arguments: [Layout.content, Layout.content.columns(2)[1]])
  func `all of it keeps inside the frame`(frame: Rect) throws {
    let track = RoverTrack(
      rewards: [100, 0, 0, 0, 0, 40], in: frame, rover: 0,
      values: Array(repeating: (50, 50), count: 6), policy: [1, 1, 1, 1, 1, 1])
    #expect(try marks(of: track).allSatisfy { frame.inset(by: -1.5).contains($0.bounds) })
  }

  @Test func `strange tracks are drawn all the same`() throws {
    #expect(try marks(of: RoverTrack(rewards: [])).compactMap(\.text) == ["no data"])
    _ = try marks(
      of: RoverTrack(
        rewards: [.nan], rover: .infinity, values: [(.nan, .infinity), nil], policy: [.nan, 3]))
  }
}
