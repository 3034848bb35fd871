import CCairo
import CPango
import Synchronization

/// Measures texts and traces their letters, and remembers the answers for all tasks.
final class TextMeasurer: Sendable {
  static let shared = TextMeasurer()

  /// Enough for a lesson whose numbers change in every frame; then memory starts afresh.
  private static let mostMetrics = 8192
  /// Outlines take some kilobytes each.
  private static let mostOutlines = 192

  private let metrics = Mutex<[Text: TextMetrics]>([:])
  private let outlines = Mutex<[Text: Path]>([:])

  /// The room that a text takes.
  func metrics(of text: Text) -> TextMetrics {
    let text = text.inPlainInk
    if let answer = metrics.withLock({ $0[text] }) { return answer }
    return work(on: text).metrics
  }

  /// The outlines of a text's letters, in points from the top left of its box.
  func outline(of text: Text) -> Path {
    let text = text.inPlainInk
    if let answer = outlines.withLock({ $0[text] }) { return answer }
    return work(on: text).outline
  }

  private func work(on text: Text) -> (metrics: TextMetrics, outline: Path) {
    let answer = PangoText.withLayout(of: text) { layout in
      (PangoText.metrics(of: layout, font: text.style.font), Self.outline(of: layout))
    }
    metrics.withLock { $0.remember(answer.0, for: text, atMost: Self.mostMetrics) }
    outlines.withLock { $0.remember(answer.1, for: text, atMost: Self.mostOutlines) }
    return answer
  }

  /// Traced at sixteen times the size, as cairo rounds outlines to a 256th of what it draws.
  private static func outline(of layout: OpaquePointer) -> Path {
    let path = Path.tracedByCairo { cairo in
      cairo_scale(cairo, 16, 16)
      pango_cairo_layout_path(cairo, layout)
    }
    let corner = PangoText.corner(of: layout)
    return path.transformed(by: .translation(x: -corner.x, y: -corner.y))
  }
}

extension Dictionary {
  /// Adds an entry; a full memory starts afresh.
  fileprivate mutating func remember(_ value: Value, for key: Key, atMost capacity: Int) {
    if count >= capacity { removeAll(keepingCapacity: true) }
    self[key] = value
  }
}

extension Text {
  /// The same text in the standard ink, as the ink changes neither room nor outlines.
  var inPlainInk: Text { Text(string, style.ink(.ink), wrapWidth: wrapWidth) }
}
