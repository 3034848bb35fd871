import GIFEncoding
import Rasters
import Testing

struct TimingTests {
  @Test(arguments: [
    (25.0, 25.0, false), (50, 50, false), (20, 20, false), (24, 25, true), (45, 50, true),
    (10, 10, false), (1, 1, false), (0.5, 0.5, false),
  ])
  func `rates snap to hundredths of a second`(asked: Double, kept: Double, isSnapped: Bool) throws {
    let rate = try FrameRate.nearest(to: asked)
    #expect(rate.framesPerSecond == kept)
    #expect(rate.isSnapped == isSnapped)
    #expect(rate.requested == asked)
  }

  @Test func `25 frames a second is the standard`() throws {
    #expect(FrameRate.standard == (try FrameRate.nearest(to: 25)))
    #expect(FrameRate.standard.frameDuration == 0.04)
  }

  @Test(arguments: [50.01, 60, 1e300])
  func `rates above 50 are refused with the reason`(rate: Double) {
    #expect(throws: GIFError.rateTooHigh(rate)) { try FrameRate.nearest(to: rate) }
    #expect(GIFError.rateTooHigh(60).description.contains("above 50"))
  }

  @Test(arguments: [0, -1, 1e-9, -Double.infinity, .infinity])
  func `what is no rate is refused`(rate: Double) {
    #expect(throws: GIFError.rateNotUsable(rate)) { try FrameRate.nearest(to: rate) }
  }

  @Test func `a rate that is no number is refused`() {
    #expect(throws: GIFError.self) { try FrameRate.nearest(to: .nan) }
  }

  @Test(arguments: [0, 0.01, 0.02, 0.05, 1, 1.01, 1.03, 3.999, 10.016])
  func `frames of a rate last as long as the animation`(duration: Double) throws {
    for asked in [50.0, 25, 14, 3] {
      let rate = try FrameRate.nearest(to: asked)
      let durations = (0..<rate.frameCount(in: duration)).map {
        rate.duration(ofFrame: $0, in: duration)
      }
      #expect(durations.allSatisfy { $0 > 0.0199 })
      let sum = Int((durations.reduce(0, +) * 100).rounded())
      #expect(sum == max(2, Int((duration * 100).rounded())))
      #expect(rate.time(ofFrame: durations.count - 1) <= duration)
    }
  }

  @Test(arguments: 0..<60)
  func `delays are lawful and add up to the duration`(seed: Int) throws {
    var numbers = Numbers(seed: seed)
    let scale = [0.0004, 0.01, 0.03, 0.2, 400][seed % 5]
    let durations = (0..<numbers.next(below: 40) + 1).map { _ in
      Double(numbers.next(below: 1000)) / 500 * scale
    }
    let frames = durations.enumerated().map { index, duration in
      TimedFrame(raster: numbered(index), duration: duration)
    }
    let sink = MemorySink()
    let summary = try encode(frames, to: sink)
    let screens = try played(sink.bytes)
    let total = max(2, Int((durations.reduce(0, +) * 100).rounded()))
    #expect(screens.allSatisfy { (2...65_535).contains($0.centiseconds) })
    #expect(screens.reduce(0) { $0 + $1.centiseconds } == total)
    #expect(screens.last?.screen == frames.last?.raster)
    #expect(summary.duration == Double(total) / 100)
    #expect(summary.frameCount == screens.count)
    #expect(summary.byteCount == sink.bytes.count)
  }

  @Test func `a frame begins within a hundredth of its time`() throws {
    let frames = (0..<30).map { TimedFrame(raster: numbered($0), duration: 1.0 / 30) }
    var start = 0
    for (index, screen) in try played(try encoded(frames)).enumerated() {
      #expect(screen.screen == numbered(index))
      #expect(abs(Double(start) - Double(index) * 100 / 30) <= 0.5)
      start += screen.centiseconds
    }
    #expect(start == 100)
  }

  @Test func `a very long frame is split into lawful delays`() throws {
    for centiseconds in [65_535, 65_536, 65_537, 200_000] {
      let frames = [TimedFrame(raster: numbered(0), duration: Double(centiseconds) / 100)]
      let screens = try played(try encoded(frames))
      #expect(screens.allSatisfy { $0.screen == numbered(0) && $0.centiseconds >= 2 })
      #expect(screens.reduce(0) { $0 + $1.centiseconds } == centiseconds)
    }
  }

  @Test func `the last frame is seen even when it has no time`() throws {
    let frames = [0.03, 0.03, 0].enumerated().map {
      TimedFrame(raster: numbered($0), duration: $1)
    }
    #expect(try played(try encoded(frames)).map(\.screen).last == numbered(2))
  }

  @Test(arguments: [-0.01, -.infinity, .infinity, 1e10])
  func `a frame cannot last such a time`(duration: Double) {
    #expect(throws: GIFError.durationNotUsable(duration)) {
      _ = try encoded([TimedFrame(raster: numbered(0), duration: duration)])
    }
  }

  /// A raster that differs for each number below 65,536.
  private func numbered(_ number: Int) -> Raster {
    let pixels = [number >> 8, number & 0xFF].map {
      Pixel(red: UInt8($0), green: 0, blue: 0)
    }
    return Raster(width: 2, height: 1, pixels: pixels)
  }
}
