public import Drawing

/// A rover on a row of states, the smallest world there is: two ends with rewards, and left or right.
///
/// ```swift
/// RoverTrack(rewards: [100, 0, 0, 0, 0, 40], rover: 3, values: q)
/// ```
public struct RoverTrack: Element {
  /// The reward of each state.
  public let rewards: [Double]
  /// Where the rover is, counted from 0 at the left; between states it is fractional.
  public let rover: Double?
  /// For each state, what going left and what going right are worth.
  public let values: [(left: Double, right: Double)?]
  /// How many decimals the values have.
  public let decimals: Int
  /// For each state, the chosen way: −1 left, 1 right, 0 none; between them the arrow is shorter.
  public let policy: [Double]
  private let row: Rect

  /// A row of square states in the middle of a frame.
  ///
  /// - Parameters:
  ///   - rewards: The reward of each state; the first and the last state end the walk.
  ///   - frame: The room for states, values and rewards.
  ///   - rover: Where the rover is, counted from 0 at the left.
  ///   - values: For each state, what going left and going right are worth; nil for none. They stand
  ///     under the state, the larger one in bold.
  ///   - decimals: How many decimals the values have; from 100 on one at most.
  ///   - policy: For each state, the chosen way: −1 left, 1 right, 0 none.
  public init(
    rewards: [Double], in frame: Rect = Layout.content, rover: Double? = nil,
    values: [(left: Double, right: Double)?] = [], decimals: Int = 1, policy: [Double] = []
  ) {
    self.rewards = rewards
    self.rover = rover
    self.values = values
    self.decimals = decimals
    self.policy = policy
    let count = Double(max(rewards.count, 1))
    let below = values.isEmpty ? 0.3 : 0.85
    let above = policy.isEmpty ? 0.1 : 0.5
    let room = frame.holding(aspect: count / (1 + below + above))
    let side = room.width / count
    row = Rect(x: room.minX, y: room.minY + above * side, width: room.width, height: side)
  }

  private var side: Double { row.height }

  /// The middle of a state on the canvas.
  public func point(at state: Double) -> Point {
    Point(x: row.minX + (state + 0.5) * side, y: row.midY)
  }

  /// Draws the states with their rewards, arrows and values, and the rover.
  public func draw(on canvas: Canvas) {
    guard !rewards.isEmpty, side > 0 else {
      return NoData(frame: row).draw(on: canvas)
    }
    for state in rewards.indices {
      let room = Rect(
        center: point(at: Double(state)), size: Size(width: side, height: side))
      drawState(state, in: room.inset(by: 0.03 * side), on: canvas)
      drawArrow(state, over: room, on: canvas)
      drawValues(state, under: room, on: canvas)
    }
    if let rover { drawRover(at: point(at: rover), on: canvas) }
  }
}

extension RoverTrack {
  private func isEnd(_ state: Int) -> Bool { state == 0 || state == rewards.count - 1 }

  private func drawState(_ state: Int, in room: Rect, on canvas: Canvas) {
    let shape = Path.roundedRectangle(room, radius: 0.1 * side)
    let quiet = Ink.paper.mixed(with: .grid, by: 0.7)
    canvas.fill(shape, with: isEnd(state) ? quiet.mixed(with: .good, by: 0.3) : quiet)
    if isEnd(state) { canvas.stroke(shape, with: .good, width: 2.5) }
    let style = TextStyle.label.size((0.19 * side).clamped(to: 14...26))
    let reward = Text(
      Numeral.shortest(rewards[state]), isEnd(state) ? style.weight(.bold) : style.ink(.muted))
    canvas.draw(reward, at: room.point(atX: 0.5, y: 0.17), anchor: .center)
    guard side >= 70 else { return }
    canvas.draw(
      Text("\(state + 1)", isEnd(state) ? .note.ink(.ink) : .note),
      at: room.point(atX: 0.07, y: 0.05), anchor: .topLeading)
  }

  private func drawArrow(_ state: Int, over room: Rect, on canvas: Canvas) {
    guard state < policy.count, abs(policy[state]) > 0.03 else { return }
    let way = Point(x: 0.28 * side * policy[state].clamped(to: -1...1), y: 0)
    let center = Point(x: room.midX, y: room.minY - 0.22 * side)
    Arrow(
      from: center - way, to: center + way, ink: .accent, width: (0.045 * side).clamped(to: 2...5)
    ).draw(on: canvas)
  }

  /// Both values under the state, each under its half, with bars that grow down from it.
  private func drawValues(_ state: Int, under room: Rect, on canvas: Canvas) {
    guard state < values.count, let (left, right) = values[state] else { return }
    let largest =
      values.compactMap { $0.map { max(abs($0.left), abs($0.right)) } }
      .filter(\.isFinite).max() ?? 0
    for (value, other, place) in [(left, right, 0.27), (right, left, 0.73)] where value.isFinite {
      let center = room.point(atX: place, y: 1).offset(y: 0.03 * side)
      let height = largest > 0 ? 0.5 * side * abs(value) / largest : 0
      let isLarger = value > other
      let bar = Rect(x: center.x - 0.19 * side, y: center.y, width: 0.38 * side, height: height)
      canvas.fill(
        .roundedRectangle(bar, radius: 3),
        with: isLarger ? .accent : .accent.mixed(with: .paper, by: 0.6))
      let plain = TextStyle.note.ink(.ink).size((0.13 * side).clamped(to: 14...18))
      // Two numbers side by side have room for four digits each.
      let decimals = abs(value) < 99.995 ? decimals : min(decimals, 1)
      let number = Inscription.text(Numeral.fixed(value, decimals: decimals))
      let style = number.style(isLarger ? plain.weight(.bold) : plain, fitting: 0.44 * side)
      number.draw(
        on: canvas, at: Point(x: center.x, y: bar.maxY + 4), anchor: .top, style: style)
    }
  }

  /// A rover with six wheels, a mast with a camera and a solar panel.
  private func drawRover(at place: Point, on canvas: Canvas) {
    let pose = Transform.scale(0.34 * side).then(.translation(x: place.x, y: place.y + 0.12 * side))
    canvas.transformed(by: pose) {
      let body = Path.roundedRectangle(
        Rect(x: -0.8, y: -0.1, width: 1.6, height: 0.5), radius: 0.15)
      let panel = Path.line(from: Point(x: -0.9, y: -0.5), to: Point(x: 0.15, y: -0.32))
      canvas.stroke(body, with: .paper, width: 0.25)
      canvas.stroke(
        .line(from: Point(x: -0.35, y: -0.4), to: Point(x: -0.35, y: 0)), with: .ink, width: 0.12)
      canvas.stroke(panel, with: .accent, width: 0.14, cap: .square)
      canvas.stroke(
        .line(from: Point(x: 0.55, y: 0), to: Point(x: 0.55, y: -0.72)), with: .ink, width: 0.12)
      canvas.fill(
        .roundedRectangle(Rect(x: 0.3, y: -0.98, width: 0.6, height: 0.34), radius: 0.1), with: .ink
      )
      canvas.fill(.circle(center: Point(x: 0.68, y: -0.81), radius: 0.1), with: .paper)
      canvas.fill(body, with: .highlight)
      for x in [-0.68, 0, 0.68] {
        canvas.fill(.circle(center: Point(x: x, y: 0.55), radius: 0.27), with: .paper)
        canvas.fill(.circle(center: Point(x: x, y: 0.55), radius: 0.23), with: .ink)
        canvas.fill(.circle(center: Point(x: x, y: 0.55), radius: 0.08), with: .paper)
      }
    }
  }
}
