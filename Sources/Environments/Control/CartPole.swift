import Contracts
import Kernels
import Randomness

/// A pole on a cart, to be kept upright by pushes to the left and to the right.
///
/// - Observation: position (m) and velocity (m/s) of the cart, angle (rad, to the right) and angular
///   velocity (rad/s) of the pole.
/// - Actions: a push of 10 N to the left (index 0) or to the right (index 1), for 0.02 s.
/// - Reward: 1 a step, the one that ends the episode included.
/// - Start: all four numbers evenly spread over ±0.05.
/// - End: terminated once the cart is more than 2.4 m from the middle or the pole leans more than
///   12 degrees. There is no limit of time: wrap it in `TimeLimit` (200 steps in version 0 of
///   Gymnasium's environment, 500 in version 1).
///
/// Source: Barto, Sutton and Anderson (IEEE Trans. SMC 13, 1983), in the form of Gymnasium's
/// `CartPole`: explicit Euler steps, positions before velocities. The start is drawn from our own
/// stream, so seeds do not match Gymnasium's; given a state, the next agrees to rounding.
public struct CartPole: Environment {
  /// Where cart and pole are, and how fast they move.
  public struct State: NumericObservation {
    /// Metres from the middle of the track.
    public var position: Double
    /// Metres a second.
    public var velocity: Double
    /// Radians from upright, positive to the right.
    public var angle: Double
    /// Radians a second.
    public var angularVelocity: Double

    /// A state.
    public init(
      position: Double = 0, velocity: Double = 0, angle: Double = 0, angularVelocity: Double = 0
    ) {
      self.position = position
      self.velocity = velocity
      self.angle = angle
      self.angularVelocity = angularVelocity
    }

    /// Position, velocity, angle, angular velocity.
    public var numbers: [Double] { [position, velocity, angle, angularVelocity] }
  }

  /// A push.
  public enum Action: Int, CaseIterable, Sendable {
    /// To the left.
    case left
    /// To the right.
    case right
  }

  /// How far the cart may be from the middle, in metres.
  public static let positionLimit = 2.4
  /// How far the pole may lean, in radians: 12 degrees.
  public static let angleLimit = 12 * 2 * Double.pi / 360

  private static let gravity = 9.8
  private static let cartMass = 1.0
  private static let poleMass = 0.1
  private static let halfLength = 0.5
  private static let force = 10.0
  private static let duration = 0.02

  /// Where cart and pole are now.
  public private(set) var state: State
  /// Whether the pole has fallen or the cart left the track.
  public private(set) var hasFailed: Bool

  /// An episode that begins in a given state, which may be one past the limits.
  public init(state: State = State()) {
    self.state = state
    hasFailed = Self.isFailure(state)
  }

  /// The push to the left, then the one to the right.
  public static var actions: [Action] { Action.allCases }

  /// The state itself.
  public var observation: State { state }

  /// Both pushes, or none once the episode is over.
  public var legalActions: [Action] { hasFailed ? [] : Action.allCases }

  /// Begins an episode with all four numbers evenly spread over ±0.05.
  @discardableResult
  public mutating func reset(seed: UInt64) -> State {
    var random = RandomStream(seed: seed).split("cart-pole")
    let numbers = (0..<4).map { _ in random.uniform(in: -0.05...0.05) }
    self = CartPole(
      state: State(
        position: numbers[0], velocity: numbers[1], angle: numbers[2], angularVelocity: numbers[3]))
    return state
  }

  /// Pushes for 0.02 seconds.
  @discardableResult
  public mutating func step(_ action: Action) -> Step<State> {
    require(!hasFailed, "CartPole: episode over; call reset(seed:)")
    let push = action == .right ? Self.force : -Self.force
    let (acceleration, angularAcceleration) = accelerations(push: push)
    state.position += Self.duration * state.velocity
    state.velocity += Self.duration * acceleration
    state.angle += Self.duration * state.angularVelocity
    state.angularVelocity += Self.duration * angularAcceleration
    hasFailed = Self.isFailure(state)
    return Step(state, reward: 1, outcome: hasFailed ? .terminated : .continues)
  }

  /// The accelerations of cart and pole under a push, in m/s² and rad/s².
  ///
  /// Florian, "Correct equations for the dynamics of the cart-pole system" (2007), eq. 23 and 24,
  /// without friction.
  private func accelerations(push: Double) -> (cart: Double, pole: Double) {
    let (sine, cosine) = (Double.sin(state.angle), Double.cos(state.angle))
    let mass = Self.cartMass + Self.poleMass
    let moment = Self.poleMass * Self.halfLength
    let spin = state.angularVelocity * state.angularVelocity
    let pressure = (push + moment * spin * sine) / mass
    let inertia = Self.halfLength * (4.0 / 3.0 - Self.poleMass * (cosine * cosine) / mass)
    let pole = (Self.gravity * sine - cosine * pressure) / inertia
    return (pressure - moment * pole * cosine / mass, pole)
  }

  private static func isFailure(_ state: State) -> Bool {
    state.position.magnitude > positionLimit || state.angle.magnitude > angleLimit
  }
}
