import Kernels
import Testing

/// A function of one number, and arguments it is tested at.
struct ElementaryFunction: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let value: @Sendable (Double) -> Double
  let range: ClosedRange<Double>
  /// Argument and value pairs that must hold exactly, NaN included.
  let special: [(Double, Double)]

  static let all: [ElementaryFunction] = [
    ElementaryFunction(
      testDescription: "exp", value: { .exp($0) }, range: -745...709.7,
      special: [
        (0, 1), (-0.0, 1), (.infinity, .infinity), (-.infinity, 0), (.nan, .nan), (1000, .infinity),
        (-1000, 0), (0x1p-1074, 1),
      ]),
    ElementaryFunction(
      testDescription: "expMinusOne", value: { .expMinusOne($0) }, range: -45...700,
      special: [
        (0, 0), (-0.0, -0.0), (.infinity, .infinity), (-.infinity, -1), (.nan, .nan),
        (0x1p-1074, 0x1p-1074), (-1e-200, -1e-200),
      ]),
    ElementaryFunction(
      testDescription: "log", value: { .log($0) }, range: 1e-300...1e300,
      special: [
        (0, -.infinity), (-0.0, -.infinity), (-1, .nan), (-.infinity, .nan), (.nan, .nan),
        (.infinity, .infinity), (1, 0),
      ]),
    ElementaryFunction(
      testDescription: "log(onePlus:)", value: { .log(onePlus: $0) }, range: -0.999...1e9,
      special: [
        (0, 0), (-0.0, -0.0), (-1, -.infinity), (-2, .nan), (.nan, .nan), (.infinity, .infinity),
        (0x1p-1074, 0x1p-1074),
      ]),
    ElementaryFunction(
      testDescription: "log2", value: { .log2($0) }, range: 1e-300...1e300,
      special: [
        (0, -.infinity), (-1, .nan), (.nan, .nan), (.infinity, .infinity), (1, 0), (1024, 10),
        (0.25, -2), (0x1p-1074, -1074), (0x1p1023, 1023),
      ]),
    ElementaryFunction(
      testDescription: "log10", value: { .log10($0) }, range: 1e-300...1e300,
      special: [
        (0, -.infinity), (-1, .nan), (.nan, .nan), (.infinity, .infinity), (1, 0), (1000, 3),
        (1e22, 22),
      ]),
    ElementaryFunction(
      testDescription: "sin", value: { .sin($0) }, range: -1e18...1e18,
      special: [(0, 0), (-0.0, -0.0), (.infinity, .nan), (.nan, .nan), (0x1p-1074, 0x1p-1074)]),
    ElementaryFunction(
      testDescription: "cos", value: { .cos($0) }, range: -1e18...1e18,
      special: [(0, 1), (-0.0, 1), (-.infinity, .nan), (.nan, .nan), (0x1p-1074, 1)]),
    ElementaryFunction(
      testDescription: "tan", value: { .tan($0) }, range: -1e18...1e18,
      special: [(0, 0), (-0.0, -0.0), (.infinity, .nan), (.nan, .nan)]),
    ElementaryFunction(
      testDescription: "atan", value: { .atan($0) }, range: -1e18...1e18,
      special: [
        (0, 0), (-0.0, -0.0), (.infinity, .pi / 2), (-.infinity, -.pi / 2), (1, .pi / 4),
        (.nan, .nan), (0x1p-1074, 0x1p-1074),
      ]),
    ElementaryFunction(
      testDescription: "tanh", value: { .tanh($0) }, range: -25...25,
      special: [
        (0, 0), (-0.0, -0.0), (.infinity, 1), (-.infinity, -1), (.nan, .nan),
        (0x1p-1074, 0x1p-1074),
      ]),
    ElementaryFunction(
      testDescription: "sigmoid", value: { .sigmoid($0) }, range: -745...50,
      special: [
        (0, 0.5), (.infinity, 1), (-.infinity, 0), (.nan, .nan), (-1000, 0), (1000, 1),
      ]),
  ]

  /// Arguments up to the ends of double precision, where `range` stops short: every magnitude there
  /// is, subnormal ones and the largest included, in several shades.
  ///
  /// The hash over all results is of `arguments` alone.
  var farArguments: [Double] {
    let shades: [Double] = [1, 1.000_000_119, 1.234_567_8, 1.5, 1.707_106_8, 0x1.fffffffffffffp0]
    let magnitudes = (-1074...1023).flatMap { exponent in
      shades.map { Double(sign: .plus, exponent: exponent, significand: $0) }
    }
    return (magnitudes + magnitudes.map { -$0 }).filter { isDefined($0) }
  }

  /// Whether the function has a finite value of normal size here; special values are tested apart.
  private func isDefined(_ x: Double) -> Bool {
    switch testDescription {
    case "exp": (-745...709.78).contains(x)
    case "expMinusOne": x < 709.78
    case "log", "log2", "log10": x > 0
    case "log(onePlus:)": x > -1
    case "sigmoid": x > -745
    default: true
    }
  }

  /// Arguments over the whole range: evenly spaced, by magnitude, and close to zero and one.
  var arguments: [Double] {
    let width = range.upperBound - range.lowerBound
    let even = (0...20_000).map { range.lowerBound + width * Double($0) / 20_000 }
    let magnitudes = (-1070...1023).flatMap { exponent -> [Double] in
      let power = Double(sign: .plus, exponent: exponent, significand: 1.372_549_019_607_8)
      return [power, -power]
    }
    let close = (-4000...4000).map { Double($0) / 1000 + 0x1p-30 }
    let nearOne = (0..<2000).map { 1 + Double($0 - 1000) * 0x1p-52 }
    return (even + magnitudes + close + nearOne).filter { range.contains($0) }
  }
}

