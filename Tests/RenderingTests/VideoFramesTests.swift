import Rasters
import Rendering
import Testing

struct VideoFramesTests {
  @Test func `three bytes are a pixel`() {
    let bytes: [UInt8] = [1, 2, 3, 250, 251, 252, 7, 8, 9, 0, 0, 0, 255, 254, 253, 4, 5, 6]
    let raster = VideoFormat(width: 3, height: 2, coding: .rgb).raster(of: bytes)
    #expect(raster.width == 3 && raster.height == 2)
    for (index, pixel) in raster.pixels.enumerated() {
      #expect([pixel.red, pixel.green, pixel.blue] == Array(bytes[3 * index..<3 * index + 3]))
      #expect(pixel.alpha == 255)
    }
    let single = VideoFormat(width: 1, height: 1, coding: .rgb).raster(of: [9, 8, 7])
    #expect(single.pixels == [Pixel(red: 9, green: 8, blue: 7)])
  }

  static let samplings: [(sampling: ChromaSampling, length: Int, places: [Int])] = [
    // The chroma sample of each of three by three pixels.
    (.full, 27, [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    (.halfWidth, 21, [0, 0, 1, 2, 2, 3, 4, 4, 5]),
    (.quarter, 17, [0, 0, 1, 0, 0, 1, 2, 2, 3]),
  ]

  @Test(arguments: samplings.indices)
  func `a pixel has the chroma of the sample that covers it`(index: Int) {
    let (sampling, length, places) = Self.samplings[index]
    let format = VideoFormat(width: 3, height: 3, coding: .planes(sampling))
    #expect(format.frameLength == length)
    let planeLength = (length - 9) / 2
    let blues = (0..<planeLength).map { UInt8(128 + 4 * $0) }
    let reds = (0..<planeLength).map { UInt8(128 - 4 * $0) }
    let raster = format.raster(of: Array(repeating: 126, count: 9) + blues + reds)
    for (pixel, place) in zip(raster.pixels, places) {
      // By ITU-R BT.601: a grey of 128, and what the chroma adds to blue and takes from red.
      #expect(Int(pixel.blue) == 128 + (516 * 4 * place + 128) >> 8)
      #expect(Int(pixel.red) == 128 + (128 - 409 * 4 * place) >> 8)
    }
  }

  @Test func `grey video has no chroma, and its ends are black and white`() {
    let format = VideoFormat(width: 4, height: 1, coding: .planes(.none))
    #expect(format.frameLength == 4)
    let raster = format.raster(of: [0, 16, 235, 255])
    #expect(raster.pixels.map(\.green) == [0, 0, 255, 255])
    #expect(raster.pixels.map(\.red) == raster.pixels.map(\.blue))
  }

  @Test func `frames are read by their index, again and again`() throws {
    let format = VideoFormat(width: 2, height: 1, coding: .rgb)
    let frames = try VideoFrames(3, format, frameDuration: 0.1) { index, bytes in
      #expect(bytes.count == 6)
      for place in bytes.indices { bytes[place] = UInt8(10 * index + place) }
    }
    for index in [2, 0, 1, 2] {
      #expect(
        try frames.raster(at: index).pixels.map(\.red)
          == [10 * index, 10 * index + 3].map(UInt8.init))
    }
    #expect(frames.count == 3 && frames.samples == [0, 1, 2] && frames.duration(ofFrame: 1) == 0.1)
  }

  @Test func `no frames are an error`() {
    #expect(throws: FrameError.noFrames) {
      try VideoFrames(0, VideoFormat(width: 1, height: 1, coding: .rgb), frameDuration: 1) { _, _ in
      }
    }
  }

  @Test func `bytes that are not a whole frame stop, naming both counts`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = VideoFormat(width: 2, height: 2, coding: .planes(.quarter)).raster(of: [1, 2, 3])
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Raster: 3 bytes for 2x2; want 6"))
  }
}
