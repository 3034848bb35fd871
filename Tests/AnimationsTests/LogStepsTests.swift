import Animations
import TestSupport
import Testing

struct LogStepsTests {
  @Test(arguments: [(2, 1), (10, 9), (10, 10), (60, 2_000), (100, 100_000), (25, 30), (5, 0)])
  func `as many steps are kept as are wanted, the first and the last among them`(
    count: Int, last: Int
  ) {
    let kept = LogSteps(count: count, upTo: last).steps
    #expect(kept.count == min(count, last + 1))
    #expect(kept.first == 0 && kept.last == last)
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `early steps are all kept, late ones are spaced ever wider`() {
    let kept = LogSteps(count: 60, upTo: 10_000, linearSteps: 5).steps
    #expect(kept.prefix(6) == [0, 1, 2, 3, 4, 5])
    let gaps = zip(kept.dropFirst(), kept).map { $0 - $1 }
    #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $1 >= $0 - 1 })
    #expect(gaps[58] > 500)
  }

  @Test func `a training asks for each step, a picture for its place among those kept`() {
    let kept = LogSteps(count: 20, upTo: 500)
    #expect((0...500).filter(kept.contains) == kept.steps)
    for (index, step) in kept.steps.enumerated() {
      #expect(kept.index(of: Double(step)) == Double(index))
    }
    let middle = Double(kept.steps[18] + kept.steps[19]) / 2
    #expect(kept.index(of: middle) == 18.5)
    #expect([-1, .nan, 600, .infinity].map(kept.index) == [0, 0, 19, 19])
  }

  @Test func `fewer than two steps stop`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = LogSteps(count: 1, upTo: 10)
    }
    expectMessage(result, contains: "LogSteps: 1 of 0...10")
  }
}

struct SharedClockTests {
  private let clock = SharedClock(steps: 100, linearSteps: 5, lasting: 4, rest: 1, hold: 2)

  @Test func `all panels rest, run and rest`() {
    #expect(clock.timeline.duration == 7)
    #expect(clock.moment(at: 0.9).step == 0)
    #expect(clock.moment(at: 5).step == 100)
    #expect(clock.moment(at: 7).readStep == 100)
  }

  @Test func `a run that has ended stands still`() {
    let late = clock.moment(at: 4.5)
    #expect(late.step > 20)
    #expect(late.step(ofRun: 20) == 20 && late.hasEnded(run: 20))
    #expect(!late.hasEnded(run: 100))
  }

  @Test func `digits change at most some twelve times a second`() {
    let read = (0...7_000).map { clock.moment(at: Double($0) / 1_000).readStep }
    let changes = zip(read, read.dropFirst()).count { $0 != $1 }
    #expect(changes > 10 && changes <= 51)
  }

  @Test func `an even clock is one of infinitely many linear steps`() {
    let even = SharedClock(steps: 10, linearSteps: .infinity, lasting: 10, rest: 0)
    #expect(abs(even.moment(at: 5).step - 5) < 1e-9)
  }
}
