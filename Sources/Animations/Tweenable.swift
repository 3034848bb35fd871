import Contracts

/// A value with a way to another of its kind: what a snapshot has to be, so that the picture can pass
/// from one to the next.
///
/// ```swift
/// struct Pose: Tweenable {
///   var place: Point
///   var angle: Double
///
///   func tweened(to end: Pose, at progress: Double) -> Pose {
///     Pose(place: tween(place, end.place, at: progress), angle: tween(angle, end.angle, at: progress))
///   }
/// }
/// ```
public protocol Tweenable {
  /// The value on the way from this one (0) to another (1).
  ///
  /// At 0 and at 1 it is drawn as the two ends are. Outside 0…1, where an easing swings too far, it
  /// lies beyond them as far as the kind of value allows.
  func tweened(to end: Self, at progress: Double) -> Self
}

/// The value between `start` and `end`, at `progress` 0…1 (not clamped).
public func tween<Value: Tweenable>(_ start: Value, _ end: Value, at progress: Double) -> Value {
  start.tweened(to: end, at: progress)
}

extension Double: Tweenable {
  /// The number on the straight way; exactly the ends at 0 and 1.
  public func tweened(to end: Double, at progress: Double) -> Double {
    progress == 1 ? end : self + (end - self) * progress
  }
}

extension Array where Element: Tweenable {
  /// The value at a fractional index: a snapshot, or the eased way from one snapshot to the next.
  ///
  /// Before the first it is the first, after the last it is the last.
  ///
  /// - Precondition: The array is not empty.
  public func tweened(at index: Double, easing: Easing = .smooth) -> Element {
    require(!isEmpty, "tweened: no snapshots; want at least one")
    let last = Double(count - 1)
    let index = index > 0 ? Swift.min(index, last) : 0
    let lower = Int(index)
    guard lower < count - 1 else { return self[lower] }
    return tween(self[lower], self[lower + 1], at: easing(index - Double(lower)))
  }
}

extension Array: Tweenable where Element: Tweenable {
  /// Every element on its way; a list of points is a curve that bends into another.
  ///
  /// Lists of unequal length are laid over one another from first to last element, and each gets new
  /// elements on the straight way between its own where only the other has one. So a curve keeps its
  /// looks at both ends of the way. Where one list is empty, the other is shown.
  public func tweened(to end: [Element], at progress: Double) -> [Element] {
    if count == end.count { return zip(self, end).map { tween($0, $1, at: progress) } }
    guard !isEmpty, !end.isEmpty, progress != 0, progress != 1 else {
      return (progress < 0.5 && !isEmpty) || end.isEmpty ? self : end
    }
    return Self.knots(count, end.count).map { share in
      tween(element(at: share), end.element(at: share), at: progress)
    }
  }

  /// The shares of the way from the first element to the last at which either list has an element.
  private static func knots(_ one: Int, _ other: Int) -> [Double] {
    func shares(_ count: Int) -> [Double] { (0..<count).map { Double($0) / Double(count - 1) } }
    guard one > 1, other > 1 else { return shares(Swift.max(one, other)) }
    return (shares(one) + shares(other).dropFirst().dropLast()).sorted()
  }

  private func element(at share: Double) -> Element {
    tweened(at: share * Double(count - 1), easing: .linear)
  }
}
