import Environments
import Randomness
import Testing

/// The rules that every environment keeps.
///
/// The same seed gives the same episode; a copy plays on by itself; something can be done exactly as
/// long as no step has ended the episode; every legal action has an index; observations keep their
/// number of numbers, all finite.
/// An episode without end is left after `steps`.
func checkEnvironment<World: Environment>(
  _ environment: World, steps: Int = 500, sourceLocation: SourceLocation = #_sourceLocation
) {
  for seed in 0..<20 as Range<UInt64> {
    var world = environment
    let start = world.reset(seed: seed)
    var twin = environment
    #expect(
      twin.reset(seed: seed) == start, "same seed, same start", sourceLocation: sourceLocation)
    #expect(
      world.observation == start, "reset tells the observation", sourceLocation: sourceLocation)
    #expect(!world.isOver, "an episode begins", sourceLocation: sourceLocation)
    var random = RandomStream(seed: seed)
    for _ in 0..<steps {
      guard !world.isOver else { break }
      let snapshot = world
      let action = world.randomAction(using: &random)
      #expect(World.index(of: action) != nil, sourceLocation: sourceLocation)
      let step = world.step(action)
      let twinStep = twin.step(action)
      #expect(twinStep == step, "same actions, same step", sourceLocation: sourceLocation)
      #expect(step.observation == world.observation, sourceLocation: sourceLocation)
      #expect(step.outcome.isEnd == world.isOver, sourceLocation: sourceLocation)
      #expect(step.reward.isFinite, sourceLocation: sourceLocation)
      let numbers = step.observation.numbers
      #expect(numbers.count == start.numbers.count, sourceLocation: sourceLocation)
      #expect(numbers.allSatisfy { $0.isFinite }, sourceLocation: sourceLocation)
      var replay = snapshot
      let replayed = replay.step(action)
      #expect(replayed == step, "a copy is a snapshot", sourceLocation: sourceLocation)
    }
    let restart = world.reset(seed: seed)
    #expect(restart == start, "begins anew", sourceLocation: sourceLocation)
  }
}

/// The rules that a table of transitions keeps, and that steps follow it.
func checkTransitions<World: FiniteEnvironment>(
  of environment: World, sourceLocation: SourceLocation = #_sourceLocation
) {
  for state in 0..<environment.stateCount {
    for action in World.actions {
      let possible = environment.transitions(from: state, by: action)
      guard !possible.isEmpty else { continue }
      let sum = possible.reduce(0) { $0 + $1.probability }
      #expect((sum - 1).magnitude < 1e-12, sourceLocation: sourceLocation)
      #expect(
        possible.allSatisfy { (0..<environment.stateCount).contains($0.state) },
        sourceLocation: sourceLocation)
    }
  }
  var random = RandomStream(seed: 1)
  for seed in 0..<50 as Range<UInt64> {
    var world = environment
    var state = world.reset(seed: seed)
    for _ in 0..<100 {
      guard !world.isOver else { break }
      let action = world.randomAction(using: &random)
      let step = world.step(action)
      let matches = environment.transitions(from: state, by: action).contains {
        $0.state == step.observation && $0.reward == step.reward
          && $0.isTerminal == (step.outcome == .terminated)
      }
      #expect(matches, sourceLocation: sourceLocation)
      state = step.observation
    }
  }
}
