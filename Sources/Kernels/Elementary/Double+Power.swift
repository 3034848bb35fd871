extension Double {
  /// `x` to the power `y`, with IEEE 754's answers at zeros, infinities and negative bases.
  ///
  /// `exp(y * log(x))` with the logarithm and the product carried to about 64 bits, since an error
  /// there is multiplied by up to 745. A negative base needs a whole exponent, otherwise the result
  /// is NaN; `pow(x, 0)` and `pow(1, y)` are 1 even for NaN.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return x + y }
    let negates = x.sign == .minus && isOdd(y)
    if x == 0 { return signed(y < 0 ? .infinity : 0, negates) }
    if x.isInfinite { return signed(y < 0 ? 0 : .infinity, negates) }
    if y.isInfinite { return powerOfInfinity(x.magnitude, y) }
    if x < 0 && y != nearestIntegral(y) { return .nan }
    return signed(positivePower(x.magnitude, y), negates)
  }

  /// `x` to the whole power `n`.
  public static func pow(_ x: Double, _ n: Int) -> Double { pow(x, Double(n)) }

  /// `x` to the power `y` for finite positive `x` and finite `y`.
  private static func positivePower(_ x: Double, _ y: Double) -> Double {
    let logarithm = logarithm(DoubleDouble(x))
    if y.magnitude > 0x1p65 {  // beyond every exponent, unless x is 1
      if logarithm.high == 0 { return 1 }
      return (logarithm.high > 0) == (y > 0) ? .infinity : 0
    }
    let exponent = logarithm * DoubleDouble(y)
    return exp(exponent.high, tail: exponent.low)
  }

  /// `x` to the power of plus or minus infinity.
  private static func powerOfInfinity(_ x: Double, _ y: Double) -> Double {
    if x == 1 { return 1 }
    return (x > 1) == (y > 0) ? .infinity : 0
  }

  /// `y` without its fraction; from 2^52 up there is none.
  private static func nearestIntegral(_ y: Double) -> Double {
    y.magnitude < 0x1p51 ? nearestWhole(y) : y.rounded(.towardZero)
  }

  private static func isOdd(_ y: Double) -> Bool {
    y.magnitude < 0x1p53 && y == nearestIntegral(y) && Int64(y) & 1 == 1
  }

  private static func signed(_ value: Double, _ negates: Bool) -> Double {
    negates ? -value : value
  }
}
