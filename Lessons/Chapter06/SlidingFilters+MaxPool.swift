import Animations
import Drawing
import LessonKit
import Scenes

/// The scene in which the result of a filter is pooled.
extension SlidingFilters {
  static let maxPool = LessonScene<Self>(
    LessonCard(
      id: "max-pool",
      title: "Max-pooling keeps the strongest answer",
      caption: """
        Pooling has no filter: of each window, max-pooling keeps the largest number and average-pooling \
        the mean.
        """,
      alt:
        "A 2×2 window slides over a grid; one side keeps the largest number, the other the mean.",
      description: """
        The result of the convolution with a stride is pooled by windows of 2×2 cells that move one cell \
        at a time. On the left the largest number of each window is kept, on the right the mean. \
        Max-pooling says that something was found somewhere in the window; the mean waters it down.
        """),
    steps: { $0.pooled.traceSteps }, animate: { PoolingPicture(pooled: $1.pooled).animation })
}

/// Both kinds of pooling on one clock.
private struct PoolingPicture: Sendable {
  let pooled: Pooled

  var animation: Animation {
    let clock = WindowClock(
      windows: pooled.largest.joined().count, first: 2.6, second: 2, others: 1.6)
    return clock.animation(saying: captions(clock)) { windows in
      Scene(
        subtitle: "What the filter with a stride left, in windows of 2×2 cells",
        counter: clock.counter(at: windows)
      ) {
        for (side, kind) in zip(
          Layout.captionedContent.columns(2, spacing: 40), [PoolingWindow.Kind.max, .average])
        {
          Panel(kind == .max ? "The largest" : "The mean", in: side) { room in
            PoolingWindow(
              input: pooled.input, size: Pooled.size, stride: 1, kind, at: windows,
              output: kind == .max ? pooled.largest : pooled.means, in: room)
          }
        }
      }
    }
  }

  private func captions(_ clock: WindowClock) -> CaptionTrack {
    var track = CaptionTrack()
    track.say("There is no filter: a window only chooses.", from: 0)
    track.say(
      "The strongest answer stays, wherever in the window it was …", from: clock.time(ofWindow: 0.8)
    )
    track.say("… while a mean waters it down.", from: clock.time(ofWindow: 1.8))
    return track
  }
}
