import Contracts

/// What each action is worth in each state: the table of Q-learning.
public struct ActionValueTable: Sendable, Equatable {
  /// The number of states.
  public let stateCount: Int
  /// The number of actions.
  public let actionCount: Int
  private var values: [Double]

  /// A table of one value throughout.
  ///
  /// - Precondition: There is at least one action.
  public init(states: Int, actions: Int, repeating value: Double = 0) {
    require(
      states >= 0 && actions >= 1,
      "ActionValueTable: \(states) states, \(actions) actions; at least one action is needed")
    stateCount = states
    actionCount = actions
    values = Array(repeating: value, count: states * actions)
  }

  /// The value of an action in a state.
  public subscript(state: Int, action: Int) -> Double {
    get { values[state * actionCount + action] }
    set { values[state * actionCount + action] = newValue }
  }

  /// The values of all actions in a state.
  public subscript(state: Int) -> ArraySlice<Double> {
    values[state * actionCount..<(state + 1) * actionCount]
  }

  /// The best action in a state: of equals the first.
  public func bestAction(in state: Int) -> Int {
    var best = 0
    for action in 1..<actionCount where self[state, action] > self[state, best] { best = action }
    return best
  }

  /// The value of the best action in a state.
  public func bestValue(in state: Int) -> Double { self[state, bestAction(in: state)] }

  /// The value of the best action in each state.
  public var bestValues: [Double] { (0..<stateCount).map(bestValue) }

  /// The table row by row.
  public var rows: [[Double]] { (0..<stateCount).map { Array(self[$0]) } }
}
