import GIFEncoding
import Rasters
import Testing

struct GIFWriterTests {
  private let black = Palette([Pixel(red: 0, green: 0, blue: 0)])

  @Test func `a file is version 89a, plays for ever and carries its comments`() throws {
    let long = String(repeating: "größer ", count: 100)
    let frames = drawnFrames(seed: 2, width: 6, height: 6, count: 2, colorCount: 4)
    let file = try GIFFile(try encoded(frames, comments: ["one", "", long]))
    #expect(file.version == "89a")
    #expect(file.loopCount == 0)
    #expect(file.comments == ["one", long])
  }

  @Test(arguments: [(0, 5), (5, 0), (-1, 5), (65_536, 1), (1, 65_536)])
  func `a size that a GIF cannot have is refused`(width: Int, height: Int) {
    #expect(throws: GIFError.sizeNotUsable(width: width, height: height)) {
      _ = try GIFWriter(to: MemorySink(), width: width, height: height, palette: black)
    }
  }

  @Test func `a frame of another size is refused with both sizes`() throws {
    var writer = try GIFWriter(to: MemorySink(), width: 3, height: 2, palette: black)
    let frame = FrameMapper(black).map(
      Raster(width: 2, height: 3, filledWith: Pixel(red: 0, green: 0, blue: 0)))
    let expected = GIFError.frameSizeDiffers(
      width: 2, height: 3, expectedWidth: 3, expectedHeight: 2)
    do {
      try writer.append(frame, lasting: 1)
      Issue.record("no error")
    } catch {
      #expect(error == expected)
    }
    #expect(expected.description.contains("2x3") && expected.description.contains("3x2"))
  }

  @Test func `a file without frames is refused`() throws {
    let writer = try GIFWriter(to: MemorySink(), width: 3, height: 2, palette: black)
    do {
      _ = try writer.finish()
      Issue.record("no error")
    } catch {
      #expect(error == .noFrames)
    }
  }

  @Test func `a frame that uses few colours is coded with few bits`() throws {
    var numbers = Numbers(seed: 4)
    let many = (0..<1600).map { _ in numbers.color() }
    let noise = Raster(width: 40, height: 40, pixels: many)
    var plain = Raster(width: 40, height: 40, filledWith: Pixel(red: 0, green: 0, blue: 0))
    for x in 0..<40 { plain[x, 3] = Pixel(red: 255, green: 255, blue: 255) }
    let frames = [plain, noise, plain, noise].map { TimedFrame(raster: $0, duration: 0.1) }
    let bytes = try encoded(frames)
    try expectSameReading(bytes)
    #expect(try GIFFile(bytes).frames[0].codedByteCount < 60)
  }

  @Test func `every error is one line that gives its values`() {
    let errors: [(GIFError, String)] = [
      (.rateTooHigh(60), "60"), (.rateNotUsable(-1), "-1"),
      (.sizeNotUsable(width: 0, height: 7), "0x7"), (.durationNotUsable(-2), "-2"),
      (.noFrames, "at least one"), (.writeFailed(reason: "Is a directory"), "Is a directory"),
      (.library(call: "EGifOpen", code: 7), "EGifOpen"),
      (.malformed(.unknownCode, offset: 81), "81"),
    ]
    for (error, part) in errors {
      #expect(error.description.contains(part))
      #expect(!error.description.contains("\n"))
    }
  }
}
