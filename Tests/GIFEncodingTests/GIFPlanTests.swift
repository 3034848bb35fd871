import GIFEncoding
import Rasters
import Testing

struct GIFPlanTests {
  @Test func `colours that fit are kept exactly, whatever moves`() {
    let frames = (0..<6).map { TimedFrame(raster: ramp(levels: 200, shift: $0), duration: 0.1) }
    let plan = census(of: frames).plan()
    #expect(plan.palette.error.isExact)
    #expect(plan.tolerance == 0)
  }

  @Test func `colours that drift get the largest palette and a tolerance of two levels`() {
    let plan = census(of: driftingFrames(count: 5)).plan()
    #expect(plan.palette.colors.count == 255)
    #expect(plan.tolerance == 12)
  }

  @Test func `colours that jump get no tolerance, and no more palette than they need`() {
    let frames = drawnFrames(seed: 1, width: 90, height: 60, count: 5, colorCount: 2000)
    let flat = frames.map { frame in
      TimedFrame(raster: inset(frame.raster, width: 900, height: 600), duration: 0.1)
    }
    let census = census(of: flat)
    let (best, plan) = (census.palette(), census.plan())
    #expect(plan.tolerance == 0)
    #expect(plan.palette.colors.count < best.colors.count)
    #expect(plan.palette.error.meanSquared <= 1.1 * 1.5 * best.error.meanSquared)
  }

  @Test func `what one frame of flat art shows counts for more, where nobody sees the price`() {
    // On much paper a ramp that is seen often, and one that a single frame shows.
    func color(_ level: Int, isRare: Bool) -> Pixel {
      Pixel(red: UInt8(level), green: isRare ? 90 : 20, blue: 255 - UInt8(level))
    }
    let frames = (0..<9).map { frame in
      var raster = Raster(width: 600, height: 400, filledWith: Pixel(bits: 0xFFF0_F0F0))
      for position in 0..<9_600 {
        raster.pixels[position] = color(position / 40, isRare: frame == 4)
      }
      return TimedFrame(raster: raster, duration: 0.1)
    }
    func rareError(_ palette: Palette) -> Int {
      (0..<240).reduce(0) { sum, level in
        let wanted = Raster(width: 1, height: 1, filledWith: color(level, isRare: true))
        let distances = palette.colors.map {
          largestSquaredDistance(wanted, Raster(width: 1, height: 1, filledWith: $0))
        }
        return sum + (distances.min() ?? 0)
      }
    }
    var settings = GIFSettings()
    settings.quality = 200
    let census = census(of: frames)
    let chosen = census.plan(settings).palette
    #expect(chosen.error.signalToNoise > 62)
    #expect(rareError(chosen) < rareError(census.palette()))
    settings.weighting = .squareRoot
    #expect(census.plan(settings).palette == chosen)
    settings.weighting = .count
    #expect(census.plan(settings).palette == census.palette())
  }

  @Test func `drift and poor palettes count pixels, unless the square root is asked for`() {
    let frames = [
      driftingFrames(count: 3),
      drawnFrames(seed: 2, width: 80, height: 50, count: 5, colorCount: 3000),
    ]
    for census in frames.map(census) {
      var settings = GIFSettings()
      settings.weighting = .count
      #expect(census.plan().palette == census.plan(settings).palette)
      settings.weighting = .squareRoot
      #expect(census.plan().palette != census.plan(settings).palette)
    }
  }

  @Test func `a poor palette spares no colour`() {
    let frames = drawnFrames(seed: 2, width: 80, height: 50, count: 5, colorCount: 3000)
    let plan = census(of: frames).plan()
    #expect(plan.palette.error.signalToNoise < 45)
    #expect(plan.palette == census(of: frames).palette())
  }

  @Test(arguments: [25.0, 32])
  func `a quality is kept and hardly passed`(quality: Double) {
    var settings = GIFSettings()
    settings.quality = quality
    let census = census(of: driftingFrames(count: 2, width: 40, height: 20))
    let palette = census.plan(settings).palette
    #expect(palette.error.signalToNoise >= quality)
    let smaller = census.palette(limit: palette.colors.count * 5 / 6)
    #expect(smaller.error.signalToNoise < quality)
  }

  @Test func `a quality out of reach gives the best palette`() {
    var settings = GIFSettings()
    settings.quality = 200
    let census = census(of: driftingFrames(count: 2, width: 40, height: 20))
    #expect(census.plan(settings).palette == census.palette())
  }

  @Test func `the number of colours can be limited`() {
    var settings = GIFSettings()
    settings.colorLimit = 12
    #expect(census(of: driftingFrames(count: 3)).plan(settings).palette.colors.count == 12)
  }

  @Test func `the stated ratio belongs to the stated error`() {
    let ratios = [(1.0, 52.902), (195_075, 0), (19.5075, 40), (0.195075, 60)]
    for (error, decibels) in ratios {
      #expect(abs(PaletteError(meanSquared: error).signalToNoise - decibels) < 0.001)
    }
    #expect(PaletteError().signalToNoise == .infinity)
  }

  /// A grey ramp over 600 pixels, repeating after `levels`.
  private func ramp(levels: Int, shift: Int) -> Raster {
    let pixels = (0..<600).map { position in
      let level = UInt8((position + shift) % levels)
      return Pixel(red: level, green: level, blue: level)
    }
    return Raster(width: 30, height: 20, pixels: pixels)
  }

