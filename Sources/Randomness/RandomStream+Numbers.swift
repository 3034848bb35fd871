import Contracts
import Kernels

extension RandomStream {
  /// A number in `0..<1`, one of the 2^53 multiples of 2^-53.
  public mutating func uniform() -> Double { Double(next() &>> 11) * 0x1p-53 }

  /// A number in `range`, evenly spread.
  ///
  /// - Precondition: `range` is neither empty nor infinite.
  public mutating func uniform(in range: Range<Double>) -> Double {
    checkRange(range.lowerBound, range.upperBound, isEmpty: range.isEmpty)
    let drawn = interpolate(range.lowerBound, range.upperBound, uniform())
    // Rounding can reach the upper bound, which is outside.
    return drawn < range.upperBound ? drawn : range.lowerBound
  }

  /// A number in `range`, evenly spread, either bound included.
  ///
  /// - Precondition: `range` is finite.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    checkRange(range.lowerBound, range.upperBound, isEmpty: false)
    let share = Double(next() &>> 11) * (1 / 9_007_199_254_740_991)
    let drawn = interpolate(range.lowerBound, range.upperBound, share)
    return Swift.min(drawn, range.upperBound)
  }

  /// A number in `range`, evenly spread.
  ///
  /// - Precondition: `range` is neither empty nor infinite.
  public mutating func uniform(in range: Range<Float>) -> Float {
    let drawn = Float(uniform(in: Double(range.lowerBound)..<Double(range.upperBound)))
    return drawn < range.upperBound ? drawn : range.lowerBound
  }

  /// A number in `range`, evenly spread, either bound included.
  ///
  /// - Precondition: `range` is finite.
  public mutating func uniform(in range: ClosedRange<Float>) -> Float {
    Float(uniform(in: Double(range.lowerBound)...Double(range.upperBound)))
  }

  /// A whole number in `0..<bound`, each equally likely.
  ///
  /// Lemire's method (ACM TOMACS 29, 2019): the upper half of a product, drawn again in the rare
  /// case in which some values would come up once too often.
  ///
  /// - Precondition: `bound` is at least 1.
  public mutating func integer(below bound: Int) -> Int {
    require(bound > 0, "RandomStream.integer: below \(bound); the bound must be at least 1")
    let bound = UInt64(bound)
    let surplus = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= surplus { return Int(product.high) }
    }
  }

  /// A whole number in `range`, each equally likely.
  ///
  /// - Precondition: `range` is not empty.
  public mutating func integer(in range: Range<Int>) -> Int {
    require(!range.isEmpty, "RandomStream.integer: in \(range); the range must not be empty")
    let (count, overflows) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    require(!overflows, "RandomStream.integer: in \(range); at most Int.max values")
    return range.lowerBound + integer(below: count)
  }

  /// A whole number in `range`, each equally likely.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    require(range.upperBound < .max, "RandomStream.integer: in \(range); stay below Int.max")
    return integer(in: range.lowerBound..<range.upperBound + 1)
  }

  /// True with the given probability: never for 0, always for 1.
  public mutating func boolean(probability: Double = 0.5) -> Bool {
    require(
      probability >= 0 && probability <= 1,
      "RandomStream.boolean: probability \(probability); must be in 0...1")
    return uniform() < probability
  }

  /// A number from the normal distribution.
  ///
  /// Box and Muller (Ann. Math. Statist. 29, 1958): a random angle and a random radius make a point
  /// whose coordinates are normal. Only one of the two is used, so each call takes two draws.
  ///
  /// - Precondition: `deviation` is not negative.
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    require(deviation >= 0, "RandomStream.normal: deviation \(deviation); must not be negative")
    let radius = (-2 * Double.log(1 - uniform())).squareRoot()
    return mean + deviation * (radius * Double.cos(2 * .pi * uniform()))
  }

  private func interpolate(_ lower: Double, _ upper: Double, _ share: Double) -> Double {
    lower + (upper - lower) * share
  }

  private func checkRange(_ lower: Double, _ upper: Double, isEmpty: Bool) {
    require(
      !isEmpty && (upper - lower).isFinite,
      "RandomStream.uniform: in \(lower) to \(upper); the range must be finite and not empty")
  }
}
