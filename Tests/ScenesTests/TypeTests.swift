import Drawing
import Rasters
import Scenes
import TestSupport
import Testing

/// Words, numbers and formulas, as their examples draw them.
@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct TypeGoldenTests {
  static let examples: [(name: String, element: any Element)] = [
    ("paragraph", Paragraph.example), ("big-number", BigNumber.example),
    ("panel", Panel.example), ("live-formula", LiveFormula.example),
    ("caption-example", Caption.example), ("formula-notation", LiveFormula.notationExample),
    ("edge-label", EdgeLabel.example), ("callout", Callout.example),
  ]

  @Test(arguments: examples.indices)
  func `words are drawn as they were recorded, in both themes`(index: Int) throws {
    let (name, element) = Self.examples[index]
    for theme in Theme.all {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
      element.draw(on: canvas)
      try expectGolden(canvas.finish(), named: "\(name)-\(theme.name)")
    }
  }
}

struct TypeTests {
  private let words = "Words that go on and on, for longer than one line of any frame has room for."

  @Test func `a paragraph breaks into lines and shrinks to its frame`() {
    let wide = Paragraph(words, in: Rect(x: 0, y: 0, width: 900, height: 100))
    let narrow = Paragraph(words, in: Rect(x: 0, y: 0, width: 200, height: 400))
    let low = Paragraph(words, in: Rect(x: 0, y: 0, width: 200, height: 80))
    #expect(narrow.height > 2 * wide.height)
    #expect(narrow.text.style.font.size == 18)
    #expect(low.text.style.font.size < 18)
    #expect(low.height <= 80)
  }

  @Test func `type is never smaller than 14 points`() {
    let tiny = Paragraph(words, in: Rect(x: 0, y: 0, width: 20, height: 5))
    #expect(tiny.text.style.font.size == 14)
  }

  @Test func `a big number shrinks to its frame and keeps its decimals`() throws {
    let small = BigNumber(
      "loss", 1234.5, decimals: 3, in: Rect(x: 0, y: 0, width: 90, height: 60))
    #expect(small.size < 48)
    #expect(try Drawn.words(of: small).contains("1234.500"))
    #expect(BigNumber("nothing", .nan, decimals: 1).text == "undefined")
  }

  @Test func `panels with an empty subtitle keep one level`() {
    var rooms: [Rect] = []
    func note(_ room: Rect) -> [any Element] {
      rooms.append(room)
      return []
    }
    _ = Panel("one", subtitle: "", in: Layout.content) { note($0) }
    _ = Panel("two", subtitle: "words", in: Layout.content) { note($0) }
    _ = Panel("three", in: Layout.content) { note($0) }
    #expect(rooms[0] == rooms[1])
    #expect(rooms[2].height > rooms[0].height)
    #expect(rooms.allSatisfy { Layout.content.contains($0) })
  }

  @Test func `a panel's number stands under its title, clear of how it came out`() throws {
    let frame = Rect(x: 100, y: 100, width: 200, height: 300)
    for setting in [nil, Inscription.formula("\\eta = 0.1")] {
      let panel = Panel(
        "Trained", setting: setting, value: "x = 1.23450", status: Text("✓ 877", .label), in: frame
      ) { _ in }
      let boxes = try Drawn.marks(of: panel).filter { $0.text != nil }.map(\.bounds)
      for (index, box) in boxes.enumerated() {
        #expect(!boxes.dropFirst(index + 1).contains { $0.intersects(box) })
        #expect(box.maxY < Panel.room(in: frame, under: .value).minY + 1)
        #expect(box.minX >= frame.minX - 1 && box.maxX <= frame.maxX + 1)
      }
    }
  }

  @Test func `a live formula keeps its width while its number changes`() {
    let widths = [0.5, 12.25, 99.99].map {
      LiveFormula("x = #1 + y", $0, widest: 99.99, at: .zero).formula.metrics.width
    }
    #expect(Set(widths).count == 1)
  }

  @Test func `a formula that cannot be read is shown as it was written`() throws {
    #expect(
      try Drawn.words(of: EdgeLabel(.formula("\\nosuch{"), from: .zero, to: Point(x: 9, y: 0)))
        == ["\\nosuch{"])
  }

  @Test func `words along a line are never upside down`() {
    for step in 0..<24 {
      let tip = Point(angle: Double(step) * .pi / 12, length: 10)
      let angle = EdgeLabel("w", from: .zero, to: tip).angle
      #expect((-Double.pi / 2 - 1e-9...Double.pi / 2 + 1e-9).contains(angle))
    }
  }
}

struct CalloutTests {
  private let bounds = Rect(x: 100, y: 100, width: 600, height: 400)
  private let obstacle = Rect(x: 300, y: 200, width: 160, height: 90)

  private func box(at point: Point) -> Rect {
    Callout("x = 1.00", "y = 2.00", at: point, in: bounds, avoiding: [obstacle]).box
  }

  private var grid: [Point] {
    (0..<90).map { bounds.point(atX: Double($0 % 10) / 9, y: Double($0 / 10) / 8) }
  }

  @Test func `the box stays inside its bounds and off its point`() {
    for point in grid {
      let box = box(at: point)
      #expect(bounds.inset(by: -1e-9).contains(box))
      #expect(!box.contains(point), "\(point)")
    }
  }

  @Test(arguments: [290.0, 470])
  func `the box keeps clear of an obstacle where there is room beside the point`(x: Double) {
    let box = box(at: Point(x: x, y: 245))
    let shared = box.intersection(obstacle)?.size ?? .zero
    #expect(shared.width * shared.height < 0.1 * box.width * box.height)
  }

  @Test func `the box glides when its point moves`() {
    var last: Rect?
    for step in 0..<150 {
      let box = box(at: bounds.point(atX: Double(step) / 150, y: 0.3 + 0.2 * Double(step) / 150))
      if let last { #expect(last.center.distance(to: box.center) < 40) }
      last = box
    }
  }

  @Test func `the box takes the preferred side where all are free`() {
    let point = bounds.center.offset(y: 80)
    for (angle, side) in [(0.0, Point(x: 1, y: 0)), (.pi, Point(x: -1, y: 0))] {
      let box = Callout("x", at: point, in: bounds, towards: angle).box
      #expect((box.center - point).x * side.x > 0)
    }
  }

  @Test func `a point that is not finite draws nothing`() throws {
    let callout = Callout("x", at: Point(x: .nan, y: 0), avoiding: [.zero], marks: [.zero])
    #expect(try Drawn.marks(of: callout).isEmpty)
  }
}
