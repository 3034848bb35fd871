import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// A small tree, position by position: it grows, values come back from the ends, and alpha-beta leaves
/// some of it out.
extension MinimaxSearch {
  static let treeScene = LessonScene<Self>(
    LessonCard(
      id: "tree", title: "Values come back from the ends of the tree",
      caption: """
        Every way to fill the last three cells. The ends are worth +1, 0 or −1 for X; going back, X takes \
        the largest of its moves' values and O the smallest. Alpha-beta skips what cannot matter any more.
        """,
      alt:
        "A tree of boards grows downwards, values rise from its ends to the root, then some boards are cut.",
      description: """
        A tree of boards grows from the position at the top: under each board stand those that one more \
        move leads to. The boards at the ends get their values. Then level by level each board takes over \
        the largest value under it where X is to move, the smallest where O is, until the best move at \
        the top is known. In a second round alpha-beta goes through the tree from left to right; boards \
        that cannot change the choice are crossed out, and a counter shows how many were looked at.
        """),
    steps: \.treeSteps,
    animate: { $0.treeAnimation($1.tree) })

  private func treeAnimation(_ tree: SearchTree) -> Animation {
    var timeline = Timeline()
    let clock = SearchTreeClock(tree, in: &timeline)
    return Animation(along: timeline) { time in
      let counted =
        time < clock.fading.start
        ? tree.nodes.indices.count { clock.shown($0, at: time) > 0.5 } : tree.nodes.count
      let visited = clock.visits.count { time >= $0.start }
      return Scene(
        subtitle: "+1: X wins, 0: a tie, −1: O wins, if both sides play their best from there"
      ) {
        TreePicture(
          tree: tree, clock: clock, time: time,
          frame: Layout.captionedContent.cutting(bottom: 8).rest)
        counters(counted, visited, at: time, clock)
      }
    }
  }

  private func counters(
    _ counted: Int, _ visited: Int, at time: Double, _ clock: SearchTreeClock
  ) -> Layers {
    let room = Layout.captionedContent.cutting(top: 76).strip
    let parts = Rect(x: room.maxX - 190, y: room.minY - 8, width: 190, height: 76)
    let left = parts.offset(dx: -60)
    let share = clock.fading.progress(at: time)
    return Layers {
      BigNumber(
        "boards, minimax", text: Numeral.whole(counted, width: 2), size: 40,
        in: left.columns(2, spacing: 70)[0])
      BigNumber(
        "alpha-beta", text: Numeral.whole(visited, width: 2), ink: .accent, size: 40,
        in: Rect(x: parts.minX + 100, y: parts.minY, width: 90, height: 76)
      ).faded(share)
    }
  }
}

/// The tree at a moment.
private struct TreePicture: Element {
  let tree: SearchTree
  let clock: SearchTreeClock
  let time: Double
  let frame: Rect

  private static let side = 64.0

  func draw(on canvas: Canvas) {
    let places = places
    drawWords(on: canvas)
    for node in tree.nodes.indices { drawGhost(of: node, at: places[node], on: canvas) }
    for node in tree.nodes.indices.dropFirst() { drawEdge(to: node, places, on: canvas) }
    for node in tree.nodes.indices { drawBoard(node, at: places[node], on: canvas) }
  }

  /// The middle of each board.
  private var places: [Point] {
    let room = Rect(
      x: frame.minX + 148, y: frame.minY, width: frame.width - 148, height: frame.height)
    let pitch = (room.height - Self.side) / Double(max(tree.depth, 1))
    return zip(tree.nodes, tree.spread).map { node, share in
      Point(
        x: room.minX + room.width * share,
        y: room.minY + Self.side / 2 + Double(node.depth) * pitch)
    }
  }

  /// Who moves from each level.
  private func drawWords(on canvas: Canvas) {
    let pitch = (frame.height - Self.side) / Double(max(tree.depth, 1))
    for level in 0..<tree.depth {
      guard let node = tree.level(level).first else { continue }
      let isCross = tree.nodes[node].game.player == .first
      let middle = frame.minY + Self.side / 2 + Double(level) * pitch
      let ink = isCross ? TicTacToeBoard.crossInk : TicTacToeBoard.noughtInk
      canvas.fill(
        .roundedRectangle(
          Rect(x: frame.minX, y: middle - 22, width: 5, height: 44), radius: 2.5), with: ink)
      canvas.draw(
        Text(isCross ? "X to move" : "O to move", .label.weight(.semibold)),
        at: Point(x: frame.minX + 14, y: middle - 4))
      canvas.draw(
        Text(isCross ? "takes the largest" : "takes the smallest", .note),
        at: Point(x: frame.minX + 14, y: middle + 16))
    }
  }

