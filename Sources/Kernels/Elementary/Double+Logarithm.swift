extension Double {
  /// The natural logarithm: minus infinity at zero, NaN below.
  public static func log(_ x: Double) -> Double {
    logarithmOutsideRange(x) ?? rounded(logarithm(DoubleDouble(x)))
  }

  /// The natural logarithm of `1 + x`, without the loss of digits near zero.
  public static func log(onePlus x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    if let limit = logarithmOutsideRange(1 + x) { return limit }
    return rounded(logarithm(DoubleDouble.sum(1, x)))
  }

  /// The logarithm to base 2; exact for powers of two.
  public static func log2(_ x: Double) -> Double {
    if let limit = logarithmOutsideRange(x) { return limit }
    let (exponent, fraction) = reducedLogarithm(DoubleDouble(x))
    let inverse = DoubleDouble(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56)
    return rounded(DoubleDouble(Double(exponent)) + fraction * inverse)
  }

  /// The logarithm to base 10.
  public static func log10(_ x: Double) -> Double {
    let inverse = DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)
    return logarithmOutsideRange(x) ?? rounded(logarithm(DoubleDouble(x)) * inverse)
  }

  /// The natural logarithm to about 64 bits, for finite positive `x`.
  static func logarithm(_ x: DoubleDouble) -> DoubleDouble {
    let (exponent, fraction) = reducedLogarithm(x)
    let count = Double(exponent)
    // The first part of ln 2 has 42 bits, so its multiples are exact.
    let whole = DoubleDouble.orderedSum(
      count * 0x1.62e42fefa3800p-1, count * 0x1.ef35793c76730p-45)
    return whole + fraction
  }

  /// Splits `log(x)` into `exponent * log(2) + fraction`.
  ///
  /// The mantissa m is brought into √½...√2, where `log(m) = 2 artanh(s)` with `s = (m-1)/(m+1)` no
  /// larger than 0.172: a series in s² whose first two terms carry the extra digits.
  private static func reducedLogarithm(
    _ x: DoubleDouble
  ) -> (exponent: Int, fraction: DoubleDouble) {
    var exponent = Int(x.high.exponent)
    var mantissa = x.high.significand
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let low = x.low == 0 ? 0 : scaled(x.low, by: -exponent)
    let above = DoubleDouble.orderedSum(mantissa - 1, low)
    let s = above / (DoubleDouble.sum(2, above.high) + DoubleDouble(above.low))
    let square = s * s
    let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56)
    let rest = square.high * square.high * artanhTail(square.high)
    let factor = DoubleDouble(1) + (square * third + DoubleDouble(rest))
    let half = s * factor
    return (exponent, DoubleDouble(2 * half.high, 2 * half.low))
  }

  /// `1/5 + z/7 + z²/9 + …`, the artanh series past its first two terms.
  @inline(__always)
  private static func artanhTail(_ z: Double) -> Double {
    let upper: Double =
      1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23)))))
    return 1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * upper)))
  }

  /// The logarithm where it is not an ordinary number, or nil where it is.
  private static func logarithmOutsideRange(_ x: Double) -> Double? {
    if x == 0 { return -.infinity }
    if x < 0 { return .nan }
    return x.isFinite ? nil : x
  }

  /// The two parts added up.
  @inline(__always)
  private static func rounded(_ pair: DoubleDouble) -> Double { pair.high + pair.low }
}
