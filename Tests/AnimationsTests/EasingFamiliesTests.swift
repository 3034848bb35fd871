import Animations
import Testing

struct EasingFamiliesTests {
  static let families: [(name: String, in: Easing, out: Easing, inOut: Easing)] = [
    ("cubic", .easeIn, .easeOut, .easeInOut), ("quad", .quadIn, .quadOut, .quadInOut),
    ("quart", .quartIn, .quartOut, .quartInOut), ("expo", .expoIn, .expoOut, .expoInOut),
    ("back", .backIn, .backOut, .backInOut), ("elastic", .elasticIn, .elasticOut, .elasticInOut),
    ("bounce", .bounceIn, .bounceOut, .bounceInOut),
  ]
  static let places = (0...1_000).map { Double($0) / 1_000 }

  @Test(arguments: families.indices)
  func `every easing leaves from 0 and arrives at 1 without a jump`(index: Int) {
    let (name, ease, out, both) = Self.families[index]
    for easing in [ease, out, both] {
      #expect(easing(0) == 0 && easing(1) == 1, "\(name)")
      let values = Self.places.map { easing($0) }
      let steps = zip(values.dropFirst(), values).map { abs($0 - $1) }
      #expect((steps.max() ?? 1) < 0.03, "\(name)")
    }
  }

  @Test(arguments: families.indices)
  func `out is in run backwards, in-out is one after the other`(index: Int) {
    let (name, ease, out, both) = Self.families[index]
    for place in Self.places {
      #expect(abs(out(place) - (1 - ease(1 - place))) < 1e-9, "\(name) at \(place)")
      let expected = place < 0.5 ? ease(2 * place) / 2 : 0.5 + out(2 * place - 1) / 2
      #expect(abs(both(place) - expected) < 1e-9, "\(name) at \(place)")
    }
  }

  @Test func `the gentle families never turn back, the lively ones do`() {
    func isRising(_ easing: Easing) -> Bool {
      zip(Self.places, Self.places.dropFirst()).allSatisfy { easing($0) <= easing($1) }
    }
    #expect([Easing.quadInOut, .quartInOut, .expoInOut].allSatisfy(isRising))
    #expect(![Easing.backOut, .elasticOut, .bounceOut].contains(where: isRising))
  }

  @Test func `back goes a tenth too far, bounce never does`() {
    let farthest = Self.places.map { Easing.backOut($0) }.max() ?? 0
    #expect(abs(farthest - 1.1) < 0.001)
    #expect(Self.places.allSatisfy { (0...1).contains(Easing.bounceOut($0)) })
  }

  @Test func `a bounce keeps a quarter of its height`() {
    #expect([1, 2, 2.5, 2.75].allSatisfy { abs(Easing.bounceOut($0 / 2.75) - 1) < 1e-12 })
    #expect(abs(Easing.bounceOut(1.5 / 2.75) - 0.75) < 1e-12)
    #expect(abs(Easing.bounceOut(2.25 / 2.75) - 0.9375) < 1e-12)
  }

  @Test func `what is not a number counts as the start`() {
    #expect(Easing.expoOut(.nan) == 0)
    #expect(Easing.expoOut(.infinity) == 1)
  }
}

struct SpringTests {
  @Test(arguments: [0.1, 0.3, 0.55, 0.8, 0.95, 0.999, 0.999_999_9, 1])
  func `a spring obeys its equation of motion`(damping: Double) {
    let spring = Spring(period: 0.8, damping: damping)
    let frequency = 2 * Double.pi / 0.8
    let step = 1e-4
    for time in [0.05, 0.2, 0.5, 0.9] {
      let around = [-step, 0, step].map { spring.progress(after: time + $0) }
      let speed = (around[2] - around[0]) / (2 * step)
      let force = (around[2] - 2 * around[1] + around[0]) / (step * step)
      let expected =
        frequency * frequency * (1 - around[1]) - 2 * damping * frequency * speed
      #expect(abs(force - expected) < 0.01, "after \(time)")
    }
  }

  @Test(arguments: [0.1, 0.3, 0.55, 0.8, 0.95, 0.999, 1])
  func `it has settled when it says so`(damping: Double) {
    let spring = Spring(period: 0.8, damping: damping)
    for late in 0...400 {
      let time = spring.settlingTime + Double(late) * 0.01
      #expect(abs(spring.progress(after: time) - 1) <= 0.001)
    }
  }

  @Test func `only an underdamped spring passes the end`() {
    func highest(_ damping: Double) -> Double {
      let spring = Spring(period: 1, damping: damping)
      return (0...1_000).map { spring.progress(after: Double($0) / 250) }.max() ?? 0
    }
    #expect(highest(1) <= 1)
    #expect(highest(0.5) > 1.1)
  }

  @Test func `it takes its speed along`() {
    let spring = Spring(period: 1, damping: 0.5)
    let start = spring.progress(after: 1e-6, speed: 3) / 1e-6
    #expect(abs(start - 3) < 1e-3)
  }

  @Test func `as an easing it is done at 1`() {
    for damping in [0.0, 0.3, 1, 7, .nan] {
      let easing = Easing.spring(damping: damping)
      #expect(easing(0) == 0 && easing(1) == 1)
      #expect(abs(easing(0.999_999) - 1) < 1e-4)
    }
  }
}
