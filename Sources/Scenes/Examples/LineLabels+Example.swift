import Drawing
import Kernels

extension LineLabels {
  /// Four learning curves that end near one another, each with its name.
  public static var example: any Element {
    let names = ["Adam", "RMSProp", "Momentum", "Gradient descent"]
    let rates = [4.1, 3.7, 3.4, 1.2]
    let axes = Axes(
      x: 0...1, y: 0...1, in: LineLabels.frame(for: names), xTitle: "share of the training",
      yTitle: "loss")
    return Layers {
      axes
      for (index, rate) in rates.enumerated() {
        axes.curve(ink: .series(index + 1), width: 3) { Double.exp(-rate * $0) }
      }
      LineLabels(
        zip(names, rates).enumerated().map { index, line in
          LineLabels.Entry(
            line.0, at: axes.position(x: 1, y: Double.exp(-line.1)), ink: .series(index + 1))
        }, on: axes)
    }
  }
}
