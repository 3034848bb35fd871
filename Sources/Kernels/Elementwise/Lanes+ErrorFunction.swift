extension Lanes {
  /// The error function of each lane: the share of a normal distribution within x√2 deviations.
  ///
  /// An odd polynomial up to 0.95; beyond, `1 - exp(q(x))` with a polynomial q for the logarithm of
  /// what is missing from 1.
  @inline(__always)
  static func erf(_ x: Lanes) -> Lanes {
    let a = x.distance
    let z = a * a
    var series = z * 8.215_423e-5 - 0.000_810_596_5
    series = series * z + 0.005_197_797
    series = series * z - 0.026_858_104
    series = series * z + 0.112_836_726
    series = series * z - 0.376_126_32
    let near = a + a * (series * z + 0.128_379_23)
    let far = 1 - exp(missingLogarithm(smaller(a, Lanes(repeating: 4))))
    return far.replacing(with: near, where: a .< 0.95).withSign(of: x)
  }

  /// The Gaussian error linear unit of each lane, `x Φ(x)` with the exact error function.
  @inline(__always)
  static func gelu(_ x: Lanes) -> Lanes {
    x * 0.5 * (erf(x * 0.707_106_77) + 1)
  }

  /// The slope of `gelu`: `Φ(x) + x φ(x)`.
  @inline(__always)
  static func geluSlope(_ x: Lanes) -> Lanes {
    let density = exp(x * x * -0.5) * 0.398_942_3
    return (erf(x * 0.707_106_77) + 1) * 0.5 + x * density
  }

  /// `log(1 - erf(x))` for 0.95...4.
  @inline(__always)
  private static func missingLogarithm(_ x: Lanes) -> Lanes {
    var series = x * -2.090_955_6e-5 + 0.000_432_303
    series = series * x - 0.004_160_527
    series = series * x + 0.025_091_497
    series = series * x - 0.108_236_62
    series = series * x - 0.633_386_67
    series = series * x - 1.129_495_1
    return series * x + 0.000_170_552_03
  }
}
