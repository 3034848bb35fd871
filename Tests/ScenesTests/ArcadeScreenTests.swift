import Drawing
import Scenes
import TestSupport
import Testing

struct ArcadeScreenTests {
  static let sprites: [Sprite] = [
    .paddle, .ball, .brick, .shot, .torpedo, .invader, .invaderStepping, .ship, .submarine, .fish,
  ]

  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: ArcadeScreen.example, named: "arcade-screen")
  }

  @Test(arguments: sprites)
  func `every row of a sprite is as wide as the sprite`(sprite: Sprite) {
    #expect(sprite.rows.allSatisfy { $0.count == sprite.width })
  }

  @Test func `a sprite stands at its pixel`() throws {
    let screen = ArcadeScreen(
      width: 10, height: 10, [.init(Sprite(["#.", "##"], ink: .bad), x: 2.5, y: 7)],
      in: Rect(x: 0, y: 0, width: 100, height: 100))
    let mark = try #require(try marks(of: screen).first { $0.ink == .bad })
    #expect(mark.bounds == Rect(x: 25, y: 70, width: 20, height: 20))
  }

  @Test func `a mirrored sprite has its rows the other way round`() {
    let fish = ArcadeScreen.Placed(.fish, x: 0, y: 0, isMirrored: true)
    #expect(fish.sprite.rows[2] == "#########o##")
    #expect(fish.ink == Sprite.fish.ink)
  }

  @Test func `strange screens are drawn all the same`() throws {
    _ = try marks(
      of: ArcadeScreen(
        width: 0, height: -3, [.init(Sprite([]), x: .nan, y: 1), .init(.ball, x: 1e300, y: 0)],
        score: -7))
    _ = try marks(of: ArcadeScreen(width: 5, height: 5, [], in: .zero))
  }
}
