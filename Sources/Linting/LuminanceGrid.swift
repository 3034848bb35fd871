import Rasters

/// The mean relative luminance of the cells of a coarse grid over a picture.
struct LuminanceGrid {
  /// The pixels of a cell's side.
  private static let side = 6
  /// The number of cells in a row.
  let columns: Int
  /// The number of rows.
  let rows: Int
  /// The luminances, row by row.
  let values: [Double]

  init(of raster: Raster) {
    columns = raster.width / Self.side
    rows = raster.height / Self.side
    var sums = [Double](repeating: 0, count: columns * rows)
    for y in 0..<rows * Self.side {
      for x in 0..<columns * Self.side {
        sums[y / Self.side * columns + x / Self.side] += Luminance.of(raster[x, y])
      }
    }
    values = sums.map { $0 / Double(Self.side * Self.side) }
  }
}
