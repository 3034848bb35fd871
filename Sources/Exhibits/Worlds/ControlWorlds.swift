public import Drawing
public import Environments
public import Scenes

extension CartPoleTrack {
  /// Cart and pole in a state.
  ///
  /// - Parameters:
  ///   - world: Cart and pole; one that has failed is drawn as fallen.
  ///   - frame: The room for track, cart and pole.
  ///   - action: The push that is on the cart, if any.
  public init(
    _ world: CartPole, in frame: Rect = Layout.content, action: CartPole.Action? = nil
  ) {
    self.init(
      position: world.state.position, angle: world.state.angle, in: frame,
      push: action.map { $0 == .right ? 1 : -1 } ?? 0, hasFallen: world.hasFailed,
      positionLimit: CartPole.positionLimit, angleLimit: CartPole.angleLimit)
  }
}

extension CartPole: DrawnWorld {
  /// "Cart-pole".
  public static var title: String { "Cart-pole" }

  /// The two pushes.
  public static var actionNames: [String] { ["push left", "push right"] }

  /// Cart and pole.
  public func picture(in frame: Rect) -> any Element { CartPoleTrack(self, in: frame) }
}

extension MountainCarHill {
  /// The car in a state.
  ///
  /// - Parameters:
  ///   - world: The car.
  ///   - frame: The room for hill and car.
  ///   - action: What the driver does, if anything.
  ///   - trail: The positions that the car came from, oldest first.
  public init(
    _ world: MountainCar, in frame: Rect = Layout.content, action: MountainCar.Action? = nil,
    trail: [Double] = []
  ) {
    self.init(
      position: world.state.position, in: frame,
      push: action.map { Double($0.rawValue - 1) } ?? 0, trail: trail, goal: MountainCar.goal)
  }
}

extension MountainCar: DrawnWorld {
  /// "Mountain Car".
  public static var title: String { "Mountain Car" }

  /// What the driver can do.
  public static var actionNames: [String] { ["left", "coast", "right"] }

  /// The car on its hill.
  public func picture(in frame: Rect) -> any Element { MountainCarHill(self, in: frame) }
}
