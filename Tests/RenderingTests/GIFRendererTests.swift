import Animations
import Drawing
import GIFEncoding
import Rasters
import Rendering
import Scenes
import Testing

struct GIFRendererTests {
  /// A dot that runs along a line for a second, then rests for half of one.
  private let film = Film(
    title: "A dot runs",
    animation: Animation(lasting: 1, hold: 0.5) { progress in
      Scene(subtitle: "from left to right", counter: "\(Int(progress * 10))") {
        Dot(at: Point(x: 100 + 700 * progress, y: 300))
      }
    })
  private let look = Look(quality: .draft)

  private func frames(_ rate: Double) throws -> FilmFrames {
    FilmFrames(of: film, look: look, rate: try .nearest(to: rate))
  }

  private func gif(jobs: Int = 2, rate: Double = 10) async throws -> ([UInt8], GIFSummary) {
    let renderer = GIFRenderer(jobs: jobs, comments: ["by a test"])
    let sink = MemorySink()
    let summary = try await renderer.render(frames(rate), to: sink) { _, _ in }
    return (sink.bytes, summary)
  }

  @Test func `the file plays as long as the film and says how it was made`() async throws {
    let (bytes, summary) = try await gif()
    let file = try GIFFile(bytes)
    #expect(file.width == 640 && file.height == 360)
    #expect(file.duration == 1.5)
    #expect(file.loopCount == 0)
    #expect(file.comments == ["by a test"])
    #expect(summary.byteCount == bytes.count)
  }

  @Test func `every frame is the picture of its moment, as near as the palette allows`()
    async throws
  {
    var player = GIFPlayer(try GIFFile(try await gif().0))
    var (start, time) = (0.0, 0.0)
    while let (frame, screen) = try player.next() {
      time = ((time + frame.duration) * 100).rounded() / 100
      // A picture may come in two updates: it is whole when the next one is due.
      guard (time * 10).rounded() == time * 10 || time == 1.5 else { continue }
      let picture = try film.raster(at: start, look: look)
      #expect(meanSquaredError(screen, picture) < 1.6, "at \(start)")
      start = time
    }
    #expect(time == 1.5)
  }

  @Test(arguments: [1, 2, 3, 7])
  func `the bytes do not depend on the number of jobs`(jobs: Int) async throws {
    #expect(try await gif(jobs: jobs).0 == gif(jobs: 1).0)
  }

  @Test func `progress counts up to the end`() async throws {
    let renderer = GIFRenderer(jobs: 2)
    var steps: [(Int, Int)] = []
    _ = try await renderer.render(frames(5), to: MemorySink()) { steps.append(($0, $1)) }
    #expect(steps.map(\.0) == Array(1...steps.count))
    #expect(steps.allSatisfy { $0.1 == steps.count })
  }

  @Test func `a sink that refuses stops the film with its reason`() async throws {
    let renderer = GIFRenderer(jobs: 2)
    let frames = try frames(10)
    await #expect(throws: GIFError.writeFailed(reason: "No space left on device")) {
      _ = try await renderer.render(frames, to: FullSink(room: 2_000)) { _, _ in }
    }
  }

  private func meanSquaredError(_ one: Raster, _ other: Raster) -> Double {
    let squares = zip(one.pixels, other.pixels).reduce(into: 0.0) { sum, pair in
      for (a, b) in [
        (pair.0.red, pair.1.red), (pair.0.green, pair.1.green), (pair.0.blue, pair.1.blue),
      ] where a != b {
        sum += Double((Int(a) - Int(b)) * (Int(a) - Int(b)))
      }
    }
    return squares / Double(3 * one.pixels.count)
  }
}

/// A disk with room for a few bytes.
private final class FullSink: ByteSink {
  private var room: Int

  init(room: Int) { self.room = room }

  func write(_ bytes: Span<UInt8>) throws(GIFError) {
    room -= bytes.count
    if room < 0 { throw .writeFailed(reason: "No space left on device") }
  }
}
