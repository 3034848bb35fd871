import CCairo
import Rasters

/// Cairo's image surfaces: made, checked, and copied from and into rasters.
///
/// Cairo keeps a pixel as a native 32-bit word, `0xAARRGGBB`, as `Pixel` does; with an opacity its
/// shares are premultiplied.
enum Surface {
  static func make(
    _ format: cairo_format_t, width: Int, height: Int
  ) throws(DrawingError) -> OpaquePointer {
    let surface = cairo_image_surface_create(format, Int32(width), Int32(height))
    try check(cairo_surface_status(surface), "make a surface of \(width)x\(height) pixels")
    return try present(surface, "make a surface")
  }

  static func makeContext(on surface: OpaquePointer) throws(DrawingError) -> OpaquePointer {
    let context = cairo_create(surface)
    try check(cairo_status(context), "make a drawing context")
    return try present(context, "make a drawing context")
  }

  static func check(_ status: cairo_status_t, _ operation: String) throws(DrawingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    let message = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown error"
    throw .cairo(operation: operation, message: message)
  }

  private static func present(
    _ pointer: OpaquePointer?, _ operation: String
  ) throws(DrawingError) -> OpaquePointer {
    guard let pointer else { throw .cairo(operation: operation, message: "no memory") }
    return pointer
  }

  /// The pixels of a surface; all opaque where its format has no opacity.
  static func raster(of surface: OpaquePointer) -> Raster {
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let hasAlpha = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32
    let pixels = [Pixel](unsafeUninitializedCapacity: width * height) { target, count in
      forEachRow(of: surface) { y, row in
        let start = y * width
        if hasAlpha {
          for x in 0..<width { target[start + x] = straight(row[x]) }
        } else {
          // `target` holds `width * height` pixels, of which this row's begin at `start`.
          guard let pixels = target.baseAddress.map({ $0 + start }) else { return }
          for x in 0..<width { pixels[x] = Pixel(bits: row[x] | 0xFF00_0000) }
        }
      }
      count = width * height
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// Copies a raster into a surface of the same size.
  static func copy(_ raster: Raster, into surface: OpaquePointer) {
    cairo_surface_flush(surface)
    let isOpaque = raster.isOpaque
    raster.pixels.withUnsafeBufferPointer { source in
      forEachRow(of: surface) { y, row in
        let start = y * raster.width
        if isOpaque {
          // A pixel is one word, and a row has as many words as pixels.
          guard let pixels = source.baseAddress.map({ $0 + start }) else { return }
          UnsafeMutableRawPointer(row).copyMemory(
            from: pixels, byteCount: raster.width * MemoryLayout<Pixel>.stride)
        } else {
          for x in 0..<raster.width { row[x] = premultiplied(source[start + x]) }
        }
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  /// Copies one byte a pixel into a surface of bytes of that width.
  static func copy(_ levels: [UInt8], width: Int, into surface: OpaquePointer) {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return }
    // Rows lie `stride` bytes apart, of which the first `width` are pixels.
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<levels.count / max(width, 1) {
      for column in 0..<width { data[row * stride + column] = levels[row * width + column] }
    }
    cairo_surface_mark_dirty(surface)
  }

  /// The bytes of a surface of one byte a pixel, row by row.
  static func bytes(of surface: OpaquePointer) -> [UInt8] {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    // As below: rows lie `stride` bytes apart, of which the first `width` are pixels.
    return [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
      for row in 0..<height {
        for column in 0..<width { target[row * width + column] = data[row * stride + column] }
      }
      count = width * height
    }
  }

  /// Lays an opaque colour on an opaque surface through a mask whose origin lies at a pixel; what lies
  /// beyond the edges is cut off.
  static func lay(
    _ pixel: Pixel, through mask: LetterMask, at origin: (x: Int, y: Int),
    on surface: OpaquePointer
  ) {
    cairo_surface_flush(surface)
    let (left, top) = (origin.x + mask.left, origin.y + mask.top)
    let height = mask.coverage.count / mask.width
    let width = Int(cairo_image_surface_get_width(surface))
    let first = max(0, -left)
    let columns = first..<max(first, min(mask.width, width - left))
    guard !columns.isEmpty else { return }
    mask.coverage.withUnsafeBufferPointer { coverage in
      forEachRow(of: surface, in: top..<top + height) { y, row in
        let start = (y - top) * mask.width
        for x in columns {
          let share = UInt32(coverage[start + x])
          guard share > 0 else { continue }
          row[left + x] = share == 255 ? pixel.bits : mixed(pixel.bits, share, row[left + x])
        }
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  /// The mixture of two pixels, 0…255 of the first, rounded as cairo rounds: two channels at a time.
  private static func mixed(_ one: UInt32, _ share: UInt32, _ other: UInt32) -> UInt32 {
    func pair(_ bits: UInt32, _ share: UInt32) -> UInt32 {
      let product = (bits & 0xFF_00FF) &* share &+ 0x7F_007F
      return (product &+ (product &>> 8 & 0xFF_00FF)) &>> 8 & 0xFF_00FF
    }
    let low = pair(one, share) &+ pair(other, 255 - share)
    let high = pair(one &>> 8, share) &+ pair(other &>> 8, 255 - share)
    return low & 0xFF_00FF | (high & 0xFF_00FF) &<< 8
  }

  /// Gives every row of a surface to `body`, as many words as it is wide.
  ///
  /// - Invariant: rows lie `stride` bytes apart, a multiple of 4, and are as long as the surface is
  ///   wide; the pointer is valid only inside `body`.
  private static func forEachRow(
    of surface: OpaquePointer, in rows: Range<Int> = 0..<Canvas.longestSide,
    _ body: (Int, UnsafeMutablePointer<UInt32>) -> Void
  ) {
    guard let data = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let width = Int(cairo_image_surface_get_width(surface))
    for y in rows.clamped(to: 0..<Int(cairo_image_surface_get_height(surface))) {
      UnsafeMutableRawPointer(data + y * stride).withMemoryRebound(
        to: UInt32.self, capacity: width
      ) { body(y, $0) }
    }
  }

  private static func premultiplied(_ pixel: Pixel) -> UInt32 {
    let alpha = UInt32(pixel.alpha)
    guard alpha < 255 else { return pixel.bits }
    func share(_ value: UInt8) -> UInt32 { (UInt32(value) * alpha + 127) / 255 }
    return alpha << 24 | share(pixel.red) << 16 | share(pixel.green) << 8 | share(pixel.blue)
  }

  private static func straight(_ bits: UInt32) -> Pixel {
    let alpha = bits >> 24
    guard alpha > 0 else { return Pixel(bits: 0) }
    guard alpha < 255 else { return Pixel(bits: bits) }
    func share(_ shift: UInt32) -> UInt32 {
      min(255, ((bits >> shift & 255) * 255 + alpha / 2) / alpha) << shift
    }
    return Pixel(bits: alpha << 24 | share(16) | share(8) | share(0))
  }
}
