import Drawing
import Scenes

/// What a neuron says for every example and how far that is off, one error worked out in full.
struct ErrorTable: Element {
  let examples: Thermometer
  let neuron: Neuron
  /// The example that is worked out.
  let example: Int
  /// The prediction that is farthest from zero of all that will be shown; it sets the columns' widths.
  let farthest: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (work, table) = frame.cutting(bottom: 40, spacing: 6)
    Table(["x", "y", "ŷ", "(ŷ − y)²"], rows: rows, in: table, highlightedRow: Double(example))
      .draw(on: canvas)
    let wanted = Numeral.factor(examples.fahrenheit[example], decimals: decimals)
    canvas.draw(
      Formula(
        "(\(Numeral.fixed(prediction(example), decimals: 3)) - \(wanted))^2"
          + " = \(Numeral.fixed(error(example), decimals: 3))", size: 20),
      at: Point(x: work.maxX, y: work.midY + 8), anchor: .baselineTrailing)
  }

  private var rows: [[String]] {
    examples.celsius.indices.map { index in
      [
        Numeral.shortest(examples.celsius[index]),
        Numeral.fixed(examples.fahrenheit[index], decimals: decimals),
        Numeral.fixed(prediction(index), decimals: 3, width: digits + 1),
        Numeral.fixed(error(index), decimals: 3, width: 2 * digits - 5),
      ]
    }
  }

  /// How many characters the farthest prediction has without its sign.
  private var digits: Int { Numeral.fixed(farthest, decimals: 3).count }

  /// Whole degrees need no decimals.
  private var decimals: Int {
    examples.fahrenheit.allSatisfy { abs($0 - $0.rounded()) < 1e-9 } ? 0 : 1
  }

  private func prediction(_ index: Int) -> Double { neuron(examples.celsius[index]) }

  private func error(_ index: Int) -> Double {
    let difference = prediction(index) - examples.fahrenheit[index]
    return difference * difference
  }
}
