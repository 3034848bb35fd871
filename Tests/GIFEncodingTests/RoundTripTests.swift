import GIFEncoding
import Rasters
import Testing

struct RoundTripTests {
  @Test(arguments: 0..<24)
  func `frames whose colours fit come back exactly`(seed: Int) throws {
    var numbers = Numbers(seed: seed)
    let frames = drawnFrames(
      seed: seed, width: numbers.next(below: 40) + 1, height: numbers.next(below: 40) + 1,
      count: numbers.next(below: 9) + 1, colorCount: [1, 2, 3, 16, 200, 255][seed % 6])
    let seen = try sequence(try encoded(frames))
    var end = 0
    for frame in frames {
      end += Int((frame.duration * 100).rounded())
      #expect(seen[end - 1] == frame.raster)
    }
    #expect(seen.count == end)
  }

  @Test(arguments: 0..<8)
  func `without split updates a frame is seen from its first hundredth on`(seed: Int) throws {
    let frames = drawnFrames(seed: seed, width: 30, height: 20, count: 7, colorCount: 12)
    var settings = GIFSettings()
    settings.splitsUpdates = false
    let seen = try sequence(try encoded(frames, plan: census(of: frames).plan(settings)))
    #expect(
      seen
        == frames.flatMap { frame in
          repeatElement(frame.raster, count: Int((frame.duration * 100).rounded()))
        })
  }

  @Test(arguments: 0..<8)
  func `giflib reads what we write as we do`(seed: Int) throws {
    let frames = drawnFrames(
      seed: seed, width: 33, height: 21, count: 6, colorCount: [2, 9, 255, 700][seed % 4])
    try expectSameReading(try encoded(frames, comments: ["a comment"]))
  }

  @Test func `frames of too many colours come back within the palette's stated error`() throws {
    let frames = drawnFrames(seed: 5, width: 60, height: 40, count: 6, colorCount: 3000)
    let error = census(of: frames).palette().error
    let screens = try played(try encoded(frames))
    #expect(screens.count == frames.count)
    let worst = zip(frames, screens).map { largestSquaredDistance($0.raster, $1.screen) }.max()
    #expect(error.largestSquared > 0)
    #expect(worst == error.largestSquared)
  }

  @Test func `the same frames make the same bytes`() throws {
    let frames = drawnFrames(seed: 9, width: 50, height: 30, count: 5, colorCount: 900)
    #expect(try encoded(frames) == encoded(frames))
  }

  @Test func `frames that never change become one`() throws {
    let raster = Raster(width: 5, height: 4, filledWith: Pixel(red: 1, green: 2, blue: 3))
    let frames = [TimedFrame](repeating: TimedFrame(raster: raster, duration: 0.04), count: 50)
    let file = try GIFFile(try encoded(frames))
    #expect(file.frames.count == 1)
    #expect(file.duration == 2)
  }

  @Test func `a picture of one pixel and one frame is a file`() throws {
    let raster = Raster(width: 1, height: 1, filledWith: Pixel(red: 9, green: 8, blue: 7))
    let bytes = try encoded([TimedFrame(raster: raster, duration: 0)])
    let screens = try played(bytes)
    #expect(screens.map(\.screen) == [raster])
    #expect(screens.map(\.centiseconds) == [2])
    try expectSameReading(bytes)
  }

  @Test func `a change of one pixel is a frame of one pixel`() throws {
    var raster = Raster(width: 9, height: 7, filledWith: Pixel(red: 0, green: 0, blue: 0))
    let first = TimedFrame(raster: raster, duration: 0.1)
    raster[6, 2] = Pixel(red: 255, green: 0, blue: 0)
    let frame = try GIFFile(try encoded([first, TimedFrame(raster: raster, duration: 0.1)])).frames[
      1]
    #expect([frame.left, frame.top, frame.width, frame.height] == [6, 2, 1, 1])
    #expect(frame.disposal == .keep)
  }

  @Test func `pixels that stay are transparent inside the rectangle`() throws {
    let paper = Pixel(red: 250, green: 250, blue: 250)
    var raster = Raster(width: 4, height: 4, filledWith: paper)
    let first = TimedFrame(raster: raster, duration: 0.03)
    raster[0, 0] = Pixel(red: 1, green: 1, blue: 1)
    raster[3, 3] = Pixel(red: 1, green: 1, blue: 1)
    let file = try GIFFile(try encoded([first, TimedFrame(raster: raster, duration: 0.03)]))
    let transparent = UInt8(try #require(file.frames[1].transparentIndex))
    #expect(try file.indices(of: file.frames[1]).count { $0 == transparent } == 14)
  }

  @Test func `long noise fills the table of codes many times`() throws {
    let frames = drawnFrames(seed: 3, width: 300, height: 200, count: 2, colorCount: 255)
    let bytes = try encoded(frames)
    #expect(try played(bytes).last?.screen == frames[1].raster)
    try expectSameReading(bytes)
  }

  @Test func `the widest and the tallest screens are written`() throws {
    for (width, height) in [(65_535, 1), (1, 65_535)] {
      let raster = Raster(
        width: width, height: height, filledWith: Pixel(red: 3, green: 3, blue: 3))
      let bytes = try encoded([TimedFrame(raster: raster, duration: 1)])
      #expect(try played(bytes).map(\.screen) == [raster])
    }
  }

  @Test func `ten thousand frames are a file of ten thousand frames`() throws {
    let frames = (0..<10_000).map { frame in
      let shades = [frame % 7, frame % 11].map { Pixel(red: UInt8($0), green: 0, blue: 0) }
      return TimedFrame(raster: Raster(width: 2, height: 1, pixels: shades), duration: 0.04)
    }
    let sink = MemorySink()
    let summary = try encode(frames, to: sink)
    #expect(summary.frameCount == 10_000)
    #expect(summary.duration == 400)
    let screens = try played(sink.bytes)
    #expect(screens.map(\.screen) == frames.map(\.raster))
  }
}
