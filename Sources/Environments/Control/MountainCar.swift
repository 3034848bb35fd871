import Contracts
import Kernels
import Randomness

/// A car in a valley, too weak to drive straight up: it has to swing.
///
/// - Observation: position, −1.2…0.6, and velocity, ±0.07 a step.
/// - Actions: accelerate to the left (index 0), coast (1), accelerate to the right (2).
/// - Reward: −1 a step, the one that reaches the goal included.
/// - Start: position evenly spread over −0.6…−0.4, at rest.
/// - End: terminated at position 0.5 or beyond while not rolling back. There is no limit of time:
///   wrap it in `TimeLimit`, of 200 steps as in Gymnasium.
///
/// Source: Moore (PhD thesis, Cambridge 1990), in the form of Gymnasium's `MountainCar`: the wall on
/// the left takes all speed. Seeds do not match Gymnasium's; given a state, the next agrees.
public struct MountainCar: Environment {
  /// Where the car is, and how fast.
  public struct State: NumericObservation {
    /// The place along the valley; the lowest point is at −π/6.
    public var position: Double
    /// The change of position in a step.
    public var velocity: Double

    /// A state.
    public init(position: Double, velocity: Double = 0) {
      self.position = position
      self.velocity = velocity
    }

    /// Position, velocity.
    public var numbers: [Double] { [position, velocity] }
  }

  /// What the driver does.
  public enum Action: Int, CaseIterable, Sendable {
    /// Accelerates to the left.
    case left
    /// Does nothing.
    case coast
    /// Accelerates to the right.
    case right
  }

  /// Where the car can be.
  public static let positions = -1.2...0.6
  /// How fast it can be, a step.
  public static let velocities = -0.07...0.07
  /// Where the goal stands.
  public static let goal = 0.5
  /// Where an episode begins.
  public static let starts = -0.6 ... -0.4

  private static let force = 0.001
  private static let gravity = 0.0025

  /// Where the car is now.
  public private(set) var state: State
  /// Whether the car is at the goal.
  public private(set) var hasArrived: Bool

  /// An episode that begins in a given state; at rest in the middle of the starts if left out.
  public init(state: State = State(position: -0.5)) {
    self.state = state
    hasArrived = Self.isGoal(state)
  }

  /// Left, coast, right.
  public static var actions: [Action] { Action.allCases }

  /// The state itself.
  public var observation: State { state }

  /// All three, or none once the goal is reached.
  public var legalActions: [Action] { hasArrived ? [] : Action.allCases }

  /// The height of the ground, as it is drawn; the slope of this is what the car feels.
  public static func height(at position: Double) -> Double {
    Double.sin(3 * position) * 0.45 + 0.55
  }

  /// Begins an episode at rest, somewhere near the bottom.
  @discardableResult
  public mutating func reset(seed: UInt64) -> State {
    var random = RandomStream(seed: seed).split("mountain-car")
    self = MountainCar(state: State(position: random.uniform(in: Self.starts)))
    return state
  }

  /// Drives for one step.
  @discardableResult
  public mutating func step(_ action: Action) -> Step<State> {
    require(!hasArrived, "MountainCar: episode over; call reset(seed:)")
    let push = Double(action.rawValue - 1) * Self.force
    let pull = Double.cos(3 * state.position) * -Self.gravity
    state.velocity = Self.clamp(state.velocity + (push + pull), to: Self.velocities)
    state.position = Self.clamp(state.position + state.velocity, to: Self.positions)
    if state.position == Self.positions.lowerBound, state.velocity < 0 { state.velocity = 0 }
    hasArrived = Self.isGoal(state)
    return Step(state, reward: -1, outcome: hasArrived ? .terminated : .continues)
  }

  private static func clamp(_ value: Double, to range: ClosedRange<Double>) -> Double {
    min(max(value, range.lowerBound), range.upperBound)
  }

  private static func isGoal(_ state: State) -> Bool {
    state.position >= goal && state.velocity >= 0
  }
}
