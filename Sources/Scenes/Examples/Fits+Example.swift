import Drawing
import Kernels

extension ErrorBand {
  /// The mean of several runs within the spread of them.
  public static var example: any Element {
    let axes = Axes(x: 0...100, y: 0...200, xTitle: "episode", yTitle: "return")
    func mean(_ x: Double) -> Double { 190 * (1 - Double.exp(-x / 30)) }
    let steps = stride(from: 0.0, through: 100, by: 2)
    return Layers {
      axes
      ErrorBand(
        steps.map { ($0, mean($0) - 12 - $0 * 0.2, min(mean($0) + 14 - $0 * 0.05, 200)) },
        on: axes, ink: .series(3))
      axes.curve(ink: .series(3), width: 3, mean)
    }
  }
}

extension Residuals {
  /// A line through points, what it misses, and the squares of that.
  public static var example: any Element {
    let axes = Axes(x: 0...10, y: 0...8, xTitle: "size in 100 m²", yTitle: "price in 100 000")
    let points = (0..<9).map { index in
      (x: 1 + Double(index), y: 1.2 + 0.55 * Double(index) + ExampleData.bell(index, stream: 2))
    }
    return Layers {
      axes
      Residuals(points, on: axes, squares: 1) { 0.7 + 0.55 * $0 }
      axes.curve(ink: .series(1), width: 3) { 0.7 + 0.55 * $0 }
      Scatter(points, on: axes, inks: [.ink], radius: 7)
    }
  }
}

extension Histogram {
  /// Samples in intervals, and the density they were drawn from.
  public static var example: any Element {
    let samples = (0..<600).map { ExampleData.bell($0) + ($0.isMultiple(of: 3) ? 2.4 : 0) }
    let histogram = Histogram(
      of: samples, over: -4...6, bins: 30, isDensity: true,
      ink: .series(1).mixed(with: .paper, by: 0.4),
      xTitle: "measured value")
    return Layers {
      histogram
      Density(of: samples, on: histogram.axes, isFilled: false)
    }
  }
}

extension Sparkline {
  /// Courses of numbers beside their values.
  public static var example: any Element {
    Layers {
      for (index, row) in Layout.content.rows(4).enumerated() {
        let values = (0..<60).map { step in
          Double.exp(-Double(step) / Double(8 + 10 * index))
            + ExampleData.bell(step, stream: Double(index)) * 0.015 + 0.05
        }
        Label(
          "learning rate \(Numeral.fixed(0.1 / Double(index + 1), decimals: 3))",
          at: Point(x: row.minX, y: row.midY), anchor: .leading)
        Sparkline(values, in: Rect(x: 300, y: row.minY + 12, width: 480, height: row.height - 24))
        Label(
          Numeral.fixed(values.last ?? 0, decimals: 3), at: Point(x: row.maxX, y: row.midY),
          style: .body.weight(.semibold), anchor: .trailing)
      }
    }
  }
}

extension TrainingCurves {
  /// A training two thirds through: the validation loss has begun to rise.
  public static var example: any Element {
    let epochs = (0...40).map(Double.init)
    return TrainingCurves(
      [
        .init("training", epochs.map { 2.2 * Double.exp(-$0 / 9) + 0.08 }),
        .init(
          "validation", epochs.map { 2.1 * Double.exp(-$0 / 8) + 0.3 + 0.0006 * $0 * $0 }),
      ], until: 27.5, xTitle: "epoch")
  }
}
