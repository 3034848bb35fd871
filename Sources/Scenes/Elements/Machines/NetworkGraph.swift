public import Drawing

/// A network of fully connected layers: discs for nodes, lines for weights.
///
/// ```swift
/// NetworkGraph([4, 6, 2])
/// NetworkGraph([1024, 32, 1], weights: weights, values: activations, signal: .forward(0.4))
/// ```
/// Blue is positive, orange and dashed negative; the farther from zero, the wider a line and the darker
/// a disc. Layers of more nodes than fit show their first and last ones.
public struct NetworkGraph: Element {
  /// A pulse on its way through the network.
  public enum Signal: Sendable, Hashable {
    /// From the first layer (0) to the last (1). Values appear as it comes by.
    case forward(Double)
    /// From the last layer (0) to the first (1). Lines show gradients where it has been.
    case backward(Double)
  }

  /// The numbers with the strongest colours and the widest lines.
  ///
  /// Without them the largest numbers of one picture are: in an animation lines would then change with
  /// their neighbours, and not with their own weights alone.
  public struct Limits: Sendable, Hashable {
    /// One for each two neighbouring layers.
    public let weights: [Double]
    /// One for each two neighbouring layers.
    public let gradients: [Double]
    /// One for each layer.
    public let values: [Double]

    /// The largest numbers over all of an animation: of each, the lists that single pictures show.
    public init(
      weights: [[[Double]]] = [], gradients: [[[Double]]] = [], values: [[[Double]]] = []
    ) {
      self.weights = Self.largest(of: weights)
      self.gradients = Self.largest(of: gradients)
      self.values = Self.largest(of: values)
    }

    private static func largest(of history: [[[Double]]]) -> [Double] {
      (0..<(history.map(\.count).max() ?? 0)).map { place in
        history.compactMap { $0[ifThere: place]?.largestMagnitude }.max() ?? 0
      }
    }
  }

  /// The number of nodes in each layer.
  public let layers: [Int]
  /// Where the nodes stand.
  let places: NetworkPlaces
  let weights: [[Double]]
  let gradients: [[Double]]
  let values: [[Double]]
  let limits: Limits
  let decimals: Int
  let signal: Signal?

  /// A network.
  ///
  /// - Parameters:
  ///   - layers: The number of nodes in each layer, the inputs first.
  ///   - weights: For each two neighbouring layers the weights `[inputs × outputs]`, row by row; what
  ///     is missing is drawn as a plain line.
  ///   - gradients: As `weights`, seen after a backward signal.
  ///   - values: For each layer the values of its nodes, written in them where there is room.
  ///   - limits: The numbers with the strongest colours, where numbers change with time; a layer whose
  ///     largest value is too wide for a disc has capsules.
  ///   - decimals: How many decimals the values have.
  ///   - names: For each layer what is written in the nodes that are shown, where they have no values.
  ///   - inputs: What is written left of the first layer's nodes that are shown.
  ///   - outputs: What is written right of the last layer's nodes that are shown.
  ///   - titles: What is written under each layer; the number of nodes where a layer is shortened.
  ///   - signal: A pulse on its way.
  ///   - visible: How many places a layer has at most, the dots that stand for the rest included.
  ///   - frame: The room for everything.
  public init(
    _ layers: [Int], weights: [[Double]] = [], gradients: [[Double]] = [],
    values: [[Double]] = [], limits: Limits = Limits(), decimals: Int = 2,
    names: [[Inscription]] = [], inputs: [Inscription] = [], outputs: [Inscription] = [],
    titles: [Inscription] = [], signal: Signal? = nil, visible: Int = 8,
    in frame: Rect = Layout.content
  ) {
    self.layers = layers
    self.weights = weights
    self.gradients = gradients
    self.values = values
    self.limits = limits
    self.decimals = decimals
    self.signal = signal
    places = NetworkPlaces(
      layers: layers, visible: visible, names: names, inputs: inputs, outputs: outputs,
      titles: titles, widest: values.isEmpty ? [] : limits.values.map(Self.width(decimals)),
      frame: frame)
  }

  /// How wide a number is in the smallest type, were it negative.
  private static func width(_ decimals: Int) -> (_ limit: Double) -> Double {
    { Text(Numeral.fixed(-abs($0), decimals: decimals), .label.size(14)).metrics.width }
  }

  /// The middle of a node, or nil where it is not shown.
  public func place(layer: Int, node: Int) -> Point? { places.place(layer: layer, node: node) }

  /// The radius of a node.
  public var radius: Double { places.radius }

  /// Words along the line from a node of one layer to a node of the next; nothing where a node is
  /// not shown.
  public func label(
    _ inscription: Inscription, layer: Int = 0, from first: Int, to second: Int,
    share: Double = 0.5, side: EdgeLabel.Side = .above, style: TextStyle = .label
  ) -> EdgeLabel {
    let start = place(layer: layer, node: first) ?? Point(x: .nan, y: .nan)
    let end = place(layer: layer + 1, node: second) ?? Point(x: .nan, y: .nan)
    let way = (end - start).direction * radius
    return EdgeLabel(
      inscription, from: start + way, to: end - way, share: share, side: side, style: style)
  }

  /// Draws the lines, the pulse, then the nodes and what is written beside them.
  public func draw(on canvas: Canvas) {
    guard layers.contains(where: { $0 > 0 }) else {
      NoData("no layers", frame: places.frame).draw(on: canvas)
      return
    }
    drawEdges(on: canvas)
    drawNodes(on: canvas)
    drawTitles(on: canvas)
  }
}
