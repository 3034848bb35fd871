import Drawing
import Scenes
import TestSupport
import Testing

struct LunarLanderTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: LunarLanderSite.example, named: "lunar-lander")
  }

  @Test func `feet at zero stand on the pad`() throws {
    let world = LunarLanderSite(x: 0, y: 0, terrain: [0, 0])
    let pad = try #require(
      try marks(of: world).first { $0.ink == .good && $0.kind == .stroke }?.bounds)
    let feet = try marks(of: world).filter { $0.kind == .stroke && $0.ink == .ink }.map(
      \.bounds.maxY)
    #expect(abs((feet.max() ?? 0) - pad.midY) < 3)
    #expect(abs(pad.midX - Layout.content.midX) < 1e-9)
  }

  @Test func `an engine that is off has no flame`() throws {
    func flames(_ main: Double, _ left: Double, _ right: Double) throws -> Int {
      try marks(of: LunarLanderSite(x: 0, y: 0.5, flames: (main, left, right)))
        .count { $0.ink == .series(6) }
    }
    #expect(try [flames(0, 0, 0), flames(1, 0, 0), flames(1, 0.5, 1)] == [0, 1, 3])
  }

  @Test func `strange states are drawn all the same`() throws {
    _ = try marks(of: LunarLanderSite(x: .nan, y: .infinity, angle: .nan, flames: (.nan, 9, -9)))
    _ = try marks(of: LunarLanderSite(x: 9, y: -9, terrain: [], trail: [.zero]))
    _ = try marks(of: LunarLanderSite(x: 0, y: 0, in: .zero, terrain: [.nan]))
  }
}
