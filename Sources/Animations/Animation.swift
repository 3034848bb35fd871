public import Scenes

/// A picture that changes with time: a pure function from seconds to a scene.
///
/// Frames can be drawn in any order and in parallel, at any frame rate, and always show the same.
public struct Animation: Sendable {
  /// How long it lasts.
  public let duration: Double
  /// The moment that stands for the whole: the converged state, by default the last moment.
  public let posterTime: Double
  /// Moments that show colours which no other moment shows, such as a short highlight.
  ///
  /// A palette is made from samples of the animation; these moments are always among them.
  public let keyTimes: [Double]
  private let scene: @Sendable (Double) -> Scene

  /// An animation whose scene depends on progress, 0…1.
  ///
  /// - Parameters:
  ///   - duration: Seconds.
  ///   - easing: How progress depends on time.
  ///   - hold: Seconds for which the last scene stands still after that.
  ///   - scene: Draws the given progress.
  public init(
    lasting duration: Double, easing: Easing = .linear, hold: Double = 2,
    scene: @escaping @Sendable (_ progress: Double) -> Scene
  ) {
    let motion = Beat(start: 0, duration: duration)
    self.init(lasting: duration + hold, at: { scene(motion.progress(at: $0, easing: easing)) })
  }

  /// An animation along a timeline.
  ///
  /// - Parameters:
  ///   - timeline: Its beats; they are read with `Beat.progress(at:easing:)`.
  ///   - posterTime: The moment that stands for the whole, the end if left out.
  ///   - keyTimes: Moments with colours of their own, besides the beginnings, middles and ends of beats.
  ///   - scene: Draws the given moment, in seconds. A scene without a caption gets the timeline's.
  public init(
    along timeline: Timeline, posterTime: Double? = nil, keyTimes: [Double] = [],
    scene: @escaping @Sendable (_ time: Double) -> Scene
  ) {
    self.init(
      lasting: timeline.duration, posterTime: posterTime,
      keyTimes: timeline.changes + keyTimes
    ) { time in
      var scene = scene(time)
      scene.caption = scene.caption ?? timeline.captions.caption(at: time)
      return scene
    }
  }

  init(
    lasting duration: Double, posterTime: Double? = nil, keyTimes: [Double] = [],
    at scene: @escaping @Sendable (Double) -> Scene
  ) {
    self.duration = duration
    self.posterTime = posterTime ?? duration
    self.keyTimes = keyTimes
    self.scene = scene
  }

  /// What is seen at `time`; before the start it is the first scene, after the end the last.
  public func scene(at time: Double) -> Scene { scene(min(max(time, 0), duration)) }
}
