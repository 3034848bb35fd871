/// Arithmetic on equally long runs of floats; outputs may be one of the operands.
package enum Elementwise {
  /// `output = a + b`.
  package static func add(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { $0 + $1 }
  }

  /// `output = a - b`.
  package static func subtract(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { $0 - $1 }
  }

  /// `output = a * b`.
  package static func multiply(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { $0 * $1 }
  }

  /// `output = a / b`.
  package static func divide(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { $0 / $1 }
  }

  /// The larger of each two, NaN where either is.
  package static func maximum(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { Lanes.larger($0, $1).replacing(with: $1, where: $1 .!= $1) }
  }

  /// The smaller of each two, NaN where either is.
  package static func minimum(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { Lanes.smaller($0, $1).replacing(with: $1, where: $1 .!= $1) }
  }

  /// 1 where `a > b`, else 0.
  package static func greater(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { Lanes(repeating: 0).replacing(with: 1, where: $0 .> $1) }
  }

  /// 1 where `a >= b`, else 0.
  package static func atLeast(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { Lanes(repeating: 0).replacing(with: 1, where: $0 .>= $1) }
  }

  /// 1 where `a == b`, else 0.
  package static func equal(_ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int) {
    map(a, b, output, count) { Lanes(repeating: 0).replacing(with: 1, where: $0 .== $1) }
  }

  /// `a` where `condition` is not 0, else `b`.
  package static func select(
    _ condition: Floats, _ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int
  ) {
    map(condition, a, b, output, count) { $2.replacing(with: $1, where: $0 .!= 0) }
  }

  /// `output = x * scale + offset`.
  package static func affine(
    _ x: Floats, scale: Float, offset: Float, _ output: MutableFloats, _ count: Int
  ) {
    map(x, output, count) { $0 * scale + offset }
  }

  /// `output = x * scale`.
  package static func scale(_ x: Floats, by scale: Float, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { $0 * scale }
  }

  /// `output = sum + x * scale`, for sums with weights.
  package static func addScaled(
    _ sum: Floats, _ x: Floats, by scale: Float, _ output: MutableFloats, _ count: Int
  ) {
    map(sum, x, output, count) { $0 + $1 * scale }
  }

  /// `output = sum + a * b`, rounded after the product.
  package static func addProduct(
    _ sum: Floats, _ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int
  ) {
    map(sum, a, b, output, count) { $0 + $1 * $2 }
  }

  /// Each value brought into `lower...upper`; NaN stays.
  package static func clamp(
    _ x: Floats, lower: Float, upper: Float, _ output: MutableFloats, _ count: Int
  ) {
    let (low, high) = (Lanes(repeating: lower), Lanes(repeating: upper))
    map(x, output, count) { Lanes.smaller(Lanes.larger($0, low), high) }
  }

  /// `gradient` where `x` is inside `lower...upper`, else 0.
  package static func clampGradient(
    _ x: Floats, _ gradient: Floats, lower: Float, upper: Float, _ output: MutableFloats,
    _ count: Int
  ) {
    let zero = Lanes(repeating: 0)
    map(x, gradient, output, count) {
      $1.replacing(with: zero, where: $0 .< lower).replacing(with: zero, where: $0 .> upper)
    }
  }

  /// Applies an operation of two operands to every row of `a` with the same `row`.
  @inline(__always)
  package static func forEachRow(
    _ a: Floats, _ row: Floats, _ output: MutableFloats, rows: Int, width: Int,
    _ operation: (Floats, Floats, MutableFloats, Int) -> Void
  ) {
    for i in 0..<rows { operation(a + i &* width, row, output + i &* width, width) }
  }
}
