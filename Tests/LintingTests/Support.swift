import Animations
import Drawing
import Linting
import Rendering
import Scenes

/// Lints films made for one test, on one task.
enum Linted {
  /// The findings in two seconds and a half of one picture.
  static func findings(
    theme: Theme = .light, title: String = "A title", alt: String = "What is seen.",
    byteCount: Int? = nil, @SceneBuilder _ elements: @escaping @Sendable () -> [any Element]
  ) async throws -> [Finding] {
    let animation = Animation(lasting: 0.1, hold: 2.4) { _ in Scene { elements() } }
    return try await findings(animation, theme: theme, title: title, alt: alt, byteCount: byteCount)
  }

  /// The findings in an animation.
  static func findings(
    _ animation: Animation, theme: Theme = .light, title: String = "A title",
    alt: String = "What is seen.", byteCount: Int? = nil, step: Int = 1,
    judgesColorsAlone: Bool = false
  ) async throws -> [Finding] {
    let film = Film(title: title, animation: animation)
    return try await Linter(theme: theme, step: step, judgesColorsAlone: judgesColorsAlone)
      .findings(in: LintSubject(film: film, alt: alt, byteCount: byteCount))
  }

  /// The findings of one rule.
  static func findings(
    of rule: String, @SceneBuilder _ elements: @escaping @Sendable () -> [any Element]
  ) async throws -> [Finding] {
    try await findings(elements).filter { $0.rule == rule }
  }

  /// A label in the middle of the canvas, or elsewhere.
  static func label(
    _ words: String, x: Double = 480, y: Double = 300, style: TextStyle = .body
  ) -> Label {
    Label(words, at: Point(x: x, y: y), style: style)
  }
}

/// A rectangle.
struct Sheet: Element {
  let frame: Rect
  var ink = Ink.paper

  func draw(on canvas: Canvas) { canvas.fill(.rectangle(frame), with: ink) }
}
