/// One step of each optimizer over the numbers of a parameter, in a single pass over memory.
package enum OptimizerStep {
  /// `w -= rate * g`.
  package static func descend(_ w: MutableFloats, _ g: Floats, rate: Float, _ count: Int) {
    map(w, g, w, count) { $0 - $1 * rate }
  }

  /// `v = momentum * v + g`, then `w -= rate * v`, or `w -= rate * (g + momentum * v)` for Nesterov.
  package static func descend(
    _ w: MutableFloats, _ g: Floats, velocity v: MutableFloats, rate: Float, momentum: Float,
    dampening: Float = 0, isNesterov: Bool, _ count: Int
  ) {
    map(v, g, v, count) { $0 * momentum + $1 * (1 - dampening) }
    if isNesterov {
      map(w, g, v, w, count) { $0 - ($1 + $2 * momentum) * rate }
    } else {
      map(w, v, w, count) { $0 - $1 * rate }
    }
  }

  /// The numbers of an Adam step; `epsilon` is added after the bias correction of the root.
  package struct Adam {
    let rate: Float
    let first: Float
    let second: Float
    let epsilon: Float
    let secondCorrection: Float

    /// A step whose `rate` is already divided by `1 - first^t`, and whose `secondCorrection` is
    /// `1 / sqrt(1 - second^t)`.
    package init(
      rate: Float, first: Float, second: Float, epsilon: Float, secondCorrection: Float
    ) {
      self.rate = rate
      self.first = first
      self.second = second
      self.epsilon = epsilon
      self.secondCorrection = secondCorrection
    }

    /// Moves both averages and then the weights.
    package func step(
      _ w: MutableFloats, _ g: Floats, mean m: MutableFloats, square v: MutableFloats, _ count: Int
    ) {
      var i = 0
      while i &+ Lanes.scalarCount <= count {
        step(w + i, g + i, m + i, v + i, rest: Lanes.scalarCount)
        i &+= Lanes.scalarCount
      }
      if i < count { step(w + i, g + i, m + i, v + i, rest: count &- i) }
    }

    /// One register of numbers, or the `rest` that is left.
    @inline(__always)
    private func step(
      _ w: MutableFloats, _ g: Floats, _ m: MutableFloats, _ v: MutableFloats, rest: Int
    ) {
      let slope = read(g, rest)
      let mean = read(m, rest) * first + slope * (1 - first)
      let square = read(v, rest) * second + slope * slope * (1 - second)
      write(mean, m, rest)
      write(square, v, rest)
      let distance = square.squareRoot() * secondCorrection + epsilon
      write(read(w, rest) - mean * rate / distance, w, rest)
    }
  }

  /// `v = decay * v + (1 - decay) * g²`: the running mean of squares.
  package static func averageSquares(
    _ v: MutableFloats, _ g: Floats, decay: Float, _ count: Int
  ) {
    map(v, g, v, count) { $0 * decay + $1 * $1 * (1 - decay) }
  }

  /// `output = g / (sqrt(v) + outside)`, or `g / sqrt(v + inside)` with the guard inside the root.
  package static func normalize(
    _ g: Floats, by v: Floats, inside: Float, outside: Float, _ output: MutableFloats, _ count: Int
  ) {
    for i in 0..<count { output[i] = g[i] / ((v[i] + inside).squareRoot() + outside) }
  }
}
