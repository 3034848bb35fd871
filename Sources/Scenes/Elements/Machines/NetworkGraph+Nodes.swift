import Drawing

/// The discs of a network graph and what is written in and beside them.
extension NetworkGraph {
  func drawNodes(on canvas: Canvas) {
    for layer in layers.indices {
      let limit = limits.values[ifThere: layer] ?? values[ifThere: layer]?.largestMagnitude ?? 0
      for (slot, content) in places.slots[layer].enumerated() {
        let place = places.place(layer: layer, slot: slot)
        switch content {
        case .dots: drawDots(at: place, on: canvas)
        case .node(let node): drawNode(node, of: layer, at: place, limit: limit, on: canvas)
        }
      }
    }
    drawNames(places.inputs, layer: 0, side: -1, anchor: .trailing, on: canvas)
    drawNames(places.outputs, layer: layers.count - 1, side: 1, anchor: .leading, on: canvas)
  }

  private func drawDots(at place: Point, on canvas: Canvas) {
    for step in -1...1 {
      canvas.fill(
        .circle(
          center: place.offset(y: Double(step) * radius * 0.55), radius: max(1.5, radius * 0.11)),
        with: .muted)
    }
  }

  private func drawNode(
    _ node: Int, of layer: Int, at place: Point, limit: Double, on canvas: Canvas
  ) {
    let value = values[ifThere: layer]?[ifThere: node]
    let name = value == nil ? places.name(ofNode: node, layer: layer) : nil
    let (presence, glow) = (presence(of: layer), glow(of: layer))
    let halfWidth =
      value == nil ? places.halfWidth(of: name) : places.halfWidth(ofValuesIn: layer)
    canvas.fill(
      outline(at: place, halfWidth, grownBy: 4 + 4 * glow), with: signalInk.opacity(0.3 * glow))
    let disc = outline(at: place, halfWidth)
    canvas.fill(disc, with: .paper)
    if let value, presence > 0 {
      canvas.fill(disc, with: .signed(value.signedShare(of: limit), strength: 0.5 * presence))
    }
    let rim = Ink.ink.mixed(with: .paper, by: 0.25).mixed(with: signalInk, by: glow)
    canvas.stroke(disc, with: rim, width: radius > 12 ? 2 : 1.5)
    if let value {
      draw(value, at: place, halfWidth, presence, on: canvas)
    } else if let name {
      name.draw(on: canvas, at: place, anchor: .center, style: NetworkPlaces.nameStyle)
    }
  }

  /// A disc, or a capsule where a name is too long for one.
  private func outline(
    at place: Point, _ halfWidth: Double, grownBy margin: Double = 0
  ) -> Path {
    let size = Size(width: 2 * (halfWidth + margin), height: 2 * (radius + margin))
    return .roundedRectangle(Rect(center: place, size: size), radius: radius + margin)
  }

  /// The value of a node; left out where it does not fit.
  private func draw(
    _ value: Double, at place: Point, _ halfWidth: Double, _ presence: Double, on canvas: Canvas
  ) {
    guard radius >= 14, presence > 0 else { return }
    let number = Inscription.text(Numeral.fixed(value, decimals: decimals))
    let more = 2 * (halfWidth - radius)
    let style = number.style(.label, fitting: radius * 1.65 + more)
    guard number.metrics(style).width <= radius * 1.9 + more else { return }
    number.draw(on: canvas, at: place, anchor: .center, style: style.ink(.ink.opacity(presence)))
  }

  private func drawNames(
    _ names: [Inscription], layer: Int, side: Double, anchor: Anchor, on canvas: Canvas
  ) {
    guard layers.indices.contains(layer) else { return }
    for (shown, words) in zip(places.shown(layer: layer), names) {
      let name = places.name(ofNode: shown.node, layer: layer)
      let halfWidth =
        name == nil ? places.halfWidth(ofValuesIn: layer) : places.halfWidth(of: name)
      words.draw(
        on: canvas, at: shown.place.offset(x: side * (halfWidth + 12)), anchor: anchor,
        style: .label)
    }
  }

  func drawTitles(on canvas: Canvas) {
    for (layer, title) in places.titles.enumerated() where layer < layers.count {
      let x = places.place(layer: layer, slot: 0).x
      let width = title.metrics(.note).width
      let middle = min(max(x, places.frame.minX + width / 2), places.frame.maxX - width / 2)
      title.draw(
        on: canvas, at: Point(x: middle, y: places.frame.maxY - 6), anchor: .baselineCenter,
        style: .note)
    }
  }
}