  /// A small picture in the middle of a plain large one.
  private func inset(_ raster: Raster, width: Int, height: Int) -> Raster {
    var large = Raster(width: width, height: height, filledWith: Pixel(red: 9, green: 9, blue: 9))
    for y in 0..<raster.height {
      for x in 0..<raster.width { large[width / 2 + x, height / 2 + y] = raster[x, y] }
    }
    return large
  }
}

struct ColorToleranceTests {
  @Test(arguments: [1, 2, 4, 9])
  func `no pixel is off by more than its tolerance`(levels: Int) throws {
    let frames = (0..<6).map { frame in
      TimedFrame(raster: exactDrift(frame: frame), duration: 0.04)
    }
    var settings = GIFSettings()
    settings.tolerance = .levels(levels)
    let plan = census(of: frames).plan(settings)
    #expect(plan.palette.error.isExact)
    let bytes = try encoded(frames, plan: plan)
    let seen = try sequence(bytes)
    let worst = frames.indices.map {
      largestSquaredDistance(frames[$0].raster, seen[$0 * 4 + 3])
    }.max()
    #expect(try #require(worst) <= 3 * levels * levels)
    #expect(try #require(worst) > 0)
    try expectSameReading(bytes)
  }

  @Test func `more tolerance makes shorter files`() throws {
    let frames = (0..<8).map { TimedFrame(raster: exactDrift(frame: $0), duration: 0.04) }
    let sizes = try [GIFSettings.Tolerance.none, .levels(1), .levels(3), .levels(9)].map {
      var settings = GIFSettings()
      settings.tolerance = $0
      return try encoded(frames, plan: census(of: frames).plan(settings)).count
    }
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func `plain areas keep their colour where a near one would be as short`() throws {
    // Two papers two levels apart: each fills half of the picture, and stays itself.
    var raster = Raster(width: 60, height: 40, filledWith: Pixel(red: 250, green: 250, blue: 250))
    for y in 0..<40 {
      for x in 30..<60 { raster[x, y] = Pixel(red: 248, green: 248, blue: 248) }
    }
    var settings = GIFSettings()
    settings.tolerance = .levels(3)
    let frames = [TimedFrame(raster: raster, duration: 1)]
    let screen = try #require(
      try played(try encoded(frames, plan: census(of: frames).plan(settings))).first?.screen)
    let changed = zip(raster.pixels, screen.pixels).count { $0 != $1 }
    #expect(changed < 240)
  }

  @Test func `a frame within the tolerance of the screen is none of its own`() throws {
    let frames = [100, 101, 102, 110].map { level in
      let grey = UInt8(level)
      return TimedFrame(
        raster: Raster(
          width: 8, height: 8, filledWith: Pixel(red: grey, green: grey, blue: grey)),
        duration: 0.1)
    }
    var settings = GIFSettings()
    settings.tolerance = .levels(2)
    let screens = try played(try encoded(frames, plan: census(of: frames).plan(settings)))
    #expect(screens.map(\.centiseconds) == [30, 10])
  }

  @Test func `the halves of a large patch are compressed at once or in turn, to the same bytes`()
    throws
  {
    let frames = driftingFrames(count: 4, width: 240, height: 150)
    let plan = census(of: frames).plan()
    #expect(plan.tolerance > 0)
    let bytes = try encoded(frames, plan: plan, jobs: 1)
    #expect(try encoded(frames, plan: plan, jobs: 2) == bytes)
    try expectSameReading(bytes)
    for (frame, seen) in zip(frames, try played(bytes)) {
      let worst = Double(largestSquaredDistance(frame.raster, seen.screen)).squareRoot()
      let allowed = Double(plan.palette.error.largestSquared).squareRoot() + 12.squareRoot()
      #expect(worst <= allowed + 1e-9)
    }
  }

  @Test func `plain areas that change a little are no drift`() {
    let frames = (0..<5).map { frame in
      var raster = driftingFrames(count: 1, width: 90, height: 40)[0].raster
      for position in 0..<1800 {
        raster.pixels[position] = Pixel(red: UInt8(100 + frame), green: 150, blue: 150)
      }
      return TimedFrame(raster: raster, duration: 0.1)
    }
    #expect(census(of: frames).plan().tolerance == 0)
  }

  /// A field of 200 greys that moves by one level a frame.
  private func exactDrift(frame: Int) -> Raster {
    let pixels = (0..<2400).map { position in
      let level = UInt8((position % 60 + position / 60 + 2 * frame) % 200)
      return Pixel(red: level, green: level, blue: level)
    }
    return Raster(width: 60, height: 40, pixels: pixels)
  }
}

/// A field of many colours that drifts a little from frame to frame.
func driftingFrames(count: Int, width: Int = 80, height: Int = 60) -> [TimedFrame] {
  (0..<count).map { frame in
    let pixels = (0..<width * height).map { position in
      let (row, column) = position.quotientAndRemainder(dividingBy: width)
      return Pixel(
        red: UInt8((column * 3 + frame) % 256), green: UInt8((row * 4 + frame) % 256),
        blue: UInt8((column + row + frame) % 256))
    }
    let raster = Raster(width: width, height: height, pixels: pixels)
    return TimedFrame(raster: raster, duration: 0.04)
  }
}
