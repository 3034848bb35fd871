/// An angle brought into -π/4...π/4, with the number of quarter turns taken off.
struct ReducedAngle {
  /// Quarter turns taken off, counted modulo 4.
  var quarter: Int
  /// What is left, in radians.
  var rest: DoubleDouble

  /// Reduces any finite angle without losing a digit.
  ///
  /// The angle is a whole number of up to 53 bits times a power of two. Its product with 2/π is
  /// wanted modulo 4, so the digits of 2/π whose products are multiples of 4 are left out and 192
  /// bits from there on are enough, however large the angle is (Payne and Hanek, SIGNUM 18, 1983).
  @inline(__always)
  init(_ angle: Double) {
    if angle.magnitude <= 0.785_398_163_397_448 {
      self.init(quarter: 0, rest: DoubleDouble(angle))
    } else {
      self.init(quarterTurnsOf: angle.magnitude)
      if angle < 0 {
        quarter = (4 - quarter) & 3
        rest = DoubleDouble(-rest.high, -rest.low)
      }
    }
  }

  private init(quarter: Int, rest: DoubleDouble) {
    self.quarter = quarter
    self.rest = rest
  }

  private init(quarterTurnsOf magnitude: Double) {
    let mantissa = magnitude.significandBitPattern | 1 &<< 52
    let exponent = Int(magnitude.exponent) - 52
    // Bits 190 and 191 of the product count the quarter turns, those below are the fraction.
    var product = Self.multiply(mantissa, Self.digits(from: exponent + 62))
    var quarter = Int(product.0 &>> 62)
    product.0 &= 1 &<< 62 - 1
    let isPastHalf = product.0 &>> 61 == 1
    if isPastHalf {
      quarter = (quarter + 1) & 3
      product = (~product.0 & (1 &<< 62 - 1), ~product.1, ~product.2)
    }
    let turn = Self.fraction(product)
    let radians = turn * DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
    self.init(
      quarter: quarter,
      rest: isPastHalf ? DoubleDouble(-radians.high, -radians.low) : radians)
  }

  /// 192 bits of 2/π, the first of them `bit` places into the table.
  private static func digits(from bit: Int) -> (UInt64, UInt64, UInt64) {
    let word = bit / 64
    let shift = UInt64(bit % 64)
    func at(_ index: Int) -> UInt64 {
      shift == 0
        ? twoOverPi[index] : twoOverPi[index] &<< shift | twoOverPi[index + 1] &>> (64 - shift)
    }
    return (at(word), at(word + 1), at(word + 2))
  }

  /// The lowest 192 bits of `factor` times a number of 192 bits, most significant word first.
  private static func multiply(
    _ factor: UInt64, _ number: (UInt64, UInt64, UInt64)
  ) -> (UInt64, UInt64, UInt64) {
    let low = factor.multipliedFullWidth(by: number.2)
    let middle = factor.multipliedFullWidth(by: number.1)
    let (sum, carry) = middle.low.addingReportingOverflow(low.high)
    return (factor &* number.0 &+ middle.high &+ (carry ? 1 : 0), sum, low.low)
  }

  /// The fraction whose 190 bits stand in `words`, to about 106 significant bits.
  private static func fraction(_ words: (UInt64, UInt64, UInt64)) -> DoubleDouble {
    // Conversions of at most 53 bits are exact; each piece is scaled by its place.
    var total = DoubleDouble(0)
    for (word, place) in [(words.0, -62), (words.1, -126), (words.2, -190)] {
      let high = Double(word &>> 32) * Double.powerOfTwo(place + 32)
      let low = Double(word & 0xffff_ffff) * Double.powerOfTwo(place)
      total = total + DoubleDouble(high) + DoubleDouble(low)
    }
    return total
  }

  /// The binary digits of 2/π behind a word of zeros, 64 to a word.
  private static let twoOverPi: InlineArray<21, UInt64> = [
    0, 0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561, 0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c,
    0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484, 0xe99c_7026_b45f_7e41,
    0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b, 0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08,
    0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
  ]
}
