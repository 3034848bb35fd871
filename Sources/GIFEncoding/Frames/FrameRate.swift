/// A number of frames a second that a GIF can keep.
///
/// A GIF counts in hundredths of a second, and browsers show delays below two of them as ten. So the
/// rates there are, are 50, 33⅓, 25, 20, 16⅔ …, and any other snaps to the nearest delay.
public struct FrameRate: Sendable, Equatable {
  /// The hundredths of a second of one frame, 2…65,535.
  let delay: Int
  /// The rate that was asked for.
  public let requested: Double

  /// 25 frames a second.
  public static let standard = FrameRate(delay: 4, requested: 25)

  private init(delay: Int, requested: Double) {
    self.delay = delay
    self.requested = requested
  }

  /// The rate nearest to `rate`, by the length of a frame.
  ///
  /// - Throws: `GIFError.rateTooHigh` above 50, `GIFError.rateNotUsable` for what is no rate at all.
  public static func nearest(to rate: Double) throws(GIFError) -> FrameRate {
    if rate > 50, rate.isFinite { throw .rateTooHigh(rate) }
    guard rate > 0, rate <= 50, 100 / rate <= 65_535 else { throw .rateNotUsable(rate) }
    return FrameRate(delay: Int((100 / rate).rounded()), requested: rate)
  }

  /// The frames a second that are kept.
  public var framesPerSecond: Double { 100 / Double(delay) }

  /// The seconds that one frame lasts.
  public var frameDuration: Double { Double(delay) / 100 }

  /// Whether the rate that was asked for lay off the grid.
  public var isSnapped: Bool { requested * Double(delay) != 100 }

  /// The number of frames in an animation of `duration` seconds, at least 1.
  ///
  /// A rest that is too short for a frame of its own lengthens the last one.
  public func frameCount(in duration: Double) -> Int {
    max(0, Centiseconds.nearest(to: duration) - 2) / delay + 1
  }

  /// The second at which frame `index` appears.
  public func time(ofFrame index: Int) -> Double { Double(index * delay) / 100 }

  /// The seconds that frame `index` of an animation of `duration` seconds lasts.
  ///
  /// That is `frameDuration`, except for the last frame, which takes what is left.
  public func duration(ofFrame index: Int, in duration: Double) -> Double {
    if index + 1 < frameCount(in: duration) { return frameDuration }
    return Double(max(2, Centiseconds.nearest(to: duration)) - index * delay) / 100
  }
}
