public import GIFEncoding
public import Rasters
import Synchronization

/// How the frames of a video lie in its bytes.
public struct VideoFormat: Sendable, Equatable {
  /// What stands for a pixel.
  public enum Coding: Sendable, Equatable {
    /// Three bytes: red, green, blue.
    case rgb
    /// Samples in planes of their own.
    case planes(ChromaSampling)
  }

  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// What stands for a pixel.
  public let coding: Coding

  /// Frames of a size in a coding.
  public init(width: Int, height: Int, coding: Coding) {
    self.width = width
    self.height = height
    self.coding = coding
  }

  /// The bytes of one frame.
  public var frameLength: Int {
    switch coding {
    case .rgb: 3 * width * height
    case .planes(let sampling): sampling.frameLength(width: width, height: height)
    }
  }

  /// The frame that `bytes` hold, `frameLength` of them.
  public func raster(of bytes: [UInt8]) -> Raster {
    switch coding {
    case .rgb: Raster(width: width, height: height, rgb: bytes)
    case .planes(let sampling):
      Raster(width: width, height: height, planes: bytes, sampling: sampling)
    }
  }
}

/// Frames of a video that are kept where they can be read again and again.
public struct VideoFrames: FrameSource {
  /// Fills an array of the length of a frame with the bytes of the frame at an index.
  public typealias Record = @Sendable (_ index: Int, _ bytes: inout [UInt8]) throws -> Void

  private let format: VideoFormat
  private let frameDuration: Double
  private let record: Record
  private let buffers: BufferPool
  /// The number of frames.
  public let count: Int
  /// What colours they have, if that was counted when they came in.
  public let census: ColorCensus?

  /// `count` frames, each shown for `frameDuration` seconds, which `record` reads.
  ///
  /// - Throws: `FrameError.noFrames` for a count of zero.
  public init(
    _ count: Int, _ format: VideoFormat, frameDuration: Double, census: ColorCensus? = nil,
    record: @escaping Record
  ) throws(FrameError) {
    guard count > 0 else { throw .noFrames }
    self.count = count
    self.format = format
    self.frameDuration = frameDuration
    self.record = record
    self.census = census
    buffers = BufferPool(length: format.frameLength)
  }

  /// All of them: reading a frame is quick, and nothing tells which of them can be left out.
  public var samples: [Int] { Array(0..<count) }

  /// The frame at an index.
  public func raster(at index: Int) throws -> Raster {
    var buffer = buffers.take()
    defer { buffers.put(buffer) }
    try record(index, &buffer)
    return format.raster(of: buffer)
  }

  /// The same for every frame.
  public func duration(ofFrame index: Int) -> Double { frameDuration }
}

/// Arrays that tasks take out, fill and put back, so that none is made for each frame.
private final class BufferPool: Sendable {
  private let length: Int
  private let buffers = Mutex<[[UInt8]]>([])

  init(length: Int) { self.length = length }

  func take() -> [UInt8] {
    buffers.withLock { $0.popLast() } ?? [UInt8](repeating: 0, count: length)
  }

  func put(_ buffer: [UInt8]) { buffers.withLock { $0.append(buffer) } }
}
