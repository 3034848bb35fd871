import Animations
import Scenes

/// The clock of windows that slide over grids: the first one slowly, so that its arithmetic can be read,
/// the others at an even pace.
struct WindowClock: Sendable {
  private(set) var timeline = Timeline()
  private let beats: [Beat]

  /// A clock for so many windows.
  init(windows: Int, first: Double = 2.6, second: Double = 1.6, others: Double = 0.9) {
    timeline.hold(0.9)
    beats = timeline.sequence(
      (0..<windows).map { $0 == 0 ? first : $0 == 1 ? second : others })
    timeline.hold(2.3)
  }

  /// How many windows are done at a time; 3.4 is 40 % through the fourth.
  func windows(at time: Double) -> Double {
    beats.reduce(0) { $0 + $1.progress(at: time) }
  }

  /// When a share of a window, counted from 0, is over.
  func time(ofWindow window: Double) -> Double {
    guard let last = beats.last else { return timeline.duration }
    let index = Int(window)
    guard index < beats.count else { return last.end }
    return beats[index].start + beats[index].duration * (window - Double(index))
  }

  /// The number of windows.
  var count: Int { beats.count }

  /// The counter in the corner of the picture.
  func counter(at windows: Double) -> String {
    "window \(min(Int(windows) + 1, count)) of \(count)"
  }

  /// When the last window is done.
  var end: Double { beats.last?.end ?? 0 }

  /// An animation on this clock, with what is said.
  func animation(
    saying captions: CaptionTrack, _ scene: @escaping @Sendable (_ windows: Double) -> Scene
  ) -> Animation {
    Animation(along: timeline) { time in
      var scene = scene(windows(at: time))
      scene.caption = captions.caption(at: time)
      return scene
    }
  }
}
