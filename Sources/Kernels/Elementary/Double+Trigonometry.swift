extension Double {
  /// The sine of an angle in radians, however large; NaN for infinities.
  public static func sin(_ x: Double) -> Double {
    if x.magnitude < 0x1p-27 { return x }
    guard x.isFinite else { return .nan }
    return value(sinePair(of: ReducedAngle(x)))
  }

  /// The cosine of an angle in radians, however large; NaN for infinities.
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    var angle = ReducedAngle(x)
    angle.quarter = (angle.quarter + 1) & 3
    return value(sinePair(of: angle))
  }

  /// The tangent of an angle in radians, however large; NaN for infinities.
  public static func tan(_ x: Double) -> Double {
    if x.magnitude < 0x1p-27 { return x }
    guard x.isFinite else { return .nan }
    var angle = ReducedAngle(x)
    let sine = sinePair(of: angle)
    angle.quarter = (angle.quarter + 1) & 3
    return value(sine / sinePair(of: angle))
  }

  /// The sine of a reduced angle: every second quarter turn swaps sine and cosine, half a turn
  /// changes the sign.
  @inline(__always)
  private static func sinePair(of angle: ReducedAngle) -> DoubleDouble {
    let isCosine = angle.quarter & 1 == 1
    let pair = isCosine ? cosineSeries(angle.rest) : sineSeries(angle.rest)
    return angle.quarter & 2 == 0 ? pair : DoubleDouble(-pair.high, -pair.low)
  }

  /// The sine within -π/4...π/4, from its Taylor series.
  @inline(__always)
  private static func sineSeries(_ angle: DoubleDouble) -> DoubleDouble {
    let x = angle.high
    let z = x * x
    let upper: Double =
      1 / 362_880 - z
      * (1 / 39_916_800 - z
        * (1 / 6_227_020_800
          - z * (1 / 1_307_674_368_000 - z * (1 / 355_687_428_096_000))))
    let series: Double = 1 / 6 - z * (1 / 120 - z * (1 / 5040 - z * upper))
    return DoubleDouble.orderedSum(x, angle.low * (1 - z / 2) - x * z * series)
  }

  /// The cosine within -π/4...π/4, from its Taylor series.
  ///
  /// `1 - z/2` is rounded, so what that loses is put back.
  @inline(__always)
  private static func cosineSeries(_ angle: DoubleDouble) -> DoubleDouble {
    let x = angle.high
    let z = x * x
    let upper: Double =
      1 / 40320 - z
      * (1 / 3_628_800 - z
        * (1 / 479_001_600
          - z * (1 / 87_178_291_200 - z * (1 / 20_922_789_888_000))))
    let series: Double = 1 / 24 - z * (1 / 720 - z * upper)
    let leading = DoubleDouble.orderedSum(1, -z / 2)
    return DoubleDouble.orderedSum(
      leading.high, leading.low + (z * z * series - x * angle.low))
  }

  @inline(__always)
  private static func value(_ pair: DoubleDouble) -> Double { pair.high + pair.low }
}
