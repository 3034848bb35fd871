/// A matrix in memory, as a factor of a product.
package struct Factor {
  let start: Floats
  /// The distance from an element to the one below it.
  let rowStep: Int
  /// The distance from an element to the one right of it.
  let columnStep: Int

  /// A factor whose rows lie one after the other, each `width` floats.
  package init(_ start: Floats, width: Int) {
    self.init(start: start, rowStep: width, columnStep: 1)
  }

  /// The transpose of a matrix whose rows lie one after the other, each `width` floats.
  package init(transposing start: Floats, width: Int) {
    self.init(start: start, rowStep: 1, columnStep: width)
  }

  init(start: Floats, rowStep: Int, columnStep: Int) {
    self.start = start
    self.rowStep = rowStep
    self.columnStep = columnStep
  }

  /// The same matrix with rows and columns exchanged.
  var transposed: Factor { Factor(start: start, rowStep: columnStep, columnStep: rowStep) }

  /// The part that begins at `row` and `column`.
  @inline(__always)
  func from(row: Int, column: Int) -> Factor {
    Factor(
      start: start + (row &* rowStep &+ column &* columnStep), rowStep: rowStep,
      columnStep: columnStep)
  }
}

/// Products of matrices, C = A·B or C += A·B.
///
/// Every element of C is one chain of `sum + a * b` in ascending order, started from zero or from
/// what C holds. Blocks and tiles only decide which chains are carried on together, so the bits
/// are the same for every tile shape, block size and register width.
package enum MatrixProduct {
  /// Rows of A, and depth, of one block: 240 x 384 floats stay in the second cache.
  private static let blockRows = 240
  private static let blockDepth = 384
  private static let blockColumns = 1024
  /// The rows of a band that is not copied: a strip of them has to stay in the first cache, where
  /// lines that lie a power of two apart share few places.
  private static let bandDepth = 128

  /// Computes `c = a · b`, with `a` of `rows x depth` and `b` of `depth x columns`.
  ///
  /// The rows of `c` are `width` floats apart (`columns` unless given), and share no memory with the
  /// factors. With `accumulates` the product is added to what `c` holds.
  package static func multiply(
    rows: Int, columns: Int, depth: Int, _ a: Factor, _ b: Factor, into c: MutableFloats,
    width: Int? = nil, accumulates: Bool = false
  ) {
    let product = TiledProduct(
      rows: rows, columns: columns, depth: depth, c: c, width: width ?? columns,
      accumulates: accumulates)
    if !accumulates && depth == 0 { product.clear() }
    if rows == 0 || columns == 0 || depth == 0 { return }
    if b.columnStep != 1 && rows <= 64 && depth &* columns > 32768 {
      return multiplyMirrored(product, a, b)
    }
    if depth &* columns <= 32768 || b.columnStep != 1 && rows <= 48 {
      product.run(a, b)
    } else if rows <= 48 {
      multiplyBands(product, a, b)
    } else {
      multiplyBlocks(product, a, b)
    }
  }

  /// Goes through a large `b` in bands of few rows, without copying it: few rows of A would not repay
  /// that.
  private static func multiplyBands(_ product: TiledProduct, _ a: Factor, _ b: Factor) {
    for k in stride(from: 0, to: product.depth, by: bandDepth) {
      let depth = min(bandDepth, product.depth &- k)
      product.part(columns: 0, product.columns, depth: depth, isFirst: k == 0)
        .run(a.from(row: 0, column: k), b.from(row: k, column: 0))
    }
  }

  /// Computes the transpose of a product of few rows, cᵀ = bᵀ · aᵀ, and turns it over.
  ///
  /// Copying a large transposed `b` into rows would take longer than the product; read as the left
  /// factor it can stay where it is. The chains are the same.
  private static func multiplyMirrored(_ product: TiledProduct, _ a: Factor, _ b: Factor) {
    let (rows, columns) = (product.rows, product.columns)
    withScratch(rows &* columns) { mirrored in
      for i in 0..<(product.accumulates ? rows : 0) {
        let row = product.c + i &* product.width
        for j in 0..<columns { mirrored[j &* rows &+ i] = row[j] }
      }
      multiply(
        rows: columns, columns: rows, depth: product.depth, b.transposed, a.transposed,
        into: mirrored, accumulates: product.accumulates)
      for i in 0..<rows {
        let row = product.c + i &* product.width
        for j in 0..<columns { row[j] = mirrored[j &* rows &+ i] }
      }
    }
  }

  /// Goes through blocks that fit the caches, copying each into the order the tiles read it in.
  private static func multiplyBlocks(_ product: TiledProduct, _ a: Factor, _ b: Factor) {
    for column in stride(from: 0, to: product.columns, by: blockColumns) {
      let columns = min(blockColumns, product.columns &- column)
      for k in stride(from: 0, to: product.depth, by: blockDepth) {
        let depth = min(blockDepth, product.depth &- k)
        let strip = product.part(columns: column, columns, depth: depth, isFirst: k == 0)
        strip.withPackedColumns(b.from(row: k, column: column)) { packed in
          for row in stride(from: 0, to: product.rows, by: blockRows) {
            let rows = min(blockRows, product.rows &- row)
            strip.part(rows: row, rows).run(a.from(row: row, column: k), packed: packed)
          }
        }
      }
    }
  }
}
