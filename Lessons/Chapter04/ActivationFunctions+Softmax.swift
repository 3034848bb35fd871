import Animations
import Drawing
import LessonKit
import Scenes

/// The scene of softmax: one logit goes down and up, and all probabilities answer.
extension ActivationFunctions {
  static let softmax = LessonScene<Self>(
    LessonCard(
      id: "softmax", title: "Softmax turns scores into shares of one whole",
      caption: """
        Softmax raises e to the power of each logit and divides by the sum. When one logit grows, its \
        probability climbs an S and all others shrink.
        """,
      alt:
        "Four logits become four bars that add up to 1; as one logit sweeps, its bar trades with the rest.",
      description: """
        Four numbers, the logits, stand on the left as bars. Each becomes a power of e, and divided by \
        the sum of all powers a probability: 0.00347, 0.93867, 0.00077 and 0.05708 for the book's \
        2.3, 7.9, 0.8 and 5.1. Then one logit sweeps down and up while the curves on the right show \
        all four probabilities against it: its own climbs an S, the others give way in proportion.
        """),
    steps: \.softmax.steps,
    animate: { _, trace in SoftmaxScene(sweep: trace.softmax).animation })
}

private struct SoftmaxScene: Sendable {
  let sweep: SoftmaxSweep

  var animation: Animation {
    let name = "x" + SoftmaxRows.subscript(sweep.swept)
    var timeline = Timeline()
    _ = timeline.beat(
      lasting: 1.6, saying: "Each logit becomes a power of e; shares of their sum add up to 1.")
    let down = timeline.beat(
      lasting: 2.8, saying: "Lower \(name), and its share goes to the others.")
    let up = timeline.beat(
      lasting: 4.4, saying: "Raise it, and its share climbs an S until hardly anything is left.")
    let back = timeline.beat(lasting: 1.6)
    timeline.say(.init(stringLiteral: verdict))
    timeline.hold(3)
    var value = Track(sweep.home)
    value.move(to: sweep.values[0], during: down, easing: .smooth)
    value.move(to: sweep.values[sweep.values.count - 1], during: up, easing: .smooth)
    value.move(to: sweep.home, during: back, easing: .smooth)
    let track = value
    return Animation(along: timeline) { time in
      scene(at: track(at: time), read: track(at: (time * 12.5 + 1e-9).rounded(.down) / 12.5))
    }
  }

  /// What the logits at home show: a lead is a factor.
  private var verdict: String {
    let home = sweep.snapshot(at: sweep.home)
    let order = home.logits.indices.sorted { home.logits[$0] > home.logits[$1] }
    let lead = home.logits[order[0]] - home.logits[order[1]]
    let factor = home.probabilities[order[0]] / home.probabilities[order[1]]
    return "A lead of \(Numeral.fixed(lead, decimals: 1)) in the logits is a factor of "
      + "\(Numeral.fixed(factor, decimals: 1)) in the probabilities."
  }

  private func scene(at value: Double, read: Double) -> Scene {
    let columns = Layout.captionedContent.columns(shares: [1.75, 1], spacing: 36)
    let snapshot = sweep.snapshot(at: value)
    let curves = SoftmaxCurves(sweep: sweep, value: value, frame: columns[1])
    return Scene(
      subtitle: .formula("p_i = e^{x_i} / \\textstyle\\sum_j e^{x_j}"),
      counter: "x\(SoftmaxRows.subscript(sweep.swept)) = "
        + Numeral.fixed(read, decimals: 2, width: 5)
    ) {
      Still("curves") { curves.ground }
      SoftmaxRows(
        snapshot: snapshot, read: sweep.snapshot(at: read), swept: sweep.swept,
        domain: sweep.domain, frame: columns[0])
      curves
    }
  }
}

/// A row for each logit: its bar, its power of e, and its share of the sum.
private struct SoftmaxRows: Element {
  let snapshot: SoftmaxSweep.Snapshot
  /// What the numbers show.
  let read: SoftmaxSweep.Snapshot
  let swept: Int
  let domain: ClosedRange<Double>
  let frame: Rect

  /// A number as a small one under a letter, counted from 1.
  static func `subscript`(_ index: Int) -> String {
    String(Array("₁₂₃₄₅₆₇₈₉")[index])
  }

  private var columns: [Rect] { frame.columns(shares: [1.1, 0.5, 1.35], spacing: 18) }

  func draw(on canvas: Canvas) {
    let (head, rest) = frame.cutting(top: 24, spacing: 6)
    let (foot, body) = rest.cutting(bottom: 34, spacing: 4)
    drawHead(in: head, on: canvas)
    let rows = body.rows(snapshot.logits.count, spacing: 0)
    for (index, row) in rows.enumerated() { draw(index, in: row, on: canvas) }
    drawSums(in: foot, on: canvas)
  }

  private func drawHead(in row: Rect, on canvas: Canvas) {
    let style = TextStyle.label.ink(.muted)
    canvas.draw(Text("logit", style), at: Point(x: columns[0].minX + 34, y: row.midY + 5))
    canvas.draw(
      Formula("e^{x_i}", size: 20, ink: .muted), at: Point(x: columns[1].maxX, y: row.midY + 5),
      anchor: .baselineTrailing)
    canvas.draw(Text("probability", style), at: Point(x: columns[2].minX, y: row.midY + 5))
  }

