import Agents
import Animations
import Drawing
import Environments
import Exhibits
import Scenes

/// A game on a lake as the agent is seen in it: where it stands and looks, and whether it falls.
struct LakeWalk: Sendable {
  let map: LakeMap
  let steps: [LakeStep]

  /// The agent at a moment of a game.
  struct Agent: Sendable {
    /// Where it stands; nowhere if it is not to be seen.
    var place: GridBoard.Place?
    /// Where it looks.
    var gaze = Point.zero
    /// How large it is: it shrinks as it falls.
    var size = 1.0

    /// Not to be seen.
    static let none = Agent()

    /// At rest on a cell.
    static func resting(on cell: Int, of map: LakeMap) -> Agent {
      Agent(place: map.place(of: cell))
    }
  }

  /// The agent after so many steps; 2.5 is midway in the third.
  func agent(at progress: Double) -> Agent {
    guard let last = steps.last else { return .resting(on: map.start, of: map) }
    guard progress < Double(steps.count) else {
      return Agent(place: map.place(of: last.next), size: isFall(last) ? Self.sunk : 1)
    }
    let index = max(Int(progress), 0)
    let share = max(progress, 0) - Double(index)
    let step = steps[index]
    let way = Easing.easeInOut(min(share / 0.8, 1))
    let (start, end) = (map.place(of: step.state), map.place(of: step.next))
    // At the edge of the lake the agent bumps, and stays.
    let bump = step.state == step.next ? 0.16 * (1 - abs(2 * way - 1)) : 0
    let heading = Point(x: Double(step.action.columnStep), y: Double(step.action.rowStep))
    let size = isFall(step) ? tween(1, Self.sunk, at: Easing.easeIn(min(share / 0.9, 1))) : 1
    return Agent(
      place: GridBoard.Place(
        column: tween(start.column, end.column, at: way) + bump * heading.x,
        row: tween(start.row, end.row, at: way) + bump * heading.y),
      gaze: heading * (share < 0.9 ? min(share / 0.2, 1) : (1 - share) / 0.1), size: size)
  }

  /// How large an agent is that fell into a hole.
  private static let sunk = 0.5

  private func isFall(_ step: LakeStep) -> Bool { map.tiles[step.next] == .hole }
}

extension Heading {
  /// What it is called.
  var name: String { FrozenLake.actionNames[rawValue] }
  /// It as an arrow.
  var sign: String { ["←", "↓", "→", "↑"][rawValue] }
}

/// What each move on each cell of a lake is worth, as it is drawn; it glides from one state of
/// knowledge to the next.
struct LakeValues: Sendable, Tweenable {
  /// The values, cell by cell: left, down, right, up.
  let values: [[Double]]
  /// How long the arrow of each move is, cell by cell: that of the best, shorter where several are as
  /// good, none where nothing is worth anything.
  let policy: [[Double]]

  init(_ table: ActionValueTable) {
    values = table.rows
    policy = table.rows.map { row in
      let best = row.max() ?? 0
      let isBest = row.map { best > 0 && $0 > best - 1e-9 }
      let length = isBest.count(where: \.self) == 1 ? 1 : 0.7
      return isBest.map { $0 ? length : 0 }
    }
  }

  private init(values: [[Double]], policy: [[Double]]) {
    self.values = values
    self.policy = policy
  }

  func tweened(to end: LakeValues, at progress: Double) -> LakeValues {
    LakeValues(
      values: tween(values, end.values, at: progress),
      policy: tween(policy, end.policy, at: progress))
  }

  /// The lake with the values in the quarters of its cells, arrows for the best moves, and the agent.
  func board(
    of map: LakeMap, agent: LakeWalk.Agent = .none, fullHeat: Double = 1, in frame: Rect
  ) -> GridBoard {
    GridBoard(
      map.letters, in: frame, agent: agent.place, agentSize: agent.size, fullHeat: fullHeat,
      policy: policy, actionValues: values, gaze: agent.gaze, countsTiles: true)
  }
}

extension LakeMap {
  /// The cells that a game goes on from.
  var openCells: [Int] { tiles.indices.filter { !tiles[$0].isEnd } }
}
