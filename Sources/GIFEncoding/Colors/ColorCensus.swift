public import Rasters

/// Counts the colours of sample frames, to make the palette of an animation from.
///
/// A pixel counts in the first sample and whenever it changed since the sample before: what stands
/// still is written once, so it matters once. Its memory is bounded whatever it is fed.
public struct ColorCensus: Sendable {
  private var histogram = ColorHistogram()
  private var pinned: [UInt32] = []
  private var previous: Raster?

  /// A census of nothing.
  public init() {}

  /// Counts a sample; alpha is not looked at.
  ///
  /// Samples are best fed in the order in which they are shown; the same samples in the same order
  /// make the same palette.
  public mutating func add(_ raster: Raster) {
    let comparable =
      previous?.width == raster.width && previous?.height == raster.height ? previous : nil
    raster.pixels.withUnsafeBufferPointer { pixels in
      guard let comparable else { return countRuns(of: pixels) }
      comparable.pixels.withUnsafeBufferPointer { countRuns(of: pixels, changedFrom: $0) }
    }
    previous = raster
  }

  /// Asks for colours that the palette must hold exactly: inks, papers, the colours of series.
  public mutating func pin(_ colors: [Pixel]) {
    for color in colors.map({ $0.bits & 0xFF_FFFF }) where !pinned.contains(color) {
      pinned.append(color)
    }
  }

  /// The palette of at most `limit` colours that serves what was counted.
  ///
  /// It is exact when the colours fit; otherwise they are split where that helps most, and the entries
  /// move to the middle of what they stand for, all but the pinned ones. Pinned colours come first
  /// when there are more of them than `limit`.
  ///
  /// - Precondition: `limit` is 1 to 255.
  public func palette(limit: Int = Palette.largestCount) -> Palette {
    PaletteFit(colors: histogram.sorted, pinned: Array(pinned.prefix(limit)), limit: limit).palette
  }

  private mutating func countRuns(of pixels: UnsafeBufferPointer<Pixel>) {
    var start = 0
    while start < pixels.count {
      let bits = pixels[start].bits
      var end = start + 1
      while end < pixels.count, pixels[end].bits == bits { end += 1 }
      histogram.add(bits, times: end - start)
      start = end
    }
  }

  private mutating func countRuns(
    of pixels: UnsafeBufferPointer<Pixel>, changedFrom old: UnsafeBufferPointer<Pixel>
  ) {
    var start = 0
    while start < pixels.count {
      let bits = pixels[start].bits
      guard bits != old[start].bits else {
        start += 1
        continue
      }
      var end = start + 1
      while end < pixels.count, pixels[end].bits == bits, old[end].bits != bits { end += 1 }
      histogram.add(bits, times: end - start)
      start = end
    }
  }
}
