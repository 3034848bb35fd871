/// An array of unsigned bytes in the IDX format (LeCun, Cortes and Burges), plain or compressed.
///
/// A header of big-endian words: two zero bytes, the type of the elements, the number of dimensions,
/// then the length of each; the elements follow row by row.
struct IDXFile {
  /// The length of each dimension.
  let lengths: [Int]
  /// The elements, row by row.
  let elements: ArraySlice<UInt8>

  /// Reads a file with the given number of dimensions.
  init(at path: String, dimensions: Int) throws(DatasetError) {
    try self.init(try InputFile(at: path).bytes(), named: path, dimensions: dimensions)
  }

  /// The array in the bytes of a file, which `name` stands for in errors.
  init(_ bytes: [UInt8], named name: String, dimensions: Int) throws(DatasetError) {
    do throws(FileDefect) {
      let (header, plain) = try Self.expanded(bytes, dimensions)
      guard plain.count == header.fileSize else {
        throw .idxSize(bytes: plain.count, expected: header.fileSize)
      }
      lengths = header.lengths
      elements = plain[header.size...]
    } catch {
      throw .malformed(file: name, error)
    }
  }

  /// The header, and the bytes as they were before they were compressed.
  ///
  /// Compressed bytes are expanded twice: first as far as the header, which then says how many bytes
  /// may come at most.
  private static func expanded(
    _ bytes: [UInt8], _ dimensions: Int
  ) throws(FileDefect) -> (IDXHeader, [UInt8]) {
    guard GzipFile.isCompressed(bytes) else {
      return (try IDXHeader(bytes, dimensions: dimensions), bytes)
    }
    let start: [UInt8]
    do { start = try GzipFile(bytes).prefix(4 + 4 * dimensions) } catch { throw .gzip(error) }
    let header = try IDXHeader(start, dimensions: dimensions)
    guard header.fileSize <= bytes.count * largestExpansion else {
      throw .idxExpansion(bytes: header.fileSize, compressed: bytes.count)
    }
    do {
      return (header, try GzipFile(bytes).expanded(limit: header.fileSize))
    } catch {
      throw .gzip(error)
    }
  }

  /// How many bytes one compressed byte may stand for.
  ///
  /// Digits come to about five; the format itself ends at 1032.
  private static let largestExpansion = 250
}

/// What the first bytes of an IDX file say.
private struct IDXHeader {
  /// The length of each dimension.
  let lengths: [Int]
  /// The bytes of the header itself.
  let size: Int
  /// The bytes of header and elements.
  let fileSize: Int

  init(_ bytes: [UInt8], dimensions: Int) throws(FileDefect) {
    guard bytes.count >= 4, bytes[0] == 0, bytes[1] == 0 else { throw .idxMagic }
    guard bytes[2] == 8 else { throw .idxElementType(Int(bytes[2])) }
    guard bytes[3] == dimensions else {
      throw .idxDimensions(Int(bytes[3]), expected: dimensions)
    }
    size = 4 + 4 * dimensions
    guard bytes.count >= size else { throw .idxSize(bytes: bytes.count, expected: size) }
    lengths = stride(from: 4, to: size, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    fileSize = size + Self.product(lengths)
  }

  /// The product of lengths, each below 2^32; past 2^31, which no file reaches, any number will do.
  private static func product(_ lengths: [Int]) -> Int {
    lengths.contains(0) ? 0 : lengths.reduce(1) { min($0, 1 << 31) * $1 }
  }
}
