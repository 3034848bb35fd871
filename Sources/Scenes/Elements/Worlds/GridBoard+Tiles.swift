import Drawing

extension GridBoard {
  /// Draws one tile with what stands on it.
  func draw(_ tile: Tile, index: Int, in room: Rect, on canvas: Canvas) {
    let shape = Path.roundedRectangle(room, radius: 0.08 * side)
    let value = isValued(tile) && index < values.count ? values[index] : .nan
    canvas.fill(shape, with: heat(value / fullHeat, over: quiet(tile)))
    if isValued(tile), index < actionValues.count {
      drawQuarters(actionValues[index], over: quiet(tile), in: room, on: canvas)
    }
    switch tile {
    case .hole: drawHole(in: room, on: canvas)
    case .goal: drawGift(in: room, on: canvas)
    case .start: drawStart(isNamed: index >= policy.count, in: room, on: canvas)
    case .floor: if ground == .ice, isBare(index) { drawShine(in: room, on: canvas) }
    case .wall: break
    }
    if countsTiles { drawCount(index, on: tile, in: room, on: canvas) }
    guard isValued(tile) else { return }
    let shares = index < policy.count ? policy[index] : []
    let arrows = room.point(atX: 0.5, y: isNumbered(value) ? 0.4 : 0.5)
    drawArrows(shares, about: arrows, on: canvas)
    guard !isCovered(room) else { return }
    drawNumber(value, below: !shares.isEmpty, in: room, on: canvas)
  }

  private func isValued(_ tile: Tile) -> Bool { tile == .floor || tile == .start }

  /// Whether nothing is told on a tile, so that there is room for a shine.
  private func isBare(_ index: Int) -> Bool {
    let isValued = index < values.count && values[index].isFinite
    return !isValued && index >= actionValues.count && !countsTiles
  }

  /// Whether the agent stands on a tile, so that nothing could be read there.
  private func isCovered(_ room: Rect) -> Bool {
    agent.map { point(at: $0).distance(to: room.center) < 0.7 * side } ?? false
  }

  private func quiet(_ tile: Tile) -> Ink {
    switch (tile, ground) {
    case (.wall, _): .muted.mixed(with: .paper, by: 0.35)
    case (_, .ice): .paper.mixed(with: .series(5), by: 0.16)
    case (_, .plain): .paper.mixed(with: .grid, by: 0.7)
    }
  }

  /// A quarter of the tile for each action, on its side, with the ground showing between them.
  private func drawQuarters(
    _ values: [Double], over ground: Ink, in room: Rect, on canvas: Canvas
  ) {
    let corners = room.inset(by: 0.02 * side).corners
    for (value, corner) in zip(values, [3, 2, 1, 0]) where value.isFinite && value != 0 {
      let quarter = [corners[corner], corners[(corner + 1) % 4], room.center]
      let middle = quarter.reduce(.zero, +) / 3
      let shrunk = quarter.map { Point.lerp($0, middle, 0.06) }
      canvas.fill(.polygon(shrunk), with: heat(value / fullHeat, over: ground, strongest: 0.56))
    }
  }

  /// The tile's number in its corner, inside of the outline of the start.
  private func drawCount(_ index: Int, on tile: Tile, in room: Rect, on canvas: Canvas) {
    guard side >= 48 else { return }
    let corner = tile == .start ? room.point(atX: 0.12, y: 0.075) : room.point(atX: 0.08, y: 0.03)
    canvas.draw(Text("\(index)", .note.ink(.ink)), at: corner, anchor: .topLeading)
  }

  /// Two strokes of light.
  private func drawShine(in room: Rect, on canvas: Canvas) {
    for (start, length) in [(0.12, 0.18), (0.12, 0.07)] {
      let shift = length < 0.1 ? 0.18 : 0
      canvas.stroke(
        .line(
          from: room.point(atX: start + shift, y: 0.12 + length),
          to: room.point(atX: start + shift + length, y: 0.12)),
        with: .shine.opacity(0.5), width: 0.025 * side)
    }
  }

