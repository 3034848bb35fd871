public import Rasters

/// Counts the colours of sample frames, to plan how an animation is written.
///
/// A pixel counts once where it is seen, and once more in the first sample and whenever it changed
/// since the sample before, as it is written then. Memory is bounded whatever it is fed.
///
/// Most of a drawing stays as it is. So the pixels are looked at in short stretches, and one that stays
/// is counted only when it changes, for all the samples that it was seen in.
public struct ColorCensus: Sendable {
  /// The most that a colour may drift between two samples, as a squared distance.
  private static let drift = 100
  /// A run of so many equal pixels is a plain area, and what happens there is no drift of a gradient.
  private static let plainRun = 8
  /// By how much the error may grow for a weighting that spreads it more evenly.
  private static let rootAllowance = 1.1
  /// The pixels of a stretch.
  private static let stretch = 64

  private var histogram = ColorHistogram()
  private var pinned: [UInt32] = []
  private var previous: Raster?
  /// For each stretch of the previous sample in how many samples it was seen but not counted.
  private var uncounted: [UInt32] = []
  private var changedCount = 0
  private var driftedCount = 0

  /// A census of nothing.
  public init() {}

  /// Counts a sample; alpha is not looked at.
  ///
  /// Samples are fed in the order in which they are shown; the same ones make the same plan.
  public mutating func add(_ raster: Raster) {
    if let previous, previous.width == raster.width, previous.height == raster.height {
      previous.pixels.withUnsafeBufferPointer { old in
        raster.pixels.withUnsafeBufferPointer { count($0, after: old) }
      }
    } else {
      countRest()
      let length = raster.pixels.count
      uncounted = [UInt32](repeating: 0, count: (length - 1) / ColorCensus.stretch + 1)
      raster.pixels.withUnsafeBufferPointer { countRuns(of: $0[...], times: 1, areWritten: true) }
    }
    previous = raster
  }

  /// Asks for colours that the palette must hold exactly: inks, papers, the colours of series.
  public mutating func pin(_ colors: [Pixel]) {
    for color in colors.map({ $0.bits & 0xFF_FFFF }) where !pinned.contains(color) {
      pinned.append(color)
    }
  }

  /// The palette of at most `limit` colours that serves what was counted best.
  ///
  /// It is exact when the colours fit; otherwise they are split where that helps most, and the entries
  /// move to the middle of what they stand for, all but the pinned ones. Pinned colours come first
  /// when there are more of them than `limit`.
  ///
  /// - Precondition: `limit` is 1 to 255.
  public func palette(limit: Int = Palette.largestCount) -> Palette {
    fit(.count).palette(limit: limit)
  }

  /// How to write an animation of such frames.
  ///
  /// Colours that fit stay exact. Where most changes are a drift, as in heat maps, the palette is as
  /// large as it may be, and near colours may stand for one another; elsewhere it is the smallest that
  /// keeps the quality. How much a colour weighs that is seen often, is chosen by the error that comes of
  /// it.
  ///
  /// - Precondition: The colour limit is 1 to 255.
  public func plan(_ settings: GIFSettings = GIFSettings()) -> GIFPlan {
    let (fit, best) = bestFit(settings)
    let tolerance = tolerance(settings, isExact: best.error.isExact)
    let isSmallest = best.error.isExact || tolerance > 0 && settings.quality == nil
    let servesWell = best.error.meanSquared <= PaletteFit.seenError
    return GIFPlan(
      palette: isSmallest ? best : fit.smallest(from: best, quality: settings.quality),
      tolerance: tolerance,
      palettes: settings.palettes == .automatic && servesWell ? .global : settings.palettes,
      settings: settings)
  }

  /// A fit to all that was counted.
  private func fit(_ weighting: ColorWeighting) -> PaletteFit {
    var census = self
    census.countRest()
    return PaletteFit(colors: census.histogram.sorted, pinned: pinned, weighting: weighting)
  }

