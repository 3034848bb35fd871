import Rasters

/// One frame of several, each shown as long as those that it stands for.
struct SteppedFrames: FrameSource {
  let source: any FrameSource
  let step: Int

  init(_ source: any FrameSource, step: Int) {
    self.source = source
    self.step = step
  }

  var count: Int { (source.count + step - 1) / step }

  /// Those of the source, each taken by the frame that stands for it.
  var samples: [Int] { Set(source.samples.map { $0 / step }).sorted() }

  func raster(at index: Int) throws -> Raster { try source.raster(at: index * step) }

  func duration(ofFrame index: Int) -> Double {
    (index * step..<min((index + 1) * step, source.count)).reduce(0) {
      $0 + source.duration(ofFrame: $1)
    }
  }
}

/// Frames made smaller: each pixel the average of what it covers.
struct ReducedFrames: FrameSource {
  let source: any FrameSource
  let eighths: Int

  init(_ source: any FrameSource, eighths: Int) {
    self.source = source
    self.eighths = eighths
  }

  var count: Int { source.count }
  var samples: [Int] { source.samples }
  func duration(ofFrame index: Int) -> Double { source.duration(ofFrame: index) }

  func raster(at index: Int) throws -> Raster {
    let raster = try source.raster(at: index)
    return raster.reduced(
      toWidth: max(1, raster.width * eighths / 8), height: max(1, raster.height * eighths / 8))
  }
}
