// Extended precision exists on x86 alone; elsewhere the hash over all results vouches for them.
#if arch(x86_64) && os(Linux)
  import Glibc
  import Kernels
  import Testing

  /// The worst errors against 64-bit mantissas, in units in the last place.
  struct ElementaryPrecisionTests {
    private static let references: [String: @Sendable (Float80) -> Float80] = [
      "exp": { exp($0) }, "expMinusOne": { expm1($0) }, "log": { log($0) },
      "log(onePlus:)": { log1p($0) }, "log2": { log2($0) }, "log10": { log10($0) },
      "sin": { sin($0) }, "cos": { cos($0) }, "tan": { tan($0) }, "atan": { atan($0) },
      "tanh": { tanh($0) }, "sigmoid": { 1 / (1 + exp(-$0)) },
    ]

    @Test(arguments: ElementaryFunction.all)
    func `stays within one unit and a half in the last place`(function: ElementaryFunction) throws {
      let reference = try #require(Self.references[function.testDescription])
      var worst = (error: 0.0, argument: 0.0)
      for argument in function.arguments + function.farArguments {
        let error = unitsApart(function.value(argument), reference(Float80(argument)))
        if !(error <= worst.error) { worst = (error, argument) }
      }
      #expect(worst.error < 1.5, "\(function.testDescription)(\(worst.argument))")
    }

    @Test(arguments: [
      1e22, 6_381_956_970_095_103 * 0x1p797, 0x1.921fb54442d18p+0, 0x1.921fb54442d18p+60, 355,
      1.797_693_134_862_315_7e308, 3.141_592_653_589_793, 5_261_692_873_635_770 * 0x1p499,
    ])
    func `angles that are huge or near a quarter turn keep all digits`(angle: Double) {
      #expect(unitsApart(.sin(angle), sin(Float80(angle))) < 1.5)
      #expect(unitsApart(.cos(angle), cos(Float80(angle))) < 1.5)
      #expect(unitsApart(.tan(angle), tan(Float80(angle))) < 1.5)
    }

    @Test func `powers stay within one unit and a half in the last place`() {
      var worst = (error: 0.0, x: 0.0, y: 0.0)
      for i in 1..<400 {
        let x = Double(i * i) * 0.0137 + 0x1p-20
        for j in -200..<200 {
          let y = Double(j) * 0.731
          let reference = pow(Float80(x), Float80(y))
          if reference > 1e307 || reference < 1e-307 { continue }
          let error = unitsApart(.pow(x, y), reference)
          if !(error <= worst.error) { worst = (error, x, y) }
        }
      }
      #expect(worst.error < 1.5, "pow(\(worst.x), \(worst.y))")
    }

    @Test func `powers of every magnitude, and those that just fit, keep all digits`() {
      var worst = (error: 0.0, x: 0.0, y: 0.0)
      for exponent in -1074...1023 {
        let x = Double(sign: .plus, exponent: exponent, significand: 1.732_050_8)
        // To results near 1, in the middle, at the ends of the normal numbers, and subnormal ones.
        for wanted in [-1070.5, -1021.9, -300.25, -0.01, 1e-9, 0.3, 17, 511.7, 1023.4] {
          let y = wanted / Double(log2(Float80(x)))
          let reference = pow(Float80(x), Float80(y))
          let error = unitsApart(.pow(x, y), reference)
          if !(error <= worst.error) { worst = (error, x, y) }
        }
      }
      #expect(worst.error < 1.5, "pow(\(worst.x), \(worst.y))")
    }

    @Test func `angles of points stay within one unit and a half in the last place`() {
      var worst = (error: 0.0, y: 0.0, x: 0.0)
      for i in -300..<300 {
        for j in -300..<300 {
          let (y, x) = (Double(i) * 0.0613 + 1e-9, Double(j * j) * Double(j.signum()) * 1e-4)
          let error = unitsApart(.atan2(y: y, x: x), atan2(Float80(y), Float80(x)))
          if !(error <= worst.error) { worst = (error, y, x) }
        }
      }
      #expect(worst.error < 1.5, "atan2(y: \(worst.y), x: \(worst.x))")
    }

    @Test func `angles of points of every magnitude keep all digits`() {
      var worst = (error: 0.0, y: 0.0, x: 0.0)
      for exponent in stride(from: -1074, through: 1023, by: 3) {
        for apart in [-1000, -60, -53, -27, -2, -1, 0, 1, 2, 26, 54, 70, 900] {
          for (sign, other) in [(1.0, 1.0), (1, -1), (-1, 1), (-1, -1)] {
            let y = sign * Double(sign: .plus, exponent: exponent, significand: 1.618_034)
            let x = other * Double(sign: .plus, exponent: exponent + apart, significand: 1.259_921)
            guard x.isFinite else { continue }
            let error = unitsApart(.atan2(y: y, x: x), atan2(Float80(y), Float80(x)))
            if !(error <= worst.error) { worst = (error, y, x) }
          }
        }
      }
      #expect(worst.error < 1.5, "atan2(y: \(worst.y), x: \(worst.x))")
    }

    /// How far `value` is from the `reference`, counted in its units in the last place.
    private func unitsApart(_ value: Double, _ reference: Float80) -> Double {
      let unit = max(Double(reference).ulp, .leastNonzeroMagnitude)
      return Double((Float80(value) - reference) / Float80(unit)).magnitude
    }
  }
#endif
