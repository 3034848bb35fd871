public import GIFEncoding
public import Rasters

/// Frames that can be made in any order, on several tasks at once, and again and again.
public protocol FrameSource: Sendable {
  /// How many frames there are, at least 1.
  var count: Int { get }
  /// The frames to choose a palette from: enough of them that no colour is missed.
  var samples: [Int] { get }
  /// What colours the samples have, if that is known already.
  var census: ColorCensus? { get }
  /// The frame at an index in `0..<count`: the same pixels on every call.
  func raster(at index: Int) throws -> Raster
  /// The seconds that a frame is shown.
  func duration(ofFrame index: Int) -> Double
}

extension FrameSource {
  /// Not known, unless the source says so.
  public var census: ColorCensus? { nil }
}

/// Counts the colours of frames while they come in.
public actor FrameCensus {
  private var census = ColorCensus()

  /// A census of nothing.
  public init() {}

  /// Counts a frame; they come in the order in which they are shown.
  public func add(_ frame: Raster) { census.add(frame) }

  /// What was counted; afterwards counting begins anew.
  public func finish() -> ColorCensus {
    defer { census = ColorCensus() }
    return census
  }
}

/// The frames of a film at a rate.
public struct FilmFrames: FrameSource {
  /// The film.
  public let film: Film
  /// Colours and size.
  public let look: Look
  /// Frames a second.
  public let rate: FrameRate

  /// The frames of a film.
  public init(of film: Film, look: Look, rate: FrameRate) {
    self.film = film
    self.look = look
    self.rate = rate
  }

  /// The number of frames of the film at this rate.
  public var count: Int { rate.frameCount(in: film.duration) }

  /// Every eighth frame, and those at the moments that the animation names.
  ///
  /// Drawing a frame is what rendering takes its time for, so only some are drawn twice.
  public var samples: [Int] {
    let named = film.keyTimes.map { Int(($0 / rate.frameDuration).rounded()) }
    let grid = stride(from: 0, to: count, by: 8)
    return Set(grid + named.map { min(max($0, 0), count - 1) }).sorted()
  }

  /// The picture at the time at which the frame appears.
  public func raster(at index: Int) throws -> Raster {
    try film.raster(at: rate.time(ofFrame: index), look: look)
  }

  /// One tick of the rate, or what is left for the last frame.
  public func duration(ofFrame index: Int) -> Double {
    rate.duration(ofFrame: index, in: film.duration)
  }
}
