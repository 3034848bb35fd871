public import Drawing
import Kernels

/// The arms of a bandit: how each pays, and what has been learned of it.
///
/// What an arm pays is a violin: the wider, the more often. What the learner believes is a dot beside
/// it, and the count of its tries stands below.
public struct BanditArms: Element {
  /// One arm.
  public struct Arm: Sendable, Hashable {
    /// What it pays on average.
    public let mean: Double
    /// How far its payments spread: their standard deviation.
    public let deviation: Double
    /// What the learner believes that it pays, if anything yet.
    public let estimate: Double?
    /// How often it was tried, if that is to be told.
    public let tries: Int?

    /// An arm whose payments are normally distributed.
    public init(mean: Double, deviation: Double = 1, estimate: Double? = nil, tries: Int? = nil) {
      self.mean = mean
      self.deviation = deviation
      self.estimate = estimate
      self.tries = tries
    }
  }

  /// The arms from left to right.
  public let arms: [Arm]
  /// The arm that is tried now, if any, and what it pays.
  public let pull: (arm: Int, reward: Double)?
  /// How wide the violins are, 0…1: they grow from their middle lines.
  public let drawn: Double
  private let inks: [Ink]
  private let axes: Axes

  /// Arms side by side over an axis of rewards.
  ///
  /// - Parameters:
  ///   - arms: The arms from left to right.
  ///   - frame: The room for all of it.
  ///   - rewards: The rewards that the axis spans; what the arms need if left out.
  ///   - pull: The arm that is tried now, and what it pays.
  ///   - drawn: How wide the violins are, 0…1.
  ///   - inks: The ink of each arm, where colours stand for something else; the series' if left out.
  public init(
    _ arms: [Arm], in frame: Rect = Layout.content, rewards: ClosedRange<Double>? = nil,
    pull: (arm: Int, reward: Double)? = nil, drawn: Double = 1, inks: [Ink] = []
  ) {
    self.inks = inks
    self.arms = arms
    self.pull = pull
    self.drawn = drawn
    let ends = arms.flatMap { [$0.mean - 3 * $0.deviation, $0.mean + 3 * $0.deviation] }
      .filter(\.isFinite)
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 1)
    axes = Axes(
      x: .linear(0...Double(max(arms.count, 1))), y: .linear(rewards ?? low...max(high, low + 1)),
      in: frame.cutting(bottom: 22).rest, yTitle: "reward", ticks: (0, nil))
  }

  /// The place of a reward of an arm.
  public func point(arm: Int, reward: Double) -> Point {
    axes.position(x: Double(arm) + 0.5, y: reward)
  }

  /// Draws the axis, then each arm.
  public func draw(on canvas: Canvas) {
    drawAxis(on: canvas)
    guard !arms.isEmpty else {
      return NoData(frame: axes.plot).draw(on: canvas)
    }
    for (index, arm) in arms.enumerated() {
      drawViolin(of: arm, index, on: canvas)
      drawEstimate(of: arm, index, on: canvas)
      drawNames(of: arm, index, on: canvas)
    }
    if let pull, arms.indices.contains(pull.arm) {
      Dot(at: point(arm: pull.arm, reward: pull.reward), radius: 8, ink: .highlight).draw(
        on: canvas)
    }
  }
}

extension BanditArms {
  private var armWidth: Double { axes.plot.width / Double(max(arms.count, 1)) }

  private func drawAxis(on canvas: Canvas) {
    for tick in axes.y.ticks(about: max(2, Int(axes.plot.height / 50))) {
      let left = axes.position(x: 0, y: tick.value)
      canvas.stroke(
        .line(from: left, to: left.offset(x: axes.plot.width)), with: .grid, width: 1, cap: .butt)
      canvas.draw(Text(tick.label, .note), at: left.offset(x: -8), anchor: .trailing)
    }
    canvas.draw(Text("reward", .note), at: axes.plot.topLeft.offset(y: -12))
    guard arms.contains(where: { $0.estimate != nil }) else { return }
    let words = Text("estimate", .note)
    let end = axes.plot.topRight.offset(y: -12)
    canvas.draw(words, at: end, anchor: .baselineTrailing)
    canvas.fill(
      Self.diamond(at: end.offset(x: -words.metrics.width - 12, y: -5), radius: 6), with: .ink)
  }

  private static func diamond(at place: Point, radius: Double) -> Path {
    .polygon([
      place.offset(x: -radius), place.offset(y: -radius), place.offset(x: radius),
      place.offset(y: radius),
    ])
  }

  /// A bell curve on its side, with its mirror image.
  private func drawViolin(of arm: Arm, _ index: Int, on canvas: Canvas) {
    guard arm.mean.isFinite, arm.deviation.isFinite else { return }
    let reach = 0.38 * armWidth * drawn.clamped(to: 0...1)
    let side = stride(from: -3.0, through: 3, by: 0.1).map { deviations in
      (
        place: point(arm: index, reward: arm.mean + deviations * arm.deviation),
        half: reach * Double.exp(-deviations * deviations / 2)
      )
    }
    let outline =
      side.map { $0.place.offset(x: $0.half) }
      + side.reversed().map { $0.place.offset(x: -$0.half) }
    let ink = inks.indices.contains(index) ? inks[index] : .series(index + 1)
    canvas.fill(.polygon(outline), with: ink.mixed(with: .paper, by: isPulled(index) ? 0.5 : 0.72))
    canvas.stroke(.polygon(outline), with: ink, width: isPulled(index) ? 3 : 1.5)
    let mean = point(arm: index, reward: arm.mean)
    canvas.stroke(
      .line(from: mean.offset(x: -reach), to: mean.offset(x: reach)), with: ink, width: 2.5,
      cap: .butt)
  }

  private func isPulled(_ index: Int) -> Bool { pull?.arm == index }

  private func drawEstimate(of arm: Arm, _ index: Int, on canvas: Canvas) {
    guard let estimate = arm.estimate else { return }
    let place = point(arm: index, reward: estimate)
    let half = 0.46 * armWidth
    canvas.stroke(
      .line(from: place.offset(x: -half), to: place.offset(x: half)), with: .ink, width: 2,
      dash: [2, 5])
    let mark = Self.diamond(at: place, radius: 7)
    canvas.stroke(mark, with: .paper, width: 4)
    canvas.fill(mark, with: .ink)
  }

  private func drawNames(of arm: Arm, _ index: Int, on canvas: Canvas) {
    let place = Point(x: point(arm: index, reward: 0).x, y: axes.plot.maxY + 18)
    let style = TextStyle.label.weight(isPulled(index) ? .bold : .medium)
    canvas.draw(Text("\(index + 1)", style), at: place, anchor: .baselineCenter)
    guard let tries = arm.tries, armWidth >= 34 else { return }
    let words = armWidth >= 84 ? "\(Numeral.whole(tries)) tries" : Numeral.whole(tries)
    canvas.draw(Text(words, .note), at: place.offset(y: 21), anchor: .baselineCenter)
  }
}
