import Drawing
public import GIFEncoding
public import Rasters

/// Writes an animated PNG: all colours exact, at the price of bytes.
///
/// Each frame is compressed as a PNG of its own, cut down to the rectangle that changed; its image data
/// are taken out and put into the chunks of the animation (PNG, third edition, §11.3.6).
public struct APNGWriter: FrameWriter {
  private let sink: any ByteSink
  private let frameCount: Int
  private var sequence: UInt32 = 0
  private var previous: Raster?

  /// A writer of `frameCount` frames, a number that stands at the front of the file.
  public init(to sink: any ByteSink, frameCount: Int) {
    self.sink = sink
    self.frameCount = frameCount
  }

  /// Writes the part of the frame that changed.
  public mutating func append(_ frame: Raster, lasting duration: Double) throws {
    let area = try changedArea(of: frame)
    let chunks = try PNGChunk.all(in: frame.cropped(to: area).pngData())
    if previous == nil { try begin(chunks) }
    try write(control(of: area, lasting: duration))
    for chunk in chunks where chunk.type == "IDAT" {
      if previous == nil {
        try write(chunk)
      } else {
        try write(PNGChunk(type: "fdAT", data: nextSequence() + chunk.data))
      }
    }
    previous = frame
  }

  /// Writes the end.
  public func finish() throws {
    try write(PNGChunk(type: "IEND", data: []))
    try sink.finish()
  }

  private func begin(_ chunks: [PNGChunk]) throws {
    let signature = PNGChunk.signature
    try sink.write(signature.span)
    for chunk in chunks where chunk.type == "IHDR" { try write(chunk) }
    try write(PNGChunk(type: "acTL", data: UInt32(frameCount).bytes + UInt32(0).bytes))
  }

  private mutating func control(
    of area: PixelArea, lasting duration: Double
  ) -> PNGChunk {
    let words = [area.width, area.height, area.left, area.top].flatMap { UInt32($0).bytes }
    let milliseconds = UInt16(min(max((duration * 1_000).rounded(), 1), 65_535))
    let delay = milliseconds.bytes + UInt16(1_000).bytes
    return PNGChunk(type: "fcTL", data: nextSequence() + words + delay + [0, 0])
  }

  private func changedArea(of frame: Raster) throws -> PixelArea {
    guard let previous else {
      return PixelArea(left: 0, top: 0, width: frame.width, height: frame.height)
    }
    guard previous.width == frame.width, previous.height == frame.height else {
      throw GIFError.frameSizeDiffers(
        width: frame.width, height: frame.height, expectedWidth: previous.width,
        expectedHeight: previous.height)
    }
    return frame.area(differingFrom: previous)
  }

  private mutating func nextSequence() -> [UInt8] {
    defer { sequence += 1 }
    return sequence.bytes
  }

  private func write(_ chunk: PNGChunk) throws {
    let bytes = chunk.bytes
    try sink.write(bytes.span)
  }
}
