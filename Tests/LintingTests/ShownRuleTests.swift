import Drawing
import Linting
import Scenes
import Testing

/// Rules about colours and data: each fires on a bad picture and is silent on a good one.
struct ShownRuleTests {
  /// Two classes of points among one another.
  private struct Points: Element {
    var inks: [Ink]
    var markers = [Marker.circle, .circle]
    var names: [String] = []

    func draw(on canvas: Canvas) {
      for index in 0..<12 {
        let place = Point(x: 200 + 40 * Double(index), y: 300 + 70 * Double(index % 3))
        let ink = inks[index % 2]
        canvas.fill(markers[index % 2].path(at: place, radius: 6), with: ink)
        guard !names.isEmpty else { continue }
        canvas.draw(Text(names[index % 2], .note), at: place.offset(y: 24), anchor: .center)
      }
    }
  }

  private static let rule = "color-alone"

  @Test func `points whose colours look alike to some are found`() async throws {
    let findings = try await Linted.findings(of: Self.rule) { Points(inks: [.bad, .series(6)]) }
    #expect(findings.map(\.element) == ["Points › area"])
    #expect(findings.first?.message.hasSuffix("to readers with protanopia") == true)
  }

  @Test func `the ninth colour is the first again`() async throws {
    let findings = try await Linted.findings(of: Self.rule) {
      Points(inks: [.series(1), .series(9)])
    }
    #expect(findings.first?.message.hasSuffix("to every eye") == true)
  }

  @Test func `series colours are told apart by every eye`() async throws {
    for number in 2...8 {
      let findings = try await Linted.findings(of: Self.rule) {
        Points(inks: [.series(1), .series(number)])
      }
      #expect(findings.isEmpty, "\(findings)")
    }
  }

  @Test func `another shape or a name tells apart`() async throws {
    let shapes = try await Linted.findings(of: Self.rule) {
      Points(inks: [.bad, .series(6)], markers: [.circle, .triangle])
    }
    #expect(shapes.isEmpty)
    let names = try await Linted.findings(of: Self.rule) {
      Points(inks: [.bad, .series(6)], names: ["a", "b"])
    }
    #expect(names.isEmpty)
  }

  @Test func `lines that look alike are found unless one is broken or named`() async throws {
    let axes = Axes(x: 0...10, y: 0...10)
    func lines(dash: [Double], name: String?) async throws -> [Finding] {
      try await Linted.findings(of: Self.rule) {
        Graph(axes: axes, ink: .good, dash: [], other: .series(5), otherDash: dash, name: name)
      }
    }
    #expect(try await lines(dash: [], name: nil).count == 1)
    #expect(try await lines(dash: [6, 4], name: nil).isEmpty)
    #expect(try await lines(dash: [], name: "trained").isEmpty)
  }

  @Test func `an element without data is found`() async throws {
    let findings = try await Linted.findings(of: "no-data") { Bars([]) }
    #expect(findings.map(\.element) == ["Bars"])
    #expect(findings.first?.message == "says: no data")
    #expect(try await Linted.findings(of: "no-data") { Bars([1, 2]) }.isEmpty)
  }

  @Test func `numbers that are none are found, in words and in places`() async throws {
    let findings = try await Linted.findings(of: "no-data") {
      Linted.label("loss " + Numeral.fixed(.nan, decimals: 2))
      Dot(at: Point(x: .nan, y: 300))
      Linted.label("here", x: .nan)
      Linted.label("a banana, undefinedly", y: 200)
    }
    #expect(findings.map(\.element) == ["Label › \"loss undefined\"", "Dot", "Label 2"])
  }
}

/// Two lines that cross, one of them named at its end or not.
private struct Graph: Element {
  let axes: Axes
  let ink: Ink
  let dash: [Double]
  let other: Ink
  let otherDash: [Double]
  let name: String?

  func draw(on canvas: Canvas) {
    axes.line([(0, 1), (5, 8), (8, 9)], ink: ink, dash: dash).draw(on: canvas)
    axes.line([(0, 9), (5, 2), (8, 5)], ink: other, dash: otherDash).draw(on: canvas)
    guard let name else { return }
    canvas.draw(
      Text(name, .label), at: axes.position(x: 8, y: 5).offset(x: 8), anchor: .leading)
  }
}
