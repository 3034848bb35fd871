import CGif
import GIFEncoding
import Rasters
import Testing

/// A GIF as giflib reads it, to hold our own reader and writer against.
struct GiflibReading {
  struct Frame: Equatable {
    var left: Int
    var top: Int
    var width: Int
    var height: Int
    var delay: Int
    var disposal: Int
    var transparentIndex: Int
    var indices: [UInt8]
    var colors: [Pixel]?
  }

  var width = 0
  var height = 0
  var colors: [Pixel]?
  var frames: [Frame] = []

  /// Reads `bytes`, or is nothing when giflib refuses them.
  init?(_ bytes: [UInt8]) throws {
    var source = Source(bytes: bytes)
    let isRead = try withUnsafeMutablePointer(to: &source) { source in
      var code: Int32 = 0
      guard let file = DGifOpen(source, readFromSource, &code) else { return false }
      defer { DGifCloseFile(file, nil) }
      guard DGifSlurp(file) == GIF_OK else { return false }
      try take(file)
      return true
    }
    if !isRead { return nil }
  }

  private mutating func take(_ file: UnsafeMutablePointer<GifFileType>) throws {
    width = Int(file.pointee.SWidth)
    height = Int(file.pointee.SHeight)
    colors = GiflibReading.colors(file.pointee.SColorMap)
    for index in 0..<Int(file.pointee.ImageCount) {
      let image = file.pointee.SavedImages[index]
      var control = GraphicsControlBlock(
        DisposalMode: 0, UserInputFlag: false, DelayTime: 0, TransparentColor: -1)
      DGifSavedExtensionToGCB(file, Int32(index), &control)
      let place = image.ImageDesc
      let raster = try #require(image.RasterBits)
      frames.append(
        Frame(
          left: Int(place.Left), top: Int(place.Top), width: Int(place.Width),
          height: Int(place.Height), delay: Int(control.DelayTime),
          disposal: Int(control.DisposalMode), transparentIndex: Int(control.TransparentColor),
          indices: Array(
            UnsafeBufferPointer(start: raster, count: Int(place.Width * place.Height))),
          colors: GiflibReading.colors(place.ColorMap)))
    }
  }

  private static func colors(_ map: UnsafeMutablePointer<ColorMapObject>?) -> [Pixel]? {
    guard let map else { return nil }
    return (0..<Int(map.pointee.ColorCount)).map { index in
      let color = map.pointee.Colors[index]
      return Pixel(red: color.Red, green: color.Green, blue: color.Blue)
    }
  }
}

/// The bytes that giflib still has to read.
private struct Source {
  var bytes: [UInt8]
  var offset = 0
}

private func readFromSource(
  _ file: UnsafeMutablePointer<GifFileType>?, _ target: UnsafeMutablePointer<GifByteType>?,
  _ count: Int32
) -> Int32 {
  guard let source = file?.pointee.UserData?.assumingMemoryBound(to: Source.self), let target
  else { return 0 }
  let available = min(Int(count), source.pointee.bytes.count - source.pointee.offset)
  for index in 0..<available {
    target[index] = source.pointee.bytes[source.pointee.offset + index]
  }
  source.pointee.offset += available
  return Int32(available)
}

/// Checks that giflib and our reader see the same frames in `bytes`.
func expectSameReading(
  _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let theirs = try #require(try GiflibReading(bytes), sourceLocation: sourceLocation)
  let ours = try GIFFile(bytes)
  #expect(
    (ours.width, ours.height) == (theirs.width, theirs.height), sourceLocation: sourceLocation)
  #expect(ours.colors == theirs.colors, sourceLocation: sourceLocation)
  let frames = try ours.frames.map { frame in
    GiflibReading.Frame(
      left: frame.left, top: frame.top, width: frame.width, height: frame.height,
      delay: Int((frame.duration * 100).rounded()), disposal: frame.disposal.rawValue,
      transparentIndex: frame.transparentIndex ?? -1, indices: try ours.indices(of: frame),
      colors: frame.colors)
  }
  #expect(frames == theirs.frames, sourceLocation: sourceLocation)
}
