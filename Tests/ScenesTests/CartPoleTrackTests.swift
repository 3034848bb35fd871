import Drawing
import Scenes
import TestSupport
import Testing

struct CartPoleTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: CartPoleTrack.example, named: "cart-pole")
  }

  @Test func `the pole leans to the right for positive angles, and stands on the cart`() {
    let leaning = CartPoleTrack(position: 1, angle: 0.2)
    #expect(leaning.tip.x > leaning.hinge.x && leaning.tip.y < leaning.hinge.y)
    #expect(leaning.hinge.x > CartPoleTrack(position: 0, angle: 0).hinge.x)
    #expect(abs(CartPoleTrack(position: 0, angle: 0).hinge.x - Layout.content.midX) < 1e-9)
  }

  @Test(arguments: [Layout.content, Layout.content.columns(2)[0], Layout.content.columns(3)[1]])
  func `it keeps inside its frame wherever the cart may be`(frame: Rect) throws {
    for position in [-2.4, 0, 2.4] {
      let cart = CartPoleTrack(position: position, angle: 0, in: frame, hasFallen: true)
      #expect(try marks(of: cart).allSatisfy { frame.inset(by: -1).contains($0.bounds) })
    }
  }

  @Test func `only a push is drawn as an arrow, and only a fall is marked`() throws {
    let still = try marks(of: CartPoleTrack(position: 0, angle: 0))
    #expect(!still.contains { $0.ink == .highlight } && !still.contains { $0.text == "fallen" })
    let pushed = try marks(of: CartPoleTrack(position: 0, angle: 0, push: -1, hasFallen: true))
    #expect(pushed.contains { $0.ink == .highlight } && pushed.contains { $0.text == "fallen" })
  }

  @Test func `strange states are drawn all the same`() throws {
    _ = try marks(
      of: CartPoleTrack(position: .nan, angle: .infinity, push: .nan, positionLimit: -1))
    _ = try marks(
      of: CartPoleTrack(position: 1e300, angle: 1e9, positionLimit: 1e300, angleLimit: .nan))
  }
}
