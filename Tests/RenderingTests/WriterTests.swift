import Drawing
import GIFEncoding
import Rasters
import Rendering
import Testing

struct WriterTests {
  private let frames = (0..<3).map { index in
    var raster = Raster(width: 4, height: 3, filledWith: Pixel(red: 250, green: 250, blue: 248))
    raster[index, 1] = Pixel(red: 200, green: 30, blue: 40)
    return raster
  }

  @Test func `video keeps black, white and grey within a level, and hues nearly`() throws {
    let colors: [Pixel] = [
      Pixel(red: 0, green: 0, blue: 0), Pixel(red: 255, green: 255, blue: 255),
      Pixel(red: 128, green: 128, blue: 128), Pixel(red: 200, green: 30, blue: 40),
    ]
    let raster = Raster(width: 4, height: 1, pixels: colors)
    let sink = MemorySink()
    var writer = Y4MWriter(to: sink, rate: .standard)
    try writer.append(raster, lasting: 0.04)
    try writer.finish()
    let end = try #require(sink.bytes.firstIndex(of: 0x0A))
    let header = try Y4MHeader(String(decoding: sink.bytes[..<end], as: UTF8.self))
    #expect(header.format == VideoFormat(width: 4, height: 1, coding: .planes(.full)))
    #expect(header.rate == 25)
    let seen = header.format.raster(of: Array(sink.bytes[(end + 7)...]))
    for (color, pixel) in zip(colors, seen.pixels) {
      let levels = [(color.red, pixel.red), (color.green, pixel.green), (color.blue, pixel.blue)]
      #expect(levels.allSatisfy { abs(Int($0) - Int($1)) <= 2 }, "\(color) became \(pixel)")
      #expect(pixel.alpha == 255)
    }
  }

  @Test func `a frame is repeated as often as its duration holds one`() throws {
    let sink = MemorySink()
    var writer = Y4MWriter(to: sink, rate: try .nearest(to: 10))
    try writer.append(frames[0], lasting: 0.3)
    try writer.finish()
    #expect(sink.bytes.count == "YUV4MPEG2 W4 H3 F100:10 Ip A1:1 C444\n".count + 3 * (6 + 36))
  }

  @Test func `an animated PNG shows its first frame to every reader`() throws {
    let sink = MemorySink()
    var writer = APNGWriter(to: sink, frameCount: 3)
    for frame in frames { try writer.append(frame, lasting: 0.04) }
    try writer.finish()
    #expect(try Raster(png: sink.bytes) == frames[0])
  }

  @Test func `a frame of another size is refused`() throws {
    let other = Raster(width: 2, height: 2, filledWith: Pixel(bits: 0xFFFF_FFFF))
    let error = GIFError.frameSizeDiffers(
      width: 2, height: 2, expectedWidth: 4, expectedHeight: 3)
    var video = Y4MWriter(to: MemorySink(), rate: .standard)
    try video.append(frames[0], lasting: 0.04)
    #expect(throws: error) { try video.append(other, lasting: 0.04) }
    var picture = APNGWriter(to: MemorySink(), frameCount: 2)
    try picture.append(frames[0], lasting: 0.04)
    #expect(throws: error) { try picture.append(other, lasting: 0.04) }
  }

  static let headers: [(line: String, works: Bool)] = [
    ("YUV4MPEG2 W4 H3 F30000:1001 C420mpeg2", true), ("YUV4MPEG2 W4 H3", true),
    ("YUV4MPEG2 W4", false), ("YUV4MPEG2 W0 H3", false), ("YUV4MPEG2 W70000 H3", false),
    ("P6 4 3 255", false), ("", false), ("YUV4MPEG2 W4 H3 C444p10", false),
  ]

  @Test(arguments: headers.indices)
  func `a header that is not understood is refused`(index: Int) {
    let (line, works) = Self.headers[index]
    #expect(((try? Y4MHeader(line)) != nil) == works, "\(line)")
  }
}
