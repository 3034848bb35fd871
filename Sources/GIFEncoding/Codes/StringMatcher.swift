/// The pixels of a patch and what may stand for them, while the patch is encoded.
///
/// The pointers are valid inside the closure that gets this value: `count` pixels of each kind, and
/// the neighbours of all 256 indices, or none of them when the tolerance is exact.
struct PixelChoices {
  let wanted: UnsafePointer<UInt8>
  let keepCosts: UnsafePointer<UInt8>
  let count: Int
  let neighbors: UnsafePointer<ColorTolerance.Neighbor>?
  let neighborBits: UnsafePointer<UInt64>?

  /// Calls `body` with each neighbour of an index, the nearest first.
  func forEachNeighbor(of index: UInt8, _ body: (ColorTolerance.Neighbor) -> Void) {
    guard let neighbors else { return }
    let first = Int(index) &* ColorTolerance.neighborCount
    for place in first..<first &+ ColorTolerance.neighborCount {
      if neighbors[place].index == 0 { return }
      body(neighbors[place])
    }
  }

  /// Whether a pixel lies amid a run of at least eight that are wanted alike: in a plain area.
  func isPlain(_ position: Int) -> Bool {
    guard position >= 4, position &+ 4 <= count else { return false }
    let around = UnsafeRawPointer(wanted + (position &- 4)).loadUnaligned(as: UInt64.self)
    return around == UInt64(wanted[position]) &* 0x0101_0101_0101_0101
  }

  /// The neighbours of the pixel at `position`, as bits of a string table; none in plain areas, nor
  /// where it is shown already.
  func neighborBits(at position: Int) -> UInt64 {
    guard let neighborBits, keepCosts[position] != 0, !isPlain(position) else { return 0 }
    return neighborBits[Int(wanted[position])]
  }
}

/// Finds the string in a table that says the next pixels for the lowest price.
///
/// It follows up to `breadth` strings at once. The price of a string is the bits of its code and, where
/// its colours are not the wanted ones, their squared distances at `costsPerBit` of them a bit. In plain
/// areas no near colour is taken: a string that says one is often at hand, but the area's own strings
/// soon are as long.
struct StringMatcher: ~Copyable {
  /// A string, how many pixels it says, and what it costs beyond its code.
  struct Match {
    var code: Int
    var length: Int
    var cost: Int
  }

  private struct Path {
    var code: Int32
    var cost: Int32
  }

  private static let breadth = 8
  private static let costsPerBit = 4
  /// By how much a string may cost more than the cheapest one and still be followed.
  private static let slack = 4
  /// From so many pixels on, a run of kept pixels is taken in one leap.
  private static let leap = 16

  /// The strings that are followed, and those that go on from them; each has room for `breadth`.
  private var paths: UnsafeMutablePointer<Path>
  private var longer: UnsafeMutablePointer<Path>
  private var pathCount = 0
  private var longerCount = 0
  /// The codes of one, two, three … kept pixels.
  private var runs: [Int] = []
  /// Before this position all pixels are kept, from where it was last looked for.
  private var runEnd = 0

  init() {
    paths = .allocate(capacity: StringMatcher.breadth)
    longer = .allocate(capacity: StringMatcher.breadth)
  }

  deinit {
    paths.deallocate()
    longer.deallocate()
  }

  /// Forgets all runs, as when the table is cleared.
  mutating func clearRuns() { runs = [Int(Palette.transparentIndex)] }

  /// Begins with a new patch.
  mutating func begin() { runEnd = 0 }

  /// Takes note of the string that was defined as `code`.
  mutating func note(_ code: Int, prefix: Int, pixel: UInt8) {
    if pixel == Palette.transparentIndex, prefix == runs[runs.count - 1] { runs.append(code) }
  }

  /// The string of lowest price a pixel from `position` on, where there is a pixel.
  mutating func match(
    at position: Int, in choices: PixelChoices, table: borrowing StringTable, width: Int
  ) -> Match {
    var length = start(at: position, in: choices)
    var best = cheapest(length)
    while position + length < choices.count {
      extend(at: position + length, in: choices, table: table)
      if longerCount == 0 { break }
      swap(&paths, &longer)
      pathCount = longerCount
      length += 1
      let candidate = cheapest(length)
      if isBetter(candidate, than: best, width: width) { best = candidate }
    }
    return best
  }

