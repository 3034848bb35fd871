import Environments
import Randomness
import TestSupport
import Testing

struct FrozenLakeTests {
  @Test(arguments: [false, true])
  func `keeps the rules of environments`(isSlippery: Bool) {
    for map in [LakeMap.small, .large] {
      checkEnvironment(FrozenLake(map, isSlippery: isSlippery))
      checkTransitions(of: FrozenLake(map, isSlippery: isSlippery))
    }
  }

  @Test func `has the reference's table of transitions`() throws {
    let fixture = try Fixture.load()
    #expect(fixture.lakes.count == 4)
    for lake in fixture.lakes {
      let world = FrozenLake(lake.map == "4x4" ? .small : .large, isSlippery: lake.slippery)
      // The reference lets a terminal state lead to itself; ours leads nowhere.
      let expected = lake.rows.filter { !world.map.tiles[Int($0[0])].isEnd }
      let ours = rows(of: world)
      #expect(ours.count == expected.count)
      for (row, other) in zip(ours, expected) {
        #expect(zip(row, other).allSatisfy { ($0 - $1).magnitude < 1e-12 })
      }
    }
  }

  private func rows(of world: FrozenLake) -> [[Double]] {
    var rows: [[Double]] = []
    for state in 0..<world.stateCount {
      for heading in Heading.allCases {
        for next in world.transitions(from: state, by: heading) {
          let end: Double = next.isTerminal ? 1 : 0
          let key = [Double(state), Double(heading.rawValue)]
          rows.append(key + [next.probability, Double(next.state), next.reward, end])
        }
      }
    }
    return rows
  }

  @Test func `the path of the book wins in six moves`() {
    var lake = FrozenLake()
    lake.reset(seed: 0)
    let moves: [Heading] = [.down, .down, .right, .down, .right, .right]
    let steps = moves.map { lake.step($0) }
    #expect(steps.map(\.observation) == [4, 8, 9, 13, 14, 15])
    #expect(steps.map(\.reward) == [0, 0, 0, 0, 0, 1])
    #expect(steps.last?.outcome == .terminated && lake.isOver)
  }

  @Test func `a hole ends the game, with its reward`() {
    var lake = FrozenLake(holeReward: -1)
    lake.step(.down)
    let fall = lake.step(.right)
    #expect(fall == Step(5, reward: -1, outcome: .terminated))
  }

  @Test func `a random player wins 1.39 percent of the games in 7.67 steps`() {
    var random = RandomStream(seed: 1)
    var (wins, steps) = (0.0, 0)
    for _ in 0..<50_000 {
      var lake = FrozenLake()
      while !lake.isOver {
        wins += lake.step(lake.randomAction(using: &random)).reward
        steps += 1
      }
    }
    #expect((wins / 50_000 - 0.0139).magnitude < 0.002)
    #expect((Double(steps) / 50_000 - 7.6726).magnitude < 0.1)
  }

  @Test func `a slippery move goes astray two times of three`() {
    let lake = FrozenLake(isSlippery: true)
    var counts: [Int: Int] = [:]
    for seed in 0..<6000 as Range<UInt64> {
      var game = lake
      game.reset(seed: seed)
      counts[game.step(.down).observation, default: 0] += 1
    }
    // To the left is the wall, so the agent stays: 0; down: 4; to the right: 1.
    #expect(counts.count == 3)
    #expect(counts.values.allSatisfy { ($0 - 2000).magnitude < 150 })
  }

  @Test func `a map of one's own keeps the rules, whatever its form`() throws {
    let map = try #require(LakeMap(["SFFFH", "FHFFF", "FFFGF"]))
    checkEnvironment(FrozenLake(map))
    checkTransitions(of: FrozenLake(map, isSlippery: true))
  }

  @Test func `a plan needs one start, a goal and full rows`() {
    #expect(LakeMap(["SF", "HG"])?.rows == 2)
    #expect(LakeMap([]) == nil)
    #expect(LakeMap([""]) == nil)
    #expect(LakeMap(["SF", "G"]) == nil)
    #expect(LakeMap(["SF", "FF"]) == nil)
    #expect(LakeMap(["SS", "FG"]) == nil)
    #expect(LakeMap(["SX", "FG"]) == nil)
  }

  @Test func `random maps can be crossed and follow from the seed`() {
    for seed in 0..<30 as Range<UInt64> {
      var (one, other) = (RandomStream(seed: seed), RandomStream(seed: seed))
      let map = LakeMap.random(size: 6, frozen: 0.6, using: &one)
      #expect(map.isCrossable)
      #expect(map == LakeMap.random(size: 6, frozen: 0.6, using: &other))
      checkTransitions(of: FrozenLake(map, isSlippery: seed.isMultiple(of: 2)))
    }
    #expect(LakeMap(["SH", "HG"])?.isCrossable == false)
  }
}

struct GridworldTests {
  @Test func `keeps the rules of environments`() {
    checkEnvironment(Gridworld())
    checkTransitions(of: Gridworld())
  }

  @Test func `walls and edges keep the agent where it is`() {
    var world = Gridworld(
      cells: [.free, .wall, .free, .end(reward: 1)], columns: 2, start: 0, slip: 0)
    let steps = [Heading.right, .up, .down, .right].map { world.step($0) }
    #expect(steps[0].observation == 0)
    #expect(steps[1].observation == 0)
    #expect(steps[2] == Step(2, reward: -0.04))
    #expect(steps[3] == Step(3, reward: 0.96, outcome: .terminated))
  }

  @Test func `a start in a wall stops`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Gridworld(cells: [.wall, .free], columns: 2, start: 0)
    }
    expectMessage(result, contains: "Gridworld: start 0; must be a free cell")
  }
}

struct MarsRoverTests {
  @Test func `keeps the rules of environments`() {
    checkEnvironment(MarsRover())
    checkTransitions(of: MarsRover())
  }

  /// The returns that the lecture prints; for a discount of 0.3 it rounds them.
  @Test(arguments: [
    (MarsRover.Action.left, 0.9, 72.9), (.right, 0.9, 32.4), (.left, 0.3, 2.7), (.right, 0.3, 3.6),
    (.left, 0.4, 6.4), (.right, 0.4, 6.4), (.left, 0.5, 12.5), (.right, 0.5, 10),
  ])
  func `a drive from the fourth place returns`(
    action: MarsRover.Action, discount: Double, expected: Double
  ) {
    var rover = MarsRover(start: 3)
    var (sum, weight) = (0.0, 1.0)
    while !rover.isOver {
      sum += weight * rover.step(action).reward
      weight *= discount
    }
    #expect((sum - expected).magnitude < 1e-9)
  }
}
