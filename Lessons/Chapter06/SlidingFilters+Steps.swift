import Animations
import Drawing
import LessonKit
import Scenes

/// The scenes with one filter each, in full size.
extension SlidingFilters {
  static let products = LessonScene<Self>(
    LessonCard(
      id: "products",
      title: "A filter scores how well a window fits it",
      caption: """
        In every place the window is multiplied by the filter, cell by cell. The sum is high where the \
        image looks like the filter.
        """,
      alt:
        "A 3×3 window slides over a padded image; its products with the filter appear and add up.",
      description: """
        A 3×3 image with a ring of zeros around it, a 3×3 filter with ones in its middle row, and the \
        nine products of each window with the filter. Their sum is high where the ones of the image lie \
        under the ones of the filter, and nothing elsewhere.
        """),
    steps: { $0.padded.traceSteps([:]) }, animate: { $0.filterWork($1.padded) })

  static let slide = LessonScene<Self>(
    LessonCard(
      id: "slide",
      title: "With zeros around it, the result keeps its size",
      caption: """
        With one ring of zeros a 3×3 filter has as many places as the image has cells, and the result is \
        as large as the image.
        """,
      alt: "A 3×3 filter slides over a zero-padded 3×3 image and fills a 3×3 result row by row.",
      description: """
        The whole convolution of a 3×3 image with a 3×3 filter. One ring of zeros is put around the \
        image. The window starts in the top left corner and moves one cell at a time, row by row; each \
        sum of products is written into the result at the window's own place.
        """),
    steps: { $0.padded.traceSteps([:]) },
    animate: { $0.steps(of: $1.padded) })

  static let strideSteps = LessonScene<Self>(
    LessonCard(
      id: "stride-steps",
      title: "With a stride of two, windows do not overlap",
      caption: """
        A 2×2 filter that moves two cells at a time sees every cell of the image once; the result is half \
        as high and half as wide.
        """,
      alt: "A 2×2 filter moves over a 6×6 image two cells at a time and fills a 3×3 result.",
      description: """
        The whole convolution of a 6×6 image with a 2×2 filter that looks for diagonals. The window moves \
        two cells at a time, first to the right, then down. Each sum of four products is written into the \
        result at the window's own place.
        """),
    steps: { $0.strided.traceSteps([:]) },
    animate: { $0.steps(of: $1.strided) })

  private func filterWork(_ slide: Slide) -> Animation {
    let clock = WindowClock(windows: slide.windows)
    return clock.animation(saying: captions(for: slide, clock)) { windows in
      Scene(subtitle: slide.sizes, counter: clock.counter(at: windows)) {
        WindowProducts(
          input: slide.input, kernel: slide.filter, padding: slide.padding, stride: slide.stride,
          at: windows, output: slide.output, decimals: slide.decimals, in: Layout.captionedContent)
      }
    }
  }

  private func steps(of slide: Slide) -> Animation {
    let clock = WindowClock(windows: slide.windows)
    return clock.animation(saying: captions(for: slide, clock)) { windows in
      Scene(subtitle: slide.sizes, counter: clock.counter(at: windows)) {
        slide.window(at: windows, in: Layout.captionedContent)
      }
    }
  }

  private func captions(for slide: Slide, _ clock: WindowClock) -> CaptionTrack {
    var track = CaptionTrack()
    let cells = slide.filter.joined().count
    track.say(
      slide.padding > 0
        ? "Zeros around the image give the filter a place for every cell."
        : "The filter starts in the top left corner.", from: 0)
    track.say("The window covers \(cells) numbers …", from: clock.time(ofWindow: 0))
    track.say(
      "… each times the number of the filter in its place …", from: clock.time(ofWindow: 0.22))
    track.say(
      "… and the sum of the products is the result there.", from: clock.time(ofWindow: 0.78))
    track.say("The window moves on \(slide.pace).", from: clock.time(ofWindow: 1))
    track.say(slide.finding, from: clock.end)
    return track
  }
}

extension Slide {
  /// How large the result is, and why.
  var sizes: Scene.Subtitle {
    let places = "(\(input.count) + 2 \\cdot \(padding) - \(filter.count)) / \(stride) + 1"
    return .formula("\\text{rows of the result} = \(places) = \(output.count)")
  }

  /// What the filter found, in words.
  var finding: Caption {
    let sums = output.joined().map { $0 }
    let highest = sums.max() ?? 0
    let places = sums.count { $0 == highest }
    return """
      The highest of \(sums.count) results is \(Numeral.shortest(highest)): there the image fits the \
      filter best\(places > 1 ? ", in \(places) places" : "").
      """
  }
}
