/// The value between `start` and `end`, at `progress` 0…1 (not clamped).
public func tween(_ start: Double, _ end: Double, at progress: Double) -> Double {
  start + (end - start) * progress
}

extension Array where Element == Double {
  /// The value at a fractional index: a snapshot, or the eased way from one snapshot to the next.
  ///
  /// Before the first it is the first, after the last it is the last.
  ///
  /// - Precondition: The array is not empty.
  public func tweened(at index: Double, easing: Easing = .smooth) -> Double {
    let lower = Swift.min(Swift.max(Int(index), 0), count - 1)
    let upper = Swift.min(lower + 1, count - 1)
    return tween(self[lower], self[upper], at: easing(index - Double(lower)))
  }
}
