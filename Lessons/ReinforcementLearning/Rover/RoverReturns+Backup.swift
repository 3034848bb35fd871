import Agents
import Animations
import Drawing
import Environments
import LessonKit
import Scenes

/// The Bellman backups one by one, and the way that they lead to.
extension RoverReturns {
  static let backupScene = LessonScene<Self>(
    LessonCard(
      id: "backup", title: "Bellman backups carry rewards back to every state",
      caption: """
        Each action value is the reward plus γ times the best value of the next state. Starting at \
        the ends, the values fill in state by state; the larger of two shows the way.
        """,
      alt:
        "Action values of six states fill in from both ends; arrows show the better one; the rover drives.",
      description: """
        Six states with two action values each, left and right, as bars under them. Backup by backup \
        a value is computed from the best value of the next state, which lights up with it, and the \
        arithmetic stands below. When nothing changes any more, arrows point to the larger value in \
        each state, and the rover drives from its start to the reward.
        """),
    steps: \.backupSteps,
    animate: { $0.backup($1) })

  func backup(_ trace: Trace, isShort: Bool = false) -> Animation {
    let count = Double(max(trace.backups.count, 1))
    var timeline = Timeline()
    timeline.say("Nothing is known yet. The ends collect their reward at once.")
    timeline.hold(isShort ? 0.4 : 1)
    let fill = timeline.beat(lasting: min(count * (isShort ? 0.56 : 0.85), isShort ? 8 : 12))
    let point = timeline.beat(
      lasting: 0.9, saying: "The larger value of each state is the way to go: the policy.")
    let drive = timeline.beat(lasting: 0.6 * Double(max(trace.way.count - 1, 1)))
    timeline.hold(2.2)
    let parts = fill.sequence(trace.backups.map { _ in 1 })
    var captions = CaptionTrack()
    captions.say("Nothing is known yet. The ends collect their reward at once.", from: 0)
    if parts.count > 2 {
      captions.say(
        "A state next to a known one: reward plus γ times the best value there.",
        from: parts[2].start)
    }
    captions.say("The larger value of each state is the way to go: the policy.", from: point.start)
    let earned = Self.discounted(
      trace.way.map { MarsRover.rewards[$0] }, by: discount)
    captions.say(
      Caption(
        .text(
          "From state \(start) the rover earns a return of \(Numeral.fixed(earned, decimals: 1)).")),
      from: drive.start)
    return Animation(along: timeline) { [captions] time in
      let moment = BackupMoment(
        backups: trace.backups, parts: parts, pointing: point.progress(at: time, easing: .easeOut),
        rover: trace.way.map(Double.init).tweened(
          at: drive.progress(at: time) * Double(trace.way.count - 1)), time: time)
      return Scene(
        subtitle: .formula(
          "Q(s, a) = R(s) + \\gamma \\max_{a'} Q(s', a'), \\quad \\gamma = \(Numeral.shortest(discount))"
        ),
        counter: moment.counter, caption: captions.caption(at: time)
      ) {
        BackupPicture(moment: moment, discount: discount, frame: Layout.captionedContent)
      }
    }
  }
}

/// Where the backups are.
private struct BackupMoment: Sendable {
  let backups: [RoverReturns.Backup]
  let parts: [Beat]
  /// How far the arrows of the policy have come out, 0…1.
  let pointing: Double
  let rover: Double
  let time: Double

  /// The place of the backup that is going on, if any.
  var current: Int? { parts.lastIndex { $0.start <= time && time < $0.end } }

  /// How many backups have begun.
  var begun: Int { parts.count { $0.start <= time } }

  var counter: String { "backup \(begun) of \(backups.count)" }

