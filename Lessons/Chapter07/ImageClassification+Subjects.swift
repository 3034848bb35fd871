import Animations
import Drawing
import Exhibits
import LessonKit
import Scenes

/// One picture on its way through the network: what the filters find, and what that adds up to.
extension ImageClassification {
  static let truckScene = LessonScene<Self>(
    LessonCard(
      id: "truck", title: "From pixels to a truck, filter by filter",
      caption: """
        One test picture while the network learns: what the first filters find in it, what the last \
        ones make of that, and the probability of each class.
        """,
      alt: "A truck, feature maps of two layers and ten probability bars change until truck leads.",
      description: """
        A test picture of a truck stands on the left. In the middle, the maps of the first filters show \
        edges and colours at full size, and those of the last filters coarse patches. On the right, ten \
        bars show the probability of each class. Over the epochs the maps become distinct and the bar \
        of the truck grows.
        """),
    steps: { $0.steps(of: $0.truck) },
    animate: { $0.subjectScene($1.truck, $1) })

  static let frogScene = LessonScene<Self>(
    LessonCard(
      id: "frog", title: "From pixels to a frog, filter by filter",
      caption: """
        One test picture while the network learns: what the first filters find in it, what the last \
        ones make of that, and the probability of each class.
        """,
      alt: "A frog, feature maps of two layers and ten probability bars change until frog leads.",
      description: """
        A test picture of a frog stands on the left. In the middle, the maps of the first filters show \
        edges and colours at full size, and those of the last filters coarse patches. On the right, ten \
        bars show the probability of each class. Over the epochs the maps become distinct and the bar \
        of the frog grows.
        """),
    steps: { $0.steps(of: $0.frog) },
    animate: { $0.subjectScene($1.frog, $1) })

  private func subjectScene(_ subject: Subject, _ trace: Trace) -> Animation {
    let columns = Layout.content.columns(shares: [210, 262, 340], spacing: 42)
    let (picture, words) = columns[0].cutting(top: columns[0].width, spacing: 18)
    let strips = columns[1].rows(2, spacing: 10)
    let (first, last) = (filters[0], filters[filters.count - 1])
    let strongest = subject.strongest(of: (first, last), Self.mapsShown)
    return SnapshotClock(epochs: epochs).animation { moment in
      let state = subject.states.tweened(at: trace.kept.index(of: moment.epoch))
      let calm = subject.states.tweened(at: trace.kept.index(of: moment.calm))
      return Scene(
        subtitle: "A test picture, what two layers of filters find in it, and the classes",
        counter: moment.counter
      ) {
        subject.picture.shown(in: picture)
        verdictNumber(subject, trace, at: moment, size: 72, in: words)
        FeatureStrip(
          maps(calm.first, of: first, strongest.first),
          title: .text(title("first", of: first)), limit: subject.limits.first, in: strips[0])
        FeatureStrip(
          maps(calm.last, of: last, strongest.last),
          title: .text(title("last", of: last)), limit: subject.limits.last, in: strips[1])
        flow(from: columns[0], to: columns[1])
        flow(from: columns[1], to: columns[2])
        ProbabilityBars(
          state.probabilities, labels: trace.classNames, truth: subject.label, decimals: 2,
          in: columns[2])
      }
    }
  }

  private func flow(from left: Rect, to right: Rect) -> Arrow {
    let level = Layout.content.minY + 118
    return Arrow(
      from: Point(x: left.maxX + 10, y: level), to: Point(x: right.minX - 10, y: level), ink: .muted
    )
  }

  /// How many maps of a stage are shown: so many that what is in them can be seen.
  private static let mapsShown = 6

  private func title(_ stage: String, of count: Int) -> String {
    let shown = min(count, Self.mapsShown)
    return shown < count
      ? "what the \(stage) filters find, \(shown) of \(count)" : "what the \(stage) filters find"
  }

  /// Numbers map by map as rows of numbers: some of so many maps.
  private func maps(_ numbers: [Double], of count: Int, _ shown: [Int]) -> [[[Double]]] {
    let area = numbers.count / max(count, 1)
    let side = Int(Double(area).squareRoot().rounded())
    return shown.map { map in
      (0..<side).map { row in
        Array(numbers[map * area + row * side..<map * area + (row + 1) * side])
      }
    }
  }
}
