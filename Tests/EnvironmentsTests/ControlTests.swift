import Environments
import Randomness
import TestSupport
import Testing

struct CartPoleTests {
  @Test func `keeps the rules of environments`() {
    checkEnvironment(CartPole())
    checkEnvironment(TimeLimit(CartPole(), steps: 15))
  }

  @Test func `agrees with the reference step for step`() throws {
    let fixture = try Fixture.load()
    #expect(fixture.cartPole.count == 3000)
    for row in fixture.cartPole {
      var world = CartPole(state: state(row[0..<4]))
      let step = world.step(CartPole.actions[Int(row[4])])
      for (number, expected) in zip(step.observation.numbers, row[5..<9]) {
        #expect((number - expected).magnitude <= fixture.tolerance)
      }
      #expect(step.reward == row[9])
      #expect((step.outcome == .terminated) == (row[10] == 1))
    }
  }

  @Test func `a random player lasts 22 steps`() {
    var random = RandomStream(seed: 5)
    let episodes = 20_000
    var steps = 0
    for episode in 0..<episodes {
      var world = CartPole()
      world.reset(seed: UInt64(episode))
      while !world.isOver {
        world.step(world.randomAction(using: &random))
        steps += 1
      }
    }
    // 22.27 over 200,000 games; the deviation of one game's length is about 12.
    #expect((Double(steps) / Double(episodes) - 22.27).magnitude < 0.4)
  }

  @Test func `a state past the limits is the end`() {
    #expect(CartPole(state: .init(position: 2.41)).isOver)
    #expect(CartPole(state: .init(angle: -0.21)).isOver)
    #expect(!CartPole(state: .init(position: 2.4, angle: 0.2094)).isOver)
  }

  @Test func `a step after the end stops`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var world = CartPole(state: .init(position: 3))
      world.step(.left)
    }
    expectMessage(result, contains: "CartPole: episode over; call reset(seed:)")
  }

  private func state(_ numbers: ArraySlice<Double>) -> CartPole.State {
    let numbers = Array(numbers)
    return CartPole.State(
      position: numbers[0], velocity: numbers[1], angle: numbers[2], angularVelocity: numbers[3])
  }
}

struct MountainCarTests {
  @Test func `keeps the rules of environments`() { checkEnvironment(MountainCar()) }

  @Test func `agrees with the reference step for step`() throws {
    let fixture = try Fixture.load()
    #expect(fixture.mountainCar.count == 3000)
    for row in fixture.mountainCar {
      var world = MountainCar(state: .init(position: row[0], velocity: row[1]))
      let step = world.step(MountainCar.actions[Int(row[2])])
      for (number, expected) in zip(step.observation.numbers, row[3..<5]) {
        #expect((number - expected).magnitude <= fixture.tolerance)
      }
      #expect(step.reward == row[5])
      #expect((step.outcome == .terminated) == (row[6] == 1))
    }
  }

  @Test func `swinging with the motion reaches the goal, and pushing does not`() {
    var swinging = MountainCar()
    var steps = 0
    while !swinging.isOver, steps < 200 {
      swinging.step(swinging.state.velocity < 0 ? .left : .right)
      steps += 1
    }
    #expect(swinging.hasArrived)
    var pushing = MountainCar()
    for _ in 0..<1000 { pushing.step(.right) }
    #expect(!pushing.hasArrived)
  }
}

struct TenArmedBanditTests {
  @Test func `keeps the rules of environments`() { checkEnvironment(TenArmedBandit()) }

  @Test func `an arm pays around its mean with deviation 1`() {
    var bandit = TenArmedBandit(seed: 3)
    let rewards = (0..<20_000).map { _ in bandit.step(4).reward }
    let mean = rewards.reduce(0, +) / Double(rewards.count)
    let variance = rewards.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rewards.count)
    #expect((mean - bandit.means[4]).magnitude < 0.03)
    #expect((variance - 1).magnitude < 0.05)
  }

  @Test func `the last pull is known until the next reset`() {
    var bandit = TenArmedBandit(seed: 3)
    #expect(bandit.lastPull == nil)
    let reward = bandit.step(4).reward
    #expect(bandit.lastPull?.arm == 4 && bandit.lastPull?.reward == reward)
    bandit.reset(seed: 3)
    #expect(bandit.lastPull == nil)
  }

  @Test func `the best arm pays 1.54 on average over many bandits`() {
    // The expectation of the largest of ten standard normal numbers is 1.5388.
    let bests = (0..<5000).map { seed in
      let bandit = TenArmedBandit(seed: UInt64(seed))
      return bandit.means[bandit.bestArm]
    }
    #expect((bests.reduce(0, +) / 5000 - 1.5388).magnitude < 0.03)
  }
}

struct TimeLimitTests {
  @Test func `truncates at the limit, and not where the episode ends by itself`() {
    var world = TimeLimit(MountainCar(), steps: 3)
    world.reset(seed: 1)
    let outcomes = (0..<3).map { _ in world.step(.coast).outcome }
    #expect(outcomes == [.continues, .continues, .truncated])
    #expect(world.isOver && world.elapsed == 3)

    var ending = TimeLimit(MountainCar(state: .init(position: 0.499, velocity: 0.07)), steps: 1)
    let last = ending.step(.right)
    #expect(last.outcome == .terminated)
  }

  @Test func `counts from zero in each episode`() {
    var world = TimeLimit(CartPole(), steps: 2)
    for seed in 0..<3 as Range<UInt64> {
      world.reset(seed: seed)
      world.step(.left)
      #expect(world.elapsed == 1)
      let last = world.step(.right)
      #expect(last.outcome == .truncated)
    }
  }

  @Test func `a step after the limit stops`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var world = TimeLimit(CartPole(), steps: 1)
      world.step(.left)
      world.step(.left)
    }
    expectMessage(result, contains: "TimeLimit: episode over; call reset(seed:)")
  }
}
