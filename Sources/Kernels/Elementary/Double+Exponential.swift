/// Elementary functions of our own, because those of the system differ from machine to machine.
///
/// Each is within 2 units in the last place of the true value over its whole range, and gives the
/// same bits everywhere: additions, multiplications, divisions and square roots only.
extension Double {
  /// *e* to the power `x`.
  ///
  /// Infinite from about 709.79 up, subnormal below -708.4, zero below -745.14.
  public static func exp(_ x: Double) -> Double { exp(x, tail: 0) }

  /// *e* to the power `x`, less one, without the cancellation near zero.
  public static func expMinusOne(_ x: Double) -> Double {
    if x.isNaN || x == 0 { return x }
    if x > 50 { return exp(x) }
    if x < -50 { return -1 }
    let (exponent, fraction) = reducedExponential(x, tail: 0)
    if exponent == 0 { return fraction.high }
    let scale = powerOfTwo(exponent)
    let shifted = DoubleDouble.sum(scale, -1)
    let whole = DoubleDouble.sum(shifted.high, scale * fraction.high)
    return whole.high + (whole.low + (shifted.low + scale * fraction.low))
  }

  /// The logistic function, `1 / (1 + exp(-x))`.
  public static func sigmoid(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < -700 { return exp(x) }
    let power = exponentialPair(x > 40 ? 40 : x)
    return (power / (power + DoubleDouble(1))).high
  }

  /// The hyperbolic tangent.
  ///
  /// Formed as `m / (m + 2)` with `m = exp(2x) - 1`, so that small arguments keep their digits.
  public static func tanh(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-30 { return x }
    let distance = x.magnitude
    if distance > 20 { return x < 0 ? -1 : 1 }
    let (exponent, fraction) = reducedExponential(2 * distance, tail: 0)
    let scale = powerOfTwo(exponent)
    let grown = DoubleDouble(scale * fraction.high, scale * fraction.low)
    let lessOne = DoubleDouble(scale - 1) + grown
    let value = (lessOne / (lessOne + DoubleDouble(2))).high
    return x < 0 ? -value : value
  }

  /// *e* to the power `x + tail`, where `tail` is below the last place of `x`.
  static func exp(_ x: Double, tail: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.8 { return .infinity }
    if x < -745.2 { return 0 }
    let (exponent, fraction) = reducedExponential(x, tail: tail)
    let value = DoubleDouble.orderedSum(1, fraction.high)
    return scaled(value.high + (value.low + fraction.low), by: exponent)
  }

  /// *e* to the power `x` with some digits beyond a `Double`, for `x` in -700...700.
  private static func exponentialPair(_ x: Double) -> DoubleDouble {
    let (exponent, fraction) = reducedExponential(x, tail: 0)
    let scale = powerOfTwo(exponent)
    let value = DoubleDouble.orderedSum(1, fraction.high)
    return DoubleDouble(scale * value.high, scale * (value.low + fraction.low))
  }

  /// Splits `exp(x + tail)` into `2^exponent * (1 + fraction)`.
  ///
  /// The whole number of times that ln 2 fits is taken off in two parts, the first of 42 bits so that
  /// its multiples are exact; what remains is at most ln 2 / 2 and goes into the Taylor series.
  private static func reducedExponential(
    _ x: Double, tail: Double
  ) -> (exponent: Int, fraction: DoubleDouble) {
    let count = nearestWhole(x * 0x1.71547652b82fep+0)
    let near = x - count * 0x1.62e42fefa3800p-1
    let correction = count * 0x1.ef35793c76730p-45 - tail
    let r = near - correction
    let lost = (near - r) - correction
    let fraction = DoubleDouble.orderedSum(r, lost + r * r * expTail(r))
    return (Int(count), fraction)
  }

  /// `(exp(r) - 1 - r) / r²`, from its Taylor series.
  @inline(__always)
  private static func expTail(_ r: Double) -> Double {
    let upper: Double =
      1 / 40320 + r
      * (1 / 362_880 + r
        * (1 / 3_628_800 + r
          * (1 / 39_916_800
            + r * (1 / 479_001_600 + r * (1 / 6_227_020_800)))))
    let middle: Double = 1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * upper))
    return 1 / 2 + r * (1 / 6 + r * (1 / 24 + r * middle))
  }

  /// The whole number nearest to `x`, ties to even, for magnitudes below 2^51.
  @inline(__always)
  static func nearestWhole(_ x: Double) -> Double {
    let shift = 0x1.8p52  // leaves no room for a fraction
    return (x + shift) - shift
  }

  /// 2 to the power `exponent`, for -1022...1023.
  @inline(__always)
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(bitPattern: Int64(exponent &+ 1023)) &<< 52)
  }

  /// `value` times 2 to the power `exponent`, rounded once even where the result is subnormal.
  @inline(__always)
  static func scaled(_ value: Double, by exponent: Int) -> Double {
    let half = exponent / 2
    return value * powerOfTwo(half) * powerOfTwo(exponent - half)
  }
}
