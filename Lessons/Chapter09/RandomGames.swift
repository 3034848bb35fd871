import Animations
import Environments

/// Games that are played one after the other on the clock of one that goes on: a fall is shown for a
/// while, then cart and pole are set up again.
struct RandomGames: Sendable {
  /// One of the games, as seen at a moment.
  struct Moment: Sendable {
    /// The number of the game, from 0.
    let number: Int
    /// Cart and pole.
    let world: CartPole
    /// The step of the game.
    let step: Double
    /// Whether the game is over and not yet set up again.
    let isOver: Bool
  }

  let games: [PoleGame]
  private let clock: GameClock
  /// When each game begins on the clock, in steps.
  private let starts: [Double]

  /// The seconds for which a fall is shown, and those in which all is set up again.
  private static let (pause, setup) = (0.9, 0.35)

  /// Of some games as many as are over before the clock's last step.
  init(_ games: [PoleGame], on clock: GameClock) {
    self.clock = clock
    var starts = [0.0]
    var played: [PoleGame] = []
    for game in games {
      let end = starts[played.count] + Double(game.steps)
      guard played.isEmpty || end < clock.step(at: clock.motion.end - 0.5) else { break }
      played.append(game)
      starts.append(clock.step(at: clock.time(of: end) + Self.pause + Self.setup))
    }
    self.games = played
    self.starts = starts
  }

  /// What is seen at a time in seconds.
  ///
  /// After the last game the fall stays.
  func moment(at time: Double) -> Moment {
    let step = clock.step(at: time)
    let number = games.indices.last { starts[$0] <= step } ?? 0
    let game = games[number]
    let played = step - starts[number]
    guard played >= Double(game.steps) else {
      return Moment(number: number, world: game.world(at: played), step: played, isOver: false)
    }
    let setup = clock.time(of: starts[number] + Double(game.steps)) + Self.pause
    guard time > setup, number + 1 < games.count else {
      return Moment(
        number: number, world: game.world(at: Double(game.steps)), step: Double(game.steps),
        isOver: true)
    }
    let state = game.states[game.steps].blended(
      to: games[number + 1].states[0], at: Easing.easeInOut((time - setup) / Self.setup))
    return Moment(number: number + 1, world: CartPole(state: state), step: 0, isOver: false)
  }

  /// How long the games lasted that are over at a time.
  func lengths(at time: Double) -> [Int] {
    let moment = moment(at: time)
    let over = moment.number + (moment.isOver ? 1 : 0)
    return games.prefix(over).map(\.steps)
  }
}
