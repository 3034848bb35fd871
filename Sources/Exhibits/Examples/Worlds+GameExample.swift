import Agents
import Drawing
import Environments
public import Scenes

extension GridBoard {
  /// A game of Frozen Lake as it stands, with what planning finds its cells to be worth.
  public static var gameExample: any Element {
    let frames = Layout.content.columns(2)
    var lake = FrozenLake()
    for action in [FrozenLake.Action.down, .down, .right] { lake.step(action) }
    var planning = ValueIteration(of: FrozenLake(), discount: 0.9)
    planning.converge()
    return Layers {
      GridBoard(lake, in: frames[0])
      GridBoard(FrozenLake(), in: frames[1], table: planning.table)
    }
  }
}

extension TicTacToeBoard {
  /// A game that is under way, and the same game when it has been won.
  public static var gameExample: any Element {
    let frames = Layout.content.columns(2)
    return Layers {
      TicTacToeBoard(TicTacToe(moves: [5, 1, 9]), in: frames[0])
      TicTacToeBoard(TicTacToe(moves: [5, 1, 9, 2, 7, 8, 3]), in: frames[1])
    }
  }
}

extension MountainCarHill {
  /// The car a few steps after its start, with the motor running.
  public static var gameExample: any Element {
    var world = MountainCar()
    world.reset(seed: 4)
    var trail: [Double] = []
    for _ in 0..<12 {
      trail.append(world.state.position)
      world.step(.left)
    }
    return MountainCarHill(world, action: .left, trail: trail)
  }
}
