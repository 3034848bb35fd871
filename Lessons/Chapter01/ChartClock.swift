import Animations
import Scenes

/// The clock of a chart that runs through the rows of a table: a rest, all times at an even pace, a
/// long rest; what happens is said when it happens.
struct ChartClock: Sendable {
  private let table: ChartTable
  private let motion: Beat
  private let timeline: Timeline

  /// A clock whose rows go by in a number of seconds.
  init(_ table: ChartTable, lasting duration: Double) {
    var timeline = Timeline()
    timeline.hold(1.2)
    motion = Beat(start: timeline.duration, duration: duration)
    for (time, caption) in Self.news(of: table, during: motion) {
      timeline.hold(time - timeline.duration)
      timeline.say(caption)
    }
    timeline.hold(motion.end + 0.2 - timeline.duration)
    timeline.say(Self.summary(of: table).map { .init(stringLiteral: $0) })
    timeline.hold(2.6)
    self.timeline = timeline
    self.table = table
  }

  /// An animation that is told where among the rows it is, and where the numbers are: those change some
  /// twelve times a second at most.
  func animation(
    _ scene: @escaping @Sendable (_ index: Double, _ read: Double) -> Scene
  ) -> Animation {
    animation { index, read, _ in scene(index, read) }
  }

  /// The same for a picture in which shapes too change twelve times a second; what is written then
  /// changes halfway between two of these times.
  func animation(
    _ scene: @escaping @Sendable (_ index: Double, _ read: Double, _ written: Double) -> Scene
  ) -> Animation {
    let pause = 0.08
    return Animation(along: timeline) { time in
      func index(after delay: Double) -> Double {
        self.index(at: ((time - delay) / pause + 1e-9).rounded(.down) * pause + delay)
      }
      return scene(self.index(at: time), index(after: 0), index(after: pause / 2))
    }
  }

  private func index(at time: Double) -> Double {
    let (first, last) = (table.times[0], table.times[table.times.count - 1])
    return table.index(at: tween(first, last, at: motion.progress(at: time)))
  }

  /// Each overtaking at its time; of those that follow too fast the last alone can be read.
  private static func news(
    of table: ChartTable, during motion: Beat
  ) -> [(time: Double, caption: Caption?)] {
    let (first, last) = (table.times[0], table.times[table.times.count - 1])
    let events = table.overtakings.map { event in
      let row = Int(event.index)
      let next = min(row + 1, table.times.count - 1)
      let time = tween(table.times[row], table.times[next], at: event.index - Double(row))
      return (
        time: motion.start + (time - first) / (last - first) * motion.duration,
        words: "\(table.labels[event.row]): \(table.names[event.winner]) passes "
          + table.names[event.loser]
      )
    }
    var news: [(time: Double, caption: Caption?)] = []
    for (index, event) in events.enumerated() {
      let next = index + 1 < events.count ? events[index + 1].time : motion.end
      guard next - event.time > 0.7 else { continue }
      news.append((event.time, .init(stringLiteral: event.words)))
      if next - event.time > 2.4 { news.append((event.time + 2, nil)) }
    }
    return news
  }

  private static func summary(of table: ChartTable) -> String? {
    guard let fastest = table.fastest, fastest.factor > 1 else { return nil }
    let factor = Numeral.fixed(fastest.factor, decimals: fastest.factor < 10 ? 1 : 0)
    return "\(table.names[fastest.series]) has grown most: \(factor) times what it was."
  }
}
