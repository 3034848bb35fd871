import Drawing
import Scenes
import TestSupport
import Testing

struct MountainCarTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: MountainCarHill.example, named: "mountain-car")
  }

  @Test func `the valley is level, and the car tilts with the hill`() {
    let world = MountainCarHill(position: 0)
    #expect(abs(world.slope(at: -Double.pi / 6)) < 1e-3)
    #expect(world.slope(at: 0) < -0.2)
    #expect(world.slope(at: -1) > 0.2)
    #expect(world.point(at: 0.5).y < world.point(at: 0).y)
  }

  @Test(arguments: [Layout.content, Layout.content.columns(2)[0], Layout.content.columns(3)[1]])
  func `car and flag keep inside the frame`(frame: Rect) throws {
    for position in [-1.1, -0.5, 0.5, 0.6] {
      let world = MountainCarHill(position: position, in: frame, push: 1)
      #expect(
        try marks(of: world).allSatisfy { frame.inset(by: -3).contains($0.bounds) }, "\(position)")
    }
  }

  @Test func `strange states are drawn all the same`() throws {
    _ = try marks(of: MountainCarHill(position: .nan, push: .infinity, trail: [.nan, 1e300]))
    _ = try marks(of: MountainCarHill(position: 1e300, in: .zero, goal: .nan))
  }
}
