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
    return clock.animation(saying: CaptionTrack()) { windows in
      Scene(
        subtitle: "The same image, the same filter, one window at a time on both sides",
        counter: clock.counter(at: windows)
      ) {
        for (slide, side) in zip(slides, Layout.content.columns(2, spacing: 40)) {
          Panel(
            .text("Stride \(slide.stride)"), setting: status(of: slide, at: windows), in: side
          ) { room in
            slide.window(at: windows, in: room)
          }
        }
      }
    }
  }

  private func status(of slide: Slide, at windows: Double) -> Inscription {
    windows >= Double(slide.windows)
      ? "done after \(slide.windows) windows"
      : "window \(Int(windows) + 1) of \(slide.windows)"
  }
}
