extension Lanes {
  /// The natural logarithm of each lane: minus infinity at zero, NaN below.
  ///
  /// The mantissa is brought into √½...√2, less one into a polynomial; the exponent times ln 2 is
  /// added in two parts.
  @inline(__always)
  static func log(_ x: Lanes) -> Lanes {
    let isTiny = x .< 0x1p-126
    let scaled = x.replacing(with: x * 0x1p23, where: isTiny)
    let wholeBits = (scaled.bits &- 0x3f35_04f3) &>> 23
    let f = Lanes(bits: scaled.bits &- (wholeBits &<< 23)) - 1
    // As a number: the exponent's bits added to those of 1.5 · 2^23.
    let offset = Lanes(repeating: 12_582_912).replacing(with: 12_582_935, where: isTiny)
    let exponent = Lanes(bits: wholeBits &+ 0x4b40_0000) - offset
    let z = f * f
    let correction = (f * z * logTail(f) + exponent * -2.121_944_4e-4) - z * 0.5
    let value = (f + correction) + exponent * 0.693_359_375
    return limits(x, value)
  }

  /// `log(1 + exp(x))` of each lane, without overflow above or loss of digits below.
  ///
  /// With `power = exp(-|x|)` it is `max(x, 0) + log(1 + power)`; what `1 + power` rounds away is put
  /// back by the first term of the Taylor series.
  @inline(__always)
  static func softplus(_ x: Lanes) -> Lanes {
    let power = exp(-x.distance)
    let sum = power + 1
    let logarithm = log(sum) + (power - (sum - 1)) / sum
    return larger(x, Lanes(repeating: 0)) + logarithm
  }

  /// `(log(1+f) - f + f²/2) / f³`, within 2^-30 of f².
  @inline(__always)
  private static func logTail(_ f: Lanes) -> Lanes {
    var series = f * 0.069_153_68 - 0.117_898_08
    series = series * f + 0.118_729_76
    series = series * f - 0.123_843_484
    series = series * f + 0.142_186_58
    series = series * f - 0.166_692_51
    series = series * f + 0.200_022_27
    series = series * f - 0.249_999_87
    return series * f + 0.333_333_1
  }

  /// The answers outside the ordinary range.
  @inline(__always)
  private static func limits(_ x: Lanes, _ value: Lanes) -> Lanes {
    var value = value.replacing(with: -.infinity, where: x .== 0)
    value = value.replacing(with: .nan, where: x .< 0)
    value = value.replacing(with: .infinity, where: x .== .infinity)
    return value.replacing(with: x, where: x .!= x)
  }
}
