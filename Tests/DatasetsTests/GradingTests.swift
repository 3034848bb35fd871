import Datasets
import NeuralNets
import Randomness
import Tensors
import Testing

/// How hard the drawn pictures are: what a unit, a dense net and a convolutional net make of them.
///
/// Horses and deer are told by shape alone: over dusk and mist no pixel is brighter for one of them. So
/// a linear unit stays near chance, hidden units help, and filters help more.
@Suite(.serialized) struct GradingTests {
  @Test func `a deeper look tells horses from deer better`() async throws {
    let scores = try await withThrowingTaskGroup(of: Scores.self) { group in
      for seed in 1...3 { group.addTask { try Scores(seed: UInt64(seed)) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for score in scores {
      #expect(score.unit > 0.52 && score.unit < 0.73, "\(score)")
      #expect(score.dense > score.unit + 0.01, "\(score)")
      #expect(score.convolution > score.dense + 0.04, "\(score)")
    }
    func mean(_ part: KeyPath<Scores, Double>) -> Double {
      scores.reduce(0) { $0 + $1[keyPath: part] } / Double(scores.count)
    }
    #expect(mean(\.unit) < 0.7)
    #expect(mean(\.dense) > mean(\.unit) + 0.05)
    #expect(mean(\.convolution) > mean(\.dense) + 0.08)
  }
}

/// The shares of a thousand new pictures that each net names rightly, in the red channel alone.
private struct Scores: Sendable {
  var unit: Double
  var dense: Double
  var convolution: Double

  init(seed: UInt64) throws {
    let classes = ["deer", "horse"]
    let lesson = try DrawnPictures(seed: seed, classes: classes).pictures(0..<2000).channel(0)
    let exam = try DrawnPictures(seed: seed, part: .test, classes: classes)
      .pictures(0..<1000).channel(0)
    var random = RandomStream(seed: seed)
    unit = Sequential(Flatten(), Dense(from: 1024, to: 1, using: &random))
      .score(on: exam, after: 10, of: lesson)
    dense = Sequential(
      Flatten(), Dense(from: 1024, to: 64, activation: .relu, using: &random),
      Dense(from: 64, to: 1, using: &random)
    ).score(on: exam, after: 10, of: lesson)
    convolution = Sequential(
      Convolution(
        from: 1, to: 8, size: 5, stride: 2, padding: .same, activation: .relu, using: &random),
      Convolution(
        from: 8, to: 16, size: 3, stride: 2, padding: .same, activation: .relu, using: &random),
      Convolution(
        from: 16, to: 32, size: 3, stride: 2, padding: .same, activation: .relu, using: &random),
      Flatten(), Dense(from: 512, to: 1, using: &random)
    ).score(on: exam, after: 4, of: lesson)
  }
}

extension Sequential {
  /// The share of `exam` that the net names rightly once it has gone through `lesson` so many times.
  fileprivate func score(
    on exam: LabeledPictures, after epochs: Int, of lesson: LabeledPictures
  ) -> Double {
    var (net, optimizer) = (self, Adam())
    let (pictures, labels) = (lesson.tensor, lesson.labels.map(Float.init))
    for epoch in 0..<epochs {
      let shuffle = RandomStream(seed: UInt64(epoch))
      for batch in Batches(of: 32, from: lesson.count, shuffledBy: shuffle) {
        let targets = Tensor(batch.map { labels[$0] }, shape: [batch.count, 1])
        let inputs = pictures.gatherRows(batch)
        let (_, gradients) = valueAndGradients(of: net) { net in
          binaryCrossEntropy(logits: net(inputs), targets)
        }
        optimizer.update(&net, along: gradients)
      }
    }
    let answers = net(exam.tensor).scalars
    let hits = zip(answers, exam.labels).count { ($0 > 0) == ($1 == 1) }
    return Double(hits) / Double(exam.count)
  }
}
