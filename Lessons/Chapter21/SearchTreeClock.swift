import Animations
import Environments
import Exhibits
import Scenes

/// When each board of a tree appears, gets its value, and is visited by alpha-beta.
struct SearchTreeClock: Sendable {
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
      let beat = timeline.beat(lasting: 0.4)
      timeline.hold(0.45)
      return beat
    }
    var valuing: [Beat] = []
    for level in (0...tree.depth).reversed() {
      timeline.say(Caption(.text(Self.report(level, tree))))
      valuing.append(timeline.beat(lasting: 0.4))
      timeline.hold(level == 0 ? 0.8 : 0.95)
    }
    self.valuing = valuing.reversed()
    let best = tree.choice(of: 0).map { tree.nodes[$0].cell } ?? 0
    timeline.say(
      Caption(.text("X takes \(TicTacToeBoard.name(ofCell: best)): no other cell is better.")))
    choosing = timeline.beat(lasting: 0.4)
    timeline.hold(1)
    timeline.say("Alpha-beta goes through the same tree, and stops where nothing can change.")
    fading = timeline.beat(lasting: 0.28)
    timeline.hold(0.3)
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
    return depth == 0 ? 1 : growing[depth - 1].progress(at: time, easing: .smooth)
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
    tree.nodes[node].visit.map { visits[$0].part(0...0.6).progress(at: time) } ?? 0
  }

  /// How much of the value that alpha-beta gives it is there: known once all under it was looked at.
  func bounded(_ node: Int, at time: Double) -> Double {
    guard tree.nodes[node].visit != nil else { return 0 }
    return visits[lastVisit(under: node)].part(0.4...1).progress(at: time)
  }

  private func lastVisit(under node: Int) -> Int {
    let own = tree.nodes[node].visit ?? 0
    let under = tree.nodes[node].children.filter { tree.nodes[$0].visit != nil }
    return max(own, under.map { lastVisit(under: $0) }.max() ?? 0)
  }
}
