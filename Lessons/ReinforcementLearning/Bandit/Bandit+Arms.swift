import Agents
import Animations
import Drawing
import LessonKit
import Scenes

/// One player on one bandit: what it believes of each arm, try by try.
extension Bandit {
  static let armsScene = LessonScene<Self>(
    LessonCard(
      id: "arms", title: "A player learns what each arm pays",
      caption: """
        The player keeps the average of what each arm has paid. Most tries go to the arm that looks \
        best; now and then any arm is tried, and that is how the best one is found.
        """,
      alt:
        "Ten reward distributions; the estimates of an ε-greedy player move to their means, try by try.",
      description: """
        Ten arms side by side, each drawn as the distribution of what it pays. A diamond marks what \
        the player believes that the arm pays on average, and a dot each payment. On the right the \
        table of action values: tries, estimate and true mean. In the end the best arm has by far the \
        most tries and the best estimate, while arms that were seldom tried stay uncertain.
        """),
    steps: \.armSteps,
    animate: { $0.arms($1) })

  private func arms(_ trace: Trace) -> Animation {
    let clock = SharedClock(steps: steps, linearSteps: 12, lasting: 10, rest: 1.2, hold: 2.6)
    let game = trace.courses[2].game
    var captions = CaptionTrack()
    captions.say("Ten arms pay around ten means. The player does not know them.", from: 0)
    captions.say(
      "It plays what looks best, and any arm in \(Numeral.shortest(epsilon * 100)) % of its tries.",
      from: 1.2 + 0.12 * clock.motion.duration)
    captions.say(
      Caption(.text(Self.verdict(game, best: trace.bestArm))),
      from: 1.2 + 0.72 * clock.motion.duration)
    let columns = Layout.captionedContent.columns(shares: [1.75, 1], spacing: 32)
    return Animation(along: clock.timeline) { [captions] time in
      let moment = clock.moment(at: time)
      return Scene(
        subtitle: .formula("Q(a) \\leftarrow Q(a) + (r - Q(a)) / N(a)"),
        counter: moment.tries, caption: captions.caption(at: time)
      ) {
        arms(trace, game, at: moment, in: columns[0])
        ArmTable(trace: trace, game: game, read: moment.readStep, frame: columns[1])
      }
    }
  }

  private func arms(
    _ trace: Trace, _ game: Game, at moment: SharedClock.Moment, in frame: Rect
  ) -> any Element {
    let estimates = game.estimates.tweened(at: moment.step)
    let tries = game.tries[moment.readStep]
    let arms = trace.means.indices.map { arm in
      BanditArms.Arm(
        mean: trace.means[arm], estimate: tries[arm] > 0 ? estimates[arm] : nil, tries: tries[arm])
    }
    let isReadable = moment.pace > 0 && moment.pace < 25
    let pull = isReadable && moment.readStep > 0 ? game.pulls[moment.readStep - 1] : nil
    return BanditArms(
      arms, in: frame, pull: pull.map { (arm: $0.arm, reward: $0.reward) },
      inks: trace.means.map { _ in .accent }
    ).jumping()
  }

  /// What the player has found in the end.
  private static func verdict(_ game: Game, best: Int) -> String {
    let tries = game.tries[game.pulls.count]
    let favourite = tries.indices.max { tries[$0] < tries[$1] } ?? 0
    let share = Numeral.fixed(
      100 * Double(tries[favourite]) / Double(game.pulls.count), decimals: 0)
    return favourite == best
      ? "Arm \(best + 1) is the best, and \(share) % of all tries went to it."
      : "Arm \(favourite + 1) got \(share) % of all tries, though arm \(best + 1) pays better."
  }
}

/// The action values as a table: how often each arm was tried, what is believed of it, what is true.
private struct ArmTable: Element {
  let trace: Bandit.Trace
  let game: Bandit.Game
  let read: Int
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (estimates, tries) = (game.estimates[read], game.tries[read])
    let rows = trace.means.indices.map { arm in
      [
        "\(arm + 1)", Numeral.whole(tries[arm], width: 4),
        Numeral.fixed(estimates[arm], decimals: 2, width: 5),
        Numeral.fixed(trace.means[arm], decimals: 2, width: 5),
      ]
    }
    let best = estimates.indices.filter { tries[$0] > 0 }.max { estimates[$0] < estimates[$1] }
    Table(
      ["arm", "tries", "estimate", "true mean"], rows: rows, in: frame,
      highlights: (best.map { [Table.Highlight(row: $0, column: 2)] } ?? [])
    ).draw(on: canvas)
  }
}
