import Drawing

extension Ink {
  /// The ink of a number between −1 and 1: blue above zero, orange below, paper at zero.
  ///
  /// What is no number is paper. `strength` is how far the ends go, 0 (paper) to 1 (the full colour);
  /// under text it stays at 0.5 or less.
  static func signed(_ value: Double, strength: Double = 1) -> Ink {
    let share = value.isNaN ? 0 : min(abs(value), 1)
    return .paper.mixed(with: value < 0 ? .series(2) : .series(1), by: share * strength)
  }
}

extension Double {
  /// The number as a share of `limit`, −1…1; 0 where that makes no sense.
  func signedShare(of limit: Double) -> Double {
    guard isFinite, limit > 0 else { return 0 }
    return Swift.min(Swift.max(self / limit, -1), 1)
  }

  /// The number held within 0…1; NaN is 0.
  var unitShare: Double { self > 0 ? Swift.min(self, 1) : 0 }

  /// A gentle way from 0 to 1 while the number goes from `start` to `end`.
  func ramp(from start: Double, to end: Double) -> Double {
    let share = ((self - start) / (end - start)).unitShare
    return share * share * (3 - 2 * share)
  }
}

extension Collection where Element == Double {
  /// The largest distance from zero among finite numbers, 0 where there is none.
  var largestMagnitude: Double { lazy.filter(\.isFinite).map(abs).max() ?? 0 }
}

extension Array {
  /// The element at an index, or nil outside the array.
  subscript(ifThere index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
