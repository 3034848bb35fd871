import Drawing
import Scenes

extension Easing {
  /// One way, and how some easings spend their time on it.
  public static var example: Animation {
    let easings: [(String, Easing)] = [
      ("linear", .linear), ("smooth", .smooth), ("easeInOut", .easeInOut), ("easeOut", .easeOut),
      ("expoOut", .expoOut), ("backOut", .backOut), ("elasticOut", .elasticOut),
      ("bounceOut", .bounceOut),
    ]
    return Animation(lasting: 2.6, hold: 0.8) { progress in
      Scene {
        for (index, row) in Layout.content.rows(easings.count, spacing: 0).enumerated() {
          let (start, end) = (Point(x: 220, y: row.midY), Point(x: 840, y: row.midY))
          Label("." + easings[index].0, at: Point(x: row.minX, y: row.midY), anchor: .leading)
          Line(.line(from: start, to: end), ink: .grid, width: 2)
          Dot(at: tween(start, end, at: easings[index].1(progress)), radius: 11)
        }
      }
    }
  }
}
