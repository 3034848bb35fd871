import Drawing

/// The numbers that a window covers in each of its places.
struct Patches {
  let input: [[Double]]
  let window: GridSize
  let padding: Int
  let stride: Int

  /// The numbers under the window for one cell of the result, row by row; zeros outside the input.
  func patch(row: Int, column: Int) -> [Double] {
    (0..<window.rows).flatMap { down in
      (0..<window.columns).map { across in
        input[ifThere: row * stride - padding + down]?[ifThere: column * stride - padding + across]
          ?? 0
      }
    }
  }

  /// A result of each window, row by row: those that are known where their number is right.
  func table(
    of size: GridSize, known: [[Double]]? = nil, _ result: ([Double]) -> Double
  ) -> [[Double]] {
    if let known, known.count == size.rows, known.allSatisfy({ $0.count == size.columns }) {
      return known
    }
    return (0..<size.rows).map { row in
      (0..<size.columns).map { result(patch(row: row, column: $0)) }
    }
  }
}

extension [[Double]] {
  /// A number as wide as any of them, as it stands in a product.
  func widest(_ decimals: Int) -> String {
    joined().map { Numeral.factor($0, decimals: decimals) }
      .max { TextStyle.label.width(of: $0) < TextStyle.label.width(of: $1) } ?? "0"
  }
}
