import NeuralNets
import Randomness
import Tensors
import Testing

/// One of each thing that a training keeps.
private struct Walk: Resumable {
  var network: Sequential
  var optimizer: any Optimizer = Adam()
  var random = RandomStream(seed: 5)
  var seen: [Tensor] = []
  var rewards: [Double] = []
  var step = 0
  var isDone = false

  init(seed: UInt64, width: Int = 3) {
    var random = RandomStream(seed: seed)
    network = Sequential(Dense(from: 2, to: width, using: &random), BatchNormalization(width))
  }

  mutating func advance() {
    var pass = Pass(training: random)
    let input = Tensor(uniform: -1...1, shape: [4, 2], using: &random)
    let (loss, gradients) = valueAndGradients(of: network) { network in
      let output = network(input, in: &pass)
      return (output * output * output).sum()
    }
    optimizer.update(&network, along: gradients)
    seen.append(input)
    rewards.append(Double(loss) / 3)
    step += 1
    isDone = step == 9
  }

  mutating func visitState(_ visit: StateVisitor) {
    visit("network", &network)
    visit("optimizer", &optimizer)
    visit("random", &random)
    visit("seen", &seen)
    visit("rewards", &rewards)
    visit("step", &step)
    visit("done", &isDone)
  }
}

struct ResumableTests {
  @Test func `a stored training goes on with the very same numbers`() throws {
    var walk = Walk(seed: 1)
    for _ in 0..<5 { walk.advance() }
    let bytes = walk.storedState(notes: ["lesson": "walk"]).encoded()
    var resumed = Walk(seed: 2)
    resumed.advance()
    try resumed.resume(from: try SafeTensors(decoding: bytes))
    for _ in 0..<4 {
      walk.advance()
      resumed.advance()
    }
    #expect(resumed.storedState().encoded() == walk.storedState().encoded())
    #expect(resumed.rewards.count == 9 && resumed.isDone)
  }

  @Test func `a state that does not fit changes nothing and says why`() throws {
    var walk = Walk(seed: 1)
    for _ in 0..<2 { walk.advance() }
    let file = walk.storedState()
    func refusal(_ change: (inout SafeTensors) -> Void) throws -> CheckpointError {
      var (changed, other) = (file, Walk(seed: 2))
      change(&changed)
      let before = other.storedState()
      let error = try #require(throws: CheckpointError.self) { try other.resume(from: changed) }
      #expect(other.storedState() == before)
      return error
    }
    #expect(try refusal { $0.metadata["step"] = nil }.description.contains("'step' is missing"))
    #expect(try refusal { $0.metadata["step"] = "x" }.description.contains("'step' is 'x'"))
    #expect(try refusal { $0.metadata["seen.count"] = "9999" }.description.contains("9999"))
    #expect(try refusal { $0.tensors["seen.1"] = nil } == .missing(tensor: "seen.1"))
    #expect(try refusal { $0.tensors["more"] = [1] } == .unexpected(tensor: "more"))
    #expect(
      try refusal { $0.tensors["network.0.bias"] = [1] }
        == .wrongShape(tensor: "network.0.bias", found: [1], wanted: [3]))
  }
}
