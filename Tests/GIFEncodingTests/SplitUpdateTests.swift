import GIFEncoding
import Rasters
import Testing

struct SplitUpdateTests {
  @Test func `two far changes are drawn one after the other, and the file is shorter`() throws {
    let frames = cornerFrames(count: 6, duration: 0.1)
    let split = try encoded(frames)
    let whole = try encoded(frames, plan: unsplitPlan(frames))
    #expect(try GIFFile(split).frames.count == 11)
    #expect(try GIFFile(whole).frames.count == 6)
    #expect(split.count < whole.count)
    try expectSameReading(split)
  }

  @Test func `the first part is seen for two hundredths, the rest for the rest`() throws {
    let screens = try played(try encoded(cornerFrames(count: 3, duration: 0.05)))
    #expect(screens.map(\.centiseconds) == [5, 2, 3, 2, 3])
  }

  @Test(arguments: 0..<6)
  func `a split frame is whole before the next one begins`(seed: Int) throws {
    let frames = cornerFrames(count: 8, duration: 0.04 + Double(seed) / 100)
    let seen = try sequence(try encoded(frames))
    let length = 4 + seed
    for (index, frame) in frames.enumerated() {
      #expect(seen[(index + 1) * length - 1] == frame.raster)
      #expect(seen[index * length + 2] == frame.raster)
    }
  }

  @Test func `a frame without room for two lawful delays stays whole`() throws {
    let file = try GIFFile(try encoded(cornerFrames(count: 5, duration: 0.03)))
    #expect(file.frames.count == 5)
  }

  @Test func `changes side by side are not split`() throws {
    var raster = Raster(width: 64, height: 64, filledWith: Pixel(red: 255, green: 255, blue: 255))
    let first = TimedFrame(raster: raster, duration: 0.1)
    for x in 20..<40 { raster[x, x] = Pixel(red: 0, green: 0, blue: 0) }
    for x in 20..<40 { raster[x, 59 - x] = Pixel(red: 0, green: 0, blue: 0) }
    let file = try GIFFile(try encoded([first, TimedFrame(raster: raster, duration: 0.1)]))
    #expect(file.frames.count == 2)
  }

  @Test func `changes above and below one another are split too`() throws {
    let frames = cornerFrames(count: 4, duration: 0.1).map { frame in
      TimedFrame(raster: turned(frame.raster), duration: frame.duration)
    }
    let file = try GIFFile(try encoded(frames))
    #expect(file.frames.count == 7)
    #expect(file.frames.dropFirst().allSatisfy { $0.height < 20 })
  }

  private func unsplitPlan(_ frames: [TimedFrame]) -> GIFPlan {
    var settings = GIFSettings()
    settings.splitsUpdates = false
    return census(of: frames).plan(settings)
  }

  /// Two squares of noise in the far corners of a wide picture.
  private func cornerFrames(count: Int, duration: Double) -> [TimedFrame] {
    var numbers = Numbers(seed: 11)
    return (0..<count).map { _ in
      var raster = Raster(
        width: 200, height: 20, filledWith: Pixel(red: 240, green: 240, blue: 240))
      for y in 0..<12 {
        for x in 0..<12 {
          raster[x, y] = Pixel(red: UInt8(numbers.next(below: 4)), green: 0, blue: 0)
          raster[199 - x, 19 - y] = Pixel(red: UInt8(numbers.next(below: 4)), green: 0, blue: 0)
        }
      }
      return TimedFrame(raster: raster, duration: duration)
    }
  }

  private func turned(_ raster: Raster) -> Raster {
    var turned = Raster(
      width: raster.height, height: raster.width, filledWith: Pixel(red: 0, green: 0, blue: 0))
    for y in 0..<raster.height { for x in 0..<raster.width { turned[y, x] = raster[x, y] } }
    return turned
  }
}
