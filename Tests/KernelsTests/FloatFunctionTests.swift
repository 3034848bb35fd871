import Kernels
import Testing

/// A function of floats, the function of doubles it stands for, and where it is tested.
struct FloatFunction: CustomTestStringConvertible, Sendable {
  typealias Kernel = @Sendable (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void

  let testDescription: String
  let kernel: Kernel
  let reference: @Sendable (Double) -> Double
  let range: ClosedRange<Float>
  /// Argument and value pairs that must hold exactly, NaN included.
  let special: [(Float, Float)]

  static let all: [FloatFunction] = [
    FloatFunction(
      testDescription: "exp", kernel: Elementwise.exp, reference: Double.exp, range: -104...88.7,
      special: [
        (0, 1), (.infinity, .infinity), (-.infinity, 0), (.nan, .nan), (200, .infinity), (-200, 0),
      ]),
    FloatFunction(
      testDescription: "log", kernel: Elementwise.log, reference: { .log($0) },
      range: 0x1p-148...3e38,
      special: [
        (0, -.infinity), (-0.0, -.infinity), (-1, .nan), (-.infinity, .nan), (.nan, .nan),
        (.infinity, .infinity), (1, 0),
      ]),
    FloatFunction(
      testDescription: "tanh", kernel: Elementwise.tanh, reference: Double.tanh, range: -12...12,
      special: [(0, 0), (-0.0, -0.0), (.infinity, 1), (-.infinity, -1), (.nan, .nan)]),
    FloatFunction(
      testDescription: "sigmoid", kernel: Elementwise.sigmoid, reference: Double.sigmoid,
      range: -103...30,
      special: [(0, 0.5), (.infinity, 1), (-.infinity, 0), (.nan, .nan)]),
    FloatFunction(
      testDescription: "softplus", kernel: Elementwise.softplus,
      reference: { $0 > 0 ? $0 + .log(onePlus: .exp(-$0)) : .log(onePlus: .exp($0)) },
      range: -103...1000,
      special: [(.infinity, .infinity), (-.infinity, 0), (.nan, .nan)]),
    FloatFunction(
      testDescription: "sin", kernel: Elementwise.sin, reference: Double.sin, range: -1e6...1e6,
      special: [(0, 0), (-0.0, -0.0), (.infinity, .nan), (.nan, .nan)]),
    FloatFunction(
      testDescription: "cos", kernel: Elementwise.cos, reference: Double.cos, range: -1e6...1e6,
      special: [(0, 1), (.infinity, .nan), (.nan, .nan)]),
    FloatFunction(
      testDescription: "squareRoot", kernel: Elementwise.squareRoot,
      reference: { $0.squareRoot() }, range: 0...3e38,
      special: [(0, 0), (-1, .nan), (.infinity, .infinity)]),
  ]

  /// Arguments spread evenly, by magnitude, and about zero and one.
  var arguments: [Float] {
    let (low, high) = (Double(range.lowerBound), Double(range.upperBound))
    let even = (0...60_000).map { Float(low + (high - low) * Double($0) / 60_000) }
    let magnitudes = (-148...127).flatMap { exponent -> [Float] in
      (0..<16).flatMap { part -> [Float] in
        let power = Float(
          sign: .plus, exponent: exponent, significand: 1 + Float(part) * 0.061_234)
        return [power, -power]
      }
    }
    let near = (-3000...3000).map { Float($0) / 1000 + 0x1p-20 }
    return (even + magnitudes + near).filter { range.contains($0) }
  }

  /// Every magnitude of a float, up to the largest, where `range` stops short.
  ///
  /// The hash over all results is of `arguments` alone.
  var farArguments: [Float] {
    let shades: [Float] = [1, 1.000_000_1, 1.234_567_8, 1.5, 1.707_106_8, 0x1.fffffep0]
    let magnitudes = (-149...127).flatMap { exponent in
      shades.map { Float(sign: .plus, exponent: exponent, significand: $0) }
    }
    return (magnitudes + magnitudes.map { -$0 }).filter { isDefined($0) }
  }

  /// Whether the function has a finite value here; special values are tested apart.
  private func isDefined(_ x: Float) -> Bool {
    switch testDescription {
    case "exp": x < 88.72
    case "log": x > 0
    case "squareRoot": x >= 0
    default: true
    }
  }

  /// The function's values, computed in one run.
  func values(_ arguments: [Float]) -> [Float] {
    var values = [Float](repeating: 0, count: arguments.count)
    kernel(arguments, &values, arguments.count)
    return values
  }
}

struct FloatFunctionTests {
  @Test(arguments: FloatFunction.all)
  func `stays within two units in the last place`(function: FloatFunction) {
    let arguments = function.arguments + function.farArguments
    var worst = (error: 0.0, argument: Float(0))
    for (argument, value) in zip(arguments, function.values(arguments)) {
      let reference = function.reference(Double(argument))
      let unit = max(Float(reference).ulp, .leastNonzeroMagnitude)
      let error = ((Double(value) - reference) / Double(unit)).magnitude
      if !(error <= worst.error) { worst = (error, argument) }
    }
    #expect(worst.error < 2, "\(function.testDescription)(\(worst.argument))")
  }

