import CCairo
import Contracts
public import Rasters

extension Raster {
  /// The raster as a PNG file.
  ///
  /// - Throws: `cairo` where memory runs out.
  public func pngData() throws(DrawingError) -> [UInt8] {
    let surface = try Surface.make(
      isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, width: width, height: height)
    defer { cairo_surface_destroy(surface) }
    Surface.copy(self, into: surface)
    return try Surface.pngData(of: surface)
  }

  /// One byte a pixel, row by row, as a PNG file of greys.
  ///
  /// - Throws: `cairo` where memory runs out.
  /// - Precondition: `levels.count == width * height`.
  package static func grayPNGData(
    _ levels: [UInt8], width: Int, height: Int
  ) throws(DrawingError) -> [UInt8] {
    require(
      levels.count == width * height, "grayPNGData: \(levels.count) levels for \(width)x\(height)")
    let surface = try Surface.make(CAIRO_FORMAT_A8, width: width, height: height)
    defer { cairo_surface_destroy(surface) }
    Surface.copy(levels, width: width, into: surface)
    return try Surface.pngData(of: surface)
  }

  /// The raster in a PNG file.
  ///
  /// - Throws: `cairo` where the bytes are no PNG that can be read.
  public init(png bytes: [UInt8]) throws(DrawingError) {
    var rest = bytes[...]
    // As above: `rest` lives until cairo returns.
    let surface = withUnsafeMutablePointer(to: &rest) { source in
      cairo_image_surface_create_from_png_stream(
        { source, data, count in
          guard let source, let data else { return CAIRO_STATUS_READ_ERROR }
          let rest = source.assumingMemoryBound(to: ArraySlice<UInt8>.self)
          guard rest.pointee.count >= count else { return CAIRO_STATUS_READ_ERROR }
          data.update(from: Array(rest.pointee.prefix(Int(count))), count: Int(count))
          rest.pointee.removeFirst(Int(count))
          return CAIRO_STATUS_SUCCESS
        }, source)
    }
    defer { cairo_surface_destroy(surface) }
    try Surface.check(cairo_surface_status(surface), "read a PNG")
    guard let surface else { throw .cairo(operation: "read a PNG", message: "no surface") }
    self = Surface.raster(of: surface)
  }
}

extension Surface {
  /// What is on a surface as a PNG file.
  fileprivate static func pngData(of surface: OpaquePointer) throws(DrawingError) -> [UInt8] {
    var bytes: [UInt8] = []
    // The closure keeps nothing: `target` is `bytes`, which lives until cairo returns.
    let status = withUnsafeMutablePointer(to: &bytes) { target in
      cairo_surface_write_to_png_stream(
        surface,
        { target, data, count in
          guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
          target.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, target)
    }
    try Surface.check(status, "write a PNG")
    return bytes
  }
}
