import Drawing
import Rasters
import TestSupport
import Testing

@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct GoldenTests {
  @Test(arguments: Theme.all) func `inks and type look as recorded`(theme: Theme) throws {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, theme: theme)
    canvas.draw(Text("Gradient descent", .title), at: Point(x: 12, y: 8), anchor: .topLeading)
    let roles: [Ink] = [.ink, .muted, .grid, .accent, .good, .bad, .highlight]
    for (index, ink) in roles.enumerated() {
      let y = 56 + 18 * Double(index)
      canvas.fill(
        .roundedRectangle(Rect(x: 12, y: y - 6, width: 24, height: 12), radius: 3), with: ink)
      canvas.draw(Text("−0.\(index)25", .note.ink(ink)), at: Point(x: 44, y: y), anchor: .leading)
    }
    for number in 1...8 {
      let y = 52 + 15 * Double(number - 1)
      canvas.stroke(
        .line(from: Point(x: 110, y: y), to: Point(x: 200, y: y + 6)), with: .series(number),
        dash: number % 2 == 0 ? [6, 5] : [])
      canvas.fill(.circle(center: Point(x: 212, y: y + 6), radius: 4), with: .series(number))
    }
    expectGolden(try canvas.finish(), named: "inks-\(theme)")
  }

  @Test func `shapes, clips, groups and pictures look as recorded`() throws {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180)
    let ball = Point(x: 50, y: 50)
    canvas.fill(
      .circle(center: ball, radius: 34),
      with: .radial(.paper, .accent, center: ball.offset(x: -10, y: -10), radius: 48))
    canvas.stroke(.circle(center: ball, radius: 34), with: .ink)
    canvas.fill(
      .sector(center: Point(x: 130, y: 50), radius: 34, innerRadius: 14, from: -1, to: 3),
      with: .series(2))
    canvas.group(opacity: 0.5) {
      canvas.fill(.circle(center: Point(x: 190, y: 50), radius: 20), with: .bad)
      canvas.fill(.circle(center: Point(x: 210, y: 50), radius: 20), with: .good)
    }
    let panel = Rect(x: 16, y: 100, width: 120, height: 64)
    canvas.clipped(to: .roundedRectangle(panel, radius: 12)) {
      canvas.fill(
        .rectangle(panel), with: .linear(.grid, .accent, from: panel.topLeft, to: panel.topRight))
      for k in 0..<12 {
        let x = panel.minX + 14 * Double(k)
        canvas.stroke(
          .line(from: Point(x: x, y: panel.maxY), to: Point(x: x + 20, y: panel.minY)),
          with: .paper, width: 1)
      }
    }
    let pixels = (0..<16).map { Pixel(red: UInt8($0 * 16), green: 90, blue: 255 - UInt8($0 * 16)) }
    let picture = Raster(width: 4, height: 4, pixels: pixels)
    canvas.draw(picture, in: Rect(x: 150, y: 100, width: 64, height: 64), interpolation: .nearest)
    canvas.draw(picture, in: Rect(x: 230, y: 100, width: 64, height: 64))
    for k in 0..<4 {
      canvas.draw(
        Text("turned", .note), at: Point(x: 250, y: 50), rotation: Double(k) * .pi / 2 + 0.3)
    }
    expectGolden(try canvas.finish(), named: "shapes")
  }

  @Test func `a text broken into lines looks as recorded`() throws {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1, theme: .dark)
    let words = "A model learns by small steps, each against the slope of its error."
    let places: [(TextStyle.Alignment, Anchor, Double)] = [
      (.leading, .topLeading, 8), (.center, .top, 160), (.trailing, .topTrailing, 312),
    ]
    for (alignment, anchor, x) in places {
      let text = Text(words, .note.alignment(alignment), wrapWidth: 92)
      canvas.draw(text, at: Point(x: x, y: 10), anchor: anchor)
    }
    expectGolden(try canvas.finish(), named: "paragraphs")
  }

  static let formulas: [(name: String, lines: [String])] = [
    (
      "scripts",
      [
        #"x_{t+1} = x_t - \color{accent}{\eta}\, f'(x_t)"#,
        #"\hat{y} = \sigma(w_1 x_1 + b),\ w_{12}^{(l)},\ e^{-x^2}"#,
        #"\bar{x}, \hat{\theta}, \vec{v}, \tilde{A}, \dot{y}, \overline{a+b}"#,
        #"\mathbf{W}\boldsymbol{\theta} \in \mathbb{R}^{n \times m}, \mathcal{L}"#,
      ]
    ),
    (
      "fractions",
      [
        #"\sigma(z) = \frac{1}{1 + e^{-z}}, \sqrt[3]{x} + \sqrt{\frac{a}{b}}"#,
        #"L = -\frac{1}{N} \sum_{i=1}^{N} y_i \log \hat{y}_i"#,
      ]
    ),
    (
      "fences",
      [
        #"\mathrm{ReLU}(x) = \begin{cases} x & x > 0 \\ 0 & \text{else} \end{cases}"#,
        #"\begin{pmatrix} a & b \\ c & d \end{pmatrix} \left| \frac{\color{bad}{x}}{2} \right|"#,
      ]
    ),
    (
      "limits",
      [
        #"\max_{a'} Q(s', a') - \int_0^1 x\, dx"#,
        #"\underbrace{w \cdot x}_{\text{score}} \to \num[-00.0]{3.5}"#,
      ]
    ),
  ]

  @Test(arguments: formulas) func `formulas look as recorded`(
    name: String, lines: [String]
  ) throws {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180)
    var y = 8.0
    for line in lines {
      let formula = Formula(line, size: 22)
      canvas.draw(formula, at: Point(x: 10, y: y), anchor: .topLeading)
      y += formula.metrics.height + 14
    }
    expectGolden(try canvas.finish(), named: "formula-\(name)")
  }
}
