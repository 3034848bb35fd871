import CGif
import Rasters

/// The blocks of a GIF file in the order of the file, put out by giflib.
///
/// It holds one giflib handle, closed at the latest when the stream goes away. After an error the
/// stream is only good for being dropped; it then writes nothing more.
final class GIFStream {
  private let outlet: Outlet
  private var handle: UnsafeMutablePointer<GifFileType>?

  /// Opens a file: signature, screen and palette.
  ///
  /// - Throws: `GIFError.writeFailed`, `GIFError.library`.
  init(
    to sink: any ByteSink, width: Int, height: Int, colors: [Pixel]
  ) throws(GIFError) {
    outlet = Outlet(sink)
    // The outlet outlives the handle: both belong to this object, whose end closes the handle first.
    let receiver = Unmanaged.passUnretained(outlet).toOpaque()
    var code: Int32 = 0
    handle = EGifOpen(receiver, passToOutlet, &code)
    guard let handle else { throw .library(call: "EGifOpen", code: Int(code)) }
    EGifSetGifVersion(handle, true)
    let map = try ColorTable(colors)
    try check(
      EGifPutScreenDesc(handle, Int32(width), Int32(height), 8, 0, map.object), "EGifPutScreenDesc")
  }

  deinit {
    outlet.shut()
    if let handle { EGifCloseFile(handle, nil) }
  }

  /// The bytes put out so far.
  var byteCount: Int { outlet.byteCount }

  /// Puts the block that makes viewers start again for ever.
  func putEndlessLoop() throws(GIFError) {
    try putExtension(
      APPLICATION_EXT_FUNC_CODE, blocks: [Array("NETSCAPE2.0".utf8), [1, 0, 0]])
  }

  /// Puts a comment of any length.
  func putComment(_ text: String) throws(GIFError) {
    let bytes = Array(text.utf8)
    let blocks = stride(from: 0, to: bytes.count, by: 255).map { start in
      Array(bytes[start..<min(start + 255, bytes.count)])
    }
    if !blocks.isEmpty { try putExtension(COMMENT_EXT_FUNC_CODE, blocks: blocks) }
  }

  /// Puts a frame: how it is shown, where, and its pixels' codes.
  ///
  /// - Parameters:
  ///   - image: The place and the codes.
  ///   - delay: Hundredths of a second until the next frame, up to 65,535.
  /// - Throws: `GIFError.writeFailed`, `GIFError.library`.
  func put(_ image: CodedImage, delay: Int) throws(GIFError) {
    let control: [UInt8] = [
      1 << 2 | (image.hasTransparency ? 1 : 0), UInt8(delay & 0xFF), UInt8(delay >> 8),
      image.hasTransparency ? Palette.transparentIndex : 0,
    ]
    try putExtension(GRAPHICS_EXT_FUNC_CODE, blocks: [control])
    try putDescription(of: image)
    try putCodes(image.codes)
  }

  /// Puts the trailer and closes.
  ///
  /// - Throws: The first error of any write, the sink's last one included.
  func close() throws(GIFError) {
    guard let handle else { return }
    self.handle = nil
    var code: Int32 = 0
    let status = EGifCloseFile(handle, &code)
    try outlet.finish()
    guard status == GIF_OK else { throw .library(call: "EGifCloseFile", code: Int(code)) }
  }

  /// Puts where the image lies, its own palette, and its code size.
  private func putDescription(of image: CodedImage) throws(GIFError) {
    if let colors = image.colors {
      let table = try ColorTable(colors)
      try putDescription(of: image, table.object)
    } else if let palette = handle?.pointee.SColorMap {
      // giflib takes the code size from the depth of the palette. An image that uses low indices
      // only is shorter with a smaller one, so the depth is changed for the length of the call.
      let depth = palette.pointee.BitsPerPixel
      palette.pointee.BitsPerPixel = Int32(image.codeSize)
      defer { palette.pointee.BitsPerPixel = depth }
      try putDescription(of: image, nil)
    }
  }

  private func putDescription(
    of image: CodedImage, _ colors: UnsafeMutablePointer<ColorMapObject>?
  ) throws(GIFError) {
    let status = EGifPutImageDesc(
      handle, Int32(image.left), Int32(image.top), Int32(image.width), Int32(image.height), false,
      colors)
    try check(status, "EGifPutImageDesc")
  }

  /// Puts codes in blocks of up to 255 bytes, and the empty block that ends them.
  private func putCodes(_ codes: [UInt8]) throws(GIFError) {
    for start in stride(from: 0, to: codes.count, by: 255) {
      let end = min(start + 255, codes.count)
      try check(
        EGifPutCodeNext(handle, [UInt8(end - start)] + codes[start..<end]), "EGifPutCodeNext")
    }
    try check(EGifPutCodeNext(handle, nil), "EGifPutCodeNext")
  }

  private func putExtension(_ kind: Int32, blocks: [[UInt8]]) throws(GIFError) {
    try check(EGifPutExtensionLeader(handle, kind), "EGifPutExtensionLeader")
    for block in blocks {
      try check(EGifPutExtensionBlock(handle, Int32(block.count), block), "EGifPutExtensionBlock")
    }
    try check(EGifPutExtensionTrailer(handle), "EGifPutExtensionTrailer")
  }

  /// Throws what the sink said, or else what giflib said.
  private func check(_ status: Int32, _ call: String) throws(GIFError) {
    if let failure = outlet.failure { throw failure }
    guard status == GIF_OK else {
      throw .library(call: call, code: Int(handle?.pointee.Error ?? 0))
    }
  }
}

/// An image as a GIF holds it: a rectangle of the screen and the codes of its pixels.
struct CodedImage: Sendable {
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  var hasTransparency: Bool
  /// The palette of its own, if it has one.
  var colors: [Pixel]?
  /// The bits of a pixel, 2…8, that the codes are made for.
  var codeSize: Int
  var codes: [UInt8]

  /// The bytes it takes in the file: its blocks, their lengths, and the blocks before them.
  var byteCount: Int {
    8 + 10 + (colors == nil ? 0 : 3 << codeSize) + 1 + codes.count + (codes.count + 254) / 255 + 1
  }
}

/// giflib's way to say "write": gives the bytes to the outlet behind the handle.
private func passToOutlet(
  _ handle: UnsafeMutablePointer<GifFileType>?, _ bytes: UnsafePointer<GifByteType>?, _ count: Int32
) -> Int32 {
  guard let receiver = handle?.pointee.UserData, let bytes, count > 0 else { return 0 }
  let outlet = Unmanaged<Outlet>.fromOpaque(receiver).takeUnretainedValue()
  return Int32(outlet.take(UnsafeBufferPointer(start: bytes, count: Int(count))))
}

/// giflib's own form of a palette, freed with this value.
private struct ColorTable: ~Copyable {
  let object: UnsafeMutablePointer<ColorMapObject>

  /// The colours, filled up with black to the next power of two from 4 on.
  ///
  /// giflib takes no other sizes, and 2 bits are the fewest that codes can have.
  init(_ colors: [Pixel]) throws(GIFError) {
    var size = 4
    while size < colors.count { size *= 2 }
    let padding = repeatElement(Pixel(bits: 0), count: size - colors.count)
    let entries = (colors + padding).map {
      GifColorType(Red: $0.red, Green: $0.green, Blue: $0.blue)
    }
    guard let object = GifMakeMapObject(Int32(size), entries) else {
      throw .library(call: "GifMakeMapObject", code: Int(E_GIF_ERR_NOT_ENOUGH_MEM))
    }
    self.object = object
  }

  deinit { GifFreeMapObject(object) }
}
