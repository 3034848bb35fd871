/// The first line of a YUV4MPEG2 stream.
public struct Y4MHeader: Sendable, Equatable {
  /// How many chroma samples there are.
  public enum Chroma: Sendable, Equatable {
    /// One for each pixel.
    case full
    /// One for two pixels side by side.
    case halfWidth
    /// One for four pixels in a square.
    case quarter
    /// None: grey.
    case none
  }

  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Frames a second, if the stream says so.
  public let rate: Double?
  /// How many chroma samples there are.
  public let chroma: Chroma

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
    self.width = width
    self.height = height
    rate = field("F").flatMap(Self.rate)
    chroma = try Self.chroma(field("C") ?? "420")
  }

  /// The bytes of one frame, without its marker.
  public var frameLength: Int { width * height + 2 * chromaWidth * chromaHeight }

  private var chromaWidth: Int {
    switch chroma {
    case .full: width
    case .halfWidth, .quarter: (width + 1) / 2
    case .none: 0
    }
  }

  private var chromaHeight: Int { chroma == .quarter ? (height + 1) / 2 : height }

  /// The frame in three bytes a pixel, by ITU-R BT.601.
  public func rgb(of frame: [UInt8]) -> [UInt8] {
    var rgb = [UInt8](repeating: 0, count: 3 * width * height)
    let (blueStart, length) = (width * height, chromaWidth * chromaHeight)
    for row in 0..<height {
      for column in 0..<width {
        let luma = 298 * (Int32(frame[row * width + column]) - 16)
        let place =
          (chroma == .quarter ? row / 2 : row) * chromaWidth
          + (chroma == .full ? column : column / 2)
        let blue = chroma == .none ? 0 : Int32(frame[blueStart + place]) - 128
        let red = chroma == .none ? 0 : Int32(frame[blueStart + length + place]) - 128
        let target = 3 * (row * width + column)
        rgb[target] = Self.byte(luma + 409 * red)
        rgb[target + 1] = Self.byte(luma - 100 * blue - 208 * red)
        rgb[target + 2] = Self.byte(luma + 516 * blue)
      }
    }
    return rgb
  }

  private static func byte(_ sum: Int32) -> UInt8 { UInt8(min(max((sum + 128) >> 8, 0), 255)) }

  private static func rate(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":").compactMap { Double($0) }
    guard parts.count == 2, parts[0] > 0, parts[1] > 0 else { return nil }
    return parts[0] / parts[1]
  }

  private static func chroma(_ name: Substring) throws(FrameError) -> Chroma {
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
