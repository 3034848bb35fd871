import Rasters

/// The mean luminance and the mean colour of the cells of a coarse grid over a picture.
struct LuminanceGrid: Sendable {
  /// The pixels of a cell's side.
  private static let side = 6
  /// The number of cells in a row.
  let columns: Int
  /// The number of rows.
  let rows: Int
  /// The relative luminances, row by row.
  let values: [Double]
  /// The shares of red, green and blue of each cell, cell by cell, 0…1.
  let shares: [Double]

  init(of raster: Raster) {
    let (columns, rows) = (raster.width / Self.side, raster.height / Self.side)
    self.columns = columns
    self.rows = rows
    var luminances = [Double](repeating: 0, count: columns * rows)
    var levels = [Int](repeating: 0, count: 3 * columns * rows)
    raster.pixels.withUnsafeBufferPointer { pixels in
      for y in 0..<rows * Self.side {
        for x in 0..<columns * Self.side {
          let pixel = pixels[y * raster.width + x]
          let cell = y / Self.side * columns + x / Self.side
          luminances[cell] += Luminance.of(pixel)
          levels[3 * cell] += Int(pixel.red)
          levels[3 * cell + 1] += Int(pixel.green)
          levels[3 * cell + 2] += Int(pixel.blue)
        }
      }
    }
    let count = Double(Self.side * Self.side)
    values = luminances.map { $0 / count }
    shares = levels.map { Double($0) / 255 / count }
  }
}