struct ElementaryFunctionTests {
  @Test(arguments: ElementaryFunction.all)
  func `special values are those of IEEE 754`(function: ElementaryFunction) {
    for (argument, expected) in function.special {
      let value = function.value(argument)
      #expect(
        value == expected && value.sign == expected.sign || value.isNaN && expected.isNaN,
        "\(function.testDescription)(\(argument)) is \(value), not \(expected)")
    }
  }

  private typealias Case = (Double, Double, Double)
  private static let angles: [Case] = [
    (0.0, -1.0, Double.pi), (-0.0, -1.0, -Double.pi), (0.0, 1.0, 0.0), (-0.0, 1.0, -0.0),
    (0.0, 0.0, 0.0), (0.0, -0.0, Double.pi), (1.0, 0.0, Double.pi / 2),
    (-1.0, -0.0, -Double.pi / 2), (.infinity, .infinity, Double.pi / 4),
    (.infinity, 5, Double.pi / 2), (5, .infinity, 0.0), (5, -.infinity, Double.pi),
    (.nan, 1, .nan), (1, .nan, .nan), (0x1p-1074, 1e300, 0.0),
    (0x1p-1074, 0x1p-1074, Double.pi / 4),
  ]

  @Test(arguments: angles)
  func `the angle of special points is that of IEEE 754`(y: Double, x: Double, angle: Double) {
    let value = Double.atan2(y: y, x: x)
    #expect(value == angle && value.sign == angle.sign || value.isNaN && angle.isNaN)
  }

  private static let powers: [Case] = [
    (2.0, 10.0, 1024.0), (0.0, 0.0, 1.0), (.nan, 0, 1), (1, .nan, 1), (.nan, 1, .nan),
    (-2, 3, -8), (-2, 2, 4), (-2, 0.5, .nan), (0, -1, .infinity), (-0.0, -3, -.infinity),
    (-0.0, -2, .infinity), (-0.0, 3, -0.0), (.infinity, 2, .infinity), (.infinity, -2, 0),
    (-.infinity, 3, -.infinity), (-.infinity, -3, -0.0), (0.5, .infinity, 0),
    (2, .infinity, .infinity), (2, -.infinity, 0), (-1, .infinity, 1), (10, 400, .infinity),
    (10, -400, 0), (1.000_000_1, 1e300, .infinity), (2, -1074, 0x1p-1074), (9, 0.5, 3),
    (10, 22, 1e22), (-1, 0x1p53, 1), (-1, 4_503_599_627_370_497, -1),
  ]

  @Test(arguments: powers)
  func `powers of special values are those of IEEE 754`(x: Double, y: Double, power: Double) {
    let value = Double.pow(x, y)
    #expect(value == power && value.sign == power.sign || value.isNaN && power.isNaN)
  }

  @Test func `a whole exponent gives the same power`() {
    #expect(Double.pow(1.5, 7) == Double.pow(1.5, 7.0))
    #expect(Double.pow(-3, 3) == -27)
  }

  @Test func `every machine computes the same bits`() {
    var hash = BitHash()
    for function in ElementaryFunction.all {
      for argument in function.arguments { hash.combine(function.value(argument)) }
    }
    for x in stride(from: 0.01, to: 30, by: 0.37) {
      for y in stride(from: -20, to: 20, by: 0.71) {
        hash.combine(.pow(x, y))
        hash.combine(.atan2(y: y, x: x - 12))
      }
    }
    #expect(hash.value == 0xf90d_fa74_3663_5bec)
  }
}