  /// How strong a node is: pale where another was chosen, or where alpha-beta has not been.
  private func strength(of node: Int) -> Double {
    let isChosen = tree.nodes[node].parent.map { tree.choice(of: $0) == node } ?? true
    let first = isChosen ? 1 : 1 - 0.6 * clock.raised(node, at: time)
    let second = clock.fading.progress(at: time)
    let visited = clock.visited(node, at: time)
    return min(first, 1 - second * (1 - visited) * 0.7)
  }

  private func drawEdge(to node: Int, _ places: [Point], on canvas: Canvas) {
    guard let parent = tree.nodes[node].parent else { return }
    let shown = clock.shown(node, at: time)
    guard shown > 0 else { return }
    let (start, end) = (
      places[parent].offset(y: Self.side / 2 + 3), places[node].offset(y: -Self.side / 2 - 3)
    )
    let line = Path.line(from: start, to: end)
    canvas.stroke(
      line.trimmed(to: shown), with: .muted.opacity(0.7 * strength(of: node)), width: 2)
    let raised = clock.raised(node, at: time)
    guard raised > 0, tree.choice(of: parent) == node else { return }
    canvas.stroke(
      Path.line(from: end, to: start).trimmed(to: raised),
      with: GameValue.ink(tree.nodes[node].value), width: 5)
  }

  /// Where a board will be.
  private func drawGhost(of node: Int, at place: Point, on canvas: Canvas) {
    let shown = clock.shown(node, at: time)
    guard shown < 1 else { return }
    let room = Rect(center: place, size: Size(width: Self.side, height: Self.side))
    canvas.fill(
      .roundedRectangle(room.inset(by: -5), radius: 8), with: .grid.opacity(0.55 * (1 - shown)))
  }

  private func drawBoard(_ node: Int, at place: Point, on canvas: Canvas) {
    let shown = clock.shown(node, at: time)
    guard shown > 0 else { return }
    let room = Rect(center: place, size: Size(width: Self.side, height: Self.side))
    let value = tree.nodes[node].value
    let valued = clock.valued(node, at: time)
    let bounded = clock.bounded(node, at: time)
    canvas.group(opacity: shown * strength(of: node)) {
      canvas.fill(
        .roundedRectangle(room.inset(by: -5), radius: 8),
        with: .paper.mixed(
          with: GameValue.ink(value), by: 0.24 * max(valued, bounded)))
      TicTacToeBoard(tree.nodes[node].game, in: room).draw(on: canvas)
    }
    drawChoice(node, in: room, on: canvas)
    ValueBadge(
      value: value, place: room.topRight.offset(x: 4, y: -2), shown: max(valued, bounded)
    ).draw(on: canvas)
    drawCross(node, in: room, on: canvas)
  }

  private func drawChoice(_ node: Int, in room: Rect, on canvas: Canvas) {
    guard tree.choice(of: 0) == node else { return }
    let drawn = max(
      clock.choosing.progress(at: time) * (1 - clock.fading.progress(at: time)),
      clock.crossing.progress(at: time))
    guard drawn > 0 else { return }
    canvas.stroke(
      Path.roundedRectangle(room.inset(by: -7), radius: 9).trimmed(to: drawn), with: .highlight,
      width: 5)
  }

  /// Boards that alpha-beta never looks at are crossed out.
  private func drawCross(_ node: Int, in room: Rect, on canvas: Canvas) {
    let crossed = clock.crossing.progress(at: time, easing: .easeOut)
    guard crossed > 0, tree.nodes[node].visit == nil else { return }
    for (start, end) in [
      (room.topLeft, room.bottomRight), (room.topRight, room.bottomLeft),
    ] {
      canvas.stroke(Path.line(from: start, to: end).trimmed(to: crossed), with: .ink, width: 3)
    }
  }
}
