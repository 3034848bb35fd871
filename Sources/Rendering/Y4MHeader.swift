import Rasters

/// The first line of a YUV4MPEG2 stream.
public struct Y4MHeader: Sendable, Equatable {
  /// How the frames lie in the stream, each after a line of its own.
  public let format: VideoFormat
  /// Frames a second, if the stream says so.
  public let rate: Double?

  /// Reads the line, without its end.
  ///
  /// - Throws: `FrameError.brokenStream` for what is no such line, or a kind of it that is not read
  ///   here: sides beyond 65,535, more than 8 bits a sample.
  public init(_ line: String) throws(FrameError) {
    let fields = line.split(separator: " ")
    guard fields.first == "YUV4MPEG2" else {
      throw .brokenStream("it does not begin with YUV4MPEG2; for plain RGB give --raw WIDTHxHEIGHT")
    }
    func field(_ letter: Character) -> Substring? {
      fields.dropFirst().first { $0.first == letter }?.dropFirst()
    }
    guard let width = field("W").flatMap({ Int($0) }), (1...65_535).contains(width),
      let height = field("H").flatMap({ Int($0) }), (1...65_535).contains(height)
    else { throw .brokenStream("its header names no size from 1x1 to 65535x65535") }
    rate = field("F").flatMap(Self.rate)
    format = VideoFormat(
      width: width, height: height, coding: .planes(try Self.sampling(field("C") ?? "420")))
  }

  private static func rate(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":").compactMap { Double($0) }
    guard parts.count == 2, parts[0] > 0, parts[1] > 0 else { return nil }
    return parts[0] / parts[1]
  }

  private static func sampling(_ name: Substring) throws(FrameError) -> ChromaSampling {
    switch name {
    case "444": .full
    case "422": .halfWidth
    case "420", "420jpeg", "420mpeg2", "420paldv": .quarter
    case "mono": .none
    default:
      throw .brokenStream("samples of kind '\(name)' are not read; give 8-bit 420, 422 or 444")
    }
  }
}
