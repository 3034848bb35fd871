import Drawing

/// The lines of a network graph, and the pulse that runs along them.
extension NetworkGraph {
  /// A line between two shown nodes.
  private struct Edge {
    let start: Point
    let end: Point
    /// What it carries, −1…1; nil where nothing is known.
    let strength: Double?

    var magnitude: Double { abs(strength ?? 0) }
  }

  func drawEdges(on canvas: Canvas) {
    for gap in 0..<max(layers.count - 1, 0) {
      let edges = edges(after: gap)
      for edge in edges { draw(edge, isCrowded: edges.count > 60, on: canvas) }
      if let share = pulse(in: gap) {
        let isCrowded = edges.count > 60
        for edge in edges where !isCrowded || edge.strength == nil || edge.magnitude > 0.3 {
          drawPulse(on: edge, at: share, canvas)
        }
      }
    }
  }

  /// The lines after a layer, the weakest first.
  private func edges(after gap: Int) -> [Edge] {
    let showsGradients = hasGradients(in: gap)
    let numbers = showsGradients ? gradients[ifThere: gap] : weights[ifThere: gap]
    let limits = showsGradients ? limits.gradients : limits.weights
    let limit = limits[ifThere: gap] ?? numbers?.largestMagnitude ?? 0
    let width = layers[gap + 1]
    var edges: [Edge] = []
    for (from, start) in places.shown(layer: gap) {
      for (to, end) in places.shown(layer: gap + 1) {
        let way = (end - start).direction * radius
        let number = numbers?[ifThere: from * width + to]
        edges.append(
          Edge(start: start + way, end: end - way, strength: number?.signedShare(of: limit)))
      }
    }
    return edges.sorted { $0.magnitude < $1.magnitude }
  }

  private func draw(_ edge: Edge, isCrowded: Bool, on canvas: Canvas) {
    guard let strength = edge.strength else {
      let ink = Ink.muted.mixed(with: .paper, by: isCrowded ? 0.7 : 0.5)
      return canvas.stroke(.line(from: edge.start, to: edge.end), with: ink, width: 1.25)
    }
    let size = isCrowded ? edge.magnitude * edge.magnitude : edge.magnitude
    // Pale, and not translucent: cairo draws opaque lines in half of the time.
    let ink = Ink.series(strength < 0 ? 2 : 1).mixed(with: .paper, by: 0.8 * (1 - size))
    let widest = min(isCrowded ? 3.5 : 5, radius / 4)
    canvas.stroke(
      .line(from: edge.start, to: edge.end), with: ink, width: 0.8 + (widest - 0.8) * size,
      dash: strength < 0 && !isCrowded ? [12, 7] : [], cap: .butt)
  }

  /// A bead that runs along a line; the stronger the line, the larger.
  private func drawPulse(on edge: Edge, at share: Double, _ canvas: Canvas) {
    let (tail, head) = isForward ? (edge.start, edge.end) : (edge.end, edge.start)
    let weight = edge.strength == nil ? 0.7 : 0.3 + 0.7 * edge.magnitude
    let size = min(6.5, radius * 0.34) * weight * fading(share)
    let place = Point.lerp(tail, head, share)
    canvas.fill(.circle(center: place, radius: size + 1.5 * fading(share)), with: .paper)
    canvas.fill(.circle(center: place, radius: size), with: signalInk)
  }

  /// A bead grows as it leaves a node and shrinks as it enters one, rather than popping up.
  private func fading(_ share: Double) -> Double {
    share.ramp(from: 0, to: 0.12) * (1 - share.ramp(from: 0.9, to: 1))
  }
}

/// Where the signal is.
extension NetworkGraph {
  var isForward: Bool {
    if case .backward = signal { return false }
    return true
  }

  var signalInk: Ink { isForward ? .accent : .highlight }

  /// How many layers from the left the signal is, a fraction included; nil where there is none.
  var front: Double? {
    let last = Double(max(layers.count - 1, 0))
    switch signal {
    case .forward(let progress): return progress.unitShare * last
    case .backward(let progress): return (1 - progress.unitShare) * last
    case nil: return nil
    }
  }

  /// How far the pulse is on its way through a gap, 0…1 in its own direction; nil while elsewhere.
  private func pulse(in gap: Int) -> Double? {
    guard let front else { return nil }
    let share = front - Double(gap)
    guard share > 0, share < 1 else { return nil }
    return (isForward ? share : 1 - share).ramp(from: 0, to: 1)
  }

  /// Whether the lines of a gap show gradients.
  private func hasGradients(in gap: Int) -> Bool {
    guard !gradients.isEmpty else { return false }
    guard let front else { return weights.isEmpty }
    return !isForward && front <= Double(gap)
  }

  /// How brightly a layer is lit by the signal that comes by, 0…1.
  func glow(of layer: Int) -> Double {
    guard let front else { return 0 }
    return 1 - abs(front - Double(layer)).ramp(from: 0, to: 0.4)
  }

  /// How far the values of a layer have appeared, 0…1.
  func presence(of layer: Int) -> Double {
    guard let front, isForward else { return 1 }
    return front.ramp(from: Double(layer) - 0.12, to: Double(layer) + 0.05)
  }
}
