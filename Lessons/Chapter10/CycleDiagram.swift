import Animations
import Drawing
import Scenes

/// Two boxes, agent and environment, with a way from each to the other, and cards on the ways.
struct CycleDiagram: Element {
  /// What stands in a box.
  struct Box: Sendable {
    /// What it does at the moment.
    var words: String
    /// How much it is lit, 0…1.
    var light: Double
  }

  /// A card on its way.
  struct Card: Sendable {
    /// Names and values, line by line.
    var lines: [(name: String, value: String)]
    /// How far it has come on its way, 0…1.
    var progress: Double
    /// How much of it is to be seen, 0…1.
    var opacity: Double
    /// What its rim is drawn with.
    var ink: Ink
  }

  /// The room for everything.
  let frame: Rect
  /// What chooses.
  let agent: Box
  /// What answers.
  let environment: Box
  /// What goes from the agent to the environment, if anything.
  let action: Card?
  /// What comes back, if anything.
  let answer: Card?

  private static let box = Size(width: 240, height: 82)
  private static let card = Size(width: 128, height: 78)

  private var upper: Rect {
    Rect(
      center: Point(x: frame.midX, y: frame.minY + Self.box.height / 2 + 8), size: Self.box)
  }

  private var lower: Rect {
    Rect(
      center: Point(x: frame.midX, y: frame.maxY - Self.box.height / 2 - 8), size: Self.box)
  }

  /// The room between the boxes and the ways.
  var middle: Rect {
    Rect(
      x: upper.minX, y: upper.maxY + 24, width: upper.width,
      height: lower.minY - upper.maxY - 48)
  }

  /// The room for a picture of the agent in its box.
  var agentIcon: Rect { Self.icon(in: upper) }

  /// The room for a picture of the environment in its box.
  var environmentIcon: Rect { Self.icon(in: lower) }

  private static func icon(in box: Rect) -> Rect {
    Rect(x: box.minX + 12, y: box.midY - 28, width: 56, height: 56)
  }

  /// The way of actions, on the right, down.
  private var down: Path { Self.way(from: upper, to: lower, atX: frame.maxX - 66, side: 1) }

  /// The way of answers, on the left, up.
  private var up: Path { Self.way(from: lower, to: upper, atX: frame.minX + 66, side: -1) }

  private static func way(from start: Rect, to end: Rect, atX x: Double, side: Double) -> Path {
    let (first, last) = (
      start.point(atX: side > 0 ? 1 : 0, y: 0.5), end.point(atX: side > 0 ? 1 : 0, y: 0.5)
    )
    let radius = 36.0
    let turn = end.midY > start.midY ? radius : -radius
    var path = Path()
    path.move(to: first)
    path.line(to: Point(x: x - side * radius, y: first.y))
    path.curve(
      to: Point(x: x, y: first.y + turn), control1: Point(x: x - side * radius * 0.45, y: first.y),
      control2: Point(x: x, y: first.y + turn * 0.45))
    path.line(to: Point(x: x, y: last.y - turn))
    path.curve(
      to: Point(x: x - side * radius, y: last.y),
      control1: Point(x: x, y: last.y - turn * 0.45),
      control2: Point(x: x - side * radius * 0.45, y: last.y))
    path.line(to: last.offset(x: side * 12))
    return path
  }

  func draw(on canvas: Canvas) {
    for (way, end, side) in [(down, lower, 1.0), (up, upper, -1)] {
      canvas.stroke(way, with: .muted.opacity(0.6), width: 3)
      let tip = end.point(atX: side > 0 ? 1 : 0, y: 0.5).offset(x: side * 3)
      canvas.fill(
        .polygon([tip, tip.offset(x: side * 15, y: -8), tip.offset(x: side * 15, y: 8)]),
        with: .muted)
    }
    draw(agent, named: "Agent", in: upper, on: canvas)
    draw(environment, named: "Environment", in: lower, on: canvas)
    if let action { draw(action, on: down, canvas) }
    if let answer { draw(answer, on: up, canvas) }
  }

  private func draw(_ box: Box, named name: String, in room: Rect, on canvas: Canvas) {
    let outline = Path.roundedRectangle(room, radius: 12)
    let middle = (Self.icon(in: room).maxX + room.maxX) / 2
    canvas.fill(outline, with: .paper)
    canvas.fill(outline, with: .grid.mixed(with: .accent, by: 0.22 * box.light))
    canvas.stroke(
      outline, with: .muted.mixed(with: .accent, by: box.light), width: 2 + 1.5 * box.light)
    canvas.draw(
      Text(name, .body.size(20).weight(.semibold)), at: Point(x: middle, y: room.minY + 26),
      anchor: .center)
    canvas.draw(
      Text(box.words, .label.weight(.regular)), at: Point(x: middle, y: room.maxY - 26),
      anchor: .center)
  }

  private func draw(_ card: Card, on way: Path, _ canvas: Canvas) {
    guard card.opacity > 0, let place = way.place(at: card.progress)?.point else { return }
    let height = 18 + 22 * Double(card.lines.count)
    // A card stays beside the boxes: it goes the middle part of its way alone.
    let room = Rect(
      center: held(place, height: height),
      size: Size(width: Self.card.width, height: height))
    canvas.group(opacity: card.opacity) {
      let outline = Path.roundedRectangle(room, radius: 10)
      canvas.fill(outline, with: .paper)
      canvas.fill(outline, with: card.ink.opacity(0.12))
      canvas.stroke(outline, with: card.ink, width: 2)
      for (index, line) in card.lines.enumerated() {
        let level = room.minY + 9 + 22 * (Double(index) + 0.5)
        canvas.draw(
          Text(line.name, .label.weight(.regular)), at: Point(x: room.minX + 12, y: level),
          anchor: .leading)
        canvas.draw(
          Text(line.value, .label.weight(.bold)), at: Point(x: room.maxX - 12, y: level),
          anchor: .trailing)
      }
    }
  }

  /// A card's middle, held on the upright part of its way.
  private func held(_ place: Point, height: Double) -> Point {
    let x = place.x > frame.midX ? frame.maxX - 66 : frame.minX + 66
    return Point(
      x: x,
      y: min(max(place.y, frame.minY + height / 2), frame.maxY - height / 2))
  }
}