  private func draw(_ index: Int, in row: Rect, on canvas: Canvas) {
    let height = min(row.height * 0.56, 44)
    let band = Rect(x: row.minX, y: row.midY - height / 2, width: row.width, height: height)
    canvas.draw(
      Formula("x_\(index + 1)", size: 24), at: Point(x: row.minX, y: row.midY), anchor: .leading)
    drawLogit(index, in: band, on: canvas)
    Label(
      Numeral.fixed(read.powers[index], decimals: 2), at: Point(x: columns[1].maxX, y: row.midY),
      style: .label, anchor: .trailing
    ).draw(on: canvas)
    drawShare(index, in: band, on: canvas)
  }

  /// The bar of a logit from zero; the swept one has a knob.
  private func drawLogit(_ index: Int, in band: Rect, on canvas: Canvas) {
    let scale = Scale.linear(min(domain.lowerBound, 0)...max(domain.upperBound, 0))
    let (start, width) = (columns[0].minX + 34, columns[0].width - 34 - 46)
    let zero = start + scale.position(of: 0) * width
    let end = start + scale.position(of: snapshot.logits[index]) * width
    let bar = Rect(
      x: min(zero, end), y: band.minY, width: max(abs(end - zero), 0.5), height: band.height)
    canvas.fill(.roundedRectangle(bar, radius: min(4, bar.width / 2)), with: ink(of: index))
    canvas.stroke(
      .line(from: Point(x: zero, y: band.minY - 6), to: Point(x: zero, y: band.maxY + 6)),
      with: .muted.opacity(0.6), width: 1.5, cap: .butt)
    if index == swept {
      Dot(at: Point(x: end, y: band.midY), radius: 9, ink: .highlight).draw(on: canvas)
    }
    let isSwept = index == swept
    Label(
      Numeral.fixed(read.logits[index], decimals: isSwept ? 2 : 1),
      at: Point(x: max(zero, end) + (isSwept ? 16 : 8), y: band.midY),
      style: isSwept ? .label.weight(.bold) : .label, anchor: .leading
    ).draw(on: canvas)
  }

  /// The share of a logit, in a track that is the whole.
  private func drawShare(_ index: Int, in band: Rect, on canvas: Canvas) {
    let track = Rect(
      x: columns[2].minX, y: band.minY, width: columns[2].width - 88, height: band.height)
    let outline = Path.roundedRectangle(track, radius: 4)
    canvas.fill(outline, with: .grid.opacity(0.6))
    canvas.clipped(to: outline) {
      canvas.fill(
        .rectangle(
          Rect(
            x: track.minX, y: track.minY, width: track.width * snapshot.probabilities[index],
            height: track.height)), with: ink(of: index))
    }
    Label(
      Numeral.fixed(read.probabilities[index], decimals: 5),
      at: Point(x: columns[2].maxX, y: band.midY), style: .body.weight(.semibold),
      anchor: .trailing
    ).draw(on: canvas)
  }

  private func drawSums(in row: Rect, on canvas: Canvas) {
    let level = row.maxY - 10
    canvas.stroke(
      .line(
        from: Point(x: columns[1].minX - 30, y: row.minY), to: Point(x: frame.maxX, y: row.minY)),
      with: .grid, width: 1.5, cap: .butt)
    let sums = [read.powers, read.probabilities].map { $0.reduce(0, +) }
    canvas.draw(
      Formula("\\sum", size: 18, ink: .muted), at: Point(x: columns[1].minX - 30, y: level))
    for (sum, (column, decimals)) in zip(sums, [(columns[1], 2), (columns[2], 5)]) {
      Label(
        Numeral.fixed(sum, decimals: decimals), at: Point(x: column.maxX, y: level),
        style: .label.ink(.muted), anchor: .baselineTrailing
      ).draw(on: canvas)
    }
  }

  private func ink(of index: Int) -> Ink { .series(index + 1) }
}

/// All probabilities against the swept logit, with a dot on each curve.
private struct SoftmaxCurves: Element {
  let sweep: SoftmaxSweep
  let value: Double
  let frame: Rect

  private var names: [String] {
    sweep.snapshots[0].logits.indices.map { "p" + SoftmaxRows.subscript($0) }
  }

  private var axes: Axes {
    Axes(
      x: .linear(sweep.domain), y: .linear(0...1), in: LineLabels.frame(for: names, beside: frame),
      xTitle: "logit x" + SoftmaxRows.subscript(sweep.swept), yTitle: "probability", ticks: (4, 5))
  }

  var ground: Layers {
    Layers {
      axes
      for index in names.indices {
        axes.line(
          zip(sweep.values, sweep.snapshots).map { ($0, $1.probabilities[index]) },
          ink: .series(index + 1), width: index == sweep.swept ? 3.5 : 2.5)
      }
      LineLabels(
        names.indices.map { index in
          let last = sweep.snapshots[sweep.snapshots.count - 1].probabilities[index]
          return LineLabels.Entry(
            names[index], at: axes.position(x: sweep.domain.upperBound, y: last),
            ink: .series(index + 1))
        }, on: axes)
    }
  }

  func draw(on canvas: Canvas) {
    axes.upright(at: value, ink: .highlight, width: 2).draw(on: canvas)
    let snapshot = sweep.snapshot(at: value)
    for (index, probability) in snapshot.probabilities.enumerated() {
      Dot(at: axes.position(x: value, y: probability), radius: 6, ink: .series(index + 1))
        .draw(on: canvas)
    }
  }
}
