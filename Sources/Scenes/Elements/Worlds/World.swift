import Drawing

extension Rect {
  /// The largest rectangle of a given width per height inside this one, in its middle.
  func holding(aspect: Double) -> Rect {
    guard aspect > 0, aspect.isFinite else { return self }
    let width = min(width, height * aspect)
    return Rect(center: center, size: Size(width: width, height: width / aspect))
  }
}

extension Double {
  /// The number held in a range; what is not a number is the lower end.
  func clamped(to range: ClosedRange<Double>) -> Double {
    self > range.lowerBound ? min(self, range.upperBound) : range.lowerBound
  }
}

/// A value as the colour of a surface that text in ink can be read on: blue above zero, orange below.
///
/// `value` is a share of the largest magnitude, −1…1; what is not a number has the quiet ground.
/// `strongest` is how much of the colour the largest has.
func heat(_ value: Double, over ground: Ink = .paper, strongest: Double = 0.46) -> Ink {
  guard value.isFinite, value != 0 else { return ground }
  let strength = strongest * abs(value).clamped(to: 0...1)
  return ground.mixed(with: value > 0 ? .accent : .series(2), by: strength)
}

/// A probability in whole percent.
func percent(_ share: Double) -> String { Numeral.fixed(100 * share, decimals: 0) + " %" }

extension Ink {
  /// What a solid thing is darkened with, in every theme alike: worlds are pictures of things.
  static let shade = Ink.color(Color(hex: 0x0A0F1A))
  /// What a solid thing is lit with.
  static let shine = Ink.color(Color(hex: 0xFFFFFF))
}
