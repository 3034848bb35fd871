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
    let clock = TreeClock(tree, in: &timeline)
    return Animation(along: timeline) { time in
      let counted =
        time < clock.fading.start
        ? tree.nodes.indices.count { clock.shown($0, at: time) > 0.5 } : tree.nodes.count
      let visited = clock.visits.count { time >= $0.start }
      return Scene(
        subtitle: "+1: X wins, 0: a tie, −1: O wins, if both sides play their best from there"
      ) {
        TreePicture(tree: tree, clock: clock, time: time, frame: Layout.captionedContent)
        counters(counted, visited, at: time, clock)
      }
    }
  }

  private func counters(
    _ counted: Int, _ visited: Int, at time: Double, _ clock: TreeClock
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

/// When each board of a tree appears, gets its value, and is visited by alpha-beta.
private struct TreeClock: Sendable {
  private let tree: SearchTree
  private let growing: [Beat]
  private let valuing: [Beat]
  /// The best move is pointed out.
  let choosing: Beat
  /// The tree is set back for the second round.
  let fading: Beat
  /// Alpha-beta's visits in order.
  let visits: [Beat]
  /// What was never visited is crossed out.
  let crossing: Beat

  init(_ tree: SearchTree, in timeline: inout Timeline) {
    self.tree = tree
    timeline.say("X is to move. Three cells are free.")
    timeline.hold(1)
    timeline.say("The tree grows: every move, every answer, until the games are over.")
    growing = (1...max(tree.depth, 1)).map { _ in
      let beat = timeline.beat(lasting: 0.6)
      timeline.hold(0.25)
      return beat
    }
    var valuing: [Beat] = []
    for level in (0...tree.depth).reversed() {
      timeline.say(Caption(.text(Self.report(level, tree))))
      valuing.append(timeline.beat(lasting: 0.6))
      timeline.hold(level == 0 ? 0.6 : 0.75)
    }
    self.valuing = valuing.reversed()
    let best = tree.choice(of: 0).map { tree.nodes[$0].cell } ?? 0
    timeline.say(
      Caption(.text("X takes \(TicTacToeBoard.name(ofCell: best)): no other cell is better.")))
    choosing = timeline.beat(lasting: 0.4)
    timeline.hold(1)
    timeline.say("Alpha-beta goes through the same tree, and stops where nothing can change.")
    fading = timeline.beat(lasting: 0.5)
    visits = tree.visits.map { _ in timeline.beat(lasting: 0.28) }
    let skipped = tree.nodes.count - tree.visits.count
    timeline.say(
      Caption(
        .text("\(skipped) boards are never looked at, and the choice is the same.")))
    crossing = timeline.beat(lasting: 0.5)
    timeline.hold(2.5)
  }

  private static func report(_ level: Int, _ tree: SearchTree) -> String {
    guard level < tree.depth else { return "The ends have their values: who has won?" }
    let isCross = tree.nodes[tree.level(level)[0]].game.player == .first
    return isCross
      ? "Where X is to move, the largest value comes up."
      : "Where O is to move, the smallest value comes up."
  }

  /// How much of a node is there, 0…1.
  func shown(_ node: Int, at time: Double) -> Double {
    let depth = tree.nodes[node].depth
    return depth == 0 ? 1 : growing[depth - 1].progress(at: time, easing: .easeOut)
  }

  /// How much of its value is there in the first round.
  func valued(_ node: Int, at time: Double) -> Double {
    let isEnd = tree.nodes[node].children.isEmpty
    let beat = valuing[isEnd ? tree.depth : tree.nodes[node].depth]
    return beat.progress(at: time, easing: .smooth) * (1 - fading.progress(at: time))
  }

  /// How much of the way up of its value to its parent is done in the first round.
  func raised(_ node: Int, at time: Double) -> Double {
    guard let parent = tree.nodes[node].parent else { return 0 }
    return valuing[tree.nodes[parent].depth].progress(at: time, easing: .easeInOut)
      * (1 - fading.progress(at: time))
  }

  /// How much of alpha-beta's look at a node has happened.
  func visited(_ node: Int, at time: Double) -> Double {
    tree.nodes[node].visit.map { visits[$0].progress(at: time, easing: .smooth) } ?? 0
  }

  /// How much of the value that alpha-beta gives it is there: known once all under it was looked at.
  func bounded(_ node: Int, at time: Double) -> Double {
    guard tree.nodes[node].visit != nil else { return 0 }
    return visits[lastVisit(under: node)].progress(at: time, easing: .smooth)
  }

  private func lastVisit(under node: Int) -> Int {
    let own = tree.nodes[node].visit ?? 0
    let under = tree.nodes[node].children.filter { tree.nodes[$0].visit != nil }
    return max(own, under.map { lastVisit(under: $0) }.max() ?? 0)
  }
}

/// The tree at a moment.
private struct TreePicture: Element {
  let tree: SearchTree
  let clock: TreeClock
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
    canvas.group(opacity: strength(of: node)) {
      ValueBadge(
        value: value, place: room.topRight.offset(x: 4, y: -2), shown: max(valued, bounded)
      ).draw(on: canvas)
    }
    drawCross(node, in: room, on: canvas)
  }

  private func drawChoice(_ node: Int, in room: Rect, on canvas: Canvas) {
    guard tree.choice(of: 0) == node else { return }
    let drawn = max(
      clock.choosing.progress(at: time) * (1 - clock.fading.progress(at: time)),
      clock.crossing.progress(at: time))
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
