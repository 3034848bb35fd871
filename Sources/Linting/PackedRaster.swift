import Rasters

/// A raster in little room: runs of one colour.
struct PackedRaster: Sendable {
  private let width: Int
  private let height: Int
  private let runs: [Run]

  private struct Run: Sendable {
    let pixel: Pixel
    var count: UInt32
  }

  /// A raster in a tenth of its room or less; nil where it has too many colours for that.
  init?(_ raster: Raster) {
    (width, height) = (raster.width, raster.height)
    let capacity = raster.pixels.count / 20
    var runs: [Run] = []
    let fits = raster.pixels.withUnsafeBufferPointer { pixels in
      var start = 0
      while start < pixels.count {
        guard runs.count < capacity else { return false }
        var end = start + 1
        while end < pixels.count, pixels[end] == pixels[start] { end += 1 }
        runs.append(Run(pixel: pixels[start], count: UInt32(end - start)))
        start = end
      }
      return true
    }
    guard fits else { return nil }
    self.runs = runs
  }

  /// The raster again.
  var raster: Raster {
    let pixels = [Pixel](unsafeUninitializedCapacity: width * height) { target, count in
      for run in runs {
        let end = count + Int(run.count)
        target[count..<end].update(repeating: run.pixel)
        count = end
      }
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}
