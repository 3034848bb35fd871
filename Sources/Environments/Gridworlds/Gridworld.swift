import Contracts
import Randomness

/// A grid of cells with walls, costs and ends, in which moves may slip.
///
/// - Observation: the number of the cell, row by row from the top left.
/// - Actions: a move to the left (index 0), down, right or up; at a wall or the edge one stays.
/// - Reward: `stepReward`, and on reaching an end that end's reward as well.
/// - Start: the cell marked S.
/// - End: terminated in a cell with a reward of its own.
///
/// With `slip` a move goes to each side with half of that chance. The default is the world of
/// 4 by 3 cells of Russell and Norvig, *Artificial Intelligence*, ch. 17.
public struct Gridworld: FiniteEnvironment {
  /// What a cell is.
  public enum Cell: Sendable, Hashable {
    /// Free to walk on.
    case free
    /// Not to be entered.
    case wall
    /// The end of an episode, with its reward.
    case end(reward: Double)
  }

  /// The cells, row by row from the top left.
  public let cells: [Cell]
  /// The number of cells in a row.
  public let columns: Int
  /// The cell where the agent starts.
  public let start: Int
  /// The reward of every step, usually a cost.
  public let stepReward: Double
  /// The chance that a move goes to one of its sides.
  public let slip: Double
  /// The number of the cell that the agent is in.
  public private(set) var position: Int
  private var random = RandomStream(seed: 0)

  /// A grid with the agent at its start.
  ///
  /// - Parameters:
  ///   - cells: The cells, row by row from the top left.
  ///   - columns: The number of cells in a row.
  ///   - start: The free cell where the agent starts.
  ///   - stepReward: The reward of every step, usually a cost.
  ///   - slip: The chance that a move goes to one of its sides, 0…1.
  public init(
    cells: [Cell], columns: Int, start: Int, stepReward: Double = -0.04, slip: Double = 0.2
  ) {
    require(
      columns >= 1 && !cells.isEmpty && cells.count.isMultiple(of: columns),
      "Gridworld: \(cells.count) cells in rows of \(columns); every row must be full")
    require(
      cells.indices.contains(start) && cells[start] == .free,
      "Gridworld: start \(start); must be a free cell")
    require(slip >= 0 && slip <= 1, "Gridworld: slip \(slip); must be in 0...1")
    self.cells = cells
    self.columns = columns
    self.start = start
    self.stepReward = stepReward
    self.slip = slip
    position = start
  }

  /// Russell and Norvig's world of 4 by 3 cells.
  public init() {
    var cells = [Cell](repeating: .free, count: 12)
    cells[3] = .end(reward: 1)
    cells[5] = .wall
    cells[7] = .end(reward: -1)
    self.init(cells: cells, columns: 4, start: 8)
  }

  /// Left, down, right, up.
  public static var actions: [Heading] { Heading.allCases }

  /// The number of the cell.
  public var observation: Int { position }

  /// All four moves, or none at an end.
  public var legalActions: [Heading] { cells[position] == .free ? Heading.allCases : [] }

  /// As many as there are cells, walls included.
  public var stateCount: Int { cells.count }

  /// Puts the agent at the start.
  @discardableResult
  public mutating func reset(seed: UInt64) -> Int {
    random = RandomStream(seed: seed).split("gridworld")
    position = start
    return position
  }

  /// Moves one cell, or slips.
  @discardableResult
  public mutating func step(_ action: Heading) -> Step<Int> {
    require(!isOver, "Gridworld: episode over; call reset(seed:)")
    let possible = transitions(from: position, by: action)
    let transition = possible[random.categorical(possible.map(\.probability))]
    position = transition.state
    return Step(
      position, reward: transition.reward,
      outcome: transition.isTerminal ? .terminated : .continues)
  }

  /// The cell ahead, and those to the sides where moves slip.
  public func transitions(from state: Int, by action: Heading) -> [Transition] {
    guard cells[state] == .free else { return [] }
    let chances = [(action.previous, slip / 2), (action, 1 - slip), (action.next, slip / 2)]
    return chances.filter { $0.1 > 0 }.map { heading, probability in
      transition(to: neighbor(of: state, to: heading), probability: probability)
    }
  }

  private func transition(to cell: Int, probability: Double) -> Transition {
    guard case .end(let reward) = cells[cell] else {
      return Transition(probability: probability, to: cell, reward: stepReward, isTerminal: false)
    }
    return Transition(
      probability: probability, to: cell, reward: stepReward + reward, isTerminal: true)
  }

  private func neighbor(of cell: Int, to heading: Heading) -> Int {
    let row = cell / columns + heading.rowStep
    let column = cell % columns + heading.columnStep
    guard row >= 0, row < cells.count / columns, column >= 0, column < columns else { return cell }
    let next = row * columns + column
    return cells[next] == .wall ? cell : next
  }
}
