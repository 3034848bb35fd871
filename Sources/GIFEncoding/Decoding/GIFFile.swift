public import Rasters

/// A GIF file taken apart: its blocks, with the pixels still coded.
///
/// Reading is strict: what breaks the format's rules is a named error at a byte, whatever the input, and
/// nothing is allocated that the length of the input does not justify. The pixels come from
/// `indices(of:)` frame by frame, and from `GIFPlayer` as a viewer shows them.
public struct GIFFile: Sendable {
  /// The most pixels a screen may have unless the reader says otherwise: 8192 by 8192.
  public static let standardPixelLimit = 1 << 26

  /// The screen's width, 1…65,535.
  public let width: Int
  /// The screen's height, 1…65,535.
  public let height: Int
  /// `87a` or `89a`.
  public let version: String
  /// The palette of all frames that have none of their own.
  public let colors: [Pixel]?
  /// The index of the ground's colour, which viewers do not show.
  public let backgroundIndex: Int
  /// How often it plays after the first time: 0 for ever, `nil` when nothing is said.
  public private(set) var loopCount: Int?
  /// The comments, ill-formed text repaired.
  public private(set) var comments: [String] = []
  /// The frames in their order; there is at least one.
  public private(set) var frames: [Frame] = []
  /// The bytes from the signature to the trailer.
  public private(set) var byteCount = 0

  private let bytes: [UInt8]
  private var control: Control?

  /// Takes `bytes` apart.
  ///
  /// What follows the trailer is not looked at.
  ///
  /// - Throws: `GIFError.malformed`, with the defect and where it was met.
  public init(
    _ bytes: [UInt8], pixelLimit: Int = GIFFile.standardPixelLimit
  ) throws(GIFError) {
    self.bytes = bytes
    var reader = ByteReader(bytes)
    version = try GIFFile.version(&reader)
    width = try reader.word()
    height = try reader.word()
    guard width > 0, height > 0 else { throw .malformed(.emptyScreen, offset: 6) }
    guard width * height <= pixelLimit else { throw .malformed(.screenTooLarge, offset: 6) }
    let flags = try reader.byte()
    backgroundIndex = try Int(reader.byte())
    _ = try reader.byte()
    colors = try GIFFile.colors(flags, &reader)
    while try readBlock(&reader) {}
    guard !frames.isEmpty else { throw .malformed(.noFrames, offset: reader.offset) }
    byteCount = reader.offset
  }

  /// The seconds of one round.
  public var duration: Double { Double(frames.reduce(0) { $0 + $1.centiseconds }) / 100 }

  /// The indices of a frame's pixels, row by row from the top, interlaced frames put in order.
  ///
  /// - Throws: `GIFError.malformed` when the codes are not lawful.
  public func indices(of frame: Frame) throws(GIFError) -> [UInt8] {
    var reader = ByteReader(bytes)
    _ = try reader.bytes(frame.codeOffset)
    let codes = try CodeReader(&reader)
    let indices = try codes.pixels(count: frame.width * frame.height, offset: frame.codeOffset)
    return frame.isInterlaced ? frame.inOrder(indices) : indices
  }
}

extension GIFFile {
  /// What happens to a frame's rectangle before the next frame.
  public enum Disposal: Int, Sendable {
    /// Nothing is said; it stays.
    case unspecified
    /// It stays.
    case keep
    /// It is cleared.
    case clear
    /// It becomes what it was before the frame.
    case restore
  }

  /// A frame: where it lies, how long it stays, its colours.
  public struct Frame: Sendable {
    /// The column of its left edge.
    public let left: Int
    /// The row of its upper edge.
    public let top: Int
    /// The width, at least 1.
    public let width: Int
    /// The height, at least 1.
    public let height: Int
    /// Whether the rows come in four passes.
    public let isInterlaced: Bool
    /// Its own palette, which takes the place of the file's.
    public let colors: [Pixel]?
    /// The index that leaves the screen as it is.
    public let transparentIndex: Int?
    /// What happens to it in the end.
    public let disposal: Disposal
    /// The bytes of its pixels' codes.
    public let codedByteCount: Int
    let centiseconds: Int
    let codeOffset: Int

    /// The seconds that it is shown.
    public var duration: Double { Double(centiseconds) / 100 }

