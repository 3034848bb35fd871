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

  /// The patch in its own colours, if it is worth it, or in any case where `always` says so.
  ///
  /// It is worth it where `global` serves badly, and the error falls by two fifths or more.
  init?(_ patch: Patch, of raster: Raster, insteadOf global: Palette, always: Bool) {
    let source = patch.source(in: raster)
    var histogram = ColorHistogram(capacity: LocalPatch.colorCapacity)
    var (count, squaredError) = (0, 0)
    for (position, cost) in patch.keepCosts.enumerated() where cost == Patch.mustDraw {
      let pixel = source.pixels[position]
      histogram.add(pixel.bits, times: 1, areWritten: true)
      count += 1
      squaredError += pixel.squaredDistance(to: global.colors[Int(patch.wanted[position]) - 1])
    }
    let error = Double(squaredError) / Double(max(1, count))
    guard always || count >= LocalPatch.fewestPixels && error > LocalPatch.badError else {
      return nil
    }
    palette = PaletteFit(colors: histogram.sorted, pinned: [])
      .palette(limit: always ? Palette.largestCount : LocalPatch.fewColors, rounds: 2)
    guard always || palette.error.meanSquared <= 0.6 * error else { return nil }
    self.patch = patch.withoutChoice(FrameMapper(palette).map(source).indices)
  }
}

extension Patch {
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
