import Contracts
import Rasters

/// Makes a palette for weighted colours.
struct PaletteFit {
  /// The rounds of k-means; later ones change nothing that is seen.
  private static let rounds = 6

  private let colors: [WeightedColor]
  private let pinned: [UInt32]
  private let limit: Int

  /// A fit of `limit` entries to `colors`, `pinned` among the entries.
  init(colors: [WeightedColor], pinned: [UInt32], limit: Int) {
    require(
      (1...Palette.largestCount).contains(limit),
      "PaletteFit: limit \(limit); want 1 to \(Palette.largestCount)")
    self.colors = colors
    self.pinned = pinned
    self.limit = limit
  }

  /// The palette; black when there is nothing to serve.
  var palette: Palette {
    var entries = pinned + splitEntries
    for _ in 0..<PaletteFit.rounds {
      let moved = Assignment(of: colors, to: entries).means(keeping: pinned.count)
      if moved == entries { break }
      entries = moved
    }
    return ordered(entries)
  }

  /// Entries for the colours that are not pinned: the colours themselves when they fit.
  private var splitEntries: [UInt32] {
    let pinnedSet = Set(pinned)
    let free = colors.filter { !pinnedSet.contains($0.color) }
    if free.count + pinned.count <= limit { return free.map(\.color) }
    return ColorSplit(free, into: limit - pinned.count).means
  }

  /// The entries by falling weight, without those that serve nothing and are not pinned.
  private func ordered(_ entries: [UInt32]) -> Palette {
    let assignment = Assignment(of: colors, to: entries)
    let kept = entries.indices.filter { $0 < pinned.count || assignment.weight(of: $0) > 0 }
    let sorted = kept.sorted { first, second in
      (-assignment.weight(of: first), entries[first])
        < (-assignment.weight(of: second), entries[second])
    }
    let chosen = sorted.isEmpty ? [0] : sorted.map { entries[$0] }
    return Palette(chosen.map(Pixel.init(bits:)), error: assignment.error)
  }
}

/// Which entry serves which colours, and how well.
private struct Assignment {
  private let entries: [UInt32]
  private var sums: [ColorSum]
  private var squaredError = 0
  private var largestSquared = 0

  init(of colors: [WeightedColor], to entries: [UInt32]) {
    self.entries = entries
    sums = [ColorSum](repeating: ColorSum(), count: entries.count)
    guard !entries.isEmpty else { return }
    let search = NearestColor(entries)
    for color in colors {
      let (position, distance) = search.nearest(to: color.color)
      sums[position].add(color)
      squaredError += distance * color.weight
      largestSquared = max(largestSquared, distance)
    }
  }

  func weight(of entry: Int) -> Int { sums[entry].weight }

  var error: PaletteError {
    let weight = sums.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return PaletteError() }
    return PaletteError(
      meanSquared: Double(squaredError) / Double(weight), largestSquared: largestSquared)
  }

  /// The entries moved to the middle of what they serve, all but the first `pinnedCount`.
  func means(keeping pinnedCount: Int) -> [UInt32] {
    entries.indices.map { entry in
      entry < pinnedCount || sums[entry].weight == 0 ? entries[entry] : sums[entry].mean
    }
  }
}
