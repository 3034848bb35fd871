/// A block of a product, computed in tiles of a few rows by one to three registers.
struct TiledProduct {
  var rows: Int
  var columns: Int
  var depth: Int
  var c: MutableFloats
  /// The distance between the rows of `c`.
  var width: Int
  var accumulates: Bool

  // The tile that keeps all sums in registers: 12 of 16 on AVX2 and SSE2, 24 of 32 on AVX-512.
  #if MLANIM_WIDE_VECTORS
    static let tileRows = 8
    static let tileColumns = 48
  #elseif MLANIM_X86_BASE
    static let tileRows = 6
    static let tileColumns = 8
  #else
    static let tileRows = 6
    static let tileColumns = 16
  #endif

  /// The part of the given columns; later parts of the depth add to what earlier ones left.
  func part(columns first: Int, _ count: Int, depth: Int, isFirst: Bool) -> TiledProduct {
    TiledProduct(
      rows: rows, columns: count, depth: depth, c: c + first, width: width,
      accumulates: accumulates || !isFirst)
  }

  /// The part of the given rows.
  func part(rows first: Int, _ count: Int) -> TiledProduct {
    TiledProduct(
      rows: count, columns: columns, depth: depth, c: c + first &* width, width: width,
      accumulates: accumulates)
  }

  /// Sets the block to zero.
  func clear() {
    for row in 0..<rows { (c + row &* width).update(repeating: 0, count: columns) }
  }

  /// Computes the product, reading `b` in place where a strip of it is whole and untransposed.
  func run(_ a: Factor, _ b: Factor) {
    let needsCopy = b.columnStep != 1 || columns % Self.tileColumns != 0
    if !needsCopy { return forEachStrip { run(a, $0, $1, b.start + $0, b.rowStep) } }
    if b.columnStep != 1 { return withPackedColumns(b) { run(a, packed: $0) } }
    withScratch(depth &* Self.tileColumns) { edge in
      forEachStrip { column, count in
        if count == Self.tileColumns || count % Self.registerWidth(count) == 0 {
          run(a, column, count, b.start + column, b.rowStep)
        } else {
          let padded = Self.padded(count)
          Self.pack(b.from(row: 0, column: column), count, padded, depth, edge)
          run(a, column, count, edge, padded)
        }
      }
    }
  }

  /// Computes the product with columns packed by `withPackedColumns`.
  func run(_ a: Factor, packed: Floats) {
    forEachStrip { column, count in
      run(a, column, count, packed + column &* depth, Self.padded(count))
    }
  }

  /// Copies `b` strip by strip, each row of a strip padded to whole registers.
  func withPackedColumns(_ b: Factor, _ body: (Floats) -> Void) {
    let last = columns % Self.tileColumns
    let padded = columns &- last &+ (last == 0 ? 0 : Self.padded(last))
    withScratch(depth &* padded) { packed in
      forEachStrip { column, count in
        Self.pack(
          b.from(row: 0, column: column), count, Self.padded(count), depth,
          packed + column &* depth)
      }
      body(packed)
    }
  }

  /// Calls `body` with the first column and the number of columns of each strip.
  @inline(__always)
  private func forEachStrip(_ body: (Int, Int) -> Void) {
    var column = 0
    while column < columns {
      let count = min(Self.tileColumns, columns &- column)
      body(column, count)
      column &+= count
    }
  }

  /// Copies `count` columns into rows of `padded`, the surplus zero.
  private static func pack(
    _ b: Factor, _ count: Int, _ padded: Int, _ depth: Int, _ output: MutableFloats
  ) {
    if b.columnStep == 1 {
      for k in 0..<depth {
        let row = output + k &* padded
        row.update(from: b.start + k &* b.rowStep, count: count)
        for j in count..<max(padded, count) { row[j] = 0 }
      }
    } else {
      // Four columns at a time, so that each row is written in whole pieces.
      for j in stride(from: 0, to: padded, by: 4) {
        let column = b.start + j &* b.columnStep
        let step = b.columnStep
        for k in 0..<depth {
          let from = column + k &* b.rowStep
          var four = SIMD4<Float>.zero
          if j &+ 4 <= count {
            four = SIMD4(from[0], from[step], from[2 &* step], from[3 &* step])
          } else {
            for i in 0..<max(count &- j, 0) { four[i] = from[i &* step] }
          }
          SIMD4<Float>.store(four, output + (k &* padded &+ j))
        }
      }
    }
  }
}
