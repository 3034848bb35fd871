import Drawing
import Kernels
import Randomness

/// What a digit is written with: a typeface, or a hand that is never twice the same.
struct DigitPen: Sendable {
  private enum Shape {
    case printed(TextStyle)
    case written([[Point]], width: Double)
  }

  private let shape: Shape
  private let digit: Int
  /// Slant, turn, size and place together.
  private let placement: Transform

  init(for digit: Int, using random: inout RandomStream) {
    self.digit = digit
    let isWritten = random.boolean(probability: Self.shareOfHands)
    shape =
      isWritten ? Self.hand(for: digit, using: &random) : .printed(Self.face(using: &random))
    let slant = random.uniform(in: -0.3...0.15) * (isWritten ? 1.4 : 1)
    let lean = Transform(xx: 1, yx: 0, xy: slant, yy: 1, dx: 0, dy: 0)
    let (width, height) = (random.uniform(in: 0.75...1.1), random.uniform(in: 0.82...1.05))
    placement =
      lean
      .then(.scale(x: width, y: height))
      .then(.rotated(random.uniform(in: -0.22...0.22)))
      .then(.translation(x: random.uniform(in: -0.2...0.2), y: random.uniform(in: -0.16...0.16)))
  }

  private static let shareOfHands = 0.6

  /// Inter or STIX, in any weight, upright or slanted.
  private static func face(using random: inout RandomStream) -> TextStyle {
    let font = Font(
      random.choice(from: Font.Family.allCases), size: faceSize,
      weight: random.choice(from: Font.Weight.allCases), isItalic: random.boolean())
    return TextStyle(font, ink: chalk)
  }

  /// A way to write the digit, every point moved a little.
  private static func hand(for digit: Int, using random: inout RandomStream) -> Shape {
    let skeleton = random.choice(from: Skeleton.all[digit])
    let strokes = skeleton.strokes.map { stroke in
      stroke.map { point in
        point.offset(
          x: random.uniform(in: -unsteadiness...unsteadiness),
          y: random.uniform(in: -unsteadiness...unsteadiness))
      }
    }
    return .written(strokes, width: random.uniform(in: 0.16...0.36))
  }

  private static let unsteadiness = 0.09
  /// At this size the digits of a typeface are as high as those of a hand: two.
  private static let faceSize = 2.85
  private static let chalk = Ink.color(Color(hex: 0xFFFFFF))

  /// Writes the digit in white on black, so that it fills most of the canvas.
  func draw(on canvas: Canvas) {
    canvas.fill(.rectangle(canvas.bounds), with: .color(Color(hex: 0)))
    let half = canvas.size.width / 2
    let frame = Transform.scale(half * 0.7).then(.translation(x: half, y: half))
    canvas.transformed(by: placement.then(frame)) {
      switch shape {
      case .printed(let style):
        canvas.draw(Text("\(digit)", style), at: .zero, anchor: .center, snapsBaseline: false)
      case .written(let strokes, let width):
        for stroke in strokes {
          canvas.stroke(.smooth(stroke, isClosed: false), with: Self.chalk, width: width)
        }
      }
    }
  }
}
