import Contracts
import Randomness

/// A frozen lake to be crossed from the start to the goal, without falling into a hole.
///
/// - Observation: the number of the cell, row by row from the top left.
/// - Actions: a move to the left (index 0), down, right or up; at the edge one stays.
/// - Reward: 1 on reaching the goal, `holeReward` (0) in a hole, 0 otherwise.
/// - Start: the cell marked S.
/// - End: terminated in a hole or at the goal. There is no limit of time: wrap it in `TimeLimit`
///   (100 steps on the 4×4 map and 200 on the 8×8 map in Gymnasium).
///
/// On a slippery lake a move goes astray to either side with a third of the chance each. Source:
/// Gymnasium's `FrozenLake`, whose table of transitions it agrees with.
public struct FrozenLake: FiniteEnvironment {
  /// The lake.
  public let map: LakeMap
  /// Whether moves go astray.
  public let isSlippery: Bool
  /// The reward of falling into a hole.
  public let holeReward: Double
  /// The number of the cell that the agent is on.
  public private(set) var cell: Int
  private var random = RandomStream(seed: 0)

  /// A lake with the agent at its start.
  ///
  /// - Parameters:
  ///   - map: The lake.
  ///   - isSlippery: Whether moves go astray.
  ///   - holeReward: The reward of falling into a hole; Gymnasium gives 0.
  public init(_ map: LakeMap = .small, isSlippery: Bool = false, holeReward: Double = 0) {
    self.map = map
    self.isSlippery = isSlippery
    self.holeReward = holeReward
    cell = map.start
  }

  /// Left, down, right, up.
  public static var actions: [Heading] { Heading.allCases }

  /// The number of the cell.
  public var observation: Int { cell }

  /// All four moves, or none in a hole and at the goal.
  public var legalActions: [Heading] { map.tiles[cell].isEnd ? [] : Heading.allCases }

  /// As many as the lake has cells.
  public var stateCount: Int { map.tiles.count }

  /// Puts the agent at the start.
  @discardableResult
  public mutating func reset(seed: UInt64) -> Int {
    random = RandomStream(seed: seed).split("frozen-lake")
    cell = map.start
    return cell
  }

  /// Moves one cell, or where the ice takes the agent.
  @discardableResult
  public mutating func step(_ action: Heading) -> Step<Int> {
    require(!map.tiles[cell].isEnd, "FrozenLake: episode over; call reset(seed:)")
    let possible = transitions(from: cell, by: action)
    let chosen = isSlippery ? random.categorical(possible.map(\.probability)) : 0
    let transition = possible[chosen]
    cell = transition.state
    return Step(
      cell, reward: transition.reward, outcome: transition.isTerminal ? .terminated : .continues)
  }

  /// The cells that a move can lead to: one, or three on a slippery lake.
  public func transitions(from state: Int, by action: Heading) -> [Transition] {
    guard !map.tiles[state].isEnd else { return [] }
    let headings = isSlippery ? [action.previous, action, action.next] : [action]
    return headings.map { heading in
      let next = map.neighbor(of: state, to: heading)
      return Transition(
        probability: 1 / Double(headings.count), to: next, reward: reward(in: next),
        isTerminal: map.tiles[next].isEnd)
    }
  }

  private func reward(in cell: Int) -> Double {
    switch map.tiles[cell] {
    case .goal: 1
    case .hole: holeReward
    case .start, .frozen: 0
    }
  }
}
