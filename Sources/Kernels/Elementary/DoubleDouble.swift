/// A number held as the unevaluated sum of two, for steps that one `Double` is too coarse for.
///
/// `high` is the sum rounded to a `Double`, `low` what rounding lost: about 106 bits together. The
/// exact sum and product of two doubles come from Knuth and Dekker (Numerische Mathematik 18, 1971),
/// with additions and multiplications only, so every processor computes the same bits.
struct DoubleDouble {
  var high: Double
  var low: Double

  @inline(__always)
  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// `a + b` exactly.
  @inline(__always)
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let total = a + b
    let shareOfB = total - a
    return DoubleDouble(total, (a - (total - shareOfB)) + (b - shareOfB))
  }

  /// `a + b` exactly, where `a` is zero or at least as large as `b`.
  @inline(__always)
  static func orderedSum(_ a: Double, _ b: Double) -> DoubleDouble {
    let total = a + b
    return DoubleDouble(total, b - (total - a))
  }

  /// `a * b` exactly, as long as nothing overflows or underflows.
  @inline(__always)
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let (aHigh, aLow) = halves(a)
    let (bHigh, bLow) = halves(b)
    let product = a * b
    let cross = ((aHigh * bHigh - product) + aHigh * bLow) + aLow * bHigh
    return DoubleDouble(product, cross + aLow * bLow)
  }

  /// Two numbers of 26 bits each that add up to `a`.
  @inline(__always)
  private static func halves(_ a: Double) -> (Double, Double) {
    let spread = 134_217_729 * a  // 2^27 + 1
    let high = spread - (spread - a)
    return (high, a - high)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let total = sum(a.high, b.high)
    return orderedSum(total.high, total.low + (a.low + b.low))
  }

  @inline(__always)
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    a + DoubleDouble(-b.high, -b.low)
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let leading = product(a.high, b.high)
    return orderedSum(leading.high, leading.low + (a.high * b.low + a.low * b.high))
  }

  /// The quotient: a first guess, corrected once by what it leaves over.
  @inline(__always)
  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let guess = a.high / b.high
    let back = product(guess, b.high)
    let rest = (((a.high - back.high) - back.low) + a.low) - guess * b.low
    return orderedSum(guess, rest / b.high)
  }
}
