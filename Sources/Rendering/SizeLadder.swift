public import GIFEncoding
import Rasters

/// What is given up, step by step, so that a GIF fits into a number of bytes.
///
/// First exact colours, then the number of colours, then every second frame, then size: from what is
/// seen least to what is seen most. Each rung keeps what the ones before it gave up.
public struct SizeLadder: Sendable {
  /// One rung: how the frames are changed, and how they are written.
  public struct Rung: Sendable, Equatable {
    /// The levels by which colours may be off, 0 for what the settings say.
    public var lossiness = 0
    /// The most colours, 255 for what the settings say.
    public var colors = Palette.largestCount
    /// One frame of so many is kept.
    public var frameStep = 1
    /// The share of the size that is kept, in eighths.
    public var eighths = 8

    /// What was given up, in words; empty on the ground.
    public var description: String {
      var losses: [String] = []
      if lossiness > 0 { losses.append("colours within \(lossiness) levels") }
      if colors < Palette.largestCount { losses.append("\(colors) colours") }
      if frameStep > 1 { losses.append("one frame of \(frameStep)") }
      if eighths < 8 { losses.append("\(eighths)/8 of the size") }
      return losses.joined(separator: ", ")
    }

    /// The settings with this rung's limits.
    public func settings(from base: GIFSettings) -> GIFSettings {
      var settings = base
      if lossiness > 0 { settings.tolerance = .levels(lossiness) }
      settings.colorLimit = min(settings.colorLimit, colors)
      if colors < Palette.largestCount { settings.quality = nil }
      return settings
    }
  }

  /// All rungs, the ground first.
  public static let rungs: [Rung] = {
    var rung = Rung()
    var rungs = [rung]
    for step: WritableKeyPath<Rung, Int> in [\.lossiness, \.colors, \.frameStep, \.eighths] {
      for value in values[step] ?? [] {
        rung[keyPath: step] = value
        rungs.append(rung)
      }
    }
    return rungs
  }()

  private static var values: [WritableKeyPath<Rung, Int>: [Int]] {
    [
      \.lossiness: [2, 4, 7], \.colors: [128, 64, 32], \.frameStep: [2, 3],
      \.eighths: [6, 5, 4, 3],
    ]
  }
}

extension SizeLadder.Rung {
  /// The frames as this rung leaves them.
  public func frames(of source: any FrameSource) -> any FrameSource {
    var frames = source
    if frameStep > 1 { frames = SteppedFrames(frames, step: frameStep) }
    if eighths < 8 { frames = ReducedFrames(frames, eighths: eighths) }
    return frames
  }
}

/// A sink that refuses what goes beyond a number of bytes, and keeps the rest.
public final class LimitedSink: ByteSink {
  /// What was written.
  public private(set) var bytes: [UInt8] = []
  /// Whether something was refused.
  public private(set) var isFull = false
  private let limit: Int

  /// A sink for at most `limit` bytes.
  public init(limit: Int) { self.limit = limit }

  /// Keeps the bytes.
  ///
  /// - Throws: `GIFError.writeFailed` when there would be too many.
  public func write(_ more: Span<UInt8>) throws(GIFError) {
    guard bytes.count + more.count <= limit else {
      isFull = true
      throw .writeFailed(reason: "more than \(limit) bytes")
    }
    for index in more.indices { bytes.append(more[index]) }
  }
}
