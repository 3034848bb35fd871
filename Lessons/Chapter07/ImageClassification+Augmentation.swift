import Animations
import Datasets
import Drawing
import LessonKit
import Scenes

/// One training picture, and how the network sees it from epoch to epoch.
extension ImageClassification {
  static let augmentationScene = LessonScene<Self>(
    LessonCard(
      id: "augmentation", title: "No picture looks the same to the network twice",
      caption: """
        Before the network sees a training picture again, chance turns it, moves it and mirrors it. \
        What it shows stays the same.
        """,
      alt:
        "One training picture is turned, moved and mirrored by chance: a new version every epoch.",
      description: """
        A training picture stands on the left. From it come, one after the other, the eight versions \
        that the network saw in its first eight epochs: each is turned, moved or mirrored a little by \
        chance, and each still shows the same thing.
        """),
    animate: { $0.augmentationAnimation($1) })

  private func augmentationAnimation(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.say("One of \(Numeral.whole(pictures)) training pictures: a \(trace.name).")
    timeline.hold(1.6)
    timeline.say("Every epoch, chance changes it before the network sees it.")
    let moves = trace.seen.indices.map { index in
      timeline.hold(0.24)
      return timeline.beat(lasting: index < 2 ? 0.6 : 0.32)
    }
    timeline.say(
      "The label stays: a \(trace.name). The network cannot learn single pixels by heart.")
    timeline.hold(2.6)
    return Animation(along: timeline) { time in
      let count = moves.count { time >= $0.start }
      return Scene(
        subtitle: .text(amounts),
        counter: count == 0 ? nil : "epoch \(count)"
      ) {
        augmentationElements(trace, moves.map { $0.progress(at: time, easing: .easeInOut) })
      }
    }
  }

  /// The changes and their sizes.
  private var amounts: String {
    var parts = ["turned up to \(Numeral.shortest(rotation))° either way"]
    parts.append("moved up to \(Numeral.shortest(shift * 100)) % of its sides")
    if flip { parts.append("mirrored half of the time") }
    return parts.joined(separator: ", ")
  }

  /// The picture as it is, and copies that leave it for their places in the grid.
  private func augmentationElements(_ trace: Trace, _ shares: [Double]) -> Layers {
    let columns = Layout.captionedContent.columns(shares: [1, 3], spacing: 44)
    let grid = PictureGrid(
      trace.seen.enumerated().map { $1.shown(caption: "epoch \($0 + 1)") }, in: columns[1],
      columns: 4)
    let original = trace.original.shown(in: columns[0], caption: "as it is: a \(trace.name)")
    return Layers {
      original
      grid.places
      for (index, share) in shares.enumerated() where share > 0 {
        let place = Rect.lerp(original.area, grid.pictureArea(index), share)
        if share < 1 {
          trace.seen[index].shown(in: place)
        } else {
          trace.seen[index].shown(in: grid.cell(index), caption: "epoch \(index + 1)")
        }
      }
    }
  }
}

extension Rect {
  /// The rectangle on the way from one to another.
  fileprivate static func lerp(_ start: Rect, _ end: Rect, _ share: Double) -> Rect {
    func between(_ a: Double, _ b: Double) -> Double { tween(a, b, at: share) }
    return Rect(
      x: between(start.minX, end.minX), y: between(start.minY, end.minY),
      width: between(start.width, end.width), height: between(start.height, end.height))
  }
}

extension ImageClassification.Trace {
  /// What the training picture shows.
  fileprivate var name: String { classNames[originalLabel] }
}
