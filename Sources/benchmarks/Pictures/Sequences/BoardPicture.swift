import Drawing
import Scenes

/// A board of flat squares with a walker on it, and beside it the table of the squares' values.
///
/// In every frame some squares get the value that they have for a new goal, which changes a few hundredths
/// of the pixels; the walker takes a step in eight frames.
struct BoardPicture: Element {
  /// Which frame is drawn.
  let frame: Int

  private static let side = 6
  private static let goal = side * side - 1
  private static let framesPerStep = 8
  private static let updatesPerFrame = 5
  private static let areas = Layout.content.columns(2)
  /// Right and down in turn, from the first square to the last.
  private static let path = (0..<2 * side - 1).map { ($0 / 2) * side + ($0 + 1) / 2 }

  func draw(on canvas: Canvas) {
    let values = values()
    for square in 0...Self.goal {
      canvas.fill(.rectangle(Self.area(of: square, in: 0)), with: Self.ground(of: square))
      let cell = Self.area(of: square, in: 1)
      let value = values[square]
      canvas.fill(.rectangle(cell), with: .good.mixed(with: .paper, by: 1 - 0.6 * value))
      let number = Numeral.fixed(value, decimals: 2)
      canvas.draw(Text(number, .label), at: cell.center, anchor: .center)
    }
    drawWalker(on: canvas)
  }

  private func drawWalker(on canvas: Canvas) {
    let step = frame / Self.framesPerStep
    let share = Double(frame % Self.framesPerStep) / Double(Self.framesPerStep)
    let places = [step, step + 1].map { Self.path[$0 % Self.path.count] }
    let centers = places.map { Self.area(of: $0, in: 0).center }
    let center = Point.lerp(centers[0], centers[1], share)
    canvas.fill(.circle(center: center, radius: 20), with: .accent)
    for side in [-7.0, 7] {
      canvas.fill(.circle(center: center + Point(x: side, y: -5), radius: 4), with: .paper)
    }
  }

  /// Nine tenths for each step to the goal; with every goal the squares change in turn, the near ones
  /// first.
  private func values() -> [Double] {
    let updates = frame * Self.updatesPerFrame
    let (round, done) = updates.quotientAndRemainder(dividingBy: Self.goal + 1)
    let former = Self.distances(inRound: round)
    let next = Self.distances(inRound: round + 1)
    let order = next.indices.sorted { (next[$0], $0) < (next[$1], $1) }
    var distances = former
    for square in order.prefix(done) { distances[square] = next[square] }
    return distances.map { distance in (0..<distance).reduce(1) { value, _ in 0.9 * value } }
  }

  /// The steps from each square to the goal of a round: one corner after another.
  private static func distances(inRound round: Int) -> [Int] {
    let goal = [(side - 1, side - 1), (0, side - 1), (side - 1, 0), (0, 0)][round % 4]
    return (0...Self.goal).map { square in
      let (row, column) = square.quotientAndRemainder(dividingBy: side)
      return abs(row - goal.0) + abs(column - goal.1)
    }
  }

  private static func isHole(_ square: Int) -> Bool {
    !path.contains(square) && square * 5 % 7 == 3
  }

  private static func ground(of square: Int) -> Ink {
    square == goal ? .highlight : isHole(square) ? .ink : .grid
  }

  private static func area(of square: Int, in half: Int) -> Rect {
    let (row, column) = square.quotientAndRemainder(dividingBy: side)
    let length = (areas[half].height / Double(side)).rounded(.down)
    return Rect(
      x: areas[half].minX + Double(column) * length, y: areas[half].minY + Double(row) * length,
      width: length - 4, height: length - 4)
  }
}