  /// The fit with the weighting that suits the colours, and its palette.
  ///
  /// Weighed by their number, the colours that are seen most have the least error, and what drifts or
  /// has far more colours than a palette takes the fewest bytes. On flat art the square root also does
  /// justice to what few frames show, and mostly costs the rest nothing: then it is taken.
  private func bestFit(_ settings: GIFSettings) -> (fit: PaletteFit, palette: Palette) {
    let fit = fit(.count)
    let best = fit.palette(limit: settings.colorLimit)
    if best.error.isExact || settings.weighting == .count { return (fit, best) }
    let isAsked = settings.weighting == .squareRoot
    if !isAsked, isDrifting || best.error.meanSquared > PaletteFit.seenError { return (fit, best) }
    let other = fit.weighed(by: .squareRoot)
    let palette = other.palette(limit: settings.colorLimit)
    if isAsked { return (other, palette) }
    let allowed = max(
      PaletteFit.unseenError, ColorCensus.rootAllowance * best.error.meanSquared)
    return palette.error.meanSquared <= allowed ? (other, palette) : (fit, best)
  }

  /// The squared distance up to which colours may stand for one another.
  private func tolerance(_ settings: GIFSettings, isExact: Bool) -> Int {
    switch settings.tolerance {
    case .none: 0
    case .levels(let levels): 3 * levels * levels
    case .automatic: !isExact && isDrifting ? 12 : 0
    }
  }

  /// Whether most changes are those of gradients that move, as in heat maps.
  private var isDrifting: Bool { 4 * driftedCount > changedCount }

  /// Counts the stretches that changed; `pixels` and `old` are of one length.
  private mutating func count(
    _ pixels: UnsafeBufferPointer<Pixel>, after old: UnsafeBufferPointer<Pixel>
  ) {
    for index in uncounted.indices {
      let range = ColorCensus.range(ofStretch: index, among: pixels.count)
      var difference: UInt32 = 0
      for position in range { difference |= pixels[position].bits ^ old[position].bits }
      if difference == 0 {
        uncounted[index] += 1
      } else {
        countRuns(of: old[range], times: Int(uncounted[index]), areWritten: false)
        uncounted[index] = 0
        countRuns(of: pixels, after: old, in: range)
      }
    }
  }

  /// Counts the stretches of the previous sample that are still to be counted.
  private mutating func countRest() {
    previous?.pixels.withUnsafeBufferPointer { pixels in
      for index in uncounted.indices {
        let range = ColorCensus.range(ofStretch: index, among: pixels.count)
        countRuns(of: pixels[range], times: Int(uncounted[index]), areWritten: false)
        uncounted[index] = 0
      }
    }
  }

  private static func range(ofStretch index: Int, among count: Int) -> Range<Int> {
    index * stretch..<min((index + 1) * stretch, count)
  }

  /// Counts pixels that were seen so many times.
  private mutating func countRuns(
    of pixels: Slice<UnsafeBufferPointer<Pixel>>, times: Int, areWritten: Bool
  ) {
    var start = pixels.startIndex
    while times > 0, start < pixels.endIndex {
      let bits = pixels[start].bits
      var end = start + 1
      while end < pixels.endIndex, pixels[end].bits == bits { end += 1 }
      histogram.add(bits, times: times * (end - start), areWritten: areWritten)
      start = end
    }
  }

  /// Counts runs of one colour that all changed, or all did not.
  private mutating func countRuns(
    of pixels: UnsafeBufferPointer<Pixel>, after old: UnsafeBufferPointer<Pixel>,
    in range: Range<Int>
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let bits = pixels[start].bits
      let isChanged = old[start].bits != bits
      var end = start
      var drifted = 0
      while end < range.upperBound, pixels[end].bits == bits,
        (old[end].bits != bits) == isChanged
      {
        if isChanged, pixels[end].squaredDistance(to: old[end]) <= ColorCensus.drift {
          drifted += 1
        }
        end += 1
      }
      if isChanged { changedCount += end - start }
      if end - start < ColorCensus.plainRun { driftedCount += drifted }
      histogram.add(bits, times: end - start, areWritten: isChanged)
      start = end
    }
  }
}
