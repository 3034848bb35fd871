/// A value that changes with time: where it starts, and the moves it makes during beats.
///
/// ```swift
/// var place = Track(start)
/// place.move(to: goal, during: walk, easing: .easeInOut)
/// …
/// Dot(at: place(at: time))
/// ```
public struct Track<Value: Tweenable & Sendable>: Sendable {
  private struct Move: Sendable {
    var target: Value
    var beat: Beat
    var easing: Easing
  }

  private let start: Value
  private var moves: [Move] = []

  /// A value that stands still until its first move.
  public init(_ start: Value) { self.start = start }

  /// Lets the value move to `target` while a beat lasts.
  ///
  /// It leaves from where it is then. A move that begins before the last one is over takes the value
  /// over smoothly; of two moves the one that is added later has the last word.
  public mutating func move(to target: Value, during beat: Beat, easing: Easing = .easeInOut) {
    moves.append(Move(target: target, beat: beat, easing: easing))
  }

  /// The value at a time in seconds; before the first move the start, after the last its target.
  ///
  /// Complexity: linear in the number of moves.
  public func callAsFunction(at time: Double) -> Value {
    moves.reduce(start) { value, move in
      guard time >= move.beat.start else { return value }
      return tween(value, move.target, at: move.beat.progress(at: time, easing: move.easing))
    }
  }
}
