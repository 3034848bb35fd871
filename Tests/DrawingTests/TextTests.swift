import Drawing
import Rasters
import TestSupport
import Testing

struct TextTests {
  @Test func `tabular figures are equally wide`() {
    let style = TextStyle(.inter(18))
    let widths = Set((0...9).map { Text("\($0)\($0)", style).metrics.width })
    #expect(widths.count == 1)
    var proportional = style
    proportional.hasTabularFigures = false
    #expect(Text("11", proportional).metrics.width < Text("11", style).metrics.width)
  }

  @Test func `a text measures the same at every size, up to the scale`() {
    let small = Text("Learning rate 0.1", TextStyle(.inter(10))).metrics
    let large = Text("Learning rate 0.1", TextStyle(.inter(1000))).metrics
    #expect(abs(small.width * 100 - large.width) < 2)
    #expect(abs(small.capHeight * 100 - large.capHeight) < 1e-9)
  }

  @Test func `capitals are as high as the metrics say`() {
    for font in [Font.inter(200), .stix(200)] {
      let metrics = Text("H", TextStyle(font)).metrics
      #expect(abs(metrics.ink.height - metrics.capHeight) < 1)
      #expect(abs(metrics.ink.maxY - metrics.ascent) < 0.5)
      let small = Text("x", TextStyle(font)).metrics
      #expect(abs(small.ink.height - small.xHeight) < 3)
    }
  }

  @Test func `lines break between words, and meet as told`() {
    let text = Text("one two three four", TextStyle(.inter(20)))
    let wrapped = text.wrapped(at: 100).metrics
    #expect(wrapped.width <= 100)
    #expect(wrapped.height > text.metrics.height * 1.9)
    #expect(wrapped.lastBaseline > wrapped.ascent)
    #expect(Text("one\ntwo").metrics.height == Text("one\ntwo", .body).metrics.height)
  }

  @Test func `an empty text has height but no ink`() {
    let metrics = Text("").metrics
    #expect(metrics.width == 0)
    #expect(metrics.height == Text("x").metrics.height)
    #expect(metrics.ink.isEmpty)
  }

  @Test(arguments: Anchor.allCases) func `the anchor lies at the point`(anchor: Anchor) throws {
    let text = Text("Hx", TextStyle(.inter(20)))
    var ink = Rect.zero
    let canvas = try Canvas(pixelWidth: 99, pixelHeight: 99)
    canvas.recorder = { ink = $0.bounds }
    let point = Point(x: 50, y: 50)
    canvas.draw(text, at: point, anchor: anchor)
    let shift = text.metrics.ink.origin - anchor.place(in: text.metrics)
    #expect(ink.origin.distance(to: point + shift) < 1e-9)
  }

  @Test func `capitals and digits stand level with a centre`() throws {
    let canvas = try Canvas(pixelWidth: 99, pixelHeight: 99)
    var ink = Rect.zero
    canvas.recorder = { ink = $0.bounds }
    canvas.draw(Text("H8", TextStyle(.inter(40))), at: Point(x: 50, y: 50), anchor: .center)
    #expect(abs(ink.center.y - 50) < 0.6)
    #expect(abs(ink.center.x - 50) < 1)
  }

  @Test func `texts drawn in several tasks at once are the same bits`() async throws {
    let pictures = try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { try Self.picture() }
      }
      return try await group.reduce(into: [Raster]()) { $0.append($1) }
    }
    #expect(pictures.count == 8)
    #expect(Set(pictures.map(\.pixels)).count == 1)
    #expect(try Self.picture() == pictures[0])
  }

  @Test func `a reader's font settings change no pixel`() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) {
      try withFonts(Self.hintedFonts) {
        report("\(fingerprint(of: try Self.picture()))")
      }
    }
    expectMessage(result, contains: "\(fingerprint(of: try Self.picture()))")
  }

  /// Full hinting by the autohinter, for a display of many colours and dots.
  private static let hintedFonts = """
    <dir>/usr/share/fonts</dir><match target="pattern">
    <edit name="dpi" mode="assign"><double>220</double></edit></match>
    <match target="font"><edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="autohint" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
    <edit name="rgba" mode="assign"><const>rgb</const></edit></match>
    """

  private static func picture() throws -> Raster {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180)
    for line in 0..<8 {
      let style = TextStyle(line % 2 == 0 ? .inter(12 + Double(line)) : .stix(20, italic: true))
      canvas.draw(Text("Line \(line): 0.125", style), at: Point(x: 8, y: 20 + 20 * Double(line)))
    }
    return try canvas.finish()
  }
}

struct FontsTests {
  @Test func `the fonts of the pictures are found`() {
    #expect(Fonts.missing().isEmpty)
    #expect(Fonts.files(of: .inter).contains { $0.contains("Inter-Regular") })
    #expect(Fonts.cairoVersion.hasPrefix("1."))
    #expect(Fonts.pangoVersion.hasPrefix("1."))
  }

  @Test func `a missing font names its package, and DejaVu stands in`() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) {
      try withoutFonts {
        for font in Fonts.missing() { report("\(font)") }
        let metrics = Text("Hx", .body).metrics
        #expect(metrics.width > 5)
      }
    }
    expectMessage(result, contains: "font Inter not found, using DejaVu Sans; install fonts-inter")
    expectMessage(
      result, contains: "font STIXGeneral not found, using DejaVu Serif; install fonts-stix")
  }
}
