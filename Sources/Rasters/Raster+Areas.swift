import Contracts

/// A rectangle of whole pixels.
public struct PixelArea: Sendable, Hashable {
  /// The column of the left edge.
  public var left: Int
  /// The row of the upper edge.
  public var top: Int
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// A rectangle of whole pixels.
  public init(left: Int, top: Int, width: Int, height: Int) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }
}

extension Raster {
  /// The part of the raster in an area.
  ///
  /// - Precondition: The area lies inside the raster and is not empty.
  public func cropped(to area: PixelArea) -> Raster {
    require(
      area.left >= 0 && area.top >= 0 && area.left + area.width <= width
        && area.top + area.height <= height,
      "cropped: \(area) of \(width)x\(height); the area must lie inside")
    let rows = (area.top..<area.top + area.height).flatMap { row in
      pixels[row * width + area.left..<row * width + area.left + area.width]
    }
    return Raster(width: area.width, height: area.height, pixels: rows)
  }

  /// The smallest area that holds every pixel that differs; one pixel at the origin where none does.
  ///
  /// - Precondition: Both rasters have one size.
  public func area(differingFrom other: Raster) -> PixelArea {
    require(
      width == other.width && height == other.height,
      "area: \(width)x\(height) and \(other.width)x\(other.height); the sizes must agree")
    var (left, right, top, bottom) = (width, -1, height, -1)
    for row in 0..<height {
      let span = row * width..<(row + 1) * width
      guard let first = span.first(where: { pixels[$0] != other.pixels[$0] }),
        let last = span.last(where: { pixels[$0] != other.pixels[$0] })
      else { continue }
      left = min(left, first - row * width)
      right = max(right, last - row * width)
      top = min(top, row)
      bottom = row
    }
    guard bottom >= 0 else { return PixelArea(left: 0, top: 0, width: 1, height: 1) }
    return PixelArea(left: left, top: top, width: right - left + 1, height: bottom - top + 1)
  }
}
