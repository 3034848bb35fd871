import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: four strategies on the same bandits.
extension Bandit {
  func animate(_ trace: Trace) -> Animation {
    let clock = SharedClock(
      steps: steps, linearSteps: Double(steps) / 10, lasting: 7.5, rest: 1, hold: 2.6)
    let columns = Layout.content.columns(shares: [1.2, 1], spacing: 28)
    let race = BanditRace(trace: trace, frame: columns[1])
    let subtitle =
      "Left: one bandit, and what is known of it. Right: the mean of \(Numeral.whole(bandits)) bandits"
    return Animation(on: clock) { moment in
      Scene(subtitle: .text(subtitle), counter: moment.tries) {
        Still("arms and axes") {
          BanditBeliefs.arms(trace, in: columns[0])
          race.ground
        }
        BanditBeliefs(trace: trace, moment: moment, frame: columns[0])
        BanditRace.Lines(race: race, moment: moment)
      }
    }
  }

  /// The colour of each strategy, by its place.
  static let inks: [Ink] = [.series(4), .series(6), .series(1), .series(3)]
}

extension SharedClock.Moment {
  /// `try 12 of 1000`.
  var tries: String { "try \(Numeral.whole(readStep)) of \(Numeral.whole(clock.steps))" }
}

/// The action values: what each strategy believes that the arms of one bandit pay, and how it has spread
/// its tries over them.
struct BanditBeliefs: Element {
  let trace: Bandit.Trace
  let moment: SharedClock.Moment
  let frame: Rect

  private static let nameWidth = 102.0

  /// The arms that stand over the rows.
  static func arms(_ trace: Bandit.Trace, in frame: Rect) -> BanditArms {
    let room = frame.rows(shares: rowShares, spacing: 10)[0]
    return BanditArms(
      trace.means.map { BanditArms.Arm(mean: $0) },
      in: Rect(
        x: room.minX + nameWidth - 30, y: room.minY, width: room.width - nameWidth + 30,
        height: room.height),
      inks: trace.means.indices.map { $0 == trace.bestArm ? .good : .muted })
  }

  /// The heights of the arms and of the table under them.
  private static let rowShares = [1.0, 1.12]

  /// How each strategy's cells are filled, from the bottom up.
  private static let strength = 0.42

  func draw(on canvas: Canvas) {
    let (head, room) = frame.rows(shares: Self.rowShares, spacing: 10)[1].cutting(
      top: 20, spacing: 4)
    canvas.draw(
      Text("what each believes an arm pays; filled: its share of the tries", .note),
      at: head.bottomLeft.offset(y: -4))
    let rows = room.rows(trace.courses.count + 1, spacing: 6)
    drawName("true mean", ink: .muted, in: rows[0], on: canvas)
    for (arm, mean) in trace.means.enumerated() {
      let isBest = arm == trace.bestArm
      canvas.draw(
        Text(
          Numeral.fixed(mean, decimals: 1),
          .label.size(15).weight(isBest ? .bold : .medium).ink(isBest ? .good : .muted)),
        at: cell(of: arm, in: rows[0]).center, anchor: .center)
    }
    for (index, row) in rows.dropFirst().enumerated() { draw(index, in: row, on: canvas) }
  }

  /// The try whose numbers are shown: later ones change them less and are read more seldom.
  private var readStep: Int {
    let (read, last) = (moment.readStep, moment.clock.steps)
    return read < 60 || read == last ? read : read / 20 * 20
  }

  private func draw(_ index: Int, in row: Rect, on canvas: Canvas) {
    let game = trace.courses[index].game
    let (tries, estimates) = (game.tries[readStep], game.estimates[readStep])
    let total = Double(max(tries.reduce(0, +), 1))
    drawName(trace.courses[index].strategy.name, ink: .ink, in: row, on: canvas)
    for (arm, count) in tries.enumerated() {
      let cell = cell(of: arm, in: row)
      let outline = Path.roundedRectangle(cell, radius: 4)
      canvas.fill(outline, with: .grid.opacity(0.5))
      canvas.clipped(to: outline) {
        canvas.fill(
          .rectangle(cell.cutting(bottom: cell.height * Double(count) / total).strip),
          with: Bandit.inks[index].mixed(with: .paper, by: 1 - Self.strength))
      }
      guard count > 0 else { continue }
      canvas.draw(
        Text(Numeral.fixed(estimates[arm], decimals: 1), .label.size(15)), at: cell.center,
        anchor: .center)
    }
  }

