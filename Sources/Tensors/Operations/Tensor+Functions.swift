import Contracts
import Kernels

extension Tensor {
  /// *e* to the power of each element.
  public func exp() -> Tensor { mapped(Elementwise.exp) { _, y, g in g * y } }

  /// The natural logarithm of each element.
  public func log() -> Tensor { mapped(Elementwise.log) { x, _, g in g / x } }

  /// The square root of each element; the gradient at 0 is infinite.
  public func squareRoot() -> Tensor {
    mapped(Elementwise.squareRoot) { _, y, g in g / (y * 2) }
  }

  /// The square of each element.
  public func squared() -> Tensor {
    mapped({ Elementwise.multiply($0, $0, $1, $2) }, slope: { x, _, g in g * (x * 2) })
  }

  /// Each element without its sign; the gradient at 0 is 0.
  public func absolute() -> Tensor { mapped(Elementwise.absolute) { x, _, g in g * x.sign() } }

  /// -1, 0 or 1 for each element; passes no gradient.
  public func sign() -> Tensor { Tensor(shape) { Elementwise.sign(floats, $0, count) } }

  /// The sine of each element, in radians.
  public func sin() -> Tensor { mapped(Elementwise.sin) { x, _, g in g * x.cos() } }

  /// The cosine of each element, in radians.
  public func cos() -> Tensor { mapped(Elementwise.cos) { x, _, g in -(g * x.sin()) } }

  /// The error function of each element.
  public func erf() -> Tensor {
    mapped(Elementwise.erf) { x, _, g in g * (-x.squared()).exp() * 1.128_379_2 }
  }

  /// Each element to the power of `exponent`.
  public func power(_ exponent: Float) -> Tensor {
    mapped(
      { Elementwise.pow($0, exponent: exponent, $1, $2) },
      slope: { x, _, g in g * (x.power(exponent - 1) * exponent) })
  }

  /// Each element to the power of the other's; shapes are stretched to each other.
  ///
  /// The gradient of the exponent is 0 where the base is 0.
  public func power(_ exponent: Tensor) -> Tensor {
    let result = Tensor.combined(self, exponent, "power", Elementwise.pow)
    guard let tape = Tape.recording(self, exponent) else { return result }
    return tape.record(result) { g in
      self.receive((g * exponent * self.power(exponent - 1)).summed(to: self.shape))
      let logarithm = self.equal(to: 0).select(Tensor(0), else: self.log())
      exponent.receive((g * result * logarithm).summed(to: exponent.shape))
    }
  }

  /// The angle of the points (x, y), with this tensor as y; passes the gradient to both.
  public func angle(x: Tensor) -> Tensor {
    let result = Tensor.combined(self, x, "angle", { Elementwise.atan2(y: $0, x: $1, $2, $3) })
    guard let tape = Tape.recording(self, x) else { return result }
    return tape.record(result) { g in
      let share = g / (self.squared() + x.squared())
      self.receive((share * x).summed(to: self.shape))
      x.receive((-(share * self)).summed(to: x.shape))
    }
  }

  /// Each element brought into `range`; the gradient outside is 0.
  public func clamped(to range: ClosedRange<Float>) -> Tensor {
    let (low, high) = (range.lowerBound, range.upperBound)
    return mapped(
      { Elementwise.clamp($0, lower: low, upper: high, $1, $2) },
      slope: { x, _, g in
        Tensor(x.shape) {
          Elementwise.clampGradient(x.floats, g.floats, lower: low, upper: high, $0, x.count)
        }
      })
  }

  /// A function of each element, with the gradient of its argument from argument, result and
  /// gradient of the result.
  @inline(__always)
  func mapped(
    _ kernel: (Floats, MutableFloats, Int) -> Void,
    slope: @escaping (_ x: Tensor, _ y: Tensor, _ gradient: Tensor) -> Tensor
  ) -> Tensor {
    let result = Tensor(shape) { kernel(floats, $0, count) }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { self.receive(slope(self, result, $0)) }
  }
}
