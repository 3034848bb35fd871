import Datasets
import Foundation
import Testing

struct GzipTests {
  @Test(arguments: try GzipFixtures().names)
  func `every kind of block expands to what was compressed`(name: String) throws {
    let fixtures = try GzipFixtures()
    #expect(try labels(in: fixtures[name]) == fixtures.labels)
  }

  @Test(arguments: try GzipFixtures().names)
  func `a file cut anywhere is refused`(name: String) throws {
    let bytes = try GzipFixtures()[name]
    for length in 2..<bytes.count {
      #expect(throws: DatasetError.self) { try labels(in: Array(bytes[..<length])) }
    }
  }

  @Test(arguments: try GzipFixtures().names)
  func `no changed bit goes unnoticed past the header`(name: String) throws {
    let fixtures = try GzipFixtures()
    let bytes = fixtures[name]
    let start = name == "all header fields" ? 2 : 10
    for place in start..<bytes.count where !Self.meaningless.contains(place) {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      // The last bits of the last block stand for nothing, so what comes out may be unharmed.
      let result = try? labels(in: changed)
      #expect(result == nil || result == fixtures.labels, "byte \(place)")
    }
  }

  /// The time of writing and the kind of machine: four bytes and two.
  private static let meaningless = 4..<10

  /// A change at a place, and the defect it is.
  static let changes: [(Int, UInt8, GzipDefect)] = [
    (2, 7, .header), (3, 0x80, .header), (10, 0b111, .blockType), (12, 0, .storedLength),
    (-1, 0xFF, .checksum), (-8, 0x5A, .checksum),
  ]

  @Test(arguments: changes)
  func `what is wrong is named`(place: Int, byte: UInt8, defect: GzipDefect) throws {
    var bytes = try GzipFixtures()["stored"]
    bytes[place < 0 ? bytes.count + place : place] = byte
    expectDefect(.gzip(defect), in: bytes)
  }

  @Test func `a wrong checksum of the header is named`() throws {
    var bytes = try GzipFixtures()["all header fields"]
    bytes[4] ^= 1
    expectDefect(.gzip(.headerChecksum), in: bytes)
  }

  @Test func `nothing may follow the end`() throws {
    expectDefect(.gzip(.trailingBytes), in: try GzipFixtures()["fixed codes"] + [0])
  }

  @Test func `a repetition from before the start is refused`() {
    // A block of fixed codes whose first symbol repeats: bits 1, 10, then 0000001 and 00000.
    expectDefect(.gzip(.distance), in: header + [0b0000_0011, 0b0000_0010, 0, 0, 0])
  }

  @Test func `contents beyond what the header of the array asks for are refused`() {
    let array = idx([3], [1, 2, 3, 4])
    expectDefect(.gzip(.tooLong), in: header + stored(array) + Array(repeating: 0, count: 8))
  }

  @Test func `an array that is announced far larger than the file is not expanded`() {
    let bytes = header + stored(idx([1 << 30], [1, 2, 3]))
    let announced = FileDefect.idxExpansion(bytes: 8 + 1 << 30, compressed: bytes.count)
    expectDefect(announced, in: bytes)
  }

  @Test func `an array that ends before its header's length is refused`() {
    // Length and checksum are those of another file; either would do.
    expectDefect(.gzip(.checksum), in: header + stored(idx([5], [1])) + [0, 0, 0, 0, 9, 0, 0, 0])
  }
}

private let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

/// A last block that holds bytes as they are.
private func stored(_ bytes: [UInt8]) -> [UInt8] {
  let length = UInt8(bytes.count)
  return [1, length, 0, ~length, 255] + bytes
}

private func labels(in bytes: [UInt8]) throws -> [Int] {
  let images = idx([300, 1, 1], Array(repeating: 0, count: 300))
  return try MNIST.pictures(images: images, labels: bytes).labels
}

private func expectDefect(
  _ defect: FileDefect, in bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    throws: DatasetError.malformed(file: "labels", defect), sourceLocation: sourceLocation
  ) { try labels(in: bytes) }
}

/// Files that zlib compressed; the script beside them tells how.
struct GzipFixtures: Decodable {
  let labels: [Int]
  private let files: [String: Data]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/gzip.json")
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }

  var names: [String] { files.keys.sorted() }

  subscript(name: String) -> [UInt8] { files[name].map(Array.init) ?? [] }
}
