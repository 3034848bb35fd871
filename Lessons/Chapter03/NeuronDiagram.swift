import Drawing
import Scenes

/// A neuron as a graph: the constant 1 and the input x, each on its way to the sum wx + b.
struct NeuronDiagram: Element {
  let neuron: Neuron
  /// The numbers with the widest lines: the largest that the neuron will have.
  let limits: Neuron
  let signal: NetworkGraph.Signal?
  let frame: Rect

  func draw(on canvas: Canvas) {
    let graph = NetworkGraph(
      [2, 1],
      weights: [[neuron.bias / max(limits.bias, 1e-9), neuron.weight / max(limits.weight, 1e-9)]],
      names: [[.formula("1"), .formula("x")], [.formula("wx + b")]], signal: signal, in: frame)
    graph.draw(on: canvas)
    let style = TextStyle.body
    graph.label(label("b", neuron.bias, room: "00.000"), from: 0, to: 0, style: style)
      .draw(on: canvas)
    graph.label(
      label("w", neuron.weight, room: "0.000"), from: 1, to: 0, side: .below, style: style
    )
    .draw(on: canvas)
  }

  private func label(_ name: String, _ value: Double, room: String) -> Inscription {
    .formula("\(name) = \\num[\(room)]{\(Numeral.fixed(value, decimals: 3))}")
  }
}