  private func drawStart(isNamed: Bool, in room: Rect, on canvas: Canvas) {
    canvas.stroke(
      .roundedRectangle(room.inset(by: 0.05 * side), radius: 0.05 * side), with: .muted,
      width: 1.5, dash: [0.05 * side, 0.05 * side])
    guard isNamed, side >= 64 else { return }
    guard !countsTiles else { return drawStartBelow(in: room, on: canvas) }
    canvas.draw(
      Text("start", .note.ink(.ink)), at: room.point(atX: 0.11, y: 0.1), anchor: .topLeading)
  }

  /// The word in the lower edge of the outline, where no agent stands on it.
  private func drawStartBelow(in room: Rect, on canvas: Canvas) {
    let text = Text("start", .note.ink(.ink))
    let middle = room.point(atX: 0.5, y: 0.93)
    let gap = Rect(center: middle, size: Size(width: text.metrics.width + 8, height: 6))
    canvas.fill(.rectangle(gap), with: quiet(.start))
    canvas.draw(text, at: middle, anchor: .center)
  }

  /// Dark water in a rim of broken ice.
  private func drawHole(in room: Rect, on canvas: Canvas) {
    let water = Rect(
      center: room.center, size: Size(width: 0.74 * side, height: 0.62 * side))
    canvas.fill(.ellipse(in: water), with: .series(5).mixed(with: .paper, by: 0.45))
    canvas.fill(
      .ellipse(in: water.inset(by: 0.05 * side).offset(dy: 0.025 * side)),
      with: .series(1).mixed(with: .shade, by: 0.55))
    for (x, y, width) in [(0.38, 0.47, 0.16), (0.52, 0.6, 0.14)] {
      canvas.stroke(
        .line(from: room.point(atX: x, y: y), to: room.point(atX: x + width, y: y)),
        with: .series(5).opacity(0.8), width: 0.025 * side)
    }
  }

  /// A present with a ribbon.
  private func drawGift(in room: Rect, on canvas: Canvas) {
    func part(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Path {
      .roundedRectangle(
        Rect(
          origin: room.point(atX: x, y: y),
          size: Size(width: width * room.width, height: height * room.height)),
        radius: 0.03 * side)
    }
    canvas.fill(part(0.24, 0.44, 0.52, 0.4), with: .good)
    canvas.fill(part(0.19, 0.34, 0.62, 0.14), with: .good.mixed(with: .paper, by: 0.2))
    canvas.fill(part(0.45, 0.34, 0.1, 0.5), with: .paper)
    for side in [-1.0, 1] {
      var loop = Path()
      let knot = room.point(atX: 0.5, y: 0.34)
      loop.move(to: knot)
      loop.curve(
        to: knot, control1: room.point(atX: 0.5 + 0.12 * side, y: 0.04),
        control2: room.point(atX: 0.5 + 0.36 * side, y: 0.24))
      canvas.stroke(loop, with: .highlight, width: 0.04 * self.side)
    }
  }

  private func isNumbered(_ value: Double) -> Bool {
    numbers != .hidden && value.isFinite && side >= 48
  }

  private func drawNumber(_ value: Double, below: Bool, in room: Rect, on canvas: Canvas) {
    guard isNumbered(value) else { return }
    let words =
      switch numbers {
      case .percent: percent(value)
      case .decimals(let count): Numeral.fixed(value, decimals: count)
      case .hidden: ""
      }
    let size = (0.22 * side).clamped(to: 14...24)
    canvas.draw(
      Text(words, .label.size(size)), at: room.point(atX: 0.5, y: below ? 0.8 : 0.56),
      anchor: .center)
  }

  /// Arrows about a point: a share of 1 is one arrow through it, smaller shares start at it.
  private func drawArrows(_ shares: [Double], about center: Point, on canvas: Canvas) {
    let ways = [Point(x: -1, y: 0), Point(x: 0, y: 1), Point(x: 1, y: 0), Point(x: 0, y: -1)]
    for (way, share) in zip(ways, shares) where share > 0.03 {
      let length = 0.42 * side * min(share, 1)
      let back = length / 2 * max(0, 2 * min(share, 1) - 1)
      Arrow(
        from: center - way * back, to: center + way * (length - back), ink: .ink,
        width: (0.03 * side).clamped(to: 1.5...3.5)
      ).draw(on: canvas)
    }
  }
}