  @Test(arguments: FloatFunction.all)
  func `special values are those of IEEE 754`(function: FloatFunction) {
    let values = function.values(function.special.map(\.0))
    for ((argument, expected), value) in zip(function.special, values) {
      #expect(
        value == expected && value.sign == expected.sign || value.isNaN && expected.isNaN,
        "\(function.testDescription)(\(argument)) is \(value), not \(expected)")
    }
  }

  @Test(arguments: FloatFunction.all)
  func `a value does not depend on its place in the run`(function: FloatFunction) {
    let arguments = Array(function.arguments.shuffledByStride.prefix(37))
    let together = function.values(arguments)
    let alone = arguments.map { function.values([$0])[0] }
    #expect(together.map(\.bitPattern) == alone.map(\.bitPattern))
  }

  @Test func `every build computes the same bits`() {
    var hash = BitHash()
    for function in FloatFunction.all {
      for value in function.values(function.arguments) { hash.combine(value) }
    }
    #expect(hash.value == 0xa716_3142_e136_c372)
  }

  @Test func `powers and angles of floats are those of doubles, rounded`() {
    var worst = (power: 0.0, angle: 0.0)
    for exponent in -149...127 {
      for other in stride(from: -148, through: 127, by: 5) {
        var x = Float(sign: .plus, exponent: exponent, significand: 1.414_213_6)
        var y = Float(sign: .plus, exponent: other, significand: 1.259_921)
        var (power, angle) = (Float.nan, Float.nan)
        Elementwise.atan2(y: &y, x: &x, &angle, 1)
        let exact = Double.atan2(y: Double(y), x: Double(x))
        worst.angle = max(worst.angle, unitsApart(angle, exact))
        y = Float(other) / 9
        Elementwise.pow(&x, &y, &power, 1)
        let exactPower = Double.pow(Double(x), Double(y))
        guard exactPower < Double(Float.greatestFiniteMagnitude) else { continue }
        worst.power = max(worst.power, unitsApart(power, exactPower))
      }
    }
    #expect(worst.power <= 0.5 && worst.angle <= 0.5)
  }

  private func unitsApart(_ value: Float, _ exact: Double) -> Double {
    let unit = max(Float(exact).ulp, .leastNonzeroMagnitude)
    return ((Double(value) - exact) / Double(unit)).magnitude
  }

  private static let errorFunction: [(Float, Float)] = [
    (0, 0), (0.5, 0.520_499_9), (1, 0.842_700_8), (-1, -0.842_700_8), (2, 0.995_322_3), (5, 1),
    (-.infinity, -1), (1e-10, 1.128_379_2e-10),
  ]

  @Test(arguments: errorFunction)
  func `the error function has its tabulated values`(x: Float, erf: Float) {
    var (argument, value) = (x, Float.nan)
    Elementwise.erf(&argument, &value, 1)
    #expect(abs(value - erf) <= 2 * erf.ulp)
  }
}

extension [Float] {
  /// The elements in another, mixed order.
  fileprivate var shuffledByStride: [Float] {
    indices.map { self[$0 * 7919 % count] }
  }
}
