/// Elementary functions of many floats at once, each within 2 units in the last place.
///
/// No branch depends on a value: both ways are computed and one is selected, lane by lane.
extension Lanes {
  /// *e* to the power of each lane.
  @inline(__always)
  static func exp(_ x: Lanes) -> Lanes {
    let (r, lost, exponent) = reduced(
      larger(smaller(x, Lanes(repeating: 89)), Lanes(repeating: -104)))
    // 1 + r is rounded; what that took away is put back together with the rest of the series.
    let head = r + 1
    let value = head + ((r - (head - 1)) + (lost + r * r * expTail(r)))
    // In two halves, so that 2^128 does not overflow on the way and subnormal results come out right.
    let half = exponent &>> 1
    return value * powerOfTwo(half) * powerOfTwo(exponent &- half)
  }

  /// The logistic function of each lane, `1 / (1 + exp(-x))`.
  ///
  /// With `exp(-x) = (1 + s) / u`, u a power of two, it is `u / (1 + u + s)`: the power itself is never
  /// rounded.
  @inline(__always)
  static func sigmoid(_ x: Lanes) -> Lanes {
    // From 40 on the result is 1.
    let (r, _, exponent) = reduced(
      larger(smaller(-x, Lanes(repeating: 104)), Lanes(repeating: -40)))
    let s = r + r * r * expTail(r)
    // 2^64 more of u keeps subnormal results for the last product.
    let lowering: Float = 5.421_010_862_427_522e-20  // 2^-64
    let raised = powerOfTwo(64 &- exponent)
    let u = raised * lowering
    let head = u + 1
    return raised / (head + (s + (u - (head - 1)))) * lowering
  }

  /// The hyperbolic tangent of each lane, `(1 - exp(-2|x|)) / (1 + exp(-2|x|))` with the sign of x.
  ///
  /// With `exp(-2|x|) = t (1 + s)`, t a power of two, both sums start from `t * s`, so that nothing
  /// is lost near zero, where t is 1.
  @inline(__always)
  static func tanh(_ x: Lanes) -> Lanes {
    // From 10 on the result is 1.
    let (r, _, exponent) = reduced(larger(x.distance * -2, Lanes(repeating: -20)))
    let t = powerOfTwo(exponent)
    let rest = t * (r + r * r * expTail(r))
    return (((1 - t) - rest) / ((1 + t) + rest)).withSign(of: x)
  }

  /// Each lane as `n ln 2 + r` with a whole n, the exponent, and what r lost in rounding.
  @inline(__always)
  private static func reduced(_ x: Lanes) -> (r: Lanes, lost: Lanes, exponent: LaneBits) {
    let shift: Float = 12_582_912  // 1.5 · 2^23 leaves no room for a fraction
    let shifted = x * 1.442_695 + shift
    let n = shifted - shift
    let near = x - n * 0.693_359_375
    let correction = n * -2.121_944_4e-4
    let r = near - correction
    return (r, (near - r) - correction, shifted.bits &- 0x4b40_0000)
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
