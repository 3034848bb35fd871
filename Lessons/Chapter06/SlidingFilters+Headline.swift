import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: padding and stride side by side on one clock.
extension SlidingFilters {
  func animate(_ trace: Trace) -> Animation {
    let (padded, strided) = (trace.padded, trace.strided)
    let clock = WindowClock(windows: max(padded.windows, strided.windows), others: 1)
    return clock.animation(saying: CaptionTrack()) { windows in
      let sides = Layout.content.columns(2, spacing: 40)
      return Scene(
        subtitle: "Window times filter, cell by cell: the sum is the result in the same place",
        counter: clock.counter(at: windows)
      ) {
        SlidePanel(padded, at: windows, in: sides[0])
        SlidePanel(strided, at: windows, in: sides[1])
      }
    }
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
    Panel(.text(title), setting: .text("stride \(slide.stride)"), in: frame) { room in
      slide.window(at: windows, in: room)
    }.draw(on: canvas)
  }

  private var title: String {
    slide.padding > 0 ? "Zeros around the image" : "Nothing around the image"
  }
}

extension Slide {
  /// The filter at work.
  func window(at windows: Double, in frame: Rect) -> ConvolutionWindow {
    ConvolutionWindow(
      input: input, kernel: filter, padding: padding, stride: stride, at: windows, output: output,
      decimals: decimals, in: frame)
  }

  /// The decimals that all of its numbers have.
  var decimals: Int {
    let numbers = [input, filter, output].flatMap { $0.joined() }
    return numbers.allSatisfy { $0 == $0.rounded() } ? 0 : 1
  }
}
