/// The unit in which a GIF counts time.
enum Centiseconds {
  /// The shortest delay that browsers keep; below it they wait for ten.
  static let shortestDelay = 2
  /// The longest delay that a frame can hold.
  static let longestDelay = 65_535
  /// The most seconds that are counted, 31 years.
  static let longestDuration = 1e9

  /// The count nearest to `seconds`.
  static func nearest(to seconds: Double) -> Int {
    Int((min(max(seconds, 0), longestDuration) * 100).rounded())
  }
}
