import Agents
import Animations
import Drawing
import Environments
import Scenes

/// The states of the car as a plane, position across and velocity up: what each is worth, and the ways
/// of cars through it.
struct PhaseMap: Element {
  /// A car's way through the plane.
  struct Way: Sendable {
    let drive: CarDrive
    /// The step it has come to, with the share of the way to the next one.
    let step: Double
    let ink: Ink
    var width = 3.0
    var hasHead = true
  }

  let axes: Axes
  /// What the bins are worth.
  let field: Field
  let map: ColorMap
  let ways: [Way]

  /// A plane that fills a frame.
  init(
    _ values: [Double], _ bins: CarBins, map: ColorMap, ways: [Way] = [], in frame: Rect
  ) {
    axes = Axes(
      x: .linear(MountainCar.positions), y: .linear(MountainCar.velocities), in: frame,
      xTitle: "position", yTitle: "velocity", ticks: (4, 3))
    field = Field(
      values, columns: bins.columns, x: MountainCar.positions, y: MountainCar.velocities)
    self.map = map
    self.ways = ways
  }

  func draw(on canvas: Canvas) {
    axes.draw(on: canvas)
    if field.values.contains(where: \.isFinite) {
      canvas.clipped(to: .rectangle(axes.plot)) {
        canvas.fill(.rectangle(axes.plot), with: .grid)
        FieldMap(field, on: axes, map: map).draw(on: canvas)
      }
    } else {
      drawNothing(on: canvas)
    }
    drawGoal(on: canvas)
    for way in ways { draw(way, on: canvas) }
  }

  /// A plane of which nothing is known.
  private func drawNothing(on canvas: Canvas) {
    canvas.fill(.rectangle(axes.plot), with: .grid.opacity(0.4))
    canvas.draw(
      Text("no state has a value yet", .note), at: axes.plot.topLeft.offset(x: 10, y: 20))
  }

  /// The line that the car has to cross.
  private func drawGoal(on canvas: Canvas) {
    axes.upright(at: MountainCar.goal, ink: .ink, width: 2, dash: [5, 4]).draw(on: canvas)
    let top = axes.position(x: MountainCar.goal, y: axes.y.domain.upperBound)
    canvas.draw(Text("flag", .note), at: top.offset(y: -12), anchor: .baselineCenter)
  }

  private func draw(_ way: Way, on canvas: Canvas) {
    let whole = Int(way.step)
    let places = way.drive.states.prefix(whole + 1).map(place) + [head(of: way)]
    canvas.stroke(.polyline(places), with: .paper, width: way.width + 2.5)
    canvas.stroke(.polyline(places), with: way.ink, width: way.width)
    Dot(at: places[0], radius: 3.5, ink: way.ink).draw(on: canvas)
    guard way.hasHead else { return }
    Dot(at: head(of: way), radius: 7, ink: way.ink).draw(on: canvas)
  }

  private func head(of way: Way) -> Point { place(way.drive.state(at: way.step)) }

  private func place(_ state: MountainCar.State) -> Point {
    axes.position(x: state.position, y: state.velocity)
  }
}

extension CarDrive {
  /// The state at a step, between two steps on the straight way; the last one after the end.
  func state(at step: Double) -> MountainCar.State {
    let whole = min(Int(step), steps)
    let (from, to) = (states[whole], states[min(whole + 1, steps)])
    let share = min(step - Double(whole), 1)
    return MountainCar.State(
      position: tween(from.position, to.position, at: share),
      velocity: tween(from.velocity, to.velocity, at: share))
  }

  /// The push of the engine at a step, −1…1: it swells and fades within some steps, so that puffs do not
  /// flicker.
  func push(at step: Double) -> Double {
    guard step < Double(steps) else { return 0 }
    let near = actions[max(0, Int(step) - 3)..<min(steps, Int(step) + 4)]
    return Double(near.reduce(0) { $0 + $1 - 1 }) / Double(near.count)
  }
}
