import Animations
import Drawing
import LessonKit
import Scenes

/// The scenes with one function each: its curve, and the arithmetic of every value.
extension ActivationFunctions {
  static let relu = LessonScene<Self>(
    LessonCard(
      id: "relu", title: "ReLU passes positive numbers and stops the rest",
      caption: "ReLU answers 0 to negative numbers and the number itself to positive ones.",
      alt:
        "A dot runs along ReLU, flat at 0 and then rising at 45°, while its slope steps from 0 to 1.",
      description: """
        The function ReLU with a dot that carries x from −6 to 6. On the right the rule is applied to \
        x, step by step, and the slope is drawn as the dot goes by: 0 up to x = 0 and 1 from there on.
        """),
    steps: { $0.steps(of: .relu) },
    animate: { _, trace in
      let response = trace.response(of: .relu)
      let clock = InputClock(
        from: -6, to: 6,
        saying: [
          "ReLU asks one question: is x greater than 0?",
          "No: the answer is 0, and it stays 0 when x changes. The slope is 0.",
          "Yes: the answer is x itself. The slope is 1.",
          "One bend, at 0. Many of them together can follow any curve.",
        ])
      return clock.animation { moment in
        let y = response.output(at: moment.read)
        return SingleActivation(
          response: response, look: .relu, moment: moment,
          rows: [
            ArithmeticRow("x", moment.read, decimals: 2),
            ArithmeticRow("x > 0", moment.read > 0 ? "yes" : "no"),
            ArithmeticRow(
              "\\mathrm{ReLU}(x)", y, decimals: 2, ink: ActivationLook.relu.ink, isResult: true),
          ]
        ).scene
      }
    })

  static let sigmoid = LessonScene<Self>(
    LessonCard(
      id: "sigmoid", title: "The sigmoid turns any number into a probability",
      caption: "The sigmoid squeezes every number between 0 and 1, and is steepest at 0.",
      alt:
        "A dot runs along the S of the sigmoid from 0 to 1; its slope is a hump of height ¼ around 0.",
      description: """
        The sigmoid function with a dot that carries x from −6 to 6. On the right each value is worked \
        out, e to the power of −x first. The slope is drawn as the dot goes by: it is a quarter at \
        x = 0 and fades on both sides.
        """),
    steps: { $0.steps(of: .sigmoid) },
    animate: { _, trace in
      let (response, powers) = (trace.response(of: .sigmoid), trace.powers)
      let clock = InputClock(
        from: -6, to: 6,
        saying: [
          "The sigmoid never leaves the room between 0 and 1.",
          "Far below zero a power of e is huge, and the answer is nearly 0.",
          "Far above zero the power vanishes, and the answer is nearly 1.",
          "Steepest at 0, with a slope of ¼; almost flat where it is sure.",
        ])
      return clock.animation { moment in
        let power = powers.tweened(at: response.index(of: moment.read), easing: .linear)
        return SingleActivation(
          response: response, look: .sigmoid, moment: moment,
          rows: [
            ArithmeticRow("x", moment.read, decimals: 2),
            ArithmeticRow("e^{-x}", power, decimals: 3),
            ArithmeticRow("1 + e^{-x}", 1 + power, decimals: 3),
            ArithmeticRow(
              "\\sigma(x)", response.output(at: moment.read), decimals: 5,
              ink: ActivationLook.sigmoid.ink, isResult: true),
          ]
        ).scene
      }
    })
}

/// One function in full: its curve on the left, the arithmetic and the slope on the right.
private struct SingleActivation {
  let response: ActivationResponse
  let look: ActivationLook
  let moment: InputClock.Moment
  let rows: [ArithmeticRow]

  var scene: Scene {
    let columns = Layout.captionedContent.columns(shares: [1.45, 1], spacing: 40)
    let (slope, numbers) = columns[1].cutting(bottom: 150, spacing: 20)
    let (head, plot) = columns[0].cutting(top: 44, spacing: 8)
    let panel = ActivationPanel(
      response: response, look: look, moment: moment, frame: plot, slopeFrame: slope,
      formula: FormulaLabel(
        look.formula, at: head.point(atX: 0, y: 0.5), size: 26, anchor: .leading))
    return Scene(counter: moment.counter) {
      Still("function") { panel.ground }
      panel
      Arithmetic(rows: rows, frame: numbers)
    }
  }
}

/// A line of arithmetic: a formula, and its value.
private struct ArithmeticRow: Sendable {
  let formula: String
  let value: String
  let ink: Ink
  let isResult: Bool

  init(_ formula: String, _ value: String, ink: Ink = .ink, isResult: Bool = false) {
    (self.formula, self.value, self.ink, self.isResult) = (formula, value, ink, isResult)
  }

  init(
    _ formula: String, _ value: Double, decimals: Int, ink: Ink = .ink, isResult: Bool = false
  ) {
    self.init(
      formula, Numeral.fixed(value, decimals: decimals), ink: ink, isResult: isResult)
  }
}

/// Lines of arithmetic, formulas at the left and values at the right; over the result there is a line.
private struct Arithmetic: Element {
  let rows: [ArithmeticRow]
  let frame: Rect

  func draw(on canvas: Canvas) {
    let places = frame.rows(shares: rows.map { $0.isResult ? 1.5 : 1 }, spacing: 0)
    for (row, place) in zip(rows, places) {
      let level = place.midY + 9
      canvas.draw(Formula(row.formula, size: 24), at: Point(x: place.minX, y: level))
      let style = TextStyle.body.size(row.isResult ? 40 : 24).weight(.semibold).ink(row.ink)
      Label(
        row.value, at: Point(x: place.maxX, y: level + (row.isResult ? 6 : 0)), style: style,
        anchor: .baselineTrailing
      ).draw(on: canvas)
      guard row.isResult else { continue }
      canvas.stroke(
        .line(from: place.topLeft, to: place.topRight), with: .grid, width: 1.5, cap: .butt)
    }
  }
}