  /// Begins the paths with every way to say the pixel at `position`, and returns their length.
  private mutating func start(at position: Int, in choices: PixelChoices) -> Int {
    pathCount = 0
    let run = min(runLength(at: position, in: choices), runs.count)
    if run >= StringMatcher.leap {
      var cost: Int32 = 0
      for place in position..<position &+ run { cost &+= Int32(choices.keepCosts[place]) }
      paths[0] = Path(code: Int32(truncatingIfNeeded: runs[run - 1]), cost: cost)
      pathCount = 1
      return run
    }
    longerCount = 0
    let wanted = choices.wanted[position]
    let keepCost = choices.keepCosts[position]
    if keepCost != Patch.mustDraw {
      add(Path(code: Int32(Palette.transparentIndex), cost: Int32(keepCost)))
    }
    if wanted != Palette.transparentIndex { add(Path(code: Int32(wanted), cost: 0)) }
    if choices.neighborBits(at: position) != 0 {
      choices.forEachNeighbor(of: wanted) {
        add(Path(code: Int32($0.index), cost: Int32($0.cost)))
      }
    }
    swap(&paths, &longer)
    pathCount = longerCount
    return 1
  }

  /// Follows all paths by every way to say the pixel at `position`.
  private mutating func extend(
    at position: Int, in choices: PixelChoices, table: borrowing StringTable
  ) {
    longerCount = 0
    let wanted = choices.wanted[position]
    let keepCost = choices.keepCosts[position]
    let keepBit = keepCost == Patch.mustDraw ? 0 : StringTable.bit(Palette.transparentIndex)
    let wantedBit = wanted == Palette.transparentIndex ? 0 : StringTable.bit(wanted)
    let neighborBits = choices.neighborBits(at: position)
    let ways = keepBit | wantedBit | neighborBits
    let dearest = cheapest(1).cost + StringMatcher.slack
    for index in 0..<pathCount {
      let path = paths[index]
      if path.cost > dearest { continue }
      let code = Int(path.code)
      let open = table.followers(of: code) & ways
      if open == 0 { continue }
      if open & keepBit != 0 {
        add(table.code(of: code, then: Palette.transparentIndex), path.cost &+ Int32(keepCost))
      }
      if open & wantedBit != 0 { add(table.code(of: code, then: wanted), path.cost) }
      if open & neighborBits != 0 {
        choices.forEachNeighbor(of: wanted) {
          add(table.code(of: code, then: $0.index), path.cost &+ Int32($0.cost))
        }
      }
    }
  }

  private mutating func add(_ code: Int, _ cost: Int32) {
    if code >= 0 { add(Path(code: Int32(truncatingIfNeeded: code), cost: cost)) }
  }

  /// Adds a path, in the place of the dearest one when there is no room.
  private mutating func add(_ path: Path) {
    if longerCount < StringMatcher.breadth {
      longer[longerCount] = path
      longerCount &+= 1
      return
    }
    var dearest = 0
    for index in 1..<longerCount where longer[index].cost > longer[dearest].cost { dearest = index }
    if path.cost < longer[dearest].cost { longer[dearest] = path }
  }

  /// The path of lowest cost, the first among equals.
  private func cheapest(_ length: Int) -> Match {
    var best = 0
    for index in 1..<max(1, pathCount) where paths[index].cost < paths[best].cost { best = index }
    return Match(code: Int(paths[best].code), length: length, cost: Int(paths[best].cost))
  }

  /// Whether `candidate`, which is longer, costs no more a pixel than `best`.
  private func isBetter(_ candidate: Match, than best: Match, width: Int) -> Bool {
    let bits = StringMatcher.costsPerBit &* width
    return (bits &+ candidate.cost) &* best.length <= (bits &+ best.cost) &* candidate.length
  }

  /// The number of pixels from `position` on that are kept at no cost.
  private mutating func runLength(at position: Int, in choices: PixelChoices) -> Int {
    if position >= runEnd {
      var end = position
      while end < choices.count, choices.keepCosts[end] != Patch.mustDraw { end &+= 1 }
      runEnd = end
    }
    return runEnd &- position
  }
}
