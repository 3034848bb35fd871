public import Environments

/// A lesson whose training leaves somebody who plays: `mlanim play` lets it.
///
/// ```swift
/// func player(from series: CheckpointSeries) throws(LessonError) -> @Sendable (CartPole) -> CartPole.Action {
///   let network = try network(from: series)
///   return { network.bestAction(in: $0) }
/// }
/// ```
public protocol PlayingLesson: TrainableLesson {
  /// What is played.
  associatedtype World: Environment

  /// What is done in a world that is not over, by what the training left in the end.
  func player(
    from series: CheckpointSeries
  ) throws(LessonError) -> @Sendable (World) -> World.Action
}

/// Somebody who plays, whatever the game.
public struct TrainedPlayer: Sendable {
  private let act: @Sendable (any Environment) -> Int?

  init<Player: PlayingLesson>(
    of lesson: Player, from series: CheckpointSeries
  ) throws(LessonError) {
    let player = try lesson.player(from: series)
    act = { world in
      (world as? Player.World).flatMap { Player.World.index(of: player($0)) }
    }
  }

  /// What is done in a world that is not over; nil in one of another kind than was trained in.
  public func action<World: Environment>(in world: World) -> World.Action? {
    act(world).map { World.actions[$0] }
  }
}
