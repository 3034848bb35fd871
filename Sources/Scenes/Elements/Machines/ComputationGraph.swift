public import Drawing

/// A formula as a graph: its numbers at the left, an operation in each disc, the result at the right.
///
/// Over every line stands the value that flows forward, under it the gradient that flows back.
public struct ComputationGraph: Element {
  /// A number, or an operation on earlier nodes.
  public struct Node: Sendable, Hashable {
    /// The name of the number, or the sign of the operation.
    public let label: Inscription
    /// The nodes that go in, by their index; they come earlier.
    public let inputs: [Int]
    /// What comes out, if it is shown.
    public let value: Double?
    /// How the result changes with what comes out, if it is shown.
    public let gradient: Double?

    /// A node.
    public init(
      _ label: Inscription, of inputs: [Int] = [], value: Double? = nil, gradient: Double? = nil
    ) {
      self.label = label
      self.inputs = inputs
      self.value = value
      self.gradient = gradient
    }
  }

  /// The nodes, each after its inputs.
  public let nodes: [Node]
  /// A pulse on its way.
  public let signal: NetworkGraph.Signal?
  /// How many decimals the numbers have.
  public let decimals: Int
  /// The room for everything.
  public let frame: Rect
  let places: ComputationPlaces

  /// A formula as a graph.
  ///
  /// - Parameters:
  ///   - nodes: The nodes, each after its inputs; an input that is not earlier is left out.
  ///   - signal: A pulse on its way: values appear as it goes forward, gradients as it goes back.
  ///     All are there where it is left out.
  ///   - decimals: How many decimals the numbers have.
  ///   - frame: The room for everything.
  public init(
    _ nodes: [Node], signal: NetworkGraph.Signal? = nil, decimals: Int = 2,
    in frame: Rect = Layout.content
  ) {
    self.nodes = nodes
    self.signal = signal
    self.decimals = decimals
    self.frame = frame
    places = ComputationPlaces(
      inputs: nodes.enumerated().map { index, node in
        node.inputs.filter { (0..<index).contains($0) }
      },
      in: frame)
  }

  /// The middle of a node.
  public func place(of node: Int) -> Point? { places.points[ifThere: node] }

  /// Draws the lines, their numbers, the pulse and the discs.
  public func draw(on canvas: Canvas) {
    guard !nodes.isEmpty else {
      return NoData(frame: frame).draw(on: canvas)
    }
    for line in places.lines { draw(line, on: canvas) }
    for index in nodes.indices { drawNode(index, on: canvas) }
  }

  private func drawNode(_ index: Int, on canvas: Canvas) {
    let place = places.points[index]
    let (radius, glow) = (places.radius, glow(of: index))
    let isLeaf = places.inputs[index].isEmpty
    canvas.fill(
      .circle(center: place, radius: radius + 4 + 4 * glow), with: signalInk.opacity(0.3 * glow))
    let disc = Path.circle(center: place, radius: radius)
    canvas.fill(disc, with: .paper)
    if isLeaf { canvas.fill(disc, with: .grid.opacity(0.7)) }
    let rim = Ink.ink.mixed(with: .paper, by: isLeaf ? 0.5 : 0.2).mixed(with: signalInk, by: glow)
    canvas.stroke(disc, with: rim, width: 2)
    let label = nodes[index].label
    let style = label.style(TextStyle.label.size(radius * 0.8), fitting: radius * 1.7)
    label.draw(on: canvas, at: place, anchor: .center, style: style)
  }
}

extension ComputationGraph {
  private func draw(_ line: ComputationPlaces.Line, on canvas: Canvas) {
    let way = (line.end - line.start).direction
    let start = line.start + way * places.radius
    let tip = line.to == nil ? line.end : line.end - way * (places.radius + 2)
    Arrow(from: start, to: tip, ink: .muted, width: 1.75).draw(on: canvas)
    if line.isLabelled { drawNumbers(of: line, from: start, to: tip, on: canvas) }
    guard let share = pulse(on: line) else { return }
    let bead = Point.lerp(start, tip, share)
    canvas.fill(.circle(center: bead, radius: 8), with: .paper)
    canvas.fill(.circle(center: bead, radius: 6), with: signalInk)
  }

  private func drawNumbers(
    of line: ComputationPlaces.Line, from start: Point, to tip: Point, on canvas: Canvas
  ) {
    let node = nodes[line.from]
    let numbers = [
      (node.value, presence(of: line, forward: true), EdgeLabel.Side.above, Ink.accent),
      (node.gradient, presence(of: line, forward: false), .below, .highlight),
    ]
    for (number, presence, side, ink) in numbers {
      guard let number, presence > 0 else { continue }
      EdgeLabel(
        .text(Numeral.fixed(number, decimals: decimals)), from: start, to: tip, share: 0.46,
        side: side, style: .label.weight(.semibold).ink(ink.opacity(presence))
      ).draw(on: canvas)
    }
  }

  private var isForward: Bool {
    if case .backward = signal { return false }
    return true
  }

  private var signalInk: Ink { isForward ? .accent : .highlight }

  /// How many columns from the left the signal is; nil where there is none.
  private var front: Double? {
    switch signal {
    case .forward(let progress): progress.unitShare * places.columns
    case .backward(let progress): (1 - progress.unitShare) * places.columns
    case nil: nil
    }
  }

  private func glow(of node: Int) -> Double {
    guard let front else { return 0 }
    return 1 - abs(front - places.depth(of: node)).ramp(from: 0, to: 0.45)
  }

  /// How far the signal is along a line, from its left end; nil while it is elsewhere.
  private func pulse(on line: ComputationPlaces.Line) -> Double? {
    guard let front else { return nil }
    let start = places.depth(of: line.from)
    let end = line.to.map { places.depth(of: $0) } ?? start + 1
    let share = (front - start) / (end - start)
    return share > 0.02 && share < 0.98 ? share.ramp(from: 0, to: 1) : nil
  }

  /// How far the number of a line has appeared.
  private func presence(of line: ComputationPlaces.Line, forward: Bool) -> Double {
    guard let front else { return 1 }
    let start = places.depth(of: line.from)
    if forward { return isForward ? front.ramp(from: start, to: start + 0.35) : 1 }
    return isForward ? 0 : 1 - front.ramp(from: start + 0.3, to: start + 0.7)
  }
}
