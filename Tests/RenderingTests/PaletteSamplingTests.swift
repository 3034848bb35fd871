import Animations
import Drawing
import GIFEncoding
import Rasters
import Rendering
import Scenes
import Testing

/// Whether a palette holds what is seen for a moment only.
struct PaletteSamplingTests {
  private static let flash = Color(hex: 0x12C8E0)

  /// A ball over many hues; for a short while a dot of a colour that nothing else has.
  private static func scene(at time: Double, flashing: Range<Double>) -> Scene {
    Scene {
      for hue in 0..<40 {
        let share = Double(hue) / 40
        Dot(
          at: Point(x: 60 + 20 * Double(hue), y: 300 + 40 * time), radius: 24,
          ink: .color(Color(red: 1, green: share, blue: share * (1 - share))))
      }
      if flashing.contains(time) {
        Dot(at: Point(x: 480, y: 160), radius: 60, ink: .color(flash))
      }
    }
  }

  /// The colour that a viewer sees in the middle of the dot while it flashes.
  private func flashSeen(in animation: Animation, at time: Double) async throws -> Pixel {
    let film = Film(title: "A flash", animation: animation)
    let look = Look(quality: .draft)
    let frames = FilmFrames(of: film, look: look, rate: .standard)
    let sink = MemorySink()
    _ = try await GIFRenderer(jobs: 2).render(frames, to: sink) { _, _ in }
    var player = GIFPlayer(try GIFFile(sink.bytes))
    var end = 0.0
    while let (frame, screen) = try player.next() {
      end += frame.duration
      if end > time + 0.035 { return screen[320, 107] }
    }
    Issue.record("the animation is over by \(time)")
    return Pixel(bits: 0)
  }

  private func distance(_ pixel: Pixel) -> Double {
    let (red, green, blue) = (
      Int(pixel.red) - 0x12, Int(pixel.green) - 0xC8, Int(pixel.blue) - 0xE0
    )
    return Double(red * red + green * green + blue * blue).squareRoot()
  }

  /// Lengths before the flash, so that it begins at any place between two samples of eighth frames.
  @Test(arguments: [0.36, 0.44, 0.52, 0.6, 0.71, 0.83])
  func `a flash of two frames in a beat of its own keeps its colour`(start: Double) async throws {
    var timeline = Timeline()
    _ = timeline.beat(lasting: start)
    let beat = timeline.beat(lasting: 0.08)
    _ = timeline.beat(lasting: 1)
    let animation = Animation(along: timeline) { time in
      Self.scene(at: time, flashing: beat.start..<beat.end)
    }
    let seen = try await flashSeen(in: animation, at: start + 0.04)
    #expect(distance(seen) < 6, "\(seen)")
  }

  @Test func `a moment that a lesson names is sampled, and one that it hides may be lost`()
    async throws
  {
    var timeline = Timeline()
    _ = timeline.beat(lasting: 2)
    let flashing = 0.44..<0.52
    func seen(_ keyTimes: [Double]) async throws -> Pixel {
      let animation = Animation(along: timeline, keyTimes: keyTimes) { time in
        Self.scene(at: time, flashing: flashing)
      }
      return try await flashSeen(in: animation, at: 0.48)
    }
    #expect(distance(try await seen([0.48])) < 6)
    #expect(distance(try await seen([])) > 40)
  }

  @Test func `the frames of a change of scene are sampled too`() {
    let scenes = [0.0, 1].map { shade in
      Animation(lasting: 1, hold: 0.3) { _ in
        Scene {
          Dot(at: Point(x: 300, y: 300), ink: .color(Color(red: shade, green: 0.5, blue: 0.2)))
        }
      }
    }
    let animation = Animation.sequence(scenes, crossfade: 0.4)
    let frames = FilmFrames(
      of: Film(title: "Two", animation: animation), look: Look(quality: .draft), rate: .standard)
    // The second scene begins at 0.9 s; half of it is there at 1.1 s.
    #expect(frames.samples.contains { (27...28).contains($0) })
    #expect(frames.samples.last == frames.count - 1)
  }
}
