public import Rasters

/// A format that takes frames one after another.
public protocol FrameWriter {
  /// Takes the next frame, which is shown for `duration` seconds.
  ///
  /// - Throws: `GIFError` when the sink refuses or the frame has another size than the first.
  mutating func append(_ frame: Raster, lasting duration: Double) throws
  /// Writes what is left.
  ///
  /// - Throws: `GIFError` when the sink refuses.
  mutating func finish() throws
}

extension FrameSource {
  /// Makes all frames, `jobs` at once, and hands them to a writer in order.
  ///
  /// `progress` is told of every frame made: how many are done, and of how many.
  ///
  /// - Throws: What the writer or the source throws.
  public func write(
    with writer: inout some FrameWriter, jobs: Int, progress: (_ done: Int, _ total: Int) -> Void
  ) async throws {
    try await inOrder(count: count, width: jobs) { index in
      try raster(at: index)
    } use: { index, frame in
      try writer.append(frame, lasting: duration(ofFrame: index))
      progress(index + 1, count)
    }
    try writer.finish()
  }
}
