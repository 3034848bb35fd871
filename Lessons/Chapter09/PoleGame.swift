import Animations
import Environments
import Randomness
import Scenes

/// A game of cart and pole as it was played: its states, and the pushes between them.
struct PoleGame: Sendable {
  /// The states, the start first: one more than there are pushes.
  private(set) var states: [CartPole.State]
  /// The pushes.
  private(set) var pushes: [CartPole.Action] = []
  /// Whether the pole fell or the cart left its track; otherwise the game was broken off.
  private(set) var hasFallen = false

  /// How many steps the pole stayed up.
  var steps: Int { pushes.count }

  /// Plays a game from the start that a seed gives, until it falls or `limit` steps are over.
  init(seed: UInt64, limit: Int, push: (CartPole.State) -> CartPole.Action) {
    var world = TimeLimit(CartPole(), steps: limit)
    states = [world.reset(seed: seed)]
    while !world.isOver {
      let action = push(world.observation)
      pushes.append(action)
      states.append(world.step(action).observation)
    }
    hasFallen = world.base.hasFailed
  }

  /// Plays a game by the toss of a coin.
  init(tossing random: inout RandomStream, limit: Int) {
    let seed = random.next()
    var coin = random
    self.init(seed: seed, limit: limit) { _ in coin.boolean() ? .right : .left }
    random = coin
  }

  /// Cart and pole at a step, or on the way from one step to the next.
  func world(at step: Double) -> CartPole {
    let before = min(max(Int(step), 0), steps)
    let state = states[before].blended(
      to: states[min(before + 1, steps)], at: min(max(step - Double(before), 0), 1))
    return CartPole(state: state)
  }
}

extension CartPole.State {
  /// The state on the way to another, all four numbers on the straight way.
  func blended(to end: CartPole.State, at progress: Double) -> CartPole.State {
    CartPole.State(
      position: tween(position, end.position, at: progress),
      velocity: tween(velocity, end.velocity, at: progress),
      angle: tween(angle, end.angle, at: progress),
      angularVelocity: tween(angularVelocity, end.angularVelocity, at: progress))
  }
}

extension CartPole.State {
  /// The state as networks are given it: each number as a share of the most that it may be, or, for
  /// the two velocities, of 3 m/s and 3 rad/s.
  ///
  /// In these units an accident of the data far from the limits weighs little.
  var shares: [Float] {
    [
      Float(position / CartPole.positionLimit), Float(velocity / 3),
      Float(angle / CartPole.angleLimit), Float(angularVelocity / 3),
    ]
  }
}

/// Many games played side by side, so that a network is asked about all of them at once.
enum PoleTrial {
  /// How many steps each game lasted, one game for each seed.
  ///
  /// A game that goes on is broken off at `limit`; `pushes` says what to do in each of some states.
  static func lengths(
    seeds: [UInt64], limit: Int, pushes: ([CartPole.State]) -> [CartPole.Action]
  ) -> [Int] {
    var worlds = seeds.map { seed in
      var world = CartPole()
      world.reset(seed: seed)
      return world
    }
    var lengths = Array(repeating: 0, count: seeds.count)
    var alive = Array(worlds.indices)
    for step in 1...limit where !alive.isEmpty {
      for (place, push) in zip(alive, pushes(alive.map { worlds[$0].state })) {
        worlds[place].step(push)
        lengths[place] = step
      }
      alive.removeAll { worlds[$0].isOver }
    }
    return lengths
  }
}

extension RandomStream {
  /// Starts of games, drawn from a branch of this stream.
  func seeds(_ count: Int, of name: String) -> [UInt64] {
    var branch = split(name)
    return (0..<count).map { _ in branch.next() }
  }
}
