import Randomness
import Testing

struct RandomStreamTests {
  @Test func `a seed gives the same numbers on every machine`() {
    var stream = RandomStream(seed: 42)
    let drawn = (0..<3).map { _ in stream.next() }
    #expect(
      drawn == [
        6_332_618_229_526_065_668, 17_630_415_256_238_047_317, 8_971_565_426_155_258_802,
      ])
    #expect(stream.uniform() == 0.067_357_893_203_335_96)
    #expect(stream.normal() == 1.370_003_636_900_023_2)
    #expect(stream.permutation(of: 8) == [7, 4, 6, 2, 3, 0, 5, 1])
  }

  @Test func `a copy continues with the same numbers`() {
    var stream = RandomStream(seed: 7)
    _ = stream.next()
    var copy = stream
    #expect((0..<5).map { _ in stream.next() } == (0..<5).map { _ in copy.next() })
  }

  @Test func `branches do not depend on what was drawn before`() {
    var stream = RandomStream(seed: 1)
    let before = stream.split("weights")
    _ = stream.next()
    #expect(stream.split("weights") == before)
  }

  @Test func `branches of different names, numbers and seeds differ`() {
    let stream = RandomStream(seed: 1)
    let branches =
      [stream, stream.split("weights"), stream.split("dropout"), stream.split("")]
      + (-2..<3).map { stream.split($0) }
      + [RandomStream(seed: 2), RandomStream(seed: 0), RandomStream(seed: .max)]
    #expect(Set(branches).count == branches.count)
  }

  @Test func `uniform numbers fill their range evenly`() {
    var stream = RandomStream(seed: 3)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 { counts[Int(stream.uniform(in: 0.0..<10.0))] += 1 }
    // Each count is binomial with deviation 95.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 480 })
  }

  @Test func `ranges keep their bounds`() {
    var stream = RandomStream(seed: 4)
    let narrow = 1.0..<1.0.nextUp
    let single: ClosedRange<Float> = 2...2
    for _ in 0..<1000 {
      #expect(narrow.contains(stream.uniform(in: narrow)))
      #expect(stream.uniform(in: single) == 2)
      #expect((Float(0)..<1).contains(stream.uniform(in: Float(0)..<1)))
      #expect((-4.0 ... -3.0).contains(stream.uniform(in: -4.0 ... -3.0)))
    }
  }

  @Test func `whole numbers are equally likely`() {
    var stream = RandomStream(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[stream.integer(in: -3...3) + 3] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 470 })
    #expect(stream.integer(below: 1) == 0)
    #expect((0..<Int.max).contains(stream.integer(below: .max)))
  }

  @Test func `normal numbers have their mean, spread and tails`() {
    var stream = RandomStream(seed: 6)
    let count = 200_000.0
    let drawn = (0..<Int(count)).map { _ in stream.normal(mean: 2, deviation: 3) }
    let mean = drawn.reduce(0, +) / count
    let variance = drawn.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / count
    let beyondTwo = Double(drawn.filter { abs($0 - 2) > 6 }.count) / count
    #expect(abs(mean - 2) < 0.03)
    #expect(abs(variance - 9) < 0.15)
    #expect(abs(beyondTwo - 0.0455) < 0.003)
  }

  @Test func `a permutation holds every place once and all orders come up`() {
    var stream = RandomStream(seed: 8)
    #expect(stream.permutation(of: 100).sorted() == Array(0..<100))
    #expect(stream.permutation(of: 0) == [])
    var orders: [[Int]: Int] = [:]
    for _ in 0..<24_000 { orders[stream.permutation(of: 4), default: 0] += 1 }
    #expect(orders.count == 24)
    #expect(orders.values.allSatisfy { abs($0 - 1000) < 160 })
  }

  @Test func `a sample takes different places`() {
    var stream = RandomStream(seed: 9)
    let sample = stream.sample(5, from: 8)
    #expect(Set(sample).count == 5 && sample.allSatisfy { (0..<8).contains($0) })
    #expect(stream.sample(0, from: 0) == [])
  }

  @Test func `categories come up in proportion to their weights`() {
    var stream = RandomStream(seed: 10)
    var counts = [0, 0, 0, 0]
    for _ in 0..<40_000 { counts[stream.categorical([1.0, 0.0, 2.0, 1.0])] += 1 }
    #expect(counts[1] == 0)
    #expect(abs(counts[0] - 10_000) < 450 && abs(counts[2] - 20_000) < 500)
    #expect(stream.categorical([Float(0), 3]) == 1)
  }

  @Test func `certain and impossible events are so`() {
    var stream = RandomStream(seed: 11)
    for _ in 0..<100 {
      let (certain, impossible) = (stream.boolean(probability: 1), stream.boolean(probability: 0))
      #expect(certain && !impossible)
    }
  }

  @Test func `the standard library's spellings reach our algorithms`() {
    var (ours, theirs) = (RandomStream(seed: 12), RandomStream(seed: 12))
    #expect(ours.uniform(in: -4.0 ... -3.0) == Double.random(in: -4 ... -3, using: &theirs))
    #expect(ours.uniform(in: 0.0..<2.0) == Double.random(in: 0..<2, using: &theirs))
    #expect(ours.integer(in: 0..<9) == Int.random(in: 0..<9, using: &theirs))
    #expect(ours.boolean() == Bool.random(using: &theirs))
    #expect(ours.permutation(of: 5) == [0, 1, 2, 3, 4].shuffled(using: &theirs))
    #expect(ours.choice(from: ["a", "b", "c"]) == ["a", "b", "c"].randomElement(using: &theirs))
  }

  @Test func `an impossible bound stops, naming it`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var stream = RandomStream(seed: 1)
      _ = stream.integer(below: 0)
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("RandomStream.integer: below 0; the bound must be at least 1"))
  }
}
