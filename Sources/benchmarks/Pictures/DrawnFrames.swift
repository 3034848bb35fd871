import Rasters
import Rendering

/// Frames that are drawn already, so that only what comes after is measured.
struct DrawnFrames: FrameSource {
  private let rasters: [Raster]
  private let durations: [Double]

  /// Draws the first `limit` frames.
  init(of frames: some FrameSource, _ limit: Int) throws {
    let indices = 0..<min(limit, frames.count)
    rasters = try indices.map { try frames.raster(at: $0) }
    durations = indices.map { frames.duration(ofFrame: $0) }
  }

  var count: Int { rasters.count }
  /// All of them, as for anybody's frames: nothing tells which can be left out.
  var samples: [Int] { Array(rasters.indices) }
  func raster(at index: Int) -> Raster { rasters[index] }
  func duration(ofFrame index: Int) -> Double { durations[index] }
}
