// Functions that are rare in networks: computed in double precision and rounded, one by one.
extension Elementwise {
  /// `sin(x)`, x in radians.
  package static func sin(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    for i in 0..<count { output[i] = Float(Double.sin(Double(x[i]))) }
  }

  /// `cos(x)`, x in radians.
  package static func cos(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    for i in 0..<count { output[i] = Float(Double.cos(Double(x[i]))) }
  }

  /// `x` to the power `y`, as `Double.pow` has it.
  package static func pow(_ x: Floats, _ y: Floats, _ output: MutableFloats, _ count: Int) {
    for i in 0..<count { output[i] = Float(Double.pow(Double(x[i]), Double(y[i]))) }
  }

  /// `x` to a common power; squares, cubes and roots take their short ways.
  package static func pow(
    _ x: Floats, exponent: Float, _ output: MutableFloats, _ count: Int
  ) {
    if exponent == 2 { return map(x, output, count) { $0 * $0 } }
    if exponent == 3 { return map(x, output, count) { $0 * $0 * $0 } }
    if exponent == -1 { return map(x, output, count) { 1 / $0 } }
    if exponent == 1 { return map(x, output, count) { $0 } }
    for i in 0..<count { output[i] = Float(Double.pow(Double(x[i]), Double(exponent))) }
  }

  /// The angle of the point (x, y), in radians.
  package static func atan2(
    y: Floats, x: Floats, _ output: MutableFloats, _ count: Int
  ) {
    for i in 0..<count { output[i] = Float(Double.atan2(y: Double(y[i]), x: Double(x[i]))) }
  }
}
