import Agents
import Animations
import Drawing
import Environments
import LessonKit
import Scenes

extension QLearningOnIce {
  func animate(_ trace: Trace) -> Animation { FillingPicture(trace, discount: discount).animation }

  /// How an update is computed.
  static let rule = Scene.Subtitle.formula(
    "Q(s, a) \\leftarrow Q(s, a) + \\alpha\\,(r + \\gamma \\max_{a'} Q(s', a') - Q(s, a))")
}

/// The table as it fills, on the board and beside it, and the walk that it leads to.
private struct FillingPicture: Sendable {
  private let trace: QLearningOnIce.Trace
  private let map: LakeMap
  private let timeline: Timeline
  private let fall: Beat?
  private let rush: Beat
  /// The first changes, one after the other, and when each of them is seen.
  private let updates: [(update: LakeLearning.Update, beat: Beat)]
  private let run: Beat
  private let walk: Beat
  /// What is known at the end of the updates, and on the way from there to the end.
  private let course: [LakeLearning.Snapshot]
  private let known: [LakeValues]

  init(_ trace: QLearningOnIce.Trace, discount: Double) {
    self.trace = trace
    let learning = trace.learning
    map = learning.lake.map
    var timeline = Timeline()
    _ = timeline.beat(
      lasting: 0.9, saying: "All values are 0: the agent knows nothing about this lake.")
    fall = learning.fall.map { fall in
      timeline.beat(
        lasting: 0.3 * Double(fall.steps.count) + 0.5,
        saying: "Episode \(fall.episode) ends in a hole: reward 0, and the table stays empty.")
    }
    let first = learning.firsts.first
    rush = timeline.beat(lasting: first == nil ? 0 : 1.1, saying: Self.waiting(for: first))
    var updates: [(update: LakeLearning.Update, beat: Beat)] = []
    for (number, update) in learning.firsts.prefix(3).enumerated() {
      let caption = Self.caption(number, update, discount)
      updates.append((update, timeline.beat(lasting: 1.5, saying: caption)))
    }
    self.updates = updates
    run = timeline.beat(
      lasting: 2.6, saying: "Every success fills one more step, farther back, up to the start.")
    walk = timeline.beat(
      lasting: 0.42 * Double(max(trace.walk.count, 1)),
      saying: "The largest value of each row tells the way.")
    timeline.say(Self.verdict(trace))
    timeline.hold(2.2)
    self.timeline = timeline
    let begin = updates.last?.update.episode ?? 0
    course = learning.snapshots.filter { $0.episode >= begin }
    let last = updates.last.map { LakeValues($0.update.after) }
    known = [last ?? LakeValues(learning.snapshots[0].table)] + course.map { LakeValues($0.table) }
  }

  // MARK: words

  private static func waiting(for update: LakeLearning.Update?) -> Caption {
    guard let update else { return "Only the goal pays." }
    return "Only the goal pays. It takes \(Numeral.whole(update.episode)) episodes to find it once."
  }

  private static func caption(
    _ number: Int, _ update: LakeLearning.Update, _ discount: Double
  ) -> Caption {
    let name = "Q(\(update.step.state), \\text{\(update.step.action.name)})"
    let (old, new) = (update.values.old, Numeral.fixed(update.values.new, decimals: 3))
    guard let following = update.following else {
      return Caption(
        .formula("\\text{The goal at last:}\\;\\; \(name) \\leftarrow r = \(new)"))
    }
    let target = "0 + \(Numeral.shortest(discount)) \\cdot \(Numeral.fixed(following, decimals: 3))"
    let words = number == 1 ? "One step back:" : "And another:"
    return Caption(
      .formula(
        "\\text{\(words)}\\;\\; \(name) \\leftarrow \(Numeral.shortest(old)) + "
          + "\(Numeral.shortest(update.rate))\\,(\(target) - \(Numeral.shortest(old))) = \(new)"))
  }

  private static func verdict(_ trace: QLearningOnIce.Trace) -> Caption {
    let error =
      zip(trace.learning.table.rows.joined(), trace.exact.rows.joined())
      .map { abs($0 - $1) }.max() ?? 0
    guard trace.walk.last?.isWin == true else { return "The goal was not reached yet." }
    let way = "\(trace.walk.count) steps to the goal"
    return error < 0.0005
      ? "\(way); every value equals the exact one to three decimals."
      : "\(way); the values are within \(Numeral.fixed(error, decimals: 3)) of the exact ones."
  }

  // MARK: pictures

  var animation: Animation {
    Animation(along: timeline, posterTime: timeline.duration, scene: scene)
  }

