import Drawing
import Scenes

extension Crossfade {
  /// One picture dissolves into another in the same frame.
  public static var example: Animation {
    let shares = [0.42, 0.31, 0.19, 0.08]
    let names = ["cats", "dogs", "birds", "fish"]
    return Animation(lasting: 2.4, easing: .smooth, hold: 1) { progress in
      Scene {
        Crossfade(
          from: Bars(shares, labels: names, inks: (1...4).map { .series($0) }),
          to: Pie(shares, labels: names), at: progress)
      }
    }
  }
}

extension Moved {
  /// Elements grow out of a point, and are carried from one frame to another.
  public static var example: Animation {
    let (left, right) = (Layout.content.columns(2)[0], Layout.content.columns(2)[1])
    let corner = right.rows(2)[1].columns(2)[1]
    var timeline = Timeline()
    let grow = timeline.beat(lasting: 1.2)
    let carry = timeline.beat(lasting: 1.4)
    timeline.hold(0.8)
    return Animation(along: timeline) { time in
      Scene {
        Line(.roundedRectangle(corner, radius: 8), ink: .grid)
        Pie([5, 3, 2], in: left)
          .carried(from: left, to: corner, at: carry.progress(at: time, easing: .easeInOut))
          .grown(grow.progress(at: time, easing: .backOut), about: left.center)
      }
    }
  }
}

extension Faded {
  /// Elements come in one after the other.
  public static var example: Animation {
    var timeline = Timeline()
    let beat = timeline.beat(lasting: 2)
    timeline.hold(1)
    return Animation(along: timeline) { time in
      Scene {
        for (index, column) in Layout.content.columns(5).enumerated() {
          Dot(at: column.center, radius: 60, ink: .series(index + 1))
            .faded(beat.stagger(5)[index].progress(at: time))
        }
      }
    }
  }
}
