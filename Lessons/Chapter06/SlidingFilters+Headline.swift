import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: padding and stride side by side on one clock.
extension SlidingFilters {
  func animate(_ trace: Trace) -> Animation {
    let (padded, strided) = (trace.padded, trace.strided)
    let clock = WindowClock(windows: max(padded.windows, strided.windows), others: 1)
    return clock.animation(saying: captions(trace, clock)) { windows in
      let sides = Layout.captionedContent.columns(2, spacing: 40)
      return Scene(
        subtitle: "Window times filter, cell by cell: the sum is the result in the same place",
        counter: clock.counter(at: windows)
      ) {
        SlidePanel(padded, at: windows, in: sides[0])
        SlidePanel(strided, at: windows, in: sides[1])
      }
    }
  }

  private func captions(_ trace: Trace, _ clock: WindowClock) -> CaptionTrack {
    var track = CaptionTrack()
    track.say("Two filters, two images, two ways to move.", from: 0)
    track.say(
      "A number under the window times the number of the filter there …",
      from: clock.time(ofWindow: 0.1))
    track.say(
      "… and all products added up: that is the result in this place.",
      from: clock.time(ofWindow: 0.75))
    track.say(
      "On go the windows: \(trace.padded.pace) on the left, \(trace.strided.pace) on the right.",
      from: clock.time(ofWindow: 1.5))
    track.say(
      "On the left \(trace.padded.change), on the right \(trace.strided.change).", from: clock.end)
    return track
  }
}

/// A filter on its way, under a title that says how it moves.
struct SlidePanel: Element {
  let slide: Slide
  let windows: Double
  let frame: Rect

  init(_ slide: Slide, at windows: Double, in frame: Rect) {
    self.slide = slide
    self.windows = windows
    self.frame = frame
  }

  func draw(on canvas: Canvas) {
    Panel(.text(title), setting: .text(slide.change), in: frame) { room in
      slide.window(at: windows, in: room)
    }.draw(on: canvas)
  }

  private var title: String {
    "\(slide.padding > 0 ? "Padding \(slide.padding)" : "No padding"), stride \(slide.stride)"
  }
}

extension Slide {
  /// The filter at work.
  func window(
    at windows: Double, largestCell: Double = 64, in frame: Rect
  ) -> ConvolutionWindow {
    ConvolutionWindow(
      input: input, kernel: filter, padding: padding, stride: stride, at: windows, output: output,
      decimals: decimals, largestCell: largestCell, in: frame)
  }

  /// How far the window moves at a time, in words.
  var pace: String { "by " + ["one cell", "two cells", "three cells"][min(stride, 3) - 1] }

  /// What becomes of the size, in words.
  var change: String {
    let (before, after) = (
      "\(input.count)×\(input[0].count)", "\(output.count)×\(output[0].count)"
    )
    return before == after ? "\(before) stays \(after)" : "\(before) becomes \(after)"
  }

  /// The decimals that all of its numbers have.
  var decimals: Int {
    let numbers = [input, filter, output].flatMap { $0.joined() }
    return numbers.allSatisfy { $0 == $0.rounded() } ? 0 : 1
  }
}
