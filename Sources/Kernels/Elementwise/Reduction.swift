/// Sums and extremes in an order that no build or machine changes.
///
/// A run of floats is summed in 16 lanes, lane i taking elements i, i+16, …; then the lanes are folded
/// in halves, 16 to 8 to 4 to 2 to 1.
package enum Reduction {
  typealias Wide = SIMD16<Float>

  /// The sum; 0 for none.
  package static func sum(_ x: Floats, _ count: Int) -> Float {
    fold(count, start: 0, { wide(x, $0, $1, padding: 0) }, { $0 + $1 }, { $0 + $1 }, { $0 + $1 })
  }

  /// The sum of products of pairs; 0 for none.
  package static func dot(_ a: Floats, _ b: Floats, _ count: Int) -> Float {
    fold(
      count, start: 0, { wide(a, $0, $1, padding: 0) * wide(b, $0, $1, padding: 0) },
      { $0 + $1 }, { $0 + $1 }, { $0 + $1 })
  }

  /// The sum of squared distances from `center`; 0 for none.
  package static func sumOfSquares(_ x: Floats, around center: Float, _ count: Int) -> Float {
    fold(
      count, start: 0,
      {
        let distance = wide(x, $0, $1, padding: center) - center
        return distance * distance
      }, { $0 + $1 }, { $0 + $1 }, { $0 + $1 })
  }

  /// The largest value, NaN if there is one; minus infinity for none.
  package static func maximum(_ x: Floats, _ count: Int) -> Float {
    var best = -Float.infinity
    var i = 0
    if count >= 16 {
      var lanes = Wide(repeating: -.infinity)
      while i &+ 16 <= count {
        let next = wide(x, i, 16, padding: 0)
        // A NaN replaces what is there, and nothing replaces a NaN.
        let larger = lanes.replacing(with: next, where: .!(next .<= lanes))
        lanes = larger.replacing(with: lanes, where: lanes .!= lanes)
        i &+= 16
      }
      for lane in 0..<16 { best = larger(best, lanes[lane]) }
    }
    while i < count {
      best = larger(best, x[i])
      i &+= 1
    }
    return best
  }

  @inline(__always)
  private static func larger(_ a: Float, _ b: Float) -> Float { b <= a || a.isNaN ? a : b }

  /// The place of the largest value, the first of equals; 0 for none.
  package static func argmax(_ x: Floats, _ count: Int) -> Int {
    var place = 0
    for i in 0..<count where x[i] > x[place] { place = i }
    return place
  }

  /// Whether no value is infinite or NaN.
  package static func isFinite(_ x: Floats, _ count: Int) -> Bool {
    // Anything times zero is zero, unless it is not finite.
    fold(
      count, start: 0, { wide(x, $0, $1, padding: 0) * 0 }, { $0 + $1 }, { $0 + $1 }, { $0 + $1 })
      == 0
  }

  /// Adds every row to `output`, top to bottom.
  package static func addRows(
    _ x: Floats, _ output: MutableFloats, rows: Int, width: Int
  ) {
    let register = Lanes.scalarCount
    var column = 0
    // Four registers of columns at a time keep their sums while the rows stream by.
    while column &+ 4 &* register <= width {
      let sums = output + column
      var (a, b) = (load(sums), load(sums + register))
      var (c, d) = (load(sums + 2 &* register), load(sums + 3 &* register))
      for row in 0..<rows {
        let from = x + (row &* width &+ column)
        a += load(from)
        b += load(from + register)
        c += load(from + 2 &* register)
        d += load(from + 3 &* register)
      }
      store(a, sums)
      store(b, sums + register)
      store(c, sums + 2 &* register)
      store(d, sums + 3 &* register)
      column &+= 4 &* register
    }
    let rest = width &- column
    for row in 0..<(rest > 0 ? rows : 0) {
      Elementwise.add(output + column, x + (row &* width &+ column), output + column, rest)
    }
  }

  /// The first `count` lanes from place `at`, or all 16.
  @inline(__always)
  private static func wide(_ x: Floats, _ at: Int, _ count: Int, padding: Float) -> Wide {
    if count == 16 { return UnsafeRawPointer(x + at).loadUnaligned(as: Wide.self) }
    var lanes = Wide(repeating: padding)
    for lane in 0..<count { lanes[lane] = x[at &+ lane] }
    return lanes
  }

  /// Folds `count` elements in 16 lanes, then the lanes in halves.
  @inline(__always)
  private static func fold(
    _ count: Int, start: Float, _ element: (Int, Int) -> Wide, _ combine: (Wide, Wide) -> Wide,
    _ eight: (SIMD8<Float>, SIMD8<Float>) -> SIMD8<Float>,
    _ four: (SIMD4<Float>, SIMD4<Float>) -> SIMD4<Float>
  ) -> Float {
    var lanes = Wide(repeating: start)
    var i = 0
    while i &+ 16 <= count {
      lanes = combine(lanes, element(i, 16))
      i &+= 16
    }
    if i < count { lanes = combine(lanes, element(i, count &- i)) }
    let half = eight(lanes.lowHalf, lanes.highHalf)
    let quarter = four(half.lowHalf, half.highHalf)
    let pair = quarter.lowHalf + quarter.highHalf
    return pair.x + pair.y
  }
}
