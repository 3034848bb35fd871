import Scenes
import TestSupport
import Testing

struct ScaleTests {
  static let scales: [(name: String, scale: Scale)] = [
    ("linear", .linear(-3...7)), ("log", .log(1e-4...1e3)),
    ("symlog", .symlog(-50...2_000, linearUntil: 2)),
  ]

  @Test(arguments: scales.indices)
  func `the ends of the domain stand at 0 and 1, and values in order between`(index: Int) {
    let (name, scale) = Self.scales[index]
    #expect(abs(scale.position(of: scale.domain.lowerBound)) < 1e-12, "\(name)")
    #expect(abs(scale.position(of: scale.domain.upperBound) - 1) < 1e-12, "\(name)")
    let places = scale.ticks(about: 20).map { scale.position(of: $0.value) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "\(name)")
    #expect(places.allSatisfy { (-1e-9...1 + 1e-9).contains($0) }, "\(name)")
  }

  @Test func `what cannot be placed lies outside`() {
    #expect(Scale.linear(0...1).position(of: .nan) < -1)
    #expect(Scale.log(1...10).position(of: 0) < -1)
    #expect(Scale.linear(0...1).position(of: .infinity) > 2)
    #expect(Scale.linear(3...3).position(of: 3) == 0.5)
  }

  @Test func `linear ticks are round`() {
    #expect(Scale.linear(0...20).ticks(about: 4).map(\.label) == ["0", "5", "10", "15", "20"])
    #expect(Scale.linear(-1...21).ticks(about: 3).map(\.label) == ["0", "10", "20"])
    #expect(
      Scale.linear(-0.12...0.3).ticks(about: 5).map(\.label) == [
        "−0.1", "0.0", "0.1", "0.2", "0.3",
      ])
    #expect(Scale.linear(2...2).ticks(about: 4).map(\.label) == ["2"])
  }

  @Test func `logarithmic ticks are powers of ten, and the upper end stays`() {
    #expect(Scale.log(1e-4...1e2).ticks(about: 3).map(\.label) == ["10⁻⁴", "10⁻²", "10⁰", "10²"])
    #expect(Scale.log(1e-1...1e1).ticks(about: 3).map(\.label) == ["10⁻¹", "10⁰", "10¹"])
  }

  @Test func `a symlog axis keeps zero`() {
    #expect(
      Scale.symlog(0...2_000, linearUntil: 2).ticks(about: 6).map(\.label)
        == ["0", "1", "10", "100", "1000"])
  }

  @Test func `a logarithmic scale of negative numbers stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Scale.log(-1...10)
    }
    expectMessage(result, contains: "Scale.log: -1.0...10.0; both ends must be positive")
  }
}
