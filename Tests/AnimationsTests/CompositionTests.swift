import Animations
import Drawing
import Rasters
import Scenes
import Testing

struct CompositionTests {
  @Test func `tracks start together, and the longest one ends them`() {
    var timeline = Timeline()
    timeline.hold(1)
    let (ball, arrows) = timeline.together(
      { $0.beat(lasting: 2) },
      { $0.sequence([0.5, 0.5]) })
    let after = timeline.beat(lasting: 1)
    #expect(ball == Beat(start: 1, duration: 2))
    #expect(arrows.map(\.start) == [1, 1.5])
    #expect(after.start == 3)
  }

  @Test func `staggered beats start one delay after the other`() {
    var timeline = Timeline()
    let beats = timeline.stagger(3, lasting: 1, by: 0.25)
    #expect(beats.map(\.start) == [0, 0.25, 0.5])
    #expect(timeline.duration == 1.5)
    #expect(timeline.stagger(0, lasting: 1, by: 1).isEmpty)
  }

  @Test func `a beat is cut into parts that fill it`() {
    let beat = Beat(start: 1, duration: 4)
    #expect(beat.sequence([1, 3]).map(\.start) == [1, 2])
    let parts = beat.stagger(5, overlap: 0.5)
    #expect(parts[0].start == 1)
    #expect(abs(parts[4].end - 5) < 1e-12)
    #expect(abs(parts[1].start - parts[0].start - parts[0].duration / 2) < 1e-12)
    #expect(beat.stagger(1) == [beat])
    #expect(beat.stagger(2, overlap: 1) == [beat, beat])
    #expect(beat.sequence([]).isEmpty)
  }

  @Test func `animations follow one another and dissolve`() throws {
    let dark = Animation(lasting: 2, hold: 0) { _ in ground(.ink) }
    let light = Animation(lasting: 2, hold: 0) { _ in ground(.accent) }
    let both = Animation.sequence([dark, light], crossfade: 1)
    #expect(both.duration == 3)
    #expect(both.posterTime == 3)
    let colours = try [0, 1, 1.5, 2, 3].map { try pixel(of: both.scene(at: $0)) }
    let (ink, accent) = try (pixel(of: ground(.ink)), pixel(of: ground(.accent)))
    let middle = try pixel(of: ground(.ink.mixed(with: .accent, by: 0.5)))
    #expect(colours[0] == ink && colours[1] == ink)
    #expect(abs(Int(colours[2].blue) - Int(middle.blue)) <= 1)
    #expect(colours[3] == accent && colours[4] == accent)
    #expect(Animation.sequence([]).duration == 0)
  }

  @Test func `animations side by side last as long as the longest`() {
    let short = Animation(lasting: 1, hold: 0) { _ in Scene(counter: "a") {} }
    let long = Animation(lasting: 3, hold: 0) { progress in
      Scene(subtitle: "s", counter: "b") { Dot(at: Point(x: progress, y: 0)) }
    }
    let both = Animation.together([short, long])
    #expect(both.duration == 3)
    #expect(both.scene(at: 1).counter == "a")
    #expect(both.scene(at: 1).subtitle == "s")
    #expect(both.scene(at: 1).elements.count == 1)
  }

  @Test func `stills of different animations keep their own pixels`() {
    func animation(_ height: Double) -> Animation {
      Animation(lasting: 2, hold: 0) { _ in
        Scene { Still("axes") { Dot(at: Point(x: 0, y: height)) } }
      }
    }
    let both = Animation.sequence([animation(1), animation(2)], crossfade: 0)
    let names = [0.0, 3].map { both.scene(at: $0).ground.map(\.name) }
    #expect(names[0].count == 1 && names[1].count == 1 && names[0] != names[1])
    #expect(
      Set(Animation.together([animation(1), animation(2)]).scene(at: 0).ground.map(\.name)).count
        == 2)
  }

  private func ground(_ ink: Ink) -> Scene {
    let place = Point(x: 0, y: 200)
    return Scene { Line(.line(from: place, to: place.offset(x: 20)), ink: ink, width: 60) }
  }

  private func pixel(of scene: Scene) throws -> Pixel {
    let canvas = try Canvas(pixelWidth: 8, pixelHeight: 240)
    for element in scene.elements { element.draw(on: canvas) }
    return try canvas.finish()[4, 200]
  }
}

struct TransitionTests {
  private func marks(of element: some Element) throws -> [Mark] {
    var marks: [Mark] = []
    let canvas = try Canvas(pixelWidth: 100, pixelHeight: 100)
    canvas.recorder = { marks.append($0) }
    canvas.draw(element)
    return marks
  }

  private let line = Line(.line(from: .zero, to: Point(x: 100, y: 0)), width: 2)

  @Test func `a line is drawn on from its start`() throws {
    #expect(line.drawn(0.25).path.length == 25)
    #expect(line.drawn(0).path.isEmpty)
    #expect(line.drawn(1).path == line.path)
    #expect(Arrow(from: .zero, to: Point(x: 8, y: 0)).drawn(0.5).tip == Point(x: 4, y: 0))
  }

  @Test func `an element grows about a point, and is not there at 0`() throws {
    let grown = try marks(of: line.grown(0.5, about: Point(x: 100, y: 0)))
    #expect(grown[0].bounds == Rect(x: 49.5, y: -0.5, width: 51, height: 1))
    #expect(try marks(of: line.grown(0, about: .zero)).isEmpty)
  }

  @Test func `an element is carried from frame to frame`() throws {
    let start = Rect(x: 0, y: 0, width: 100, height: 50)
    let end = Rect(x: 40, y: 20, width: 50, height: 25)
    let carried = try marks(of: line.carried(from: start, to: end, at: 1))
    #expect(carried[0].bounds == Rect(x: 39.5, y: 19.5, width: 51, height: 1))
    #expect(try marks(of: line.moved(x: 3, y: 4))[0].bounds.origin == Point(x: 2, y: 3))
  }

  @Test func `what is faded out draws nothing`() throws {
    #expect(try marks(of: line.faded(0)).isEmpty)
    #expect(try marks(of: line.faded(.nan)).isEmpty)
    #expect(try marks(of: line.faded(0.5)).count == 1)
  }

  @Test func `a crossfade ends as either picture`() throws {
    let dot = Dot(at: Point(x: 5, y: 5))
    #expect(try marks(of: Crossfade(from: line, to: dot, at: 0)) == marks(of: line))
    #expect(try marks(of: Crossfade(from: line, to: dot, at: 1)) == marks(of: dot))
  }
}
