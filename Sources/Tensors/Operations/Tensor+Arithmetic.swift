import Kernels

extension Tensor {
  /// The sum, element by element; shapes are stretched to each other by NumPy's rule.
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    combined(a, b, "+", Elementwise.add) { gradient in
      a.receive(gradient.summed(to: a.shape))
      b.receive(gradient.summed(to: b.shape))
    }
  }

  /// The difference, element by element; shapes are stretched to each other.
  public static func - (a: Tensor, b: Tensor) -> Tensor {
    combined(a, b, "-", Elementwise.subtract) { gradient in
      a.receive(gradient.summed(to: a.shape))
      b.receive((-gradient).summed(to: b.shape))
    }
  }

  /// The product, element by element; shapes are stretched to each other.
  public static func * (a: Tensor, b: Tensor) -> Tensor {
    combined(a, b, "*", Elementwise.multiply) { gradient in
      a.receive((gradient * b).summed(to: a.shape))
      b.receive((gradient * a).summed(to: b.shape))
    }
  }

  /// The quotient, element by element; shapes are stretched to each other.
  public static func / (a: Tensor, b: Tensor) -> Tensor {
    combined(a, b, "/", Elementwise.divide) { gradient in
      a.receive((gradient / b).summed(to: a.shape))
      b.receive((-(gradient * a) / (b * b)).summed(to: b.shape))
    }
  }

  /// The larger of each two elements; equal ones share the gradient in halves.
  public static func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
    combined(a, b, "maximum", Elementwise.maximum) { shareExtreme($0, a, b, a.greater(than: b)) }
  }

  /// The smaller of each two elements; equal ones share the gradient in halves.
  public static func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
    combined(a, b, "minimum", Elementwise.minimum) { shareExtreme($0, a, b, b.greater(than: a)) }
  }

  /// Passes the gradient to `a` where `wins` is 1, to `b` elsewhere, to both where they are equal.
  private static func shareExtreme(_ gradient: Tensor, _ a: Tensor, _ b: Tensor, _ wins: Tensor) {
    let share = wins + a.equal(to: b) * 0.5
    a.receive((gradient * share).summed(to: a.shape))
    b.receive((gradient * (1 - share)).summed(to: b.shape))
  }

  /// An operation of two operands, on their stretched elements.
  @inline(__always)
  private static func combined(
    _ a: Tensor, _ b: Tensor, _ name: String,
    _ kernel: (Floats, Floats, MutableFloats, Int) -> Void, _ pullback: @escaping Tape.Pullback
  ) -> Tensor {
    let result = combined(a, b, name, kernel)
    guard let tape = Tape.recording(a, b) else { return result }
    return tape.record(result, pullback)
  }

  /// An operation of two operands that passes no gradient.
  static func combined(
    _ a: Tensor, _ b: Tensor, _ name: String,
    _ kernel: (Floats, Floats, MutableFloats, Int) -> Void
  ) -> Tensor {
    if a.shape == b.shape {
      return Tensor(a.shape) { kernel(a.floats, b.floats, $0, a.count) }
    }
    if b.shape.isSuffix(of: a.shape) && b.count > 0 {
      return Tensor(a.shape) {
        Elementwise.forEachRow(
          a.floats, b.floats, $0, rows: a.count / b.count, width: b.count, kernel)
      }
    }
    let shape = Shape.broadcast(a.shape, b.shape, for: name)
    let (left, right) = (a.stretched(to: shape), b.stretched(to: shape))
    return Tensor(shape) { kernel(left.floats, right.floats, $0, left.count) }
  }

  /// The elements repeated along axes of length 1 and missing axes; not recorded.
  func stretched(to target: Shape) -> Tensor {
    if shape == target { return self }
    return Tensor(target) {
      if count == 1 { return Layout.fill($0, storage.start[0], target.count) }
      Layout.gather(
        floats, sizes: target.lengths, steps: shape.steps(stretchedTo: target), $0)
    }
  }

  /// The sum over the axes along which `target` would be stretched to this shape; not recorded.
  func summed(to target: Shape) -> Tensor {
    if shape == target { return self }
    let extra = shape.rank - target.rank
    if target.isSuffix(of: shape) {
      let rows = shape.count(of: 0..<extra)
      return Tensor(target) {
        Layout.sumAxis(floats, outer: 1, axis: rows, inner: target.count, $0)
      }
    }
    var sum = self
    for axis in shape.indices where axis < extra || target[axis - extra] == 1 {
      sum = sum.sum(along: axis, keepsAxis: true)
    }
    return sum.reshaped(to: target)
  }
}

