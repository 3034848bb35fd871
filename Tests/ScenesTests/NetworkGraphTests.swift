import Drawing
import Scenes
import Testing

struct NetworkGraphTests {
  private let frame = Rect(x: 100, y: 50, width: 600, height: 400)

  @Test func `layers stand in columns from left to right, their nodes about one level`() throws {
    let graph = NetworkGraph([2, 3, 1], in: frame)
    let columns = try (0..<3).map { try #require(graph.place(layer: $0, node: 0)).x }
    #expect(columns == columns.sorted())
    let single = try #require(graph.place(layer: 2, node: 0))
    #expect(try #require(graph.place(layer: 1, node: 1)).y == single.y)
    let pair = try (0..<2).map { try #require(graph.place(layer: 0, node: $0)).y }
    #expect(abs((pair[0] + pair[1]) / 2 - single.y) < 1e-9)
  }

  @Test func `nodes stay inside the frame`() throws {
    let graph = NetworkGraph([9, 2, 5], inputs: ["long name"], outputs: ["another"], in: frame)
    for mark in try Drawn.marks(of: graph) { #expect(frame.contains(mark.bounds.inset(by: 1))) }
  }

  @Test func `a long layer keeps its ends`() {
    let graph = NetworkGraph([1024, 1], visible: 5, in: frame)
    let shown = (0..<1024).filter { graph.place(layer: 0, node: $0) != nil }
    #expect(shown == [0, 1, 1022, 1023])
    #expect(graph.place(layer: 1, node: 1) == nil)
    #expect(graph.place(layer: 7, node: 0) == nil)
  }

  @Test func `a shortened layer tells its size`() throws {
    #expect(try Drawn.words(of: NetworkGraph([1024, 1])) == ["1024", "1"])
    #expect(try Drawn.words(of: NetworkGraph([4, 1])).isEmpty)
  }

  @Test func `values appear as the signal comes by`() throws {
    func shown(_ progress: Double) throws -> [String] {
      try Drawn.words(
        of: NetworkGraph([1, 1, 1], values: [[1], [2], [3]], signal: .forward(progress)))
    }
    #expect(try shown(0.2) == ["1.00"])
    #expect(try shown(0.7) == ["1.00", "2.00"])
    #expect(try shown(1) == ["1.00", "2.00", "3.00"])
  }

  @Test func `the strongest weight has the widest line`() throws {
    let lines = try Drawn.marks(of: NetworkGraph([1, 3], weights: [[0.1, -2, 0.5]]))
      .filter { $0.kind == .stroke }.prefix(3)
    let inks = lines.compactMap(\.ink)
    #expect(inks.last == .series(2).mixed(with: .paper, by: 0))
    #expect(inks.count == 3)
  }

  @Test func `under a limit a line does not change with its neighbours`() throws {
    let history = [[[0.1, -2, 0.5]], [[0.1, -1, 0.5]]]
    let limits = NetworkGraph.Limits(weights: history)
    #expect(limits.weights == [2])
    let inks = try history.map { weights in
      try Drawn.marks(of: NetworkGraph([1, 3], weights: weights, limits: limits))
        .filter { $0.kind == .stroke }.prefix(3).compactMap(\.ink)
    }
    #expect(inks[0][0] == inks[1][0] && inks[0][1] == inks[1][1])
    #expect(inks[0][2] != inks[1][2])
  }

  @Test func `a label on a node that is not shown is left out`() throws {
    let graph = NetworkGraph([1024, 1], visible: 5, in: frame)
    #expect(try Drawn.words(of: graph.label("w", from: 500, to: 0)).isEmpty)
    #expect(try Drawn.words(of: graph.label("w", from: 1, to: 0)) == ["w"])
  }

  static let strange: [(name: String, graph: NetworkGraph)] = [
    ("no layers", NetworkGraph([])), ("no nodes", NetworkGraph([0, 0])),
    ("a negative size", NetworkGraph([-3, 2])),
    ("one node", NetworkGraph([1], signal: .backward(0.5))),
    ("no numbers", NetworkGraph([2, 2], weights: [[.nan, .infinity]], values: [[.nan]])),
    ("no progress", NetworkGraph([2, 2], signal: .forward(.nan))),
    ("no room", NetworkGraph([5, 5], titles: ["a"], in: .zero)),
    ("too few names", NetworkGraph([5, 5], names: [["a"]], inputs: ["x"], outputs: ["y"])),
  ]

  @Test(arguments: strange.indices)
  func `strange data are drawn all the same`(index: Int) throws {
    #expect(try !Drawn.marks(of: Self.strange[index].graph).isEmpty, "\(Self.strange[index].name)")
  }
}
