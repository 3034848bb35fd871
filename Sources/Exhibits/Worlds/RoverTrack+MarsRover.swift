public import Agents
public import Drawing
public import Environments
public import Scenes

extension RoverTrack {
  /// The rover where it is.
  ///
  /// - Parameters:
  ///   - world: The rover.
  ///   - frame: The room for places, values and rewards.
  ///   - table: What going left and going right are worth; shown with the better way as an arrow.
  ///   - decimals: How many decimals the values have.
  public init(
    _ world: MarsRover, in frame: Rect = Layout.content, table: ActionValueTable? = nil,
    decimals: Int = 1
  ) {
    let last = MarsRover.rewards.count - 1
    self.init(
      rewards: MarsRover.rewards, in: frame, rover: Double(world.place),
      values: table.map { table in
        (0...last).map { (left: table[$0, 0], right: table[$0, 1]) }
      } ?? [],
      decimals: decimals,
      policy: table.map { table in
        (0...last).map { place in
          place == 0 || place == last || table[place, 0] == table[place, 1]
            ? 0 : table[place, 0] > table[place, 1] ? -1 : 1
        }
      } ?? [])
  }
}

extension MarsRover: DrawnWorld {
  /// "Mars rover".
  public static var title: String { "Mars rover" }

  /// The two drives.
  public static var actionNames: [String] { ["left", "right"] }

  /// The rover on its strip.
  public func picture(in frame: Rect) -> any Element { RoverTrack(self, in: frame) }

  /// The rover on its way from one state to the next, with a gentle start and stop.
  public func picture(in frame: Rect, since before: MarsRover, progress: Double) -> any Element {
    let share = progress * progress * (3 - 2 * progress)
    let (start, end) = (Double(before.place), Double(place))
    return RoverTrack(
      rewards: MarsRover.rewards, in: frame, rover: start + (end - start) * share)
  }
}

extension TenArmedBandit: DrawnWorld {
  /// "Ten-armed bandit".
  public static var title: String { "Ten-armed bandit" }

  /// The numbers of the arms.
  public static var actionNames: [String] { actions.map { "arm \($0 + 1)" } }

  /// How each arm pays, and what the last one played has paid.
  public func picture(in frame: Rect) -> any Element {
    BanditArms(
      means.map { BanditArms.Arm(mean: $0) }, in: frame, pull: lastPull,
      inks: means.map { _ in .accent })
  }
}
