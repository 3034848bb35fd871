import Drawing
import Scenes
import TestSupport
import Testing

struct BanditArmsTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: BanditArms.example, named: "bandit-arms")
  }

  @Test func `a larger reward stands higher, a later arm farther right`() {
    let arms = BanditArms([.init(mean: 0), .init(mean: 1)])
    #expect(arms.point(arm: 0, reward: 1).y < arms.point(arm: 0, reward: 0).y)
    #expect(arms.point(arm: 1, reward: 0).x > arms.point(arm: 0, reward: 0).x)
  }

  @Test(arguments: [Layout.content, Layout.content.columns(2)[1]])
  func `all of it keeps inside the frame`(frame: Rect) throws {
    let arms = (0..<10).map {
      BanditArms.Arm(mean: Double($0 % 4), estimate: 1, tries: 1_000 * $0)
    }
    let all = try marks(of: BanditArms(arms, in: frame))
    #expect(all.allSatisfy { frame.inset(by: -2).contains($0.bounds) })
  }

  @Test func `strange arms are drawn all the same`() throws {
    #expect(try marks(of: BanditArms([])).compactMap(\.text).contains("no data"))
    _ = try marks(
      of: BanditArms(
        [.init(mean: .nan), .init(mean: 2, deviation: .infinity), .init(mean: 1, deviation: 0)],
        pull: (7, .nan), drawn: .nan))
    _ = try marks(of: BanditArms([.init(mean: 1e300, deviation: 1e308, estimate: .nan)]))
  }
}
