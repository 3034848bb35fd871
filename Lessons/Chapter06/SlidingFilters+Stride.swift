import Animations
import Drawing
import LessonKit
import Scenes

/// The scene that compares strides.
extension SlidingFilters {
  static let stride = LessonScene<Self>(
    LessonCard(
      id: "stride",
      title: "A larger stride looks less often",
      caption: """
        The same filter over the same image: one cell at a time it has 25 places, two at a time only 9.
        """,
      alt:
        "One filter slides over an image with stride 1 and stride 2; the larger stride is done sooner.",
      description: """
        Two copies of a 6×6 image and of a 2×2 filter on one clock. On the left the filter moves one cell \
        at a time and fills a 5×5 result, on the right two at a time and fills a 3×3 result. The right \
        side is done after 9 windows and stands still until the left one is done after 25. The results of \
        the larger stride are every other result of the smaller one.
        """),
    steps: {
      $0.unstrided.traceSteps(["stride": 1])
        + $0.strided.traceSteps(["stride": .integer($0.strided.stride)])
    },
    animate: { StridePicture(slides: [$1.unstrided, $1.strided]).animation })
}

/// The same filter with two strides on one clock.
private struct StridePicture: Sendable {
  let slides: [Slide]

  var animation: Animation {
    let most = slides.map(\.windows).max() ?? 1
    let clock = WindowClock(
      windows: most, first: 1, second: 0.8, others: min(0.9, 9 / Double(most)))
    // Both images in one size: that of the side with the larger result.
    let cell = min(
      34, 340 / Double(slides.map { $0.input[0].count + $0.output[0].count }.max() ?? 1))
    return clock.animation(saying: captions(clock)) { windows in
      Scene(
        subtitle: "The same image, the same filter, one window at a time on both sides",
        counter: clock.counter(at: windows)
      ) {
        for (slide, side) in zip(slides, Layout.captionedContent.columns(2, spacing: 40)) {
          Panel(
            .text("Stride \(slide.stride)"), setting: status(of: slide, at: windows), in: side
          ) { room in
            slide.window(at: windows, largestCell: cell, in: room)
          }
        }
      }
    }
  }

  private func captions(_ clock: WindowClock) -> CaptionTrack {
    var track = CaptionTrack()
    let (dense, sparse) = (slides[0], slides[1])
    track.say("The same filter, moved \(dense.pace) and \(sparse.pace).", from: 0)
    guard sparse.stride > 1 else { return track }
    track.say(
      "With stride \(sparse.stride) it is done after \(sparse.windows) windows.",
      from: clock.time(ofWindow: Double(sparse.windows)))
    track.say(
      "The right result is every \(sparse.stride == 2 ? "second" : "third") row and column of the left.",
      from: clock.end)
    return track
  }

  private func status(of slide: Slide, at windows: Double) -> Inscription {
    windows >= Double(slide.windows)
      ? "done after \(slide.windows) windows"
      : "window \(Int(windows) + 1) of \(slide.windows)"
  }
}
