import Drawing

/// Where the nodes of a network graph stand, and which of a long layer are shown.
struct NetworkPlaces: Sendable {
  /// One place in a layer's column.
  enum Slot: Sendable, Hashable {
    case node(Int)
    /// Three dots for the nodes that are left out.
    case dots
  }

  let frame: Rect
  let slots: [[Slot]]
  let radius: Double
  let names: [[Inscription]]
  let inputs: [Inscription]
  let outputs: [Inscription]
  let titles: [Inscription]
  /// How wide the widest value of each layer is, where that is known.
  private let widest: [Double]
  private let field: Rect
  private let spacing: Double

  init(
    layers: [Int], visible: Int, names: [[Inscription]], inputs: [Inscription],
    outputs: [Inscription], titles: [Inscription], widest: [Double] = [], frame: Rect
  ) {
    self.frame = frame
    self.widest = widest
    self.names = names
    self.inputs = inputs
    self.outputs = outputs
    slots = layers.map { Self.slots(of: $0, visible: visible) }
    let isShortened = slots.contains { $0.contains(.dots) }
    let counts = layers.map { Inscription.text(Numeral.whole($0)) }
    self.titles = titles.isEmpty && isShortened ? counts : titles
    let foot = self.titles.isEmpty ? 0.0 : 30
    let most = Double(max(slots.map(\.count).max() ?? 1, 1))
    let hasNames = names.contains { !$0.isEmpty }
    spacing = min(max(frame.height - foot, 1) / most, hasNames ? 190 : 150)
    let columnGap = frame.width / Double(max(layers.count, 1))
    radius = max(4, min(spacing * 0.4, columnGap * 0.2, hasNames ? 46 : 27))
    let left = Self.room(for: inputs, in: names.first, Self.halfWidth(widest.first ?? 0, radius))
    let right = Self.room(
      for: outputs, in: names.count == layers.count ? names.last : nil,
      Self.halfWidth(widest.count == layers.count ? widest.last ?? 0 : 0, radius))
    field = Rect(
      x: frame.minX + left, y: frame.minY, width: max(frame.width - left - right, 1),
      height: max(frame.height - foot, 1))
  }

  /// How names in nodes look.
  static let nameStyle = TextStyle.label.size(20)

  /// Half the width of a node with a name in it.
  func halfWidth(of name: Inscription?) -> Double { Self.halfWidth(of: name, radius) }

  private static func halfWidth(of name: Inscription?, _ radius: Double) -> Double {
    guard let name else { return radius }
    return max(radius, name.metrics(nameStyle).width / 2 + 14)
  }

  /// Half the width of a node with a value in it: of a disc, or of a capsule where the widest value of
  /// the layer is too wide for one.
  func halfWidth(ofValuesIn layer: Int) -> Double {
    Self.halfWidth(widest[ifThere: layer] ?? 0, radius)
  }

  private static func halfWidth(_ widest: Double, _ radius: Double) -> Double {
    radius >= 14 && widest > radius * 1.9 ? widest / 2 + 6 : radius
  }

  /// What is written in a node, if anything.
  func name(ofNode node: Int, layer: Int) -> Inscription? {
    guard let index = shown(layer: layer).firstIndex(where: { $0.node == node }) else { return nil }
    return names[ifThere: layer]?[ifThere: index]
  }

  /// The room beside the middle of the first or last layer.
  private static func room(
    for names: [Inscription], in inner: [Inscription]?, _ halfWidth: Double
  ) -> Double {
    let node = inner?.map { Self.halfWidth(of: $0, halfWidth) }.max() ?? halfWidth
    return node + 4 + (names.isEmpty ? 0 : 12 + (names.map { $0.metrics(.label).width }.max() ?? 0))
  }

  /// All nodes where they fit; otherwise the first ones, dots, and the last ones.
  static func slots(of count: Int, visible: Int) -> [Slot] {
    let visible = max(visible, 3)
    guard count > visible else { return (0..<max(count, 0)).map(Slot.node) }
    let first = visible / 2
    let last = visible - 1 - first
    return (0..<first).map(Slot.node) + [.dots] + (count - last..<count).map(Slot.node)
  }

  /// The middle of a place in a layer's column.
  func place(layer: Int, slot: Int) -> Point {
    let count = slots[layer].count
    let share = slots.count > 1 ? Double(layer) / Double(slots.count - 1) : 0.5
    let down = (Double(slot) - Double(count - 1) / 2) * spacing
    return Point(x: field.minX + share * field.width, y: field.midY + down)
  }

  /// The middle of a node, or nil where it is not shown.
  func place(layer: Int, node: Int) -> Point? {
    guard let slot = slots[ifThere: layer]?.firstIndex(of: .node(node)) else { return nil }
    return place(layer: layer, slot: slot)
  }

  /// The nodes of a layer that are shown, with their middles.
  func shown(layer: Int) -> [(node: Int, place: Point)] {
    slots[layer].enumerated().compactMap { index, slot in
      guard case .node(let node) = slot else { return nil }
      return (node, place(layer: layer, slot: index))
    }
  }
}
