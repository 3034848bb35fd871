/// What a colour is for; the theme decides which colour that is.
///
/// Lessons and scenes name inks alone, so that every picture exists in every theme:
///
///     canvas.fill(area, with: .accent.opacity(0.2))
///     canvas.stroke(curve, with: .series(3))
public indirect enum Ink: Sendable, Hashable {
  /// The ground.
  case paper
  /// Text and outlines.
  case ink
  /// What stands back: captions, ticks, the past.
  case muted
  /// The lines of a grid, and quiet surfaces.
  case grid
  /// The thing to look at.
  case accent
  /// Right, gained, reached.
  case good
  /// Wrong, lost, diverged.
  case bad
  /// What a reader's finger would point at for a moment.
  case highlight
  /// One of eight colours that stay apart for colour-blind readers too; 9 is 1 again.
  case series(Int)
  /// A literal colour, the same in every theme: for pictures and colour maps only.
  case color(Color)
  /// An ink with its opacity multiplied; write `.accent.opacity(0.3)`.
  case faded(Ink, Double)
  /// An ink between two; write `.accent.mixed(with: .paper, by: 0.5)`.
  case mixture(Ink, Ink, Double)

  /// The ink with its opacity multiplied by `factor`.
  public func opacity(_ factor: Double) -> Ink { .faded(self, factor) }

  /// The ink between this one (0) and another (1).
  public func mixed(with other: Ink, by share: Double) -> Ink { .mixture(self, other, share) }
}
