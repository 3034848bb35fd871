import Contracts
import Rasters

/// Makes palettes for weighted colours.
struct PaletteFit {
  /// The mean squared error at 62 dB.
  static let unseenError = 0.123
  /// The mean squared error at 45 dB.
  static let seenError = 6.17

  private let colors: [WeightedColor]
  private let pinned: [UInt32]
  private let weighting: ColorWeighting

  /// A fit to `colors`, with `pinned` among the entries.
  init(colors: [WeightedColor], pinned: [UInt32], weighting: ColorWeighting = .count) {
    self.colors = colors
    self.pinned = pinned
    self.weighting = weighting
  }

  /// A fit to the same colours, weighed otherwise.
  func weighed(by weighting: ColorWeighting) -> PaletteFit {
    PaletteFit(colors: colors, pinned: pinned, weighting: weighting)
  }

  /// The best palette of at most `limit` colours; black when there is nothing to serve.
  ///
  /// Rounds of k-means after the sixth change nothing that is seen.
  func palette(limit: Int, rounds: Int = 6) -> Palette {
    require(
      (1...Palette.largestCount).contains(limit),
      "PaletteFit: limit \(limit); want 1 to \(Palette.largestCount)")
    let kept = Array(pinned.prefix(limit))
    var entries = kept + splitEntries(beside: kept, limit: limit)
    var assignment = Assignment(of: colors, weighting, to: entries)
    for _ in 0..<rounds {
      let moved = assignment.means(keeping: kept.count)
      if moved == entries { break }
      entries = moved
      assignment = Assignment(of: colors, weighting, to: entries, after: assignment)
    }
    return assignment.palette(keeping: kept.count)
  }

  /// The smallest palette that keeps `quality` in decibels, or else what `best` can spare.
  ///
  /// It can spare what lies above 62 dB. Below, its mean squared error may grow by half, which is
  /// 1.8 dB, though by no more than 1.5; and below 45 dB it can spare nothing. The sizes tried are
  /// about a tenth apart.
  func smallest(from best: Palette, quality: Double?) -> Palette {
    let error = best.error.meanSquared
    if quality == nil, error > PaletteFit.seenError { return best }
    let spared = max(PaletteFit.unseenError, min(1.5 * error, error + 1.5))
    let allowed = quality.map { 3 * 255 * 255 / Decibels.ratio(of: $0) } ?? spared
    let sizes = PaletteFit.sizes(below: best.colors.count)
    var chosen = best
    var tried = 0..<sizes.count
    while !tried.isEmpty {
      let middle = tried.lowerBound + tried.count / 2
      let palette = palette(limit: sizes[middle])
      if palette.error.meanSquared <= allowed {
        chosen = palette
        tried = tried.lowerBound..<middle
      } else {
        tried = middle + 1..<tried.upperBound
      }
    }
    return chosen
  }

  /// Rising numbers of colours from 2 on, each about a tenth above the one before.
  private static func sizes(below count: Int) -> [Int] {
    var sizes: [Int] = []
    var size = 2
    while size < count {
      sizes.append(size)
      size += max(1, size / 10)
    }
    return sizes
  }

  /// Entries for the colours that are not kept already: the colours themselves when they fit.
  private func splitEntries(beside kept: [UInt32], limit: Int) -> [UInt32] {
    let keptSet = Set(kept)
    let free = colors.filter { !keptSet.contains($0.color) }
    if free.count + kept.count <= limit { return free.map(\.color) }
    return ColorSplit(free, weighting: weighting, into: limit - kept.count).means
  }
}

/// Which entry serves which colours, and how well.
private struct Assignment {
  private let entries: [UInt32]
  /// The entry of each colour.
  private var positions: [Int32]
  private var sums: [ColorSum]
  private var written: [Int]
  private var squaredError = 0
  private var seen = 0
  private var largestSquared = 0

  /// Gives every colour its nearest entry; where it was served before is where the search begins.
  init(
    of colors: [WeightedColor], _ weighting: ColorWeighting, to entries: [UInt32],
    after previous: Assignment? = nil
  ) {
    self.entries = entries
    positions = previous?.positions ?? [Int32](repeating: 0, count: colors.count)
    sums = [ColorSum](repeating: ColorSum(), count: entries.count)
    written = [Int](repeating: 0, count: entries.count)
    guard !entries.isEmpty else { return }
    let search = NearestColor(entries)
    for (index, color) in colors.enumerated() {
      let (position, distance) = search.nearest(to: color.color, guess: Int(positions[index]))
      positions[index] = Int32(position)
      sums[position].add(color, weighting)
      written[position] += color.written
      squaredError += distance * color.seen
      seen += color.seen
      largestSquared = max(largestSquared, distance)
    }
  }

  /// The entries moved to the middle of what they serve, all but the first `keptCount`.
  func means(keeping keptCount: Int) -> [UInt32] {
    entries.indices.map { entry in
      entry < keptCount || sums[entry].weight == 0 ? entries[entry] : sums[entry].mean
    }
  }

  /// The entries, the most written first, without those that serve nothing and are not kept.
  func palette(keeping keptCount: Int) -> Palette {
    let used = entries.indices.filter { $0 < keptCount || sums[$0].weight > 0 }
    let sorted = used.sorted { first, second in
      (-written[first], entries[first]) < (-written[second], entries[second])
    }
    let chosen = sorted.isEmpty ? [0] : sorted.map { entries[$0] }
    return Palette(
      chosen.map(Pixel.init(bits:)),
      error: PaletteError(
        meanSquared: seen == 0 ? 0 : Double(squaredError) / Double(seen),
        largestSquared: largestSquared))
  }
}
