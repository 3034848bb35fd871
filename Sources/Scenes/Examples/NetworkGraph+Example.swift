import Drawing

extension NetworkGraph {
  /// Three inputs, two hidden layers and two outputs, halfway through a forward pass.
  public static var example: any Element {
    NetworkGraph(
      [3, 5, 4, 2], weights: [waves(15), waves(20), waves(8)],
      values: [[0.5, -1, 0.25], [0.8, 0, 0.31, 0, 1.2], [0, 0.66, 0.9, 0], [0.27, 0.73]],
      inputs: [.formula("x_1"), .formula("x_2"), .formula("x_3")], outputs: ["left", "right"],
      titles: ["inputs", "hidden", "hidden", "outputs"], signal: .forward(0.5))
  }

  /// One neuron on a picture of 1024 pixels, with a weight written on its line.
  public static var elidedExample: any Element {
    let graph = NetworkGraph(
      [1024, 1],
      names: [["x_1", "x_2", "x_{1023}", "x_{1024}"].map { .formula($0) }, [.formula("w x + b")]],
      visible: 5)
    return Layers {
      graph
      graph.label(.formula("w_1 = \\num[-0.000]{-0.042}"), from: 0, to: 0)
    }
  }

  private static func waves(_ count: Int) -> [Double] {
    (0..<count).map { Double(($0 * 7 + 3) % 11) / 5 - 1 }
  }
}
