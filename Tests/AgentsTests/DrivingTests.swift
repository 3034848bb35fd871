import Agents
import Environments
import Randomness
import TestSupport
import Testing

struct CarBinsTests {
  @Test func `the book's bins cover 181 positions and 141 velocities`() {
    let bins = CarBins()
    #expect(bins.columns == 181 && bins.rows == 141 && bins.count == 181 * 141)
    #expect(bins.index(of: .init(position: -1.2, velocity: -0.07)) == 0)
    #expect(bins.index(of: .init(position: 0.6, velocity: 0.07)) == bins.count - 1)
  }

  @Test func `numbers are cut off towards zero, so that the middle bin is twice as wide`() {
    let bins = CarBins()
    let middle = bins.index(of: .init(position: -0.5, velocity: 0))
    #expect(bins.index(of: .init(position: -0.5, velocity: 0.0009)) == middle)
    #expect(bins.index(of: .init(position: -0.5, velocity: -0.0009)) == middle)
    #expect(bins.index(of: .init(position: -0.5, velocity: -0.0011)) == middle - bins.columns)
    #expect(bins.index(of: .init(position: -0.5099, velocity: 0)) == middle)
    #expect(bins.index(of: .init(position: -0.5101, velocity: 0)) == middle - 1)
  }

  @Test func `bins of no width stop`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = CarBins(positionsPerUnit: 0)
    }
    expectMessage(result, contains: "CarBins: 0 and 1000 to a unit; at least 1 each")
  }
}

struct CarDriverTests {
  @Test func `the step into the goal takes its reward at once`() {
    var driver = CarDriver()
    var random = RandomStream(seed: 0)
    let nearGoal = MountainCar.State(position: 0.495, velocity: 0.03)
    let episode = driver.learn(
      from: MountainCar(state: nearGoal), exploration: 0, using: &random)
    #expect(episode.steps == 1 && episode.hasArrived)
    #expect(Array(driver.learning.table[driver.bins.index(of: nearGoal)]) == [-1, 0, 0])
  }

  @Test func `the step that runs into the limit is not learned from`() {
    var driver = CarDriver(limit: 1)
    var random = RandomStream(seed: 0)
    let episode = driver.learn(from: MountainCar(), exploration: 0, using: &random)
    #expect(episode.steps == 1 && !episode.hasArrived)
    #expect(driver.learning.table.bestValues.allSatisfy { $0 == 0 })
    #expect(driver.visits.reduce(0, +) == 1)
  }

  @Test func `a drive keeps each state and what was done in it`() {
    let driver = CarDriver()
    var random = RandomStream(seed: 3)
    let drive = driver.drive(from: MountainCar(), exploration: 1, using: &random)
    #expect(drive.steps == 200 && drive.states.count == 201 && !drive.hasArrived)
    var car = MountainCar()
    for (action, state) in zip(drive.actions, drive.states.dropFirst()) {
      #expect(car.step(MountainCar.actions[action]).observation == state)
    }
    #expect(driver.values(along: MountainCar()).count == 200)
    #expect(driver.bestValues.allSatisfy { $0.isNaN })
  }
}

struct BanditPlayerTests {
  @Test func `keeps the average of what each arm paid`() {
    var bandit = TenArmedBandit(seed: 1)
    var player = BanditPlayer(exploration: .constant(0.5))
    var random = RandomStream(seed: 1)
    var paid = Array(repeating: [] as [Double], count: 10)
    for _ in 0..<200 {
      let pull = player.play(&bandit, using: &random)
      paid[pull.arm].append(pull.reward)
    }
    #expect(player.tries == paid.map(\.count))
    for (estimate, rewards) in zip(player.estimates, paid) {
      let mean = rewards.reduce(0, +) / Double(max(rewards.count, 1))
      #expect((estimate - mean).magnitude < 1e-12)
    }
  }

  @Test func `of equal arms any is played first`() {
    var first: Set<Int> = []
    for seed in 0..<200 as Range<UInt64> {
      var bandit = TenArmedBandit(seed: seed)
      var random = RandomStream(seed: seed)
      var player = BanditPlayer(exploration: .constant(0))
      first.insert(player.play(&bandit, using: &random).arm)
    }
    #expect(first.count == 10)
  }

  @Test func `a tally is the mean over its bandits`() {
    var tally = BanditTally(steps: 5)
    var random = RandomStream(seed: 2)
    for seed in 0..<400 as Range<UInt64> {
      tally.add(TenArmedBandit(seed: seed), exploration: .constant(1), using: &random)
    }
    #expect(tally.bandits == 400)
    #expect(tally.optimalShares.allSatisfy { (0.04...0.17).contains($0) })
    #expect(tally.meanRewards.allSatisfy { $0.magnitude < 0.3 })
  }
}
