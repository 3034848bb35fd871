import Kernels
import NeuralNets
import Randomness
import Tensors
import Testing

struct TrainingTests {
  /// Trains a small network of each kind and hashes what it has learned.
  private func hashOfParameters(_ model: some Trainable) -> UInt64 {
    model.parameterList.reduce(0xcbf2_9ce4_8422_2325) { hash, parameter in
      parameter.value.scalars.reduce(hash) { ($0 ^ UInt64($1.bitPattern)) &* 0x100_0000_01b3 }
    }
  }

  /// Two half moons, hard to part with a line.
  private func moons(_ count: Int) -> (points: Tensor, labels: [Int]) {
    var random = RandomStream(seed: 1).split("moons")
    var scalars: [Float] = []
    for i in 0..<count {
      let angle = Double(i / 2) / Double(count / 2) * Double.pi
      let isUpper = i % 2 == 0
      let x = isUpper ? Double.cos(angle) : 1 - Double.cos(angle)
      let y = isUpper ? Double.sin(angle) : 0.5 - Double.sin(angle)
      scalars.append(Float(x + random.normal(deviation: 0.08)))
      scalars.append(Float(y + random.normal(deviation: 0.08)))
    }
    return (Tensor(scalars, shape: [count, 2]), (0..<count).map { $0 % 2 })
  }

  @Test func `a small network parts two moons, with the same bits everywhere`() {
    let seed = RandomStream(seed: 7)
    let (points, labels) = moons(128)
    var random = seed.split("weights")
    var model = Sequential(
      Dense(from: 2, to: 16, activation: .tanh, using: &random), Dropout(0.05),
      Dense(from: 16, to: 16, activation: .relu, using: &random),
      Dense(from: 16, to: 2, using: &random))
    var optimizer = Adam(learningRate: 0.02)
    for epoch in 0..<40 {
      var pass = Pass(training: seed.split("dropout").split(epoch))
      for batch in Batches(of: 32, from: 128, shuffledBy: seed.split("order").split(epoch)) {
        let inputs = points.gatherRows(batch)
        let (_, gradients) = valueAndGradients(of: model) {
          softmaxCrossEntropy($0(inputs, in: &pass), labels: batch.map { labels[$0] })
        }
        optimizer.update(&model, along: gradients)
      }
    }
    let right = zip(model(points).argmax(), labels).filter { $0 == $1 }.count
    #expect(right >= 126)
    #expect(hashOfParameters(model) == 0x53aa_3b97_a828_9cf5)
  }

  @Test func `a convolutional network learns where a line lies, with the same bits everywhere`() {
    let seed = RandomStream(seed: 8)
    var random = seed.split("pictures")
    let labels = (0..<48).map { $0 % 2 }
    var pictures = Tensor(uniform: 0...0.4, shape: [48, 8, 8, 1], using: &random)
    for (i, label) in labels.enumerated() {
      let place = random.integer(below: 8)
      for j in 0..<8 { pictures[i, label == 0 ? place : j, label == 0 ? j : place, 0] = 1 }
    }
    random = seed.split("weights")
    var model = Sequential(
      Convolution(from: 1, to: 4, size: 3, padding: .same, activation: .relu, using: &random),
      BatchNormalization(4), MaxPooling(2), Flatten(), Dense(from: 64, to: 2, using: &random))
    var optimizer = SGD(learningRate: 0.1, momentum: 0.9)
    var losses: [Float] = []
    for step in 0..<30 {
      var pass = Pass(training: seed.split(step))
      let (loss, gradients) = valueAndGradients(of: model) {
        softmaxCrossEntropy($0(pictures, in: &pass), labels: labels)
      }
      optimizer.update(&model, along: gradients)
      losses.append(loss)
    }
    #expect(losses[29] < 0.05 && losses[29] < losses[0] / 10)
    #expect(zip(model(pictures).argmax(), labels).filter { $0 == $1 }.count >= 44)
    #expect(hashOfParameters(model) == 0x2166_d86d_136c_92d8)
  }

  @Test(arguments: ["plain", "gru", "lstm"])
  func `a recurrent network remembers its first input`(kind: String) throws {
    var random = RandomStream(seed: 9).split("weights")
    let recurrent: [String: any Layer] = [
      "plain": PlainRecurrent(from: 1, units: 8, using: &random),
      "gru": GRU(from: 1, units: 8, using: &random),
      "lstm": LSTM(from: 1, units: 8, using: &random),
    ]
    var model = Sequential([try #require(recurrent[kind]), Dense(from: 8, to: 1, using: &random)])
    var optimizer = Adam(learningRate: 0.02)
    let inputs = Tensor(uniform: -1...1, shape: [32, 5, 1], using: &random)
    let targets = inputs.slice(0..<1, axis: 1).reshaped(32, 1)
    var last: Float = 0
    for _ in 0..<120 {
      var (loss, gradients) = valueAndGradients(of: model) { meanSquaredError($0(inputs), targets) }
      gradients.clip(toNorm: 1)
      optimizer.update(&model, along: gradients)
      last = loss
    }
    #expect(last < 0.02)
    let hashes: [String: UInt64] = [
      "plain": 0xabb5_0ad7_cc1f_056e, "gru": 0xe34a_8bef_9576_37f6,
      "lstm": 0x0d3b_a693_9775_f7b9,
    ]
    #expect(hashOfParameters(model) == hashes[kind])
  }

  @Test func `memory does not grow from step to step`() async {
    // In a process of its own, as other tests use the same pool.
    await #expect(processExitsWith: .success) {
      var random = RandomStream(seed: 4)
      var model = Sequential(
        LSTM(from: 8, units: 32, using: &random),
        Dense(from: 32, to: 32, activation: .relu, using: &random),
        Dense(from: 32, to: 1, using: &random))
      var optimizer = Adam()
      let inputs = Tensor(normal: 1, shape: [16, 6, 8], using: &random)
      var held: [Int] = []
      for _ in 0..<8 {
        let (_, gradients) = valueAndGradients(of: model) { $0(inputs).mean() }
        optimizer.update(&model, along: gradients)
        held.append(BufferPool.heldCount)
      }
      precondition(held[0] > 0 && held[2...].allSatisfy { $0 == held[2] }, "\(held)")
    }
  }

  @Test func `a copy of a model is a snapshot`() {
    var random = RandomStream(seed: 1)
    var online = Dense(from: 2, to: 1, using: &random)
    let target = online
    var optimizer = SGD(learningRate: 0.1)
    let before = target.weight
    let (_, gradients) = valueAndGradients(of: online) { $0(Tensor(ones: 1, 2)).sum() }
    optimizer.update(&online, along: gradients)
    #expect(target.weight == before && online.weight != before)
  }

  @Test func `batches hold every member once`() {
    let batches = Batches(of: 4, from: 10, shuffledBy: RandomStream(seed: 2))
    #expect(batches.map(\.count) == [4, 4, 2])
    #expect(batches.joined().sorted() == Array(0..<10))
    #expect(Array(batches.joined()) != Array(0..<10))
    #expect(Batches(of: 4, from: 10, dropsRest: true).map { $0 } == [[0, 1, 2, 3], [4, 5, 6, 7]])
    #expect(Batches(of: 4, from: 0).isEmpty)
  }
}
