import Animations
import Testing

struct TimelineTests {
  @Test func `beats follow one another`() {
    var timeline = Timeline()
    let first = timeline.beat(lasting: 1.5)
    let second = timeline.beat(lasting: 2)
    timeline.hold(0.5)
    #expect(first == Beat(start: 0, duration: 1.5))
    #expect(second == Beat(start: 1.5, duration: 2))
    #expect(timeline.duration == 4)
  }

  @Test func `a beat is at 0 before it and at 1 after it`() {
    let beat = Beat(start: 1, duration: 2)
    #expect([0, 1, 2, 3, 9].map { beat.progress(at: $0) } == [0, 0, 0.5, 1, 1])
  }

  @Test func `a beat without length jumps`() {
    let beat = Beat(start: 1, duration: 0)
    #expect([0.5, 1, 2].map { beat.progress(at: $0) } == [0, 1, 1])
  }

  @Test func `a part of a beat is counted in shares`() {
    #expect(Beat(start: 2, duration: 4).part(0.25...0.75) == Beat(start: 3, duration: 2))
  }
}

struct EasingTests {
  static let all: [(name: String, easing: Easing)] = [
    ("linear", .linear), ("easeInOut", .easeInOut), ("easeOut", .easeOut), ("easeIn", .easeIn),
    ("smooth", .smooth),
  ]

  @Test(arguments: all.indices)
  func `an easing starts at 0, ends at 1 and never turns back`(index: Int) {
    let (name, easing) = Self.all[index]
    let values = (0...100).map { easing(Double($0) / 100) }
    #expect(values.first == 0, "\(name)")
    #expect(values.last == 1, "\(name)")
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(name)")
    #expect(easing(-1) == 0 && easing(2) == 1, "\(name)")
  }
}

struct StepClockTests {
  @Test func `it runs from the first step to the last`() {
    let clock = StepClock(steps: 2_000, linearSteps: 4)
    #expect(clock.step(at: 0) == 0)
    #expect(clock.step(at: 1) == 2_000)
    #expect(clock.step(at: -1) == 0)
    #expect(clock.step(at: 2) == 2_000)
  }

  @Test func `early steps take longer than late ones`() {
    let clock = StepClock(steps: 1_000, linearSteps: 5)
    let times = (0...1_000).map { clock.progress(at: Double($0)) }
    let lengths = zip(times.dropFirst(), times).map { $0 - $1 }
    #expect(zip(lengths, lengths.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func `step and progress undo one another`() {
    let clock = StepClock(steps: 300, linearSteps: 10)
    for step in stride(from: 0.0, through: 300, by: 7.5) {
      #expect(abs(clock.step(at: clock.progress(at: step)) - step) < 1e-9)
    }
  }

  @Test func `without steps it stands still`() {
    let clock = StepClock(steps: 0)
    #expect([0, 0.5, 1].map(clock.step) == [0, 0, 0])
  }
}

struct TweenTests {
  @Test func `snapshots are met exactly, and passed smoothly between`() {
    let snapshots = [1.0, 3, 2]
    #expect([0, 1, 2].map { snapshots.tweened(at: $0) } == [1, 3, 2])
    #expect(snapshots.tweened(at: 0.5) == 2)
    #expect(snapshots.tweened(at: -1) == 1)
    #expect(snapshots.tweened(at: 7) == 2)
  }
}
