public import Drawing

/// A recurrent cell with its loop, and the same cell unrolled over time.
///
/// ```swift
/// RecurrentCell(steps: 4, unrolled: 1, signal: .forward(0.3))
/// ```
/// While `unrolled` goes from 0 to 1, copies of the one cell slide apart and the loop opens into a
/// chain.
public struct RecurrentCell: Element {
  /// How many steps of time there are.
  public let steps: Int
  /// How far the cell is unrolled, 0…1.
  public let unrolled: Double
  /// What goes in at each step.
  public let inputs: [Inscription]
  /// What comes out at each step.
  public let outputs: [Inscription]
  /// The hidden state after each step, shown as a row of tints.
  public let hidden: [[Double]]
  /// How strong the gradient is at each step, for a backward signal; it fades along the chain.
  public let gradients: [Double]
  /// A pulse on its way through time.
  public let signal: NetworkGraph.Signal?
  /// What is written in the cell.
  public let label: Inscription
  /// The room for everything.
  public let frame: Rect

  /// A recurrent cell.
  ///
  /// - Parameters:
  ///   - steps: How many steps of time there are.
  ///   - unrolled: How far the cell is unrolled, 0…1.
  ///   - label: What is written in the cell.
  ///   - inputs: What goes in at each step; `x₁`, `x₂` … where left out.
  ///   - outputs: What comes out at each step; `y₁`, `y₂` … where left out.
  ///   - hidden: The hidden state after each step.
  ///   - gradients: How strong the gradient is at each step, for a backward signal.
  ///   - signal: A pulse on its way through time.
  ///   - frame: The room for everything.
  public init(
    steps: Int, unrolled: Double = 1, label: Inscription = "tanh", inputs: [Inscription] = [],
    outputs: [Inscription] = [], hidden: [[Double]] = [], gradients: [Double] = [],
    signal: NetworkGraph.Signal? = nil, in frame: Rect = Layout.content
  ) {
    self.steps = max(steps, 0)
    self.unrolled = unrolled.unitShare
    self.label = label
    self.inputs = inputs
    self.outputs = outputs
    self.hidden = hidden
    self.gradients = gradients
    self.signal = signal
    self.frame = frame
  }

  /// The middle of the cell at a step, the first being 0.
  public func place(of step: Int) -> Point {
    let slot = frame.width / Double(max(steps, 1))
    let x = frame.minX + (Double(step) + 0.5) * slot
    return Point(x: frame.midX + (x - frame.midX) * unrolled, y: frame.midY)
  }

  /// Draws the loop or the chain, then each copy of the cell with what goes in and out.
  public func draw(on canvas: Canvas) {
    guard steps > 0 else {
      return canvas.draw(Text("no steps", .note), at: frame.center, anchor: .center)
    }
    drawLoop(on: canvas)
    for step in 0..<steps - 1 { drawLink(after: step, on: canvas) }
    for step in (0..<steps).reversed() { drawCell(step, on: canvas) }
  }

  /// Half the side of a cell.
  var half: Double {
    let slot = frame.width / Double(max(steps, 1))
    return max(6, min(54, slot * 0.3, frame.height * 0.13))
  }

  /// From the middle of a cell to that of its input or output.
  var reach: Double { min(half * 2.6, frame.height / 2 - portRadius - 2) }

  var portRadius: Double { half * 0.5 }
}