extension Tensor {
  /// Each element plus a number.
  public static func + (a: Tensor, b: Float) -> Tensor { a.affine(scale: 1, offset: b) }
  /// Each element plus a number.
  public static func + (a: Float, b: Tensor) -> Tensor { b.affine(scale: 1, offset: a) }
  /// Each element less a number.
  public static func - (a: Tensor, b: Float) -> Tensor { a.affine(scale: 1, offset: -b) }
  /// A number less each element.
  public static func - (a: Float, b: Tensor) -> Tensor { b.affine(scale: -1, offset: a) }
  /// Each element times a number.
  public static func * (a: Tensor, b: Float) -> Tensor { a.scaled(by: b) }
  /// Each element times a number.
  public static func * (a: Float, b: Tensor) -> Tensor { b.scaled(by: a) }
  /// Each element divided by a number.
  public static func / (a: Tensor, b: Float) -> Tensor { a / Tensor(b) }
  /// A number divided by each element.
  public static func / (a: Float, b: Tensor) -> Tensor { Tensor(a) / b }
  /// Each element with the other sign.
  public static prefix func - (a: Tensor) -> Tensor { a.scaled(by: -1) }

  /// Adds another tensor.
  public static func += (a: inout Tensor, b: Tensor) { a = a + b }
  /// Subtracts another tensor.
  public static func -= (a: inout Tensor, b: Tensor) { a = a - b }
  /// Multiplies by another tensor.
  public static func *= (a: inout Tensor, b: Tensor) { a = a * b }
  /// Divides by another tensor.
  public static func /= (a: inout Tensor, b: Tensor) { a = a / b }

  private func affine(scale: Float, offset: Float) -> Tensor {
    let result = Tensor(shape) {
      Elementwise.affine(floats, scale: scale, offset: offset, $0, count)
    }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { self.receive(scale == 1 ? $0 : $0.scaled(by: scale)) }
  }

  private func scaled(by factor: Float) -> Tensor {
    let result = Tensor(shape) { Elementwise.scale(floats, by: factor, $0, count) }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { self.receive($0.scaled(by: factor)) }
  }
}

extension Tensor {
  /// 1 where an element is greater than the other's, else 0; passes no gradient.
  public func greater(than other: Tensor) -> Tensor {
    Tensor.combined(self, other, "greater", Elementwise.greater)
  }

  /// 1 where an element is at least the other's, else 0; passes no gradient.
  public func atLeast(_ other: Tensor) -> Tensor {
    Tensor.combined(self, other, "atLeast", Elementwise.atLeast)
  }

  /// 1 where an element is less than the other's, else 0; passes no gradient.
  public func less(than other: Tensor) -> Tensor { other.greater(than: self) }

  /// 1 where elements are equal, else 0; passes no gradient.
  public func equal(to other: Tensor) -> Tensor {
    Tensor.combined(self, other, "equal", Elementwise.equal)
  }

  /// 1 where an element is greater than a number, else 0; passes no gradient.
  public func greater(than number: Float) -> Tensor { greater(than: Tensor(number)) }
  /// 1 where an element is at least a number, else 0; passes no gradient.
  public func atLeast(_ number: Float) -> Tensor { atLeast(Tensor(number)) }
  /// 1 where an element is less than a number, else 0; passes no gradient.
  public func less(than number: Float) -> Tensor { less(than: Tensor(number)) }
  /// 1 where an element equals a number, else 0; passes no gradient.
  public func equal(to number: Float) -> Tensor { equal(to: Tensor(number)) }

  /// The elements of `a` where this tensor is not 0, else those of `b`.
  ///
  /// All three are stretched to a common shape. The condition passes no gradient.
  public func select(_ a: Tensor, else b: Tensor) -> Tensor {
    let both = Shape.broadcast(a.shape, b.shape, for: "select")
    let target = Shape.broadcast(shape, both, for: "select")
    let condition = detached().stretched(to: target)
    let (left, right) = (a.stretched(to: target), b.stretched(to: target))
    let result = Tensor(target) {
      Elementwise.select(condition.floats, left.floats, right.floats, $0, target.count)
    }
    guard let tape = Tape.recording(a, b) else { return result }
    let zero = Tensor(zeros: [])
    return tape.record(result) { gradient in
      a.receive(condition.select(gradient, else: zero).summed(to: a.shape))
      b.receive(condition.select(zero, else: gradient).summed(to: b.shape))
    }
  }
}
