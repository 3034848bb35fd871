/// Elementary functions of many floats at once, each within 2 units in the last place.
///
/// No branch depends on a value: both ways are computed and one is selected, lane by lane.
extension Lanes {
  /// *e* to the power of each lane.
  @inline(__always)
  static func exp(_ x: Lanes) -> Lanes {
    let limited = larger(smaller(x, Lanes(repeating: 89)), Lanes(repeating: -104))
    let (value, _, exponent) = exponentialParts(limited)
    // In two halves, so that 2^128 does not overflow on the way and subnormal results come out right.
    let half = exponent &>> 1
    return value * powerOfTwo(half) * powerOfTwo(exponent &- half)
  }

  /// The logistic function of each lane, from `exp(-|x|)`, which cannot overflow.
  ///
  /// What the power and `1 + power` lost in rounding is put back to first order, with
  /// `1 / (1 + power)` read off the quotient.
  @inline(__always)
  static func sigmoid(_ x: Lanes) -> Lanes {
    let isNegative = x .< 0
    let (value, rest, exponent) = exponentialParts(larger(-x.distance, Lanes(repeating: -104)))
    // The exponent is not positive; 2^64 more of it keeps subnormal results for the last product.
    let raised = powerOfTwo(exponent &+ 64)
    let lowering: Float = 5.421_010_862_427_522e-20  // 2^-64
    let (power, powerRest) = (value * raised * lowering, rest * raised * lowering)
    let sum = power + 1
    let sumRest = (power - (sum - 1)) + powerRest
    let numerator = Lanes(repeating: 1).replacing(with: power, where: isNegative)
    let numeratorRest = Lanes(repeating: 0).replacing(with: powerRest, where: isNegative)
    let quotient = numerator / sum
    let inverse = quotient.replacing(with: 1 - quotient, where: isNegative)
    return quotient + (numeratorRest - quotient * sumRest) * inverse
  }

  /// The hyperbolic tangent of each lane: a polynomial near zero, `1 - 2 / (exp(2x) + 1)` beyond.
  @inline(__always)
  static func tanh(_ x: Lanes) -> Lanes {
    let a = x.distance
    let z = a * a
    var series = z * 0.002_097_717_7 - 0.008_128_997
    series = series * z + 0.021_681_642
    series = series * z - 0.053_943_4
    series = series * z + 0.133_331_8
    series = series * z - 0.333_333_3
    let near = a + a * z * series
    // From 2x = 88 on the quotient is far below what 1 can lose.
    let (value, _, exponent) = exponentialParts(smaller(a + a, Lanes(repeating: 88)))
    let far = 1 - 2 / (value * powerOfTwo(exponent) + 1)
    return far.replacing(with: near, where: a .< 0.625).withSign(of: x)
  }

  /// *e* to the power of each lane in -104...89 as `value · 2^exponent`, and what rounding it lost.
  ///
  /// `x = n ln 2 + r` with a whole n, the exponent; the rounding error of r is kept.
  @inline(__always)
  private static func exponentialParts(
    _ x: Lanes
  ) -> (value: Lanes, rest: Lanes, exponent: LaneBits) {
    let shift: Float = 12_582_912  // 1.5 · 2^23 leaves no room for a fraction
    let shifted = x * 1.442_695 + shift
    let n = shifted - shift
    let near = x - n * 0.693_359_375
    let correction = n * -2.121_944_4e-4
    let r = near - correction
    let lost = (near - r) - correction
    let head = r + 1
    let tail = (r - (head - 1)) + (lost + r * r * expTail(r))
    let sum = head + tail
    return (sum, tail - (sum - head), shifted.bits &- 0x4b40_0000)
  }

  /// `(exp(r) - 1 - r) / r²` for |r| up to ln 2 / 2, within 2^-28 of r².
  @inline(__always)
  private static func expTail(_ r: Lanes) -> Lanes {
    var series = r * 0.001_395_052_2 + 0.008_368_908
    series = series * r + 0.041_666_206
    series = series * r + 0.166_665_18
    return series * r + 0.5
  }

  /// 2 to the power of each lane, for -126...127.
  @inline(__always)
  private static func powerOfTwo(_ exponent: LaneBits) -> Lanes {
    Lanes(bits: (exponent &+ 127) &<< 23)
  }
}
