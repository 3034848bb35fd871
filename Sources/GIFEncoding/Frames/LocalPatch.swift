import Rasters

/// A patch in colours of its own, for photographs, which one palette for all frames serves badly.
struct LocalPatch {
  /// The fewest pixels that make up for the 768 bytes of a palette.
  private static let fewestPixels = 2_000
  /// The mean squared error at 31 dB, above which a palette serves badly.
  private static let badError = 150.0
  /// Colours enough to do much better; with more, noise costs more bytes than it is worth.
  private static let fewColors = 127
  /// The most colours that are told apart.
  private static let colorCapacity = 1 << 14

  /// The patch in indices of its own palette; what is kept can only be kept.
  let patch: Patch
  /// The palette of its own.
  let palette: Palette

  /// The patch in at most `limit` colours of its own, if it is worth it, or in any case where `always`
  /// says so.
  ///
  /// It is worth it where `global` serves badly, and the error falls by two fifths or more.
  init?(_ patch: Patch, of raster: Raster, insteadOf global: Palette, limit: Int, always: Bool) {
    let (count, error) = patch.error(of: raster, in: global)
    guard always || count >= LocalPatch.fewestPixels && error > LocalPatch.badError else {
      return nil
    }
    let source = patch.source(in: raster)
    var histogram = ColorHistogram(capacity: LocalPatch.colorCapacity)
    for (pixel, cost) in zip(source.pixels, patch.keepCosts) where cost == Patch.mustDraw {
      histogram.add(pixel.bits, times: 1, areWritten: true)
    }
    palette = PaletteFit(colors: histogram.sorted, pinned: [])
      .palette(limit: always ? limit : min(limit, LocalPatch.fewColors), rounds: 2)
    guard always || palette.error.meanSquared <= 0.6 * error else { return nil }
    self.patch = patch.withoutChoice(FrameMapper(palette).map(source).indices)
  }
}

extension Patch {
  /// The number of pixels that must be drawn, and their mean squared error in a palette.
  fileprivate func error(of raster: Raster, in palette: Palette) -> (count: Int, error: Double) {
    let table = palette.table
    var (count, sum) = (0, 0)
    for row in 0..<height {
      let source = (top + row) * raster.width + left
      for x in 0..<width where keepCosts[row * width + x] == Patch.mustDraw {
        let shown = table[Int(wanted[row * width + x])]
        count += 1
        sum += raster.pixels[source + x].squaredDistance(to: shown)
      }
    }
    return (count, Double(sum) / Double(max(1, count)))
  }

  /// The pixels of a raster inside the patch.
  fileprivate func source(in raster: Raster) -> Raster {
    var pixels: [Pixel] = []
    pixels.reserveCapacity(area)
    for row in top..<top + height {
      let start = row * raster.width + left
      pixels.append(contentsOf: raster.pixels[start..<start + width])
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// The patch with these indices where it must be drawn, and elsewhere none but the transparent one.
  fileprivate func withoutChoice(_ indices: [UInt8]) -> Patch {
    var patch = self
    for (position, cost) in keepCosts.enumerated() {
      patch.wanted[position] = cost == Patch.mustDraw ? indices[position] : Palette.transparentIndex
    }
    return patch
  }

  /// The patch without a choice where it can be kept: it is.
  var withoutChoice: Patch { withoutChoice(wanted) }
}
