/// Elementary functions of many floats at once, each within 2 units in the last place.
///
/// No branch depends on a value: both ways are computed and one is selected, lane by lane.
extension Lanes {
  /// *e* to the power of each lane.
  @inline(__always)
  static func exp(_ x: Lanes) -> Lanes { exponentialParts(x).value }

  /// The logistic function of each lane, from `exp(-|x|)`, which cannot overflow.
  ///
  /// What the power and `1 + power` lost in rounding is put back to first order, with
  /// `1 / (1 + power)` read off the quotient.
  @inline(__always)
  static func sigmoid(_ x: Lanes) -> Lanes {
    let isNegative = x .< 0
    let power = exponentialParts(-x.distance)
    let sum = power.value + 1
    let sumRest = (power.value - (sum - 1)) + power.rest
    let numerator = Lanes(repeating: 1).replacing(with: power.value, where: isNegative)
    let numeratorRest = Lanes(repeating: 0).replacing(with: power.rest, where: isNegative)
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
    let far = 1 - 2 / (exp(a + a) + 1)
    return far.replacing(with: near, where: a .< 0.625).withSign(of: x)
  }

  /// *e* to the power of each lane, and what rounding it lost.
  ///
  /// `x = n ln 2 + r` with a whole n; the rounding error of r is kept, and `2^n` is multiplied in two
  /// halves so that subnormal results come out right.
  @inline(__always)
  private static func exponentialParts(_ x: Lanes) -> (value: Lanes, rest: Lanes) {
    let limited = larger(smaller(x, Lanes(repeating: 89)), Lanes(repeating: -104))
    let shift: Float = 12_582_912  // 1.5 · 2^23 leaves no room for a fraction
    let shifted = limited * 1.442_695 + shift
    let n = shifted - shift
    let near = limited - n * 0.693_359_375
    let correction = n * -2.121_944_4e-4
    let r = near - correction
    let lost = (near - r) - correction
    let head = r + 1
    let tail = (r - (head - 1)) + (lost + r * r * expTail(r))
    let sum = head + tail
    let whole = shifted.bits &- 0x4b40_0000
    let half = whole &>> 1
    let (first, second) = (powerOfTwo(half), powerOfTwo(whole &- half))
    return (sum * first * second, (tail - (sum - head)) * first * second)
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
