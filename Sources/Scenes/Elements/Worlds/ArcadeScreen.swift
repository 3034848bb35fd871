public import Drawing

/// The screen of an arcade game: sprites at places that are counted in the game's own pixels.
///
/// ```swift
/// ArcadeScreen(width: 80, height: 80, [.init(.paddle, x: 30, y: 74), .init(.ball, x: 41.5, y: 60)])
/// ```
public struct ArcadeScreen: Element {
  /// A sprite at its place.
  public struct Placed: Sendable, Hashable {
    /// What it looks like.
    public let sprite: Sprite
    /// The pixels left of it; fractional as it moves.
    public let x: Double
    /// The pixels over it.
    public let y: Double
    /// What it is drawn with.
    public let ink: Ink
    /// Whether it is mirrored, so that what heads right heads left.
    public let isMirrored: Bool

    /// A sprite with its top left pixel at a place, in its own ink if no other is given.
    public init(
      _ sprite: Sprite, x: Double, y: Double, ink: Ink? = nil, isMirrored: Bool = false
    ) {
      self.sprite =
        isMirrored
        ? Sprite(sprite.rows.map { String($0.reversed()) }, ink: sprite.ink) : sprite
      self.x = x
      self.y = y
      self.ink = ink ?? sprite.ink
      self.isMirrored = isMirrored
    }
  }

  /// The sprites, lowest first.
  public let sprites: [Placed]
  /// The game's score, shown over the screen, if any.
  public let score: Int?
  /// The room of the screen itself.
  public let screen: Rect
  private let pixel: Double

  /// A screen in the middle of a frame.
  ///
  /// - Parameters:
  ///   - width: The pixels in a row of the game.
  ///   - height: The rows of the game.
  ///   - sprites: What is seen, lowest first.
  ///   - frame: The room for the screen and the score over it.
  ///   - score: The game's score.
  public init(
    width: Int, height: Int, _ sprites: [Placed], in frame: Rect = Layout.content,
    score: Int? = nil
  ) {
    self.sprites = sprites
    self.score = score
    let room = frame.cutting(top: score == nil ? 0 : 30).rest
    screen = room.holding(aspect: Double(max(width, 1)) / Double(max(height, 1)))
    pixel = screen.width / Double(max(width, 1))
  }

  /// Draws the ground, the sprites inside it, and the score.
  public func draw(on canvas: Canvas) {
    let ground = Path.roundedRectangle(screen, radius: 6)
    canvas.fill(ground, with: .grid.opacity(0.55))
    canvas.clipped(to: ground) {
      for placed in sprites {
        let corner = Point(x: screen.minX + placed.x * pixel, y: screen.minY + placed.y * pixel)
        placed.sprite.draw(at: corner, pixel: pixel, ink: placed.ink, on: canvas)
      }
    }
    guard let score else { return }
    let baseline = screen.minY - 10
    canvas.draw(Text("score", .label.ink(.muted)), at: Point(x: screen.minX, y: baseline))
    canvas.draw(
      Text(Numeral.whole(score), .body.weight(.bold)), at: Point(x: screen.maxX, y: baseline),
      anchor: .baselineTrailing)
  }
}
