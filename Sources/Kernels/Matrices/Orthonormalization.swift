/// Rows made perpendicular to each other and of length 1.
package enum Orthonormalization {
  /// Modified Gram and Schmidt: each row, brought to length 1, is taken out of all rows below.
  ///
  /// `rows` must not exceed `width`. A row that depends on those above becomes zero.
  package static func apply(_ x: UnsafeMutablePointer<Double>, rows: Int, width: Int) {
    for i in 0..<rows {
      let row = x + i &* width
      let length = dot(row, row, width).squareRoot()
      let scale = length > 1e-12 ? 1 / length : 0
      for k in 0..<width { row[k] *= scale }
      for j in (i &+ 1)..<max(rows, i &+ 1) {
        let other = x + j &* width
        let share = dot(row, other, width)
        for k in 0..<width { other[k] = other[k] - row[k] * share }
      }
    }
  }

  /// The sum of products in four lanes, then across.
  private static func dot(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int
  ) -> Double {
    var lanes = SIMD4<Double>(repeating: 0)
    for i in 0..<count { lanes[i & 3] += a[i] * b[i] }
    return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
  }
}
