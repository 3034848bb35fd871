import Tensors
import Testing

struct ValueAndGradientsTests {
  /// A line through data, y = w x + b.
  struct Line: Trainable {
    var slope = Tensor(2)
    var offset = Tensor(1)
    var mean = Tensor(0)

    mutating func visitParameters(_ visit: ParameterVisitor) {
      visit("slope", &slope)
      visit("offset", &offset)
      visit(statistic: "mean", &mean)
    }
  }

  struct Pair: Trainable {
    var lines = [Line(), Line()]
    var scale = Tensor([3, 4])

    mutating func visitParameters(_ visit: ParameterVisitor) {
      visit("lines", &lines)
      visit("scale", &scale)
    }
  }

  @Test func `gives the loss and its slopes by parameter`() {
    let x = Tensor([1, 2, 3])
    let (loss, gradients) = valueAndGradients(of: Line()) { ($0.slope * x + $0.offset).sum() }
    #expect(loss == 15)
    let named = gradients.arranged(as: Line())
    #expect(named.slope.item == 6 && named.offset.item == 3 && named.mean.item == 0)
    #expect(gradients[2] == nil && gradients.count == 3)
  }

  @Test func `parameters are named by their path and counted`() {
    let names = Pair().parameterList.map(\.name)
    #expect(
      names == [
        "lines.0.slope", "lines.0.offset", "lines.0.mean", "lines.1.slope", "lines.1.offset",
        "lines.1.mean", "scale",
      ])
    #expect(Pair().parameterCount == 6)
  }

  @Test func `nothing flows through detached tensors and other models`() {
    let frozen = Line()
    let (_, gradients) = valueAndGradients(of: Line()) { line in
      line.slope * frozen.slope + line.offset.detached() * 5
    }
    #expect(gradients[0]?.item == 2)
    #expect(gradients[1] == nil)
    let (_, none) = valueAndGradients(of: Line()) { $0.detached().slope * 3 }
    #expect(none[0] == nil)
  }

  @Test func `a tensor that outlives its tape is a constant`() {
    var kept = Tensor(0)
    _ = valueAndGradients(of: Line()) { line in
      kept = line.slope * 3
      return kept
    }
    let (_, gradients) = valueAndGradients(of: Line()) { $0.slope * kept }
    #expect(gradients[0]?.item == 6)
  }

  @Test func `an inner gradient treats the outer model as a constant`() {
    let (_, outer) = valueAndGradients(of: Tensor(3)) { x in
      let (_, inner) = valueAndGradients(of: Tensor(2)) { $0 * $0 * x }
      #expect(inner[0]?.item == 12)
      return x * Tensor(inner[0]?.item ?? 0)
    }
    #expect(outer[0]?.item == 12)
  }

  @Test func `statistics are noted for the step`() {
    let (_, gradients) = valueAndGradients(of: Line()) { line in
      line.mean.noteUpdate(to: Tensor(7))
      return line.slope
    }
    #expect(gradients.update(at: 2)?.item == 7)
    #expect(gradients.update(at: 0) == nil)
  }

  @Test func `clipping limits norm and value`() {
    func gradients() -> Gradients {
      valueAndGradients(of: Tensor([3, -4])) { ($0 * $0 * 0.5).sum() }.gradients
    }
    #expect(gradients().norm == 5)
    var short = gradients()
    short.clip(toNorm: 1)
    #expect(abs(short.norm - 1) < 1e-6)
    short.clip(toNorm: 10)
    #expect(abs(short.norm - 1) < 1e-6)
    var boxed = gradients()
    boxed.clip(toValue: 3.5)
    #expect(boxed[0] == [3, -3.5])
  }

  @Test func `an error leaves the call`() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      _ = try valueAndGradients(of: Tensor(1)) { (_) throws(Stop) -> Tensor in throw Stop() }
    }
  }

  @Test func `a loss of several numbers stops`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = valueAndGradients(of: Tensor([1, 2])) { $0 * 2 }
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("the loss is [2]; it must be a single number"))
  }
}
