import GIFEncoding
import Rasters
import Testing

struct PaletteTests {
  @Test func `colours that fit are all in the palette, the most used first`() {
    let (red, blue) = (Pixel(red: 200, green: 0, blue: 0), Pixel(red: 0, green: 0, blue: 200))
    var raster = Raster(width: 5, height: 5, filledWith: blue)
    raster[1, 1] = red
    var census = ColorCensus()
    census.add(raster)
    let palette = census.palette()
    #expect(palette.colors == [blue, red])
    #expect(palette.error.isExact)
  }

  @Test func `a pixel counts again only when it changed`() {
    let (red, blue) = (Pixel(red: 200, green: 0, blue: 0), Pixel(red: 0, green: 0, blue: 200))
    var raster = Raster(width: 4, height: 1, filledWith: blue)
    raster[0, 0] = red
    var census = ColorCensus()
    for x in 0..<3 {
      raster[x, 0] = red
      census.add(raster)
      census.add(raster)
    }
    // Blue was written three times and red three; of two equals the smaller number comes first.
    #expect(census.palette().colors == [blue, red])
    raster[3, 0] = red
    census.add(raster)
    #expect(census.palette().colors == [red, blue])
  }

  @Test(arguments: [1, 2, 7, 64, 255])
  func `a palette never passes its limit`(limit: Int) {
    var census = ColorCensus()
    census.add(gradient(width: 40, height: 30))
    let palette = census.palette(limit: limit)
    #expect(palette.colors.count <= limit)
    #expect(!palette.error.isExact)
  }

  @Test func `more colours are never worse`() {
    var census = ColorCensus()
    census.add(gradient(width: 64, height: 64))
    let errors = [2, 4, 8, 16, 32, 64, 128, 255].map {
      census.palette(limit: $0).error.meanSquared
    }
    #expect(zip(errors, errors.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func `a grey ramp is split evenly`() {
    var raster = Raster(width: 256, height: 1, filledWith: Pixel(red: 0, green: 0, blue: 0))
    for x in 0..<256 { raster[x, 0] = Pixel(red: UInt8(x), green: UInt8(x), blue: UInt8(x)) }
    var census = ColorCensus()
    census.add(raster)
    let palette = census.palette(limit: 128)
    // Each entry serves two greys and lies on one of them: half the pixels are off by 1 a channel.
    #expect(palette.error == PaletteError(meanSquared: 1.5, largestSquared: 3))
  }

  @Test func `pinned colours are exact, even when they never came`() {
    let pinned = [Pixel(red: 1, green: 2, blue: 3), Pixel(red: 77, green: 66, blue: 55)]
    var census = ColorCensus()
    census.pin(pinned)
    census.pin(pinned)
    census.add(gradient(width: 64, height: 64))
    let palette = census.palette(limit: 20)
    #expect(pinned.allSatisfy(palette.colors.contains))
    #expect(palette.colors.count == 20)
  }

  @Test func `a census of nothing gives black`() {
    #expect(ColorCensus().palette().colors == [Pixel(red: 0, green: 0, blue: 0)])
  }

  @Test func `more colours than are told apart still make a palette`() {
    var numbers = Numbers(seed: 8)
    let pixels = (0..<700 * 400).map { _ in numbers.color() }
    var census = ColorCensus()
    census.add(Raster(width: 700, height: 400, pixels: pixels))
    let palette = census.palette(limit: 2)
    // The even colour cube in two: a mean squared error of (128² + 2 · 256²) / 12, nearly.
    #expect(palette.colors.count == 2)
    #expect((12_200...12_400).contains(palette.error.meanSquared))
  }

  @Test(arguments: 0..<6)
  func `each pixel becomes the nearest entry`(seed: Int) throws {
    var numbers = Numbers(seed: seed)
    let isGrey = seed % 2 == 0
    let palette = Palette(
      (0..<[1, 2, 40, 255][seed % 4]).map { _ in
        let color = numbers.color()
        return isGrey ? Pixel(red: color.red, green: color.red, blue: color.red) : color
      })
    let raster = Raster(width: 50, height: 40, pixels: (0..<2000).map { _ in numbers.color() })
    let sink = MemorySink()
    var writer = try GIFWriter(to: sink, width: 50, height: 40, palette: palette)
    try writer.append(FrameMapper(palette).map(raster), lasting: 1)
    _ = try writer.finish()
    let shown = try #require(try played(sink.bytes).first).screen
    for (pixel, entry) in zip(raster.pixels, shown.pixels) {
      let distances = palette.colors.map { squaredDistance(pixel, $0) }
      #expect(squaredDistance(pixel, entry) == distances.min())
    }
  }

  @Test func `a pixel that is not opaque stops`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let mapper = FrameMapper(Palette([Pixel(red: 0, green: 0, blue: 0)]))
      _ = mapper.map(Raster(width: 1, height: 1, filledWith: Pixel(bits: 0x80FF_FFFF)))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("a pixel is not opaque"))
  }

  private func gradient(width: Int, height: Int) -> Raster {
    let pixels = (0..<width * height).map { position in
      Pixel(
        red: UInt8(position % width * 255 / width), green: UInt8(position / width * 255 / height),
        blue: UInt8(position * 255 / (width * height)))
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  private func squaredDistance(_ first: Pixel, _ second: Pixel) -> Int {
    largestSquaredDistance(
      Raster(width: 1, height: 1, pixels: [first]), Raster(width: 1, height: 1, pixels: [second]))
  }
}
