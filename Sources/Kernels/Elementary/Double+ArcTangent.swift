extension Double {
  /// The angle whose tangent is `x`, in -π/2...π/2.
  public static func atan(_ x: Double) -> Double { atan2(y: x, x: 1) }

  /// The angle of the point (x, y) as seen from the origin, in -π...π.
  ///
  /// Signed zeros and infinities answer as in IEEE 754: `atan2(y: 0, x: -1)` is π and
  /// `atan2(y: -0.0, x: -1)` is -π.
  public static func atan2(y: Double, x: Double) -> Double {
    if x.isNaN || y.isNaN { return x + y }
    let angle = firstOctant(y: y.magnitude, x: x.magnitude)
    let value = x.sign == .minus ? halfTurn - angle : angle
    let total = value.high + value.low
    return y.sign == .minus ? -total : total
  }

  private static var halfTurn: DoubleDouble {
    DoubleDouble(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53)
  }

  /// The angle of a point with no negative coordinate: the diagonal mirrors the upper half.
  private static func firstOctant(y: Double, x: Double) -> DoubleDouble {
    if y <= x { return angle(short: y, long: x) }
    return DoubleDouble(halfTurn.high / 2, halfTurn.low / 2) - angle(short: x, long: y)
  }

  /// The angle whose tangent is `short / long`.
  ///
  /// The nearest multiple c of 1/8 is taken off by `arctan t = arctan c + arctan((t-c)/(1+tc))`,
  /// which leaves at most 1/15 for the Taylor series.
  private static func angle(short: Double, long: Double) -> DoubleDouble {
    if short == 0 { return DoubleDouble(0) }
    if short == long { return arcTangents[8] }
    if long.isInfinite { return DoubleDouble(0) }
    let exponent = Int(long.exponent)
    if exponent - Int(short.exponent) > 60 { return DoubleDouble(short / long) }
    let long = scaled(long, by: -exponent)
    let short = scaled(short, by: -exponent)
    let eighths = nearestWhole(8 * (short / long))
    let numerator = DoubleDouble(short) - DoubleDouble.product(eighths / 8, long)
    let denominator = DoubleDouble(long) + DoubleDouble.product(eighths / 8, short)
    return arcTangents[Int(eighths)] + arcTangent(numerator / denominator)
  }

  /// The arc tangent of at most 1/15, from its Taylor series.
  private static func arcTangent(_ t: DoubleDouble) -> DoubleDouble {
    let z = t.high * t.high
    let series: Double =
      1 / 3 - z * (1 / 5 - z * (1 / 7 - z * (1 / 9 - z * (1 / 11 - z * (1 / 13)))))
    return DoubleDouble.orderedSum(t.high, t.low - t.high * z * series)
  }

  /// The arc tangents of 0, 1/8, …, 1.
  private static let arcTangents: InlineArray<9, DoubleDouble> = [
    DoubleDouble(0),
    DoubleDouble(0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59),
    DoubleDouble(0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57),
    DoubleDouble(0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56),
    DoubleDouble(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56),
    DoubleDouble(0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58),
    DoubleDouble(0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56),
    DoubleDouble(0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56),
    DoubleDouble(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55),
  ]
}
