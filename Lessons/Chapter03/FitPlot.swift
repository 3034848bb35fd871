import Drawing
import Scenes

/// The examples, the line of a neuron through them, and a square for each error.
struct FitPlot: Element {
  let axes: Axes
  let examples: Thermometer
  let neuron: Neuron
  /// How far the squares have opened, 0…1.
  let squares: Double
  /// The example to look at.
  let example: Int

  /// Axes that hold the examples with room around them.
  static func axes(for examples: Thermometer, in frame: Rect) -> Axes {
    Axes(
      x: range(of: examples.celsius, margin: 0.06), y: range(of: examples.fahrenheit, margin: 0.2),
      in: frame, xTitle: "Celsius", yTitle: "Fahrenheit", ticks: (4, 6))
  }

  private static func range(of values: [Double], margin: Double) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let room = max(high - low, 1) * margin
    return low - room...high + room
  }

  func draw(on canvas: Canvas) {
    if squares > 0 {
      Residuals(examples.points, on: axes, squares: squares, neuron.callAsFunction)
        .draw(on: canvas)
    }
    axes.curve(ink: .accent, width: 3.5, neuron.callAsFunction).draw(on: canvas)
    Scatter(examples.points, on: axes, inks: [.ink], emphasized: [example]).draw(on: canvas)
  }
}