  private func drawName(_ name: String, ink: Ink, in row: Rect, on canvas: Canvas) {
    canvas.draw(
      Text(name, .label.ink(ink)), at: Point(x: row.minX, y: row.midY), anchor: .leading)
  }

  /// The cell of an arm, under its violin.
  private func cell(of arm: Int, in row: Rect) -> Rect {
    let arms = Self.arms(trace, in: frame)
    let pitch = arms.point(arm: 1, reward: 0).x - arms.point(arm: 0, reward: 0).x
    return Rect(
      x: arms.point(arm: arm, reward: 0).x - pitch / 2 + 1.5, y: row.minY, width: pitch - 3,
      height: row.height)
  }
}

/// Rewards and shares of best tries, averaged over many bandits, with a line a strategy.
struct BanditRace: Sendable {
  private let rewards: Axes
  private let shares: Axes
  private let courses: [Bandit.Course]

  init(trace: Bandit.Trace, frame: Rect) {
    courses = trace.courses
    let names = courses.map { $0.strategy.name + "  100 %" }
    let rows = frame.rows(2, spacing: 14).map { LineLabels.frame(for: names, beside: $0) }
    let steps = Double(courses[0].rewards.count)
    rewards = Axes(
      x: .linear(0...steps), y: .linear(-0.2...1.6), in: rows[0], yTitle: "mean reward of a try",
      ticks: (5, 4))
    shares = Axes(
      x: .linear(0...steps), y: .linear(0...100), in: rows[1], xTitle: "tries",
      yTitle: "% of tries that go to the best arm", ticks: (5, 4))
  }

  /// The axes, which stay as they are.
  var ground: Layers {
    Layers {
      rewards
      shares
    }
  }

  /// The lines up to a moment.
  struct Lines: Element {
    let race: BanditRace
    let moment: SharedClock.Moment

    func draw(on canvas: Canvas) {
      draw(race.rewards, \.rewards, factor: 1, decimals: 2, unit: "", on: canvas)
      draw(race.shares, \.optimal, factor: 100, decimals: 0, unit: " %", on: canvas)
    }

    private func draw(
      _ axes: Axes, _ values: KeyPath<Bandit.Course, [Double]>, factor: Double, decimals: Int,
      unit: String, on canvas: Canvas
    ) {
      let reached = max(moment.step - 1, 0)
      var entries: [LineLabels.Entry] = []
      for (index, course) in race.courses.enumerated() {
        let smooth = course[keyPath: values].map { $0 * factor }.averaged(over: 9)
        let line =
          (0...Int(reached)).map { (x: Double($0 + 1), y: smooth[$0]) }
          + [(x: reached + 1, y: smooth.tweened(at: reached, easing: .linear))]
        axes.line(line, ink: Bandit.inks[index]).draw(on: canvas)
        let end = axes.clamped(axes.position(x: reached + 1, y: line[line.count - 1].y))
        Dot(at: end, radius: 4, ink: Bandit.inks[index]).draw(on: canvas)
        let read = min(max(moment.readStep - 1, 0), smooth.count - 1)
        entries.append(
          LineLabels.Entry(
            course.strategy.name, value: Numeral.fixed(smooth[read], decimals: decimals) + unit,
            at: Point(x: axes.plot.maxX, y: end.y), ink: Bandit.inks[index]))
      }
      let labels = LineLabels(
        entries, left: axes.plot.maxX + 14, in: axes.plot.minY - 6...axes.plot.maxY - 14)
      canvas.allowingJumps { labels.draw(on: canvas) }
    }
  }
}

extension [Double] {
  /// The mean of each number and its neighbours, fewer of them at the ends.
  func averaged(over width: Int) -> [Double] {
    indices.map { index in
      let reach = Swift.min(width / 2, index, count - 1 - index)
      let near = self[index - reach...index + reach]
      return near.reduce(0, +) / Double(near.count)
    }
  }
}
