import Drawing
import Environments
import Exhibits
import Scenes

/// Red's chance after each first move: a dot for what the network says, a ring for what was counted.
struct OpeningPlot: Element {
  private let said: [Double]
  private let counted: [Double]
  private let axes: Axes
  private let shown: Double
  private let hasNumbers: Bool
  private let ink = ConnectFourBoard.ink(of: "A")
  private let legend: Rect

  /// A plot that fills a frame.
  ///
  /// - Parameters:
  ///   - said: What the network says of each column.
  ///   - counted: What was counted.
  ///   - range: The chances that there is room for.
  ///   - shown: How much of the rings is there, 0…1.
  ///   - numbers: Whether both numbers stand with their marks.
  ///   - frame: The room for plot and legend.
  init(
    said: [Double], counted: [Double], range: ClosedRange<Double>, shown: Double = 1,
    numbers: Bool = false, in frame: Rect
  ) {
    hasNumbers = numbers
    (self.said, self.counted, self.shown) = (said, counted, shown)
    let (legend, plot) = frame.cutting(bottom: 26, spacing: 6)
    self.legend = legend
    axes = Axes(
      x: .linear(0.5...Double(ConnectFour.columns) + 0.5), y: .linear(range), in: plot,
      xTitle: "column of the first disc", yTitle: "red’s chance", ticks: (nil, 4),
      naming: ConnectFour.actions.map { Tick(value: Double($0), label: "\($0)") })
  }

  /// The axes, which stay as they are.
  var ground: Axes { axes }

  func draw(on canvas: Canvas) {
    for (index, chance) in said.enumerated() where chance.isFinite {
      let place = position(index, chance)
      Dot(at: place, radius: 7, ink: ink).draw(on: canvas)
      guard hasNumbers else { continue }
      canvas.draw(
        Text(Numeral.fixed(chance, decimals: 3), .note.ink(ink).weight(.semibold)),
        at: place.offset(y: 30), anchor: .baselineCenter)
    }
    canvas.group(opacity: shown) {
      for (index, chance) in counted.enumerated() where chance.isFinite {
        let place = position(index, chance)
        canvas.stroke(.circle(center: place, radius: 12), with: .ink, width: 2)
        guard hasNumbers else { continue }
        canvas.draw(
          Text(Numeral.fixed(chance, decimals: 3), .note.ink(.ink)),
          at: place.offset(y: -20), anchor: .baselineCenter)
      }
    }
    drawLegend(on: canvas)
  }

  private func position(_ index: Int, _ chance: Double) -> Point {
    axes.clamped(axes.position(x: Double(index + 1), y: chance))
  }

  private func drawLegend(on canvas: Canvas) {
    let level = legend.midY
    let start = Point(x: axes.plot.minX + 8, y: level)
    Dot(at: start, radius: 7, ink: ink).draw(on: canvas)
    canvas.draw(Text("network", .note), at: start.offset(x: 16), anchor: .leading)
    let second = start.offset(x: 112)
    canvas.group(opacity: shown) {
      canvas.stroke(.circle(center: second, radius: 9), with: .ink, width: 2)
      canvas.draw(
        Text("counted in random games", .note), at: second.offset(x: 18), anchor: .leading)
    }
  }
}
