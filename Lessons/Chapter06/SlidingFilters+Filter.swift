import Animations
import Drawing
import LessonKit
import Scenes

/// The scene about the places that a filter has.
extension SlidingFilters {
  static let filter = LessonScene<Self>(
    LessonCard(
      id: "filter",
      title: "Zeros give the filter a place for every cell",
      caption: """
        A 3×3 filter has one place on a 3×3 image. With a ring of zeros around the image it has nine, and \
        its middle visits every cell.
        """,
      alt:
        "A 3×3 window lies on a 3×3 image; on the image with zeros around it, it visits nine places.",
      description: """
        The same 3×3 image without and with a ring of zeros around it. On the left a 3×3 window covers \
        the image and cannot move. On the right it starts in the corner of the zeros and moves one cell \
        at a time, row by row, through nine places; the cell in its middle is each cell of the image in \
        turn.
        """),
    steps: { $0.padded.traceSteps([:]) }, animate: { PlacesPicture(slide: $1.padded).animation })
}

/// One window on an image and on the same image with zeros around it.
private struct PlacesPicture: Sendable {
  let slide: Slide

  var animation: Animation {
    let clock = WindowClock(windows: slide.windows, first: 1, second: 0.7, others: 0.7)
    return clock.animation(saying: CaptionTrack()) { windows in
      Scene(subtitle: "Each place of the window is a number of the result") {
        for (padding, side) in zip([0, slide.padding], Layout.content.columns(2, spacing: 40)) {
          let window = WindowOnGrid(
            input: slide.input, rows: slide.filter.count, columns: slide.filter[0].count,
            padding: padding, stride: slide.stride,
            at: padding > 0 ? windows.rounded(.down) + 0.5 : 0,
            decimals: slide.decimals, in: side.cutting(top: 34).rest)
          Panel(
            padding > 0 ? "With padding \(padding)" : "Without padding",
            setting: .text("\(window.places) \(window.places == 1 ? "place" : "places")"), in: side
          ) { _ in window.jumping() }
        }
      }
    }
  }
}