  /// The values of a state on their way; none before its first backup.
  func values(of state: Int) -> (left: Double, right: Double)? {
    guard backups.prefix(begun).contains(where: { $0.state == state }) else { return nil }
    func value(_ action: Int) -> Double {
      var (old, new, share) = (0.0, 0.0, 1.0)
      for (backup, part) in zip(backups, parts).prefix(begun) {
        let next = backup.table[state, action]
        guard next != new else { continue }
        (old, new) = (new, next)
        share = part.part(0.3...0.75).progress(at: time, easing: .easeInOut)
      }
      return tween(old, new, at: share)
    }
    return (value(0), value(1))
  }

  /// How strongly the backup that is going on is marked, 0…1.
  var mark: Double {
    guard let current else { return 0 }
    let part = parts[current]
    return min(
      part.part(0...0.2).progress(at: time), 1 - part.part(0.85...1).progress(at: time))
  }
}

private struct BackupPicture: Element {
  let moment: BackupMoment
  let discount: Double
  let frame: Rect

  private var track: RoverTrack {
    let table = moment.backups.last?.table
    return RoverTrack(
      rewards: MarsRover.rewards, in: frame.cutting(bottom: 46).rest, rover: moment.rover,
      values: MarsRover.rewards.indices.map(moment.values), decimals: discount == 0.5 ? 2 : 1,
      policy: MarsRover.rewards.indices.map { state in
        guard let table, state > 0, state < 5, table[state, 0] != table[state, 1] else { return 0 }
        return (table[state, 0] > table[state, 1] ? -1 : 1) * moment.pointing
      })
  }

  func draw(on canvas: Canvas) {
    let track = track
    if let current = moment.current {
      canvas.group(opacity: moment.mark) { drawMark(moment.backups[current], on: track, canvas) }
    }
    track.draw(on: canvas)
    guard moment.begun > 0, let backup = moment.backups[..<moment.begun].last else { return }
    canvas.group(opacity: moment.pointing > 0 ? 1 - moment.pointing : moment.mark) {
      drawArithmetic(of: backup, on: canvas)
    }
  }

  /// Lights the value that is computed and the state that it comes from.
  private func drawMark(_ backup: RoverReturns.Backup, on track: RoverTrack, _ canvas: Canvas) {
    let side = track.point(at: 1).x - track.point(at: 0).x
    let foot = track.point(at: Double(backup.state)).offset(y: 0.5 * side)
    let reach = backup.action.map { $0 == 0 ? -0.48...0 : 0...0.48 } ?? -0.48...0.48
    let cell = Rect(
      x: foot.x + reach.lowerBound * side, y: foot.y - 2,
      width: (reach.upperBound - reach.lowerBound) * side, height: 0.72 * side)
    canvas.fill(.roundedRectangle(cell, radius: 6), with: .highlight.opacity(0.3))
    guard backup.next != backup.state else { return }
    let next = Rect(
      center: track.point(at: Double(backup.next)), size: Size(width: side, height: side))
    canvas.stroke(.roundedRectangle(next, radius: 0.12 * side), with: .highlight, width: 5)
  }

  private func drawArithmetic(of backup: RoverReturns.Backup, on canvas: Canvas) {
    let arrow = backup.action.map { $0 == 0 ? ", \\leftarrow" : ", \\rightarrow" } ?? ""
    let value = Numeral.shortest((backup.value * 1_000).rounded() / 1_000)
    let source =
      backup.action == nil
      ? "Q(\(backup.state + 1), \\cdot) = R(\(backup.state + 1)) = \(value)"
      : "Q(\(backup.state + 1)\(arrow)) = \(Numeral.shortest(backup.reward)) + "
        + "\(Numeral.shortest(discount)) \\cdot "
        + "\(Numeral.shortest((backup.following * 1_000).rounded() / 1_000)) = \(value)"
    canvas.draw(
      Formula(source, size: 26), at: Point(x: frame.midX, y: frame.maxY - 12),
      anchor: .baselineCenter)
  }
}

/// The headline: returns, then backups and the way.
extension RoverReturns {
  func animate(_ trace: Trace) -> Animation {
    .sequence([returns(trace, isShort: true), backup(trace, isShort: true)], crossfade: 0.4)
  }
}
