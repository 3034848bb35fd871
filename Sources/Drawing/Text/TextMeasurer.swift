import Synchronization

/// Measures texts and remembers the answers, for all tasks.
final class TextMeasurer: Sendable {
  static let shared = TextMeasurer()

  /// Enough for a lesson whose numbers change in every frame; then memory starts afresh.
  private static let capacity = 8192

  private let known = Mutex<[Text: TextMetrics]>([:])

  func metrics(of text: Text) -> TextMetrics {
    if let answer = known.withLock({ $0[text] }) { return answer }
    let answer = PangoText.withLayout(of: text) { PangoText.metrics(of: $0, font: text.style.font) }
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[text] = answer
    }
    return answer
  }
}