  private func scene(at time: Double) -> Scene {
    let sides = Layout.captionedContent.columns(shares: [364, 508])
    let values = values(at: time)
    return Scene(subtitle: QLearningOnIce.rule, counter: counter(at: time)) {
      values.board(of: map, agent: agent(at: time), in: sides[0])
      table(values, at: time, in: sides[1])
    }
  }

  private func table(_ values: LakeValues, at time: Double, in frame: Rect) -> ValueTable {
    var table = ValueTable(values: values.values, states: map.openCells, frame: frame)
    if let (update, beat) = current(at: time) {
      let light = min(
        beat.part(0...0.15).progress(at: time), 1 - beat.part(0.9...1).progress(at: time))
      table.row = table.states.firstIndex(of: update.step.state).map(Double.init)
      table.rowLight = light
      table.cell = (
        update.step.state, update.step.action.rawValue,
        min(light, beat.part(0.4...0.5).progress(at: time))
      )
    } else if time >= walk.start {
      lightWalk(in: &table, at: time)
    }
    return table
  }

  /// Lights the row of the agent's cell and in it the move that it takes.
  private func lightWalk(in table: inout ValueTable, at time: Double) {
    let progress = walk.progress(at: time) * Double(trace.walk.count)
    let index = Int(progress)
    guard trace.walk.indices.contains(index) else { return }
    let (step, share) = (trace.walk[index], progress - Double(index))
    table.row = table.states.firstIndex(of: step.state).map(Double.init)
    table.rowLight = min(share / 0.15, (1 - share) / 0.15, 1)
    table.cell = (step.state, step.action.rawValue, table.rowLight)
  }

  private func current(at time: Double) -> (update: LakeLearning.Update, beat: Beat)? {
    updates.first { time >= $0.beat.start && time < $0.beat.end }
  }

  private func values(at time: Double) -> LakeValues {
    guard time < run.start else {
      return known.tweened(at: run.progress(at: time) * Double(known.count - 1), easing: .linear)
    }
    var values = LakeValues(trace.learning.snapshots[0].table)
    for (update, beat) in updates where time >= beat.start {
      let before = LakeValues(update.before)
      values = tween(values, before, at: beat.part(0...0.2).progress(at: time, easing: .smooth))
      values = tween(
        values, LakeValues(update.after),
        at: beat.part(0.45...0.65).progress(at: time, easing: .smooth))
    }
    return values
  }

  /// The agent where the picture follows it; it comes up and goes down where it is left.
  private func agent(at time: Double) -> LakeWalk.Agent {
    if time >= walk.start {
      return LakeWalk(map: map, steps: trace.walk)
        .agent(at: walk.progress(at: time) * Double(trace.walk.count))
    }
    var agent = LakeWalk.Agent.resting(on: map.start, of: map)
    if let (update, beat) = current(at: time) {
      agent = LakeWalk(map: map, steps: [update.step])
        .agent(at: beat.part(0.15...0.5).progress(at: time))
      agent.size = Self.presence(in: beat, at: time)
    } else if let fall, let steps = trace.learning.fall?.steps, time >= fall.start, time < fall.end
    {
      agent = LakeWalk(map: map, steps: steps)
        .agent(at: fall.part(0...0.8).progress(at: time) * Double(steps.count))
      agent.size *= 1 - fall.part(0.88...1).progress(at: time, easing: .easeIn)
    } else if time >= rush.start {
      agent.size = run.part(0.85...1).progress(at: time, easing: .easeOut)
    }
    return agent.size > 0 ? agent : .none
  }

  /// How large the agent is while one change is seen.
  private static func presence(in beat: Beat, at time: Double) -> Double {
    min(
      beat.part(0...0.12).progress(at: time, easing: .easeOut),
      1 - beat.part(0.86...1).progress(at: time, easing: .easeIn))
  }

  private func counter(at time: Double) -> String {
    let episodes = trace.learning.outcome.episodes
    return "episode \(Numeral.whole(episode(at: time))) of \(Numeral.whole(episodes))"
  }

  private func episode(at time: Double) -> Int {
    if time >= run.start {
      let place = run.progress(at: time) * Double(course.count)
      let episodes = [updates.last?.update.episode ?? 0] + course.map(\.episode)
      return Int(episodes.map(Double.init).tweened(at: place, easing: .linear))
    }
    if let (update, _) = current(at: time) { return update.episode }
    let first = fall == nil ? 0 : trace.learning.fall?.episode ?? 0
    guard time >= rush.start else { return time < (fall?.start ?? rush.start) ? 0 : first }
    let next = updates.first?.update.episode ?? first
    return first + Int(rush.progress(at: time) * Double(next - first))
  }
}
