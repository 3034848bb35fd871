public import Animations
package import Scenes

/// An animation with its title: a picture for every moment, complete with its frame.
public struct Film: Sendable {
  /// What heads every picture.
  public let title: String
  /// What happens under it.
  public let animation: Animation
  let grounds = Grounds()
  let wordlessGrounds = Grounds(omitsText: true)

  /// A film of an animation.
  public init(title: String, animation: Animation) {
    self.title = title
    self.animation = animation
  }

  /// How long it lasts.
  public var duration: Double { animation.duration }

  /// Moments that may show colours which others do not.
  var keyTimes: [Double] { animation.keyTimes + [animation.posterTime, duration] }

  /// The whole picture at `time`.
  package func picture(at time: Double) -> LessonFrame {
    let progress = duration > 0 ? time / duration : 1
    return LessonFrame(title: title, scene: animation.scene(at: time), progress: progress)
  }
}