    /// The rows of an interlaced frame from top to bottom.
    func inOrder(_ indices: [UInt8]) -> [UInt8] {
      let passes = [(0, 8), (4, 8), (2, 4), (1, 2)]
      let rows = passes.flatMap { first, step in Array(stride(from: first, to: height, by: step)) }
      var ordered = indices
      for (source, target) in rows.enumerated() {
        ordered.replaceSubrange(
          target * width..<(target + 1) * width,
          with: indices[source * width..<(source + 1) * width])
      }
      return ordered
    }
  }
}

extension GIFFile {
  /// What the block before a frame says about it.
  private struct Control {
    var disposal: Disposal
    var centiseconds: Int
    var transparentIndex: Int?
  }

  private static func version(_ reader: inout ByteReader) throws(GIFError) -> String {
    for version in ["87a", "89a"] where reader.starts(with: "GIF" + version) {
      _ = try reader.bytes(6)
      return version
    }
    throw .malformed(.signature, offset: 0)
  }

  /// The palette that flags of the screen or of a frame announce.
  private static func colors(
    _ flags: UInt8, _ reader: inout ByteReader
  ) throws(GIFError) -> [Pixel]? {
    flags & 0x80 == 0 ? nil : try reader.colors(2 << Int(flags & 7))
  }

  /// Reads a block, and returns whether more may follow.
  private mutating func readBlock(_ reader: inout ByteReader) throws(GIFError) -> Bool {
    let offset = reader.offset
    switch try reader.byte() {
    case 0x2C: frames.append(try readFrame(&reader))
    case 0x21: try readExtension(&reader)
    case 0x3B: return false
    default: throw .malformed(.unknownBlock, offset: offset)
    }
    return true
  }

  private mutating func readExtension(_ reader: inout ByteReader) throws(GIFError) {
    switch try reader.byte() {
    case 0xF9: control = try GIFFile.control(&reader)
    case 0xFE:
      comments.append(String(decoding: try reader.blocks().joined(), as: UTF8.self))
    case 0xFF: try readApplication(&reader)
    case 0x01:
      control = nil  // A text frame, which nobody draws, used it up.
      _ = try reader.skipBlocks()
    default: _ = try reader.skipBlocks()
    }
  }

  private static func control(_ reader: inout ByteReader) throws(GIFError) -> Control {
    let offset = reader.offset
    let blocks = try reader.blocks().map(Array.init)
    guard blocks.count == 1, blocks[0].count == 4 else {
      throw .malformed(.extensionLength, offset: offset)
    }
    let block = blocks[0]
    guard let disposal = Disposal(rawValue: Int(block[0] >> 2 & 7)) else {
      throw .malformed(.reservedDisposal, offset: offset + 1)
    }
    return Control(
      disposal: disposal, centiseconds: Int(block[2]) << 8 | Int(block[1]),
      transparentIndex: block[0] & 1 == 0 ? nil : Int(block[3]))
  }

  private mutating func readApplication(_ reader: inout ByteReader) throws(GIFError) {
    let offset = reader.offset
    let blocks = try reader.blocks().map(Array.init)
    guard let name = blocks.first, name.count == 11 else {
      throw .malformed(.extensionLength, offset: offset)
    }
    guard name == Array("NETSCAPE2.0".utf8) || name == Array("ANIMEXTS1.0".utf8) else { return }
    for block in blocks.dropFirst() where block.count == 3 && block[0] == 1 {
      loopCount = Int(block[2]) << 8 | Int(block[1])
    }
  }

  private mutating func readFrame(_ reader: inout ByteReader) throws(GIFError) -> Frame {
    let offset = reader.offset
    let (left, top) = try (reader.word(), reader.word())
    let (frameWidth, frameHeight) = try (reader.word(), reader.word())
    guard frameWidth > 0, frameHeight > 0 else { throw .malformed(.emptyFrame, offset: offset) }
    guard left + frameWidth <= width, top + frameHeight <= height else {
      throw .malformed(.frameOutsideScreen, offset: offset)
    }
    let flags = try reader.byte()
    let own = try GIFFile.colors(flags, &reader)
    if own == nil, colors == nil { throw .malformed(.noColors, offset: offset) }
    let codeOffset = reader.offset
    _ = try reader.byte()
    defer { control = nil }
    return Frame(
      left: left, top: top, width: frameWidth, height: frameHeight,
      isInterlaced: flags & 0x40 != 0, colors: own, transparentIndex: control?.transparentIndex,
      disposal: control?.disposal ?? .unspecified, codedByteCount: try reader.skipBlocks(),
      centiseconds: control?.centiseconds ?? 0, codeOffset: codeOffset)
  }
}
