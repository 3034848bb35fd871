import Animations
import Drawing
import Linting
import Rendering
import Scenes
import Testing

/// A film that is looked at while it is encoded.
struct EncodingTests {
  /// Two labels that meet, a third that is faint, and a flashing sheet.
  private static let bad = Animation(lasting: 1, hold: 1) { progress in
    Scene {
      Still("ground") { Linted.label("under") }
      Linted.label("over", x: 400 + 100 * progress)
      Label("faint", at: Point(x: 100, y: 200), style: .body.ink(.grid))
      Sheet(
        frame: Rect(x: 332, y: 304, width: 400, height: 180),
        ink: Int(progress * 10).isMultiple(of: 2) ? .ink : .paper)
    }
  }

  /// Takes every frame as an encoder does: the samples, the first, then all.
  private func encode(_ frames: WatchedFrames) throws -> Int {
    for index in frames.samples + [0] + Array(0..<frames.count) {
      _ = try frames.raster(at: index)
    }
    return 6_000_000
  }

  private func verdict(
    _ animation: Animation, theme: Theme = .light,
    encoding: (WatchedFrames) async throws -> Int
  ) async throws -> LintVerdict {
    let film = Film(title: "A title", animation: animation)
    return try await Linter(theme: theme).verdict(
      on: LintSubject(film: film, alt: "What is seen."), encoding: encoding)
  }

  @Test(arguments: Theme.all)
  func `the findings are those of looking alone, and the bytes`(theme: Theme) async throws {
    let verdict = try await verdict(Self.bad, theme: theme, encoding: encode)
    #expect(verdict.byteCount == 6_000_000)
    #expect(verdict.findings.contains { $0.rule == "bytes" })
    let alone = try await Linted.findings(Self.bad, theme: theme)
    #expect(verdict.findings.filter { $0.rule != "bytes" } == alone)
    #expect(
      Set(alone.map(\.rule)).isSuperset(of: ["text-over-text", "contrast", "flashes"]))
  }

  @Test func `frames that nobody takes are looked at all the same`() async throws {
    let all = try await verdict(Self.bad, encoding: encode)
    let none = try await verdict(Self.bad) { _ in 6_000_000 }
    #expect(none.findings == all.findings)
  }

  @Test func `a frame is the same however often it is taken`() async throws {
    _ = try await verdict(Self.bad) { frames in
      let first = try frames.samples.map { try frames.raster(at: $0) }
      let second = try frames.samples.map { try frames.raster(at: $0) }
      #expect(first == second)
      let film = Film(title: "A title", animation: Self.bad)
      #expect(try first.last == film.raster(at: film.duration - 0.04, look: Look()))
      return 1
    }
  }

  @Test func `what turns to and fro may flash in another theme, nothing else`() async throws {
    let isFlashing = try await verdict(Self.bad, encoding: encode).mayFlash
    #expect(isFlashing)
    // Two inks that are equally light in the one theme need not be so in the other.
    let swinging = Animation(lasting: 1) { progress in
      Scene {
        Sheet(
          frame: Rect(x: 32, y: 104, width: 400, height: 300),
          ink: Int(progress * 10).isMultiple(of: 2) ? .series(1) : .series(4))
      }
    }
    #expect(try await verdict(swinging) { _ in 1 }.mayFlash)
    let growing = Animation(lasting: 2) { progress in
      Scene { Sheet(frame: Rect(x: 32, y: 104, width: 800 * progress, height: 300), ink: .ink) }
    }
    #expect(try await !verdict(growing) { _ in 1 }.mayFlash)
  }

  @Test func `the limit of bytes may be another one`() async throws {
    let film = Film(title: "A title", animation: Animation(lasting: 0.1) { _ in Scene {} })
    let subject = LintSubject(film: film, alt: "A", byteCount: 3_000, byteLimit: 2_000)
    let finding = try await Linter().findings(in: subject).first { $0.rule == "bytes" }
    #expect(finding?.message == "has 3000 bytes; at most 2000")
  }
}
