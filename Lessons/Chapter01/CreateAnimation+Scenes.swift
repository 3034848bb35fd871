import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: shares in a ring, and the lines behind them.
extension CreateAnimation {
  func animate(_ trace: ChartTable) -> Animation {
    ChartClock(trace, lasting: duration).animation { index, read in
      let columns = Layout.captionedContent.columns(2, spacing: 28)
      let lines = GrowingLines(table: trace, index: index, read: read, frame: columns[1])
      return Self.scene(trace, at: read) {
        Still("axes") { lines.ground }
        ShareRing(table: trace, index: index, read: read, frame: columns[0])
        lines
      }
    }
  }

  static let bars = LessonScene<Self>(
    LessonCard(
      id: "bars", title: "A race of bars shows who overtakes whom",
      caption: """
        The largest economies as a race: bars keep their colours, carry their values, and glide past \
        one another.
        """,
      alt:
        "Five bars race from 1970 to 2020: China climbs from last to second, past Germany and Japan.",
      description: """
        A bar for each of five economies, the largest on top, its value before it. The years go \
        by, the longest bar always fills the picture, and bars glide past one another when ranks \
        change: China passes the United Kingdom and Germany and in 2010 Japan.
        """),
    animate: { lesson, trace in
      ChartClock(trace, lasting: lesson.duration).animation { index, read, written in
        scene(trace, at: written) {
          race(trace, at: index, read: read, written: written, in: Layout.captionedContent)
        }
      }
    })

  static let barsAndLines = LessonScene<Self>(
    LessonCard(
      id: "bars-and-lines", title: "The race as it stands, and how it came about",
      caption: "Bars show the order of this year; lines remember all the years before.",
      alt:
        "Racing bars on the left and growing lines on the right show five economies, 1970 to 2020.",
      description: """
        On the left the five economies as racing bars with their values, on the right their lines, \
        which grow with the years. Both sides share one clock and one set of colours.
        """),
    animate: { lesson, trace in
      ChartClock(trace, lasting: lesson.duration).animation { index, read, written in
        let columns = Layout.captionedContent.columns(2, spacing: 32)
        let lines = GrowingLines(table: trace, index: index, read: read, frame: columns[1])
        return scene(trace, at: written) {
          Still("axes") { lines.ground }
          race(trace, at: index, read: read, written: written, in: columns[0])
          lines
        }
      }
    })

  static let lines = LessonScene<Self>(
    LessonCard(
      id: "lines", title: "Growing lines tell a story in its own time",
      caption: "Five economies, 1970 to 2020. Each line carries its name and its value at its end.",
      alt:
        "Five lines grow from 1970 to 2020, names and values at their ends; China’s crosses three.",
      description: """
        A line for each of five economies grows with the years. Its name and value travel at its end \
        and change places where lines cross. Japan’s stands still after 1995, that of the United \
        States rises throughout, and China’s crosses three others between 2005 and 2010.
        """),
    animate: { lesson, trace in
      ChartClock(trace, lasting: lesson.duration).animation { index, read in
        let lines = GrowingLines(
          table: trace, index: index, read: read, hasValues: true, frame: Layout.captionedContent)
        return scene(trace, at: read) {
          Still("axes") { lines.ground }
          lines
        }
      }
    })

  private static func scene(
    _ table: ChartTable, at read: Double, @SceneBuilder _ elements: () -> [any Element]
  ) -> Scene {
    let content = elements()
    return Scene(subtitle: .text(table.source)) {
      content
      TimeMark(label: table.label(at: read))
    }
  }

  private static func race(
    _ table: ChartTable, at index: Double, read: Double, written: Double, in frame: Rect
  ) -> RacingBars {
    RacingBars(
      table.names, snapshots: table.rows, at: index, in: frame, reading: read, writing: written,
      overtaking: 1.8, inks: table.inks, decimals: table.briefDecimals, valuesInColumn: true)
  }
}

extension ChartTable {
  /// The colours of the series: each keeps its own in every chart.
  var inks: [Ink] { [1, 6, 4, 2, 3, 5, 7, 8].map { Ink.series($0) } }
}

/// The time that is shown, large in the corner of the picture.
private struct TimeMark: Element {
  let label: String

  func draw(on canvas: Canvas) {
    let size = label.count > 7 ? 26.0 : 44
    Label(
      label, at: Point(x: Layout.canvas.maxX - Layout.margin, y: 62),
      style: .title.size(size), anchor: .baselineTrailing
    ).draw(on: canvas)
  }
}
