import Drawing
import Scenes
import Testing

struct ComputationGraphTests {
  /// `(w · x) + b`.
  private let neuron: [ComputationGraph.Node] = [
    .init("w", value: 2, gradient: 3), .init("x", value: 3, gradient: 2),
    .init("×", of: [0, 1], value: 6, gradient: 1), .init("b", value: 1, gradient: 1),
    .init("+", of: [2, 3], value: 7, gradient: 1),
  ]

  private func places(_ nodes: [ComputationGraph.Node]) throws -> [Point] {
    let graph = ComputationGraph(nodes)
    return try nodes.indices.map { try #require(graph.place(of: $0)) }
  }

  @Test func `an operation stands right of its inputs, a number just before its use`() throws {
    let places = try places(neuron)
    #expect(places[0].x == places[1].x)
    #expect(places[2].x > places[0].x)
    #expect(places[3].x == places[2].x)
    #expect(places[4].x > places[3].x)
  }

  @Test func `no two nodes share a place`() throws {
    let places = try places([
      .init("x"), .init("sin", of: [0]), .init("exp", of: [0]), .init("×", of: [1, 2]),
    ])
    for (index, place) in places.enumerated() {
      #expect(places[..<index].allSatisfy { $0.distance(to: place) > 60 })
    }
  }

  @Test func `values come on the way there and gradients on the way back`() throws {
    func numbers(_ signal: NetworkGraph.Signal?) throws -> Int {
      try Drawn.words(of: ComputationGraph(neuron, signal: signal))
        .filter { $0.contains(".") }.count
    }
    #expect(try numbers(.forward(0)) == 0)
    #expect(try numbers(.forward(1)) == 5)
    #expect(try numbers(.backward(0)) == 5)
    #expect(try numbers(.backward(1)) == 10)
    #expect(try numbers(nil) == 10)
  }

  @Test func `strange graphs are drawn all the same`() throws {
    #expect(try Drawn.words(of: ComputationGraph([])) == ["no data"])
    let odd = ComputationGraph(
      [.init("a", of: [0, 7, -1], value: .nan), .init("b", of: [0, 0], gradient: .infinity)],
      signal: .backward(.nan), in: .zero)
    #expect(try !Drawn.marks(of: odd).isEmpty)
  }
}

struct RecurrentCellTests {
  @Test func `copies of the cell slide apart as it is unrolled`() {
    let rolled = RecurrentCell(steps: 4, unrolled: 0)
    let unrolled = RecurrentCell(steps: 4, unrolled: 1)
    #expect(Set((0..<4).map { rolled.place(of: $0) }).count == 1)
    let places = (0..<4).map { unrolled.place(of: $0).x }
    #expect(places == places.sorted())
    #expect(Set(places).count == 4)
  }

  @Test func `names of steps give way to the one name of the rolled cell`() throws {
    #expect(try Drawn.words(of: RecurrentCell(steps: 2, unrolled: 0)).contains("x_t"))
    let words = try Drawn.words(of: RecurrentCell(steps: 2, unrolled: 1))
    #expect(words.contains("x_{1}") && words.contains("x_{2}") && !words.contains("x_t"))
  }

  @Test func `strange cells are drawn all the same`() throws {
    #expect(try Drawn.words(of: RecurrentCell(steps: 0)) == ["no steps"])
    #expect(try Drawn.words(of: RecurrentCell(steps: -2)) == ["no steps"])
    let odd = RecurrentCell(
      steps: 3, unrolled: .nan, hidden: [[.nan], []], gradients: [.infinity],
      signal: .backward(.nan), in: .zero)
    #expect(try !Drawn.marks(of: odd).isEmpty)
  }
}
