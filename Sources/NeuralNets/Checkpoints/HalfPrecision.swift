/// Numbers of 16 bits, as files hold them: a sign, 5 bits of exponent, 10 of fraction (IEEE 754).
enum HalfPrecision {
  /// The number with these bits.
  static func value(_ bits: UInt16) -> Float {
    let (exponent, fraction) = (UInt32(bits >> 10 & 31), UInt32(bits & 1023))
    let magnitude: Float =
      switch exponent {
      case 0: Float(fraction) * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: Float(bitPattern: (exponent + 112) << 23 | fraction << 13)
      }
    return bits >> 15 == 0 ? magnitude : -magnitude
  }

  /// The bits of the nearest number of 16 bits, the even one of two that are equally near.
  ///
  /// What is too large becomes infinite; from 65,520 on that is the nearest.
  static func bits(_ value: Float) -> UInt16 {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    let magnitude = value.magnitude
    if value.isNaN { return 0x7e00 }
    if magnitude >= 65_520 { return sign | 0x7c00 }
    // Below 2^-14 the numbers lie evenly, 2^-24 apart.
    if magnitude < 0x1p-14 {
      return sign | UInt16((magnitude * 0x1p24).rounded(.toNearestOrEven))
    }
    let kept = magnitude.bitPattern >> 13
    let rest = magnitude.bitPattern & 0x1fff
    let roundsUp = rest > 0x1000 || rest == 0x1000 && kept & 1 == 1
    // A fraction that overflows carries into the exponent, as it should.
    return sign | UInt16(truncatingIfNeeded: kept - 112 << 10 + (roundsUp ? 1 : 0))
  }
}
