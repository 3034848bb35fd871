import GIFEncoding
import Rasters
import Testing

struct LocalPaletteTests {
  @Test func `pictures that one palette serves badly get their own`() throws {
    let frames = pictureFrames()
    let plan = census(of: frames).plan()
    #expect(plan.palettes == .automatic)
    let bytes = try encoded(frames, plan: plan)
    #expect(try GIFFile(bytes).frames.count { $0.colors != nil } > frames.count / 2)
    try expectSameReading(bytes)
    let global = try encoded(frames, plan: census(of: frames).plan(settings(.global)))
    #expect(try error(of: bytes, frames) < 0.6 * error(of: global, frames))
  }

  @Test(arguments: [GIFSettings.Palettes.automatic, .local])
  func `a limit of colours holds for palettes of their own too`(
    palettes: GIFSettings.Palettes
  ) throws {
    let frames = pictureFrames()
    var settings = settings(palettes)
    settings.colorLimit = 20
    let file = try GIFFile(try encoded(frames, plan: census(of: frames).plan(settings)))
    #expect(file.frames.contains { $0.colors != nil })
    for frame in file.frames {
      let used = Set(try file.indices(of: frame)).subtracting([0])
      #expect(used.count <= 20)
    }
  }

  @Test func `art that one palette serves well shares it`() throws {
    let frames = drawnFrames(seed: 4, width: 60, height: 50, count: 4, colorCount: 90)
    let plan = census(of: frames).plan()
    #expect(plan.palettes == .global)
    #expect(try GIFFile(try encoded(frames, plan: plan)).frames.allSatisfy { $0.colors == nil })
  }

  @Test func `palettes of their own can be asked for, and what stays is not drawn again`() throws {
    var frames = pictureFrames()
    for frame in 1..<frames.count {
      // The lower half never changes.
      for y in 30..<60 {
        for x in 0..<80 { frames[frame].raster[x, y] = frames[0].raster[x, y] }
      }
    }
    let bytes = try encoded(frames, plan: census(of: frames).plan(settings(.local)))
    let file = try GIFFile(bytes)
    #expect(file.frames.dropFirst().allSatisfy { $0.colors != nil && $0.height <= 30 })
    let screens = try played(bytes).map(\.screen)
    let lower = 30 * 80..<60 * 80
    #expect(screens.allSatisfy { $0.pixels[lower] == screens[0].pixels[lower] })
    try expectSameReading(bytes)
  }

  @Test func `colours that fit a frame's own palette are nearly exact, though all do not fit one`()
    throws
  {
    var numbers = Numbers(seed: 6)
    let frames = (0..<5).map { _ in
      let colors = (0..<200).map { _ in numbers.color() }
      let pixels = (0..<1200).map { _ in colors[numbers.next(below: 200)] }
      return TimedFrame(raster: Raster(width: 40, height: 30, pixels: pixels), duration: 0.03)
    }
    let plan = census(of: frames).plan(settings(.local))
    let screens = try played(try encoded(frames, plan: plan)).map(\.screen)
    let changed = zip(frames, screens).reduce(0) { sum, pair in
      sum + zip(pair.0.raster.pixels, pair.1.pixels).count { $0 != $1 }
    }
    // Only pixels that the palette of all frames does not tell from the ones before may differ.
    #expect(changed < 5 * 1200 / 50)
    let worst = zip(frames, screens).map { largestSquaredDistance($0.raster, $1) }.max()
    #expect(try #require(worst) <= 4 * plan.palette.error.largestSquared)
  }

  @Test func `a sink that fills up amid a frame's palette is one error`() throws {
    let frames = Array(pictureFrames().prefix(1))
    let plan = census(of: frames).plan(settings(.local))
    let size = try encoded(frames, plan: plan).count
    for room in stride(from: 0, to: size, by: 61) {
      #expect(throws: GIFError.writeFailed(reason: "full")) {
        try encode(frames, plan: plan, to: FullSink(room: room))
      }
    }
  }

  private func settings(_ palettes: GIFSettings.Palettes) -> GIFSettings {
    var settings = GIFSettings()
    settings.palettes = palettes
    return settings
  }

  /// Pictures that each spread over a plane of their own in the cube of colours.
  private func pictureFrames() -> [TimedFrame] {
    (0..<30).map { picture in
      var numbers = Numbers(seed: picture)
      let base = (0..<3).map { _ in numbers.next(below: 128) }
      let slant = numbers.next(below: 3)
      let pixels = (0..<4800).map { position in
        let (row, column) = position.quotientAndRemainder(dividingBy: 80)
        var channels = base
        channels[slant] += column * 3 / 2
        channels[(slant + 1) % 3] += row * 2
        return Pixel(
          red: UInt8(channels[0]), green: UInt8(channels[1]), blue: UInt8(channels[2]))
      }
      return TimedFrame(raster: Raster(width: 80, height: 60, pixels: pixels), duration: 0.03)
    }
  }

  private func error(of bytes: [UInt8], _ frames: [TimedFrame]) throws -> Double {
    let screens = try played(bytes).map(\.screen)
    var sum = 0
    for (frame, screen) in zip(frames, screens) {
      for (first, second) in zip(frame.raster.pixels, screen.pixels) {
        let red = Int(first.red) - Int(second.red)
        let green = Int(first.green) - Int(second.green)
        let blue = Int(first.blue) - Int(second.blue)
        sum += red * red + green * green + blue * blue
      }
    }
    return Double(sum)
  }
}

/// A sink with room for so many bytes.
private final class FullSink: ByteSink {
  private var room: Int

  init(room: Int) { self.room = room }

  func write(_ bytes: Span<UInt8>) throws(GIFError) {
    room -= bytes.count
    if room < 0 { throw .writeFailed(reason: "full") }
  }
}
