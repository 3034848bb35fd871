public import Scenes

/// What is said during an animation, one caption after the other.
///
/// Where one takes over from another, the old one fades out before the new one fades in, so that no
/// two texts ever lie on one another.
public struct CaptionTrack: Sendable, Hashable {
  private struct Line: Sendable, Hashable {
    var caption: Caption?
    var start: Double
  }

  /// The seconds in which a caption fades in, and in which it fades out.
  public let fade: Double
  private var lines: [Line] = []

  /// Nothing is said.
  public init(fade: Double = 0.2) { self.fade = max(fade, 0.001) }

  /// Says something from a time in seconds on; nil ends what is said.
  public mutating func say(_ caption: Caption?, from time: Double) {
    let place = lines.firstIndex { $0.start > time } ?? lines.count
    lines.insert(Line(caption: caption, start: time), at: place)
  }

  /// What is said at a time, as visible as it is then.
  ///
  /// A caption from the very start is there at once, for the first frame is a picture of its own.
  public func caption(at time: Double) -> Caption? {
    guard let index = lines.lastIndex(where: { $0.start <= time }) else { return nil }
    let line = lines[index]
    let arrival = line.start <= 0 ? 1 : (time - line.start) / fade
    let departure = index + 1 < lines.count ? (lines[index + 1].start - time) / fade : 1
    return line.caption?.opacity(Easing.smooth(min(arrival, departure)))
  }
}
