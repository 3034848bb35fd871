import CommandLineParsing
import Environments
import Exhibits

/// An environment that `mlanim play` knows by name.
struct PlayableWorld: ExpressibleByArgument {
  /// What is typed.
  let id: String
  /// In what it differs from others of its title.
  let variant: String?
  /// How many steps an episode has at most, unless told otherwise; that of Gymnasium where it has one.
  let limit: Int
  /// For how long a step is shown, in seconds.
  let pace: Double
  /// The environment at the beginning of an episode.
  let world: any DrawnWorld

  /// All of them, in the order in which they are listed.
  static let all = [
    PlayableWorld(id: "cart-pole", limit: 500, pace: 0.04, world: CartPole()),
    PlayableWorld(id: "mountain-car", limit: 200, pace: 0.04, world: MountainCar()),
    PlayableWorld(id: "frozen-lake", limit: 100, pace: 0.6, world: FrozenLake()),
    PlayableWorld(
      id: "frozen-lake-slippery", variant: "slippery", limit: 100, pace: 0.6,
      world: FrozenLake(isSlippery: true)),
    PlayableWorld(
      id: "frozen-lake-8x8", variant: "8×8", limit: 200, pace: 0.4, world: FrozenLake(.large)),
    PlayableWorld(id: "gridworld", limit: 100, pace: 0.6, world: Gridworld()),
    PlayableWorld(id: "mars-rover", limit: 100, pace: 0.6, world: MarsRover()),
    PlayableWorld(id: "ten-armed-bandit", limit: 100, pace: 0.12, world: TenArmedBandit()),
    PlayableWorld(id: "tic-tac-toe", limit: 9, pace: 0.9, world: TicTacToe()),
    PlayableWorld(id: "connect-four", limit: 42, pace: 0.5, world: ConnectFour()),
  ]

  private init(
    id: String, variant: String? = nil, limit: Int, pace: Double, world: any DrawnWorld
  ) {
    (self.id, self.variant, self.limit) = (id, variant, limit)
    (self.pace, self.world) = (pace, world)
  }

  /// What stands over its picture.
  var title: String {
    [type(of: world).title, variant].compactMap { $0 }.joined(separator: ", ")
  }

  init?(argument: String) {
    guard let found = Self.all.first(where: { $0.id == argument }) else { return nil }
    self = found
  }

  static var allValueStrings: [String] { all.map(\.id) }

  var defaultValueDescription: String { id }
}
