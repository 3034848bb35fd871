import Environments

/// A small search tree, every position a node, with what minimax finds and what alpha-beta leaves out.
struct SearchTree: Sendable {
  /// A position in the tree.
  struct Node: Sendable {
    let game: TicTacToe
    /// The cell that was taken to get here; 0 at the root.
    let cell: Int
    /// How many moves ahead it is.
    let depth: Int
    let parent: Int?
    fileprivate(set) var children: [Int] = []
    /// Its value for X.
    fileprivate(set) var value = 0
    /// When alpha-beta comes to it, and when it is done with it, counted in visits; nil if never.
    fileprivate(set) var visit: Int?
    /// The value that alpha-beta gives it, which may be a bound only.
    fileprivate(set) var bound: Int?
  }

  /// The nodes, parents before their children.
  private(set) var nodes: [Node] = []
  /// The nodes in the order in which alpha-beta comes to them.
  private(set) var visits: [Int] = []

  /// The tree of all ways to go on from a game.
  init(from game: TicTacToe) {
    nodes = [Node(game: game, cell: 0, depth: 0, parent: nil)]
    var place = 0
    while place < nodes.count {
      for cell in nodes[place].game.legalActions {
        var next = nodes[place].game
        next.step(cell)
        nodes[place].children.append(nodes.count)
        nodes.append(Node(game: next, cell: cell, depth: nodes[place].depth + 1, parent: place))
      }
      place += 1
    }
    for place in nodes.indices.reversed() { nodes[place].value = backedUp(place) }
    _ = search(0, alpha: -2, beta: 2)
  }

  /// The end's own value, or the best of the children's for the player to move.
  private func backedUp(_ place: Int) -> Int {
    if let result = nodes[place].game.result { return Int(result) }
    let values = nodes[place].children.map { nodes[$0].value }
    return (nodes[place].game.player == .first ? values.max() : values.min()) ?? 0
  }

  /// Alpha-beta as `Minimax` does it, with the order of its visits.
  private mutating func search(_ place: Int, alpha: Int, beta: Int) -> Int {
    nodes[place].visit = visits.count
    visits.append(place)
    var (alpha, beta) = (alpha, beta)
    let isCross = nodes[place].game.player == .first
    var best = nodes[place].game.result.map { Int($0) } ?? (isCross ? -2 : 2)
    for child in nodes[place].children {
      let value = search(child, alpha: alpha, beta: beta)
      best = isCross ? max(best, value) : min(best, value)
      if isCross { alpha = max(alpha, best) } else { beta = min(beta, best) }
      if beta <= alpha { break }
    }
    nodes[place].bound = best
    return best
  }

  /// The number of moves ahead of the deepest node.
  var depth: Int { nodes.map(\.depth).max() ?? 0 }

  /// The nodes so many moves ahead.
  func level(_ depth: Int) -> [Int] { nodes.indices.filter { nodes[$0].depth == depth } }

  /// The child whose value a node takes over: the first of the best.
  func choice(of place: Int) -> Int? {
    nodes[place].children.first { nodes[$0].value == nodes[place].value }
  }

  /// How far from left to right each node stands, 0…1: ends evenly spaced, others over their children.
  var spread: [Double] {
    var places = Array(repeating: 0.0, count: nodes.count)
    let order = depthFirst(0).filter { nodes[$0].children.isEmpty }
    for (number, leaf) in order.enumerated() {
      places[leaf] = (Double(number) + 0.5) / Double(max(order.count, 1))
    }
    for place in nodes.indices.reversed() where !nodes[place].children.isEmpty {
      let children = nodes[place].children.map { places[$0] }
      places[place] = (children[0] + children[children.count - 1]) / 2
    }
    return places
  }

  private func depthFirst(_ place: Int) -> [Int] {
    [place] + nodes[place].children.flatMap { depthFirst($0) }
  }
}
