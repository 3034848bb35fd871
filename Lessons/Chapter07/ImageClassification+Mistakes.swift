import Animations
import Drawing
import Exhibits
import LessonKit
import Scenes

/// The test pictures that the trained network is wrong about, the surest mistakes first.
extension ImageClassification {
  static let mistakesScene = LessonScene<Self>(
    LessonCard(
      id: "mistakes", title: "What the trained network still gets wrong",
      caption: """
        The test pictures that the network is wrong about and surest of, and how often each class is \
        taken for each other.
        """,
      alt:
        "Six misclassified test pictures appear; a confusion matrix marks the cell of each one.",
      description: """
        On the right, a table counts how often each class of test pictures was taken for each class; \
        most counts lie on the diagonal. On the left, the six mistakes that the network was surest of \
        are shown one after the other, each with what the network said and what it is, while the table points at \
        its cell. At the end the table points at the mistake made most often.
        """),
    steps: \.mistakeSteps,
    animate: { $0.mistakesAnimation($1) })

  private func mistakesAnimation(_ trace: Trace) -> Animation {
    let wrong = trace.examination.mistakes.count
    var timeline = Timeline()
    timeline.say(
      "\(Numeral.whole(wrong)) of \(Numeral.whole(trace.examination.labels.count)) test pictures are taken for something else."
    )
    timeline.hold(1.8)
    timeline.say("These are the ones that it is surest about, and wrong.")
    let arrivals = timeline.stagger(max(trace.mistakes.count - 1, 0), lasting: 0.5, by: 0.8)
    timeline.hold(0.8)
    if let worst = trace.confusion.worstMistake {
      timeline.say(
        .init(
          "Its most frequent mistake: a \(trace.classNames[worst.truth]) taken for a \(trace.classNames[worst.prediction])."
        ))
    }
    timeline.hold(3)
    return Animation(along: timeline) { time in
      mistakesScene(trace, arrivals, at: time)
    }
  }

  /// Truth by prediction, the names of the predictions slanted so that all of them have room.
  private func confusionTable(
    _ trace: Trace, emphasized: (row: Int, column: Int)?, in frame: Rect
  ) -> Layers {
    let (names, cells) = frame.cutting(top: 44)
    let table = HeatMap(
      trace.confusion.counts.map { $0.map(Double.init) }, in: cells, rowLabels: trace.classNames,
      decimals: 0, hasColorBar: false, emphasized: emphasized)
    return Layers {
      table
      for (column, name) in trace.classNames.enumerated() {
        SlantedName(
          name: name, foot: Point(x: table.cell(row: 0, column: column).midX - 2, y: names.maxY - 8)
        )
      }
    }
  }

  private func mistakesScene(_ trace: Trace, _ arrivals: [Beat], at time: Double) -> Scene {
    let columns = Layout.captionedContent.columns(shares: [1, 1], spacing: 36)
    // The surest mistake is there from the start: the first frame is a picture of its own.
    let first = min(trace.mistakes.count, 1)
    let arrived = first + arrivals.count { time >= $0.start }
    let isOver = time >= (arrivals.last?.end ?? 0) + 0.8
    let drawn =
      arrivals.reduce(Double(first)) { $0 + $1.progress(at: time) }
      / Double(max(trace.mistakes.count, 1))
    let current = arrived > 0 && !isOver ? trace.mistakes[arrived - 1] : nil
    let cell = current.map { (row: $0.truth, column: $0.prediction) }
    let worst = trace.confusion.worstMistake.map { (row: $0.truth, column: $0.prediction) }
    let grid = PictureGrid(
      trace.mistakes.map { mistake in
        let (truth, said) = (trace.classNames[mistake.truth], trace.classNames[mistake.prediction])
        return mistake.picture.shown(caption: "\(truth), not \(said)")
      }, in: columns[0], columns: 3, drawn: drawn)
    return Scene(
      subtitle: "Left: what it is, and what it was taken for. Right: truth by prediction, counted"
    ) {
      grid.places
      grid
      confusionTable(trace, emphasized: isOver ? worst : cell, in: columns[1])
    }
  }
}

/// A name that rises to the right from its foot.
private struct SlantedName: Element {
  let name: String
  let foot: Point

  func draw(on canvas: Canvas) {
    canvas.draw(Text(name, .note), at: foot, anchor: .baselineLeading, rotation: -.pi / 4)
  }
}
