import Animations
import Drawing
import Scenes
import Testing

/// What is seen depends on the time alone: not on how many frames a second are drawn, nor in which order.
struct FrameRateTests {
  /// Everything that time can do, in one animation.
  static let animation: Animation = {
    var timeline = Timeline()
    let (walk, bars) = timeline.together(
      { $0.beat(lasting: 2, saying: "It walks.") },
      { $0.stagger(4, lasting: 1, by: 0.3) })
    let leave = timeline.beat(lasting: 1, saying: "It leaves.")
    timeline.hold(0.5)
    var place = Track(Point(x: 100, y: 100))
    place.move(to: Point(x: 700, y: 400), during: walk, easing: .spring())
    place.move(to: Point(x: 900, y: 100), during: leave, easing: .backIn)
    let (beats, path) = (bars, place)
    let first = Animation(along: timeline) { time in
      Scene {
        for (index, beat) in beats.enumerated() {
          Line(.line(from: .zero, to: Point(x: 400, y: 100 * Double(index))))
            .drawn(beat.progress(at: time, easing: .bounceOut))
        }
        Dot(at: path(at: time)).grown(walk.progress(at: time, easing: .elasticOut), about: .zero)
      }
    }
    let clock = SharedClock(steps: 300, lasting: 3)
    let second = Animation(on: clock) { moment in
      Scene(counter: "\(moment.readStep)") { Dot(at: Point(x: moment.step, y: moment.pace)) }
    }
    return .sequence([first, second])
  }()

  private func marks(at time: Double) throws -> [Mark] {
    var marks: [Mark] = []
    let canvas = try Canvas(pixelWidth: 96, pixelHeight: 54, scale: 0.1)
    canvas.recorder = { marks.append($0) }
    let scene = Self.animation.scene(at: time)
    LessonFrame(title: "", scene: scene, progress: 0).draw(on: canvas)
    return marks
  }

  @Test func `common moments of two frame rates show the same, in any order`() throws {
    let slow = try (0...36).map { try marks(at: Double($0) / 4) }
    let fast = try (0...144).reversed().map { try marks(at: Double($0) / 16) }.reversed()
    #expect(slow == fast.enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element))
    #expect(Set(slow).count > 20)
  }

  @Test func `twice the frames halve the steps of what moves`() {
    var place = Track(0.0)
    place.move(to: 1, during: Beat(start: 0.2, duration: 1), easing: .easeInOut)
    place.move(to: -1, during: Beat(start: 0.9, duration: 1), easing: .spring(damping: 1))
    func largestStep(framesPerSecond: Int) -> Double {
      let values = (0...3 * framesPerSecond).map { place(at: Double($0) / Double(framesPerSecond)) }
      return zip(values, values.dropFirst()).map { abs($0 - $1) }.max() ?? 0
    }
    let ratio = largestStep(framesPerSecond: 100) / largestStep(framesPerSecond: 200)
    #expect((1.9...2.1).contains(ratio))
  }
}
