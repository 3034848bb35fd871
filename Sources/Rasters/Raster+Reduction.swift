import Contracts

extension Raster {
  /// The raster made smaller, each pixel the average of the area it covers; all pixels become opaque.
  ///
  /// The average is taken in whole numbers, so it is the same on every machine.
  ///
  /// - Precondition: Neither side grows or vanishes.
  public func reduced(toWidth newWidth: Int, height newHeight: Int) -> Raster {
    require(
      (1...width).contains(newWidth) && (1...height).contains(newHeight),
      "reduced: \(width)x\(height) to \(newWidth)x\(newHeight); sides must not grow or vanish")
    let columns = Self.shares(of: width, among: newWidth)
    let rows = Self.shares(of: height, among: newHeight)
    var reduced = Raster(width: newWidth, height: newHeight, filledWith: Pixel(bits: 0))
    for (y, row) in rows.enumerated() {
      for (x, column) in columns.enumerated() { reduced[x, y] = average(column, row) }
    }
    return reduced
  }

  private func average(_ columns: [Share], _ rows: [Share]) -> Pixel {
    var (red, green, blue, total) = (0, 0, 0, 0)
    for row in rows {
      for column in columns {
        let pixel = self[column.index, row.index]
        let weight = row.weight * column.weight
        red += weight * Int(pixel.red)
        green += weight * Int(pixel.green)
        blue += weight * Int(pixel.blue)
        total += weight
      }
    }
    func level(_ sum: Int) -> UInt8 { UInt8((sum + total / 2) / total) }
    return Pixel(red: level(red), green: level(green), blue: level(blue))
  }

  /// A source row or column and how much of it a target covers.
  private struct Share {
    let index: Int
    let weight: Int
  }

  /// For each of `targets` rows, the rows of the source under it, in parts of 1/targets of a row.
  private static func shares(of sources: Int, among targets: Int) -> [[Share]] {
    (0..<targets).map { target in
      let (start, end) = (target * sources, (target + 1) * sources)
      return (start / targets...(end - 1) / targets).map { index in
        let covered = min(end, (index + 1) * targets) - max(start, index * targets)
        return Share(index: index, weight: covered)
      }
    }
  }
}
