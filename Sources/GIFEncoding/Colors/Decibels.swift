/// Powers and logarithms of ten from square roots and products alone.
///
/// Those give the same bits on every machine, unlike the system's `pow` and `log10`, and a palette's
/// size hangs on the result.
enum Decibels {
  private static let fractionBits = 40

  /// The ratio that is so many decibels: 10 to the power of a tenth of them.
  ///
  /// Below -3000 and above 3000 it stays at what those give.
  static func ratio(of decibels: Double) -> Double {
    let exponent = min(max(decibels, -3000), 3000) / 10
    let whole = exponent.rounded(.down)
    var ratio = 1.0
    for _ in 0..<Int(whole.magnitude) { ratio *= 10 }
    if whole < 0 { ratio = 1 / ratio }
    var root = 10.0
    var fraction = exponent - whole
    for _ in 0..<fractionBits {
      root = root.squareRoot()
      fraction *= 2
      guard fraction >= 1 else { continue }
      fraction -= 1
      ratio *= root
    }
    return ratio
  }

  /// The decibels of a ratio: ten times its logarithm.
  ///
  /// It is infinite when the ratio is, and minus infinity when there is none.
  static func of(_ ratio: Double) -> Double {
    guard ratio > 0, ratio < .infinity else { return ratio > 0 ? .infinity : -.infinity }
    var rest = ratio
    var exponent = 0.0
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    var place = 1.0
    for _ in 0..<fractionBits {
      rest *= rest
      place /= 2
      if rest >= 10 { (rest, exponent) = (rest / 10, exponent + place) }
    }
    return 10 * exponent
  }
}
