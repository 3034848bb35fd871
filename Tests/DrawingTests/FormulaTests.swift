import Drawing
import Rasters
import TestSupport
import Testing

struct FormulaParsingTests {
  static let wrong: [(source: String, problem: String, position: Int)] = [
    ("x_{t", "{ without }", 2), ("x}", "} without {", 1), (#"\foo"#, #"unknown command \foo"#, 0),
    ("x^2^3", "a second superscript", 3), ("x_1_2", "a second subscript", 3),
    ("x^", "something is missing before end", 2),
    (#"\frac{1}"#, "something is missing before end", 8),
    (#"\left( x"#, #"\left without \right"#, 0), (#"\left x"#, "no delimiter", 6),
    (#"x \right)"#, #"misplaced \right"#, 2), ("a & b", "misplaced &", 2),
    ("$x$", "$ is not needed", 0),
    (#"\color{red}{x}"#, "unknown ink red", 6),
    (#"\color{accent} x"#, #"\color{accent} needs {…}"#, 15),
    (#"\begin{foo}"#, "unknown environment foo", 0),
    (#"\begin{cases} x"#, #"\begin{cases} without \end"#, 0),
    (#"\begin{cases} x \end{matrix}"#, #"\begin{cases} with another \end"#, 0),
    (#"x\limits_1"#, #"\limits after something that is no operator"#, 1),
    (#"\text{a"#, "{ without }", 5),
    (#"\num[00"#, "[ without ]", 4), ("\\", "unknown command \\", 0),
  ]

  @Test(arguments: wrong) func `what cannot be read is told, with its place`(
    source: String, problem: String, position: Int
  ) {
    #expect(throws: DrawingError.formula(source, problem: problem, position: position)) {
      try Formula(parsing: source)
    }
  }

  @Test func `the message counts characters from 1`() {
    #expect(
      DrawingError.formula("x}", problem: "} without {", position: 1).description
        == #"cannot read the formula "x}": } without { at character 2"#)
  }

  @Test func `a wrong literal stops the program, saying where`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Formula(#"x + \oops"#)
    }
    expectMessage(result, contains: #"unknown command \oops at character 5"#)
  }

  @Test(arguments: FormulaSymbols.names) func `every symbol has a form`(name: String) throws {
    let metrics = try Formula(parsing: "\\" + name + " ").metrics
    #expect(!metrics.ink.isEmpty)
    #expect(metrics.width > 0)
  }
}

struct FormulaTests {
  private func width(_ source: String, isInline: Bool = false) throws -> Double {
    try Formula(parsing: source, size: 18, isInline: isInline).metrics.width
  }

  @Test func `relations and operators stand apart by TeX's gaps`() throws {
    let parts = try width("a") + width("=") + width("b")
    try #expect(abs(width("a=b") - parts - 2 * 5) < 1e-9)
    try #expect(abs(width("a+b") - (width("a") + width("+") + width("b")) - 2 * 4) < 1e-9)
    try #expect(abs(width("a,b") - (width("a") + width(",") + width("b")) - 3) < 1e-9)
  }

  @Test(arguments: ["-x", "(-x", "a=-x", "a,-x", "a+-x", #"\max -x"#])
  func `a sign before its number keeps close`(source: String) throws {
    let signed = try width(source)
    let unsigned = try width(source.replacing("-x", with: "x"))
    try #expect(abs(signed - unsigned - width("-")) < 1e-9)
  }

  @Test func `spaces in the source count for nothing, a hyphen is a minus`() throws {
    try #expect(width(" a  + b ") == width("a+b"))
    try #expect(width("a-b") == width("a−b"))
    try #expect(width(#"\alpha"#) == width("α"))
    try #expect(width(#"a\le b"#) == width("a≤b"))
  }

  @Test func `a colour changes no gap`() throws {
    let plain = try width("x_t - η f(x) = 3")
    try #expect(width(#"x_t \color{good}{-} \color{accent}{η} f\color{bad}{(x) =} 3"#) == plain)
  }

  @Test func `metrics grow with the size`() throws {
    let small = try Formula(parsing: #"\frac{x_1}{2}"#, size: 10).metrics
    let large = try Formula(parsing: #"\frac{x_1}{2}"#, size: 30).metrics
    #expect(abs(large.width - 3 * small.width) < 1e-9)
    #expect(abs(large.ascent - 3 * small.ascent) < 1e-9)
    #expect(abs(large.ink.maxY - 3 * small.ink.maxY) < 1e-9)
  }

  @Test func `a live number moves nothing, whatever its digits`() throws {
    let widths = try ["0.01", "-9.99", "12.5"].map {
      try width(#"x = \num[-00.00]{\#($0)}, y"#)
    }
    #expect(Set(widths).count == 1)
    let digits = try (0...9).map { try width("\($0).\($0)") }
    #expect(Set(digits).count == 1)
  }

  @Test func `scripts are smaller, and stand above and below`() throws {
    let formula = try Formula(
      parsing: #"\mark{base}{M}_{\mark{low}{M}}^{\mark{high}{M}}"#, size: 100)
    let base = try #require(formula.place(of: "base"))
    let low = try #require(formula.place(of: "low"))
    let high = try #require(formula.place(of: "high"))
    #expect(low.height < 0.8 * base.height && abs(low.height - high.height) < 1e-9)
    #expect(high.minY < base.minY && low.maxY > base.maxY)
    #expect(high.maxY < low.minY)
    #expect(low.minX >= base.maxX - 20)
    #expect(formula.place(of: "nothing") == nil)
  }

  @Test func `delimiters grow with what they hold`() throws {
    let short = try Formula(parsing: #"\left( x \right)"#, size: 20).metrics
    let tall = try Formula(parsing: #"\left( \frac{\frac{a}{b}}{\frac{c}{d}} \right)"#, size: 20)
      .metrics
    let inside = try Formula(parsing: #"\frac{\frac{a}{b}}{\frac{c}{d}}"#, size: 20).metrics
    #expect(short.ink.height < 20)
    #expect(tall.ink.height >= 0.9 * inside.ink.height)
  }

  @Test func `limits stand below in a display, beside in a line`() throws {
    let sum = #"\sum_{i=1}^{n}"#
    try #expect(width(sum) < width(sum, isInline: true))
    #expect(
      try Formula(parsing: sum).metrics.height
        > Formula(parsing: sum, isInline: true).metrics.height)
  }

  @Test func `height and depth are at least those of a line`() throws {
    let one = try Formula(parsing: "x", size: 20).metrics
    let other = try Formula(parsing: "Q_g", size: 20).metrics
    #expect(one.height == other.height)
    #expect(one.ascent == other.ascent)
  }

  @Test func `a part is drawn in its ink`() throws {
    let canvas = try Canvas(pixelWidth: 60, pixelHeight: 30)
    canvas.draw(
      Formula(#"\color{bad}{−}"#, size: 60),
      at: Point(x: 5, y: 35))
    let bad = canvas.theme.color(for: .bad)
    let raster = try canvas.finish()
    #expect(
      raster.pixels.contains { $0.red == UInt8(bad.red * 255) && $0.blue == UInt8(bad.blue * 255) })
  }

  @Test func `the recorder hears of a formula and its place`() throws {
    let canvas = try Canvas(pixelWidth: 60, pixelHeight: 30)
    var marks: [Mark] = []
    canvas.recorder = { marks.append($0) }
    canvas.draw(Formula("x^2", size: 18), at: Point(x: 5, y: 20))
    #expect(marks.map(\.kind) == [.formula])
    #expect(marks[0].text == "x^2" && marks[0].fontSize == 18)
    #expect(abs(marks[0].bounds.maxY - 20) < 0.5)
  }

  @Test func `formulas set in several tasks at once are the same bits`() async throws {
    let rasters = try await withThrowingTaskGroup { group in
      for task in 0..<6 {
        group.addTask { () throws -> Raster in
          let canvas = try Canvas(pixelWidth: 240, pixelHeight: 80)
          canvas.draw(Formula(#"\frac{\partial L}{\partial w_{ij}}"#), at: Point(x: 8, y: 40))
          _ = Formula("x + \(task)").metrics
          return try canvas.finish()
        }
      }
      return try await group.reduce(into: [Raster]()) { $0.append($1) }
    }
    #expect(Set(rasters.map(\.pixels)).count == 1)
  }

  @Test func `without its font a formula is still set`() async {
    await #expect(processExitsWith: .success) {
      try withoutFonts {
        let canvas = try Canvas(pixelWidth: 200, pixelHeight: 90)
        canvas.draw(
          Formula(#"\sqrt{\frac{1}{2}} \sum_{i} \left( x_i \right)"#), at: Point(x: 9, y: 50))
        let raster = try canvas.finish()
        try #require(raster.pixels.contains { $0 != raster[0, 0] })
      }
    }
  }
}
