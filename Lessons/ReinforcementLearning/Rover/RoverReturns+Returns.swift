import Animations
import Drawing
import Environments
import LessonKit
import Scenes

/// The return of both ways as the discount sweeps from 0 to 1.
extension RoverReturns {
  static let returnsScene = LessonScene<Self>(
    LessonCard(
      id: "returns", title: "The return weighs rewards by how far away they are",
      caption: """
        From state 4 the large reward is three steps away and the small one two. Below γ = 0.4 the \
        small one has the larger return, above it the large one.
        """,
      alt:
        "Two curves, the returns of driving left and right, cross as the discount sweeps from 0 to 1.",
      description: """
        The rover stands in state 4 of six. Below, the return of driving left, 100 γ³, and of driving \
        right, 40 γ², against the discount γ, which sweeps from 0 to 1. The two curves cross at \
        γ = 0.4, where both are 6.4; the arrow over the rover turns from right to left there.
        """),
    steps: \.returnSteps,
    animate: { $0.returns($1) })

  /// The curves of left and right keep their colours.
  static let inks: (left: Ink, right: Ink) = (.series(1), .series(6))

  /// The discount whose numbers are shown: they change in steps that can be read.
  fileprivate static func read(_ discount: Double) -> Double {
    (discount * 50 + 1e-9).rounded(.down) / 50
  }

  func returns(_ trace: Trace, isShort: Bool = false) -> Animation {
    var timeline = Timeline()
    let words = "From state \(start) the rover can drive left to 100, or right to 40."
    timeline.say(Caption(.text(words)))
    timeline.hold(isShort ? 0.8 : 1.2)
    let sweep = timeline.beat(lasting: isShort ? 3.6 : 7)
    timeline.hold(isShort ? 0.6 : 2.4)
    var captions = CaptionTrack()
    captions.say(Caption(.text(words)), from: 0)
    captions.say(
      "A reward counts γ times less for every step on the way to it.",
      from: sweep.start + 0.1 * sweep.duration)
    if let crossing = trace.crossing {
      captions.say(
        Caption(
          .text(
            "From γ = \(Numeral.fixed(crossing, decimals: 2)) on, the large reward is worth the way."
          )),
        from: sweep.start + (crossing + 0.08) * sweep.duration)
    }
    return Animation(along: timeline) { [captions] time in
      let discount = sweep.progress(at: time, easing: .linear)
      return Scene(
        subtitle: .formula("G = r_1 + \\gamma r_2 + \\gamma^2 r_3 + \\ldots"),
        counter: "γ = " + Numeral.fixed(RoverReturns.read(discount), decimals: 2),
        caption: captions.caption(at: time)
      ) {
        ReturnsPicture(trace: trace, discount: discount, frame: Layout.captionedContent)
      }
    }
  }
}

extension RoverReturns.Trace {
  /// The least discount from which on driving left is worth more, if there is one.
  var crossing: Double? {
    discounts.indices.dropFirst().first { left[$0] >= right[$0] && right[$0] > 0 }
      .map { discounts[$0] }
  }

  /// A return with a discount of the sweep or between two.
  func value(_ returns: [Double], at discount: Double) -> Double {
    returns.tweened(at: discount * Double(discounts.count - 1), easing: .linear)
  }
}

/// The rover between its rewards, and both returns against the discount.
private struct ReturnsPicture: Element {
  let trace: RoverReturns.Trace
  let discount: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (top, bottom) = frame.cutting(top: 168, spacing: 12)
    let (left, right) = (
      trace.value(trace.left, at: RoverReturns.read(discount)),
      trace.value(trace.right, at: RoverReturns.read(discount))
    )
    let lead = right - left
    let way = left == right ? 0 : (-lead / max(left, right, 1e-9) * 6).clamped(to: -1...1)
    RoverTrack(
      rewards: MarsRover.rewards, in: top, rover: Double(trace.start),
      policy: MarsRover.rewards.indices.map { $0 == trace.start ? -way : 0 }
    ).draw(on: canvas)
    let columns = bottom.columns(shares: [1, 2.1, 1], spacing: 28)
    drawCurves(in: columns[1], on: canvas)
    drawReturn("driving left", left, trace.rewards.left, .left, in: columns[0], on: canvas)
    drawReturn("driving right", right, trace.rewards.right, .right, in: columns[2], on: canvas)
  }

  private func drawCurves(in frame: Rect, on canvas: Canvas) {
    let axes = Axes(
      x: .linear(0...1), y: .symlog(0...100, linearUntil: 4), in: frame, xTitle: "discount γ",
      yTitle: "return", ticks: (5, 4))
    axes.draw(on: canvas)
    for (returns, ink) in [
      (trace.left, RoverReturns.inks.left), (trace.right, RoverReturns.inks.right),
    ] {
      let all = zip(trace.discounts, returns).map { (x: $0, y: $1) }
      axes.line(all, ink: ink.mixed(with: .paper, by: 0.7), width: 2).draw(on: canvas)
      axes.line(
        all.filter { $0.x < discount } + [(x: discount, y: trace.value(returns, at: discount))],
        ink: ink, width: 3.5
      ).draw(on: canvas)
    }
    drawCrossing(on: axes, canvas)
    axes.upright(at: discount).draw(on: canvas)
    for (returns, ink) in [
      (trace.left, RoverReturns.inks.left), (trace.right, RoverReturns.inks.right),
    ] {
      Dot(at: axes.position(x: discount, y: trace.value(returns, at: discount)), ink: ink).draw(
        on: canvas)
    }
  }

  /// Where both ways are worth the same, once the sweep has come past it.
  private func drawCrossing(on axes: Axes, _ canvas: Canvas) {
    guard let crossing = trace.crossing, crossing > 0, discount > crossing else { return }
    let value = trace.value(trace.left, at: crossing)
    let place = axes.position(x: crossing, y: value)
    canvas.group(opacity: ((discount - crossing) * 20).clamped(to: 0...1)) {
      canvas.stroke(.circle(center: place, radius: 9), with: .ink, width: 2)
      canvas.draw(
        Text("equal: \(Numeral.fixed(value, decimals: 1))", .label),
        at: place.offset(x: -14, y: -10),
        anchor: .baselineTrailing)
    }
  }

  private func drawReturn(
    _ label: String, _ value: Double, _ rewards: [Double], _ side: MarsRover.Action, in frame: Rect,
    on canvas: Canvas
  ) {
    let ink = side == .left ? RoverReturns.inks.left : RoverReturns.inks.right
    BigNumber(
      .text(side == .left ? "← " + label : label + " →"), value, decimals: 1, ink: ink, size: 48,
      in: frame, alignment: side == .left ? .leading : .trailing
    ).draw(on: canvas)
    let terms = rewards.enumerated().map { step, reward in
      let factor = step == 0 ? "" : step == 1 ? "\\gamma \\cdot " : "\\gamma^\(step) \\cdot "
      return factor + Numeral.shortest(reward)
    }
    let place = Point(x: side == .left ? frame.minX : frame.maxX, y: frame.minY + 96)
    canvas.draw(
      Formula(terms.joined(separator: " + "), size: 18, ink: .muted), at: place,
      anchor: side == .left ? .baselineLeading : .baselineTrailing)
  }
}

extension Comparable {
  fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
