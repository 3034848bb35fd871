import Animations
import Drawing
import Environments
import Exhibits
import Scenes

/// One cart with its pole, how far it has come on the way to the limit, and its count of steps.
struct PoleSide: Element {
  let world: CartPole
  /// The push on the cart, −1…1.
  let push: Double
  /// Whether the pole has fallen, or the cart left its track.
  let isOver: Bool
  let steps: Int
  let limit: Int
  let ink: Ink
  let label: Inscription
  let frame: Rect

  private static let numberWidth = 140.0
  private static let footHeight = 92.0

  /// The room at the foot, right of the count.
  static func place(in frame: Rect) -> Rect {
    let foot = frame.cutting(bottom: footHeight).strip
    return Rect(
      x: foot.minX + numberWidth, y: foot.minY, width: foot.width - numberWidth,
      height: foot.height)
  }

  func draw(on canvas: Canvas) {
    let (foot, rest) = frame.cutting(bottom: Self.footHeight, spacing: 4)
    let (meter, track) = rest.cutting(bottom: 8, spacing: 13)
    canvas.draw(
      CartPoleTrack(
        position: world.state.position, angle: world.state.angle, in: track, push: push,
        hasFallen: isOver, positionLimit: CartPole.positionLimit,
        angleLimit: CartPole.angleLimit
      ).jumping())
    drawMeter(in: meter, on: canvas)
    canvas.draw(
      BigNumber(
        label, text: Numeral.whole(steps), ink: isOver ? .bad : ink == .muted ? .ink : ink,
        size: 56, in: foot))
  }

  /// How far the game has come on the way to its limit.
  private func drawMeter(in meter: Rect, on canvas: Canvas) {
    canvas.fill(.roundedRectangle(meter, radius: 5), with: .grid)
    let share = Double(steps) / Double(max(limit, 1))
    guard share > 0 else { return }
    let done = Rect(
      x: meter.minX, y: meter.minY, width: max(meter.width * min(share, 1), meter.height),
      height: meter.height)
    canvas.allowingJumps {
      canvas.fill(.roundedRectangle(done, radius: 5), with: isOver ? .bad : ink)
    }
  }
}

/// How long games lasted that have fallen, the newest last.
struct PastGames: Element {
  let lengths: [Int]
  let frame: Rect

  func draw(on canvas: Canvas) {
    canvas.draw(Text("fallen after", .label.ink(.muted)), at: frame.topLeft.offset(y: 16))
    let cells = frame.cutting(top: 28).rest.rows(2, spacing: 4).flatMap {
      $0.columns(5, spacing: 4)
    }
    for (place, length) in lengths.suffix(cells.count).enumerated() {
      let cell = cells[place]
      let isNewest = place == min(lengths.count, cells.count) - 1
      canvas.fill(.roundedRectangle(cell, radius: 6), with: .bad.opacity(isNewest ? 0.2 : 0.1))
      canvas.draw(
        Text("✗ \(length)", .label.weight(isNewest ? .semibold : .regular)), at: cell.center,
        anchor: .center)
    }
  }
}

/// How likely each push is survived, the better one strong; what is missing to certainty is the risk of a
/// fall.
struct Advice: Element {
  let chances: [Double]
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (head, room) = frame.cutting(top: 24)
    let bars = ProbabilityBars(
      chances, labels: ["push left", "push right"], decimals: 3, in: room)
    canvas.draw(bars)
    for (push, chance) in chances.enumerated() {
      drawRisk(1 - chance, in: bars.track(of: push), on: canvas)
    }
    let track = bars.track(of: 0)
    canvas.draw(Text("P(survive)", .label.ink(.muted)), at: Point(x: track.minX, y: head.minY + 16))
    let swatch = Rect(x: track.maxX - 34, y: head.minY + 4, width: 12, height: 12)
    canvas.fill(.roundedRectangle(swatch, radius: 3), with: .bad)
    canvas.draw(
      Text("fall", .label.ink(.muted)), at: Point(x: swatch.maxX + 6, y: head.minY + 16))
  }

  private func drawRisk(_ risk: Double, in track: Rect, on canvas: Canvas) {
    let width = track.width * min(max(risk, 0), 1)
    let rest = Rect(x: track.maxX - width, y: track.minY, width: width, height: track.height)
    canvas.clipped(to: .roundedRectangle(track, radius: min(5, track.height / 4))) {
      canvas.allowingJumps { canvas.fill(.rectangle(rest), with: .bad) }
    }
  }
}
