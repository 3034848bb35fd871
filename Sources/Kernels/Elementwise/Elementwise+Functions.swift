extension Elementwise {
  /// `exp(x)`.
  package static func exp(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { Lanes.exp($0) }
  }

  /// `log(x)`.
  package static func log(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { Lanes.log($0) }
  }

  /// The logistic function.
  package static func sigmoid(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { Lanes.sigmoid($0) }
  }

  /// The hyperbolic tangent.
  package static func tanh(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { Lanes.tanh($0) }
  }

  /// `log(1 + exp(x))`.
  package static func softplus(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { Lanes.softplus($0) }
  }

  /// The error function.
  package static func erf(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { Lanes.erf($0) }
  }

  /// The Gaussian error linear unit.
  package static func gelu(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { Lanes.gelu($0) }
  }

  /// The slope of `gelu`, times `gradient`.
  package static func geluGradient(
    _ x: Floats, _ gradient: Floats, _ output: MutableFloats, _ count: Int
  ) {
    map(x, gradient, output, count) { Lanes.geluSlope($0) * $1 }
  }

  /// The square root; NaN below zero.
  package static func squareRoot(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    for i in 0..<count { output[i] = x[i].squareRoot() }
  }

  /// The value without its sign.
  package static func absolute(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    map(x, output, count) { $0.distance }
  }

  /// -1, 0 or 1.
  package static func sign(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    let zero = Lanes(repeating: 0)
    map(x, output, count) {
      zero.replacing(with: 1, where: $0 .> 0).replacing(with: -1, where: $0 .< 0)
    }
  }

  /// The larger of the value and zero.
  package static func relu(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    let zero = Lanes(repeating: 0)
    map(x, output, count) { $0.replacing(with: zero, where: $0 .< 0) }
  }

  /// `gradient` where `x` is positive, else 0; `x` may be the result of `relu` as well.
  package static func reluGradient(
    _ x: Floats, _ gradient: Floats, _ output: MutableFloats, _ count: Int
  ) {
    let zero = Lanes(repeating: 0)
    map(x, gradient, output, count) { zero.replacing(with: $1, where: $0 .> 0) }
  }

  /// The value, times `slope` where it is negative.
  package static func leakyReLU(
    _ x: Floats, slope: Float, _ output: MutableFloats, _ count: Int
  ) {
    map(x, output, count) { $0.replacing(with: $0 * slope, where: $0 .< 0) }
  }

  /// `gradient`, times `slope` where `x` is not positive.
  package static func leakyReLUGradient(
    _ x: Floats, _ gradient: Floats, slope: Float, _ output: MutableFloats, _ count: Int
  ) {
    map(x, gradient, output, count) { ($1 * slope).replacing(with: $1, where: $0 .> 0) }
  }

  /// `scale` times the value, or `scale * alpha * (exp(x) - 1)` where it is negative.
  package static func elu(
    _ x: Floats, alpha: Float, scale: Float, _ output: MutableFloats, _ count: Int
  ) {
    map(x, output, count) {
      let below = (Lanes.exp($0) - 1) * (alpha * scale)
      return ($0 * scale).replacing(with: below, where: $0 .< 0)
    }
  }

  /// The slope of `elu` from its result, times `gradient`.
  package static func eluGradient(
    _ result: Floats, _ gradient: Floats, alpha: Float, scale: Float, _ output: MutableFloats,
    _ count: Int
  ) {
    map(result, gradient, output, count) {
      ($1 * ($0 + alpha * scale)).replacing(with: $1 * scale, where: $0 .> 0)
    }
  }

  /// The slope of `tanh` from its result, times `gradient`.
  package static func tanhGradient(
    _ result: Floats, _ gradient: Floats, _ output: MutableFloats, _ count: Int
  ) {
    map(result, gradient, output, count) { $1 * (1 - $0 * $0) }
  }

  /// The slope of `sigmoid` from its result, times `gradient`.
  package static func sigmoidGradient(
    _ result: Floats, _ gradient: Floats, _ output: MutableFloats, _ count: Int
  ) {
    map(result, gradient, output, count) { $1 * ($0 * (1 - $0)) }
  }

  /// The slope of `softplus`, times `gradient`.
  package static func softplusGradient(
    _ x: Floats, _ gradient: Floats, _ output: MutableFloats, _ count: Int
  ) {
    map(x, gradient, output, count) { $1 * Lanes.sigmoid($0) }
  }
}
