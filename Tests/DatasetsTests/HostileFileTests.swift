import Datasets
import Foundation
import Randomness
import Testing

/// The three readers against mutated files: each either reads them or throws its own error.
///
/// `MLANIM_FUZZ` in the environment sets how many mutations of each seed file are tried.
struct HostileFileTests {
  static let tries = Int(ProcessInfo.processInfo.environment["MLANIM_FUZZ"] ?? "") ?? 300

  @Test func `CIFAR-10 files`() throws {
    let seeds = [record(label: 3, 1, 2, 3), record(label: 9, 0, 0, 0) + record(label: 0, 9, 9, 9)]
    try attack(seeds) { bytes in
      let pictures = try CIFAR10.pictures(in: bytes, named: "f")
      #expect(pictures.values.count == bytes.count - pictures.count)
    }
  }

  @Test func `IDX files, plain and compressed`() throws {
    let fixtures = try GzipFixtures()
    let images = idx([300, 1, 1], Array(repeating: 9, count: 300))
    let seeds = fixtures.names.map { fixtures[$0] } + [idx([300], Array(repeating: 1, count: 300))]
    try attack(seeds) { bytes in
      let pictures = try MNIST.pictures(images: images, labels: bytes)
      #expect(pictures.count == 300)
    }
    try attack([images]) { bytes in
      let pictures = try MNIST.pictures(
        images: bytes, labels: idx([300], Array(repeating: 1, count: 300)))
      #expect(pictures.values.count <= bytes.count)
    }
  }

  @Test func `tables`() throws {
    let seeds = ["year,\"a, b\",c\r\n1970,1.5,-2e3\r\n1971,\"3\",4\r\n", "x,é\n\"q\"\"\n\",1\n"]
    try attack(seeds.map { Array($0.utf8) }) { bytes in
      let table = try SeriesTable(csv: bytes, named: "t")
      #expect(table.series.allSatisfy { $0.values.count == table.labels.count })
    }
  }

  private func attack(_ seeds: [[UInt8]], read: ([UInt8]) throws -> Void) throws {
    for (number, seed) in seeds.enumerated() {
      var random = RandomStream(seed: 7).split(number)
      for _ in 0..<Self.tries {
        var bytes = seed
        for _ in 0..<random.integer(in: 1...4) { mutate(&bytes, using: &random) }
        do { try read(bytes) } catch is DatasetError {}
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout RandomStream) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(random.integer(below: 256))) }
    let place = random.integer(below: bytes.count)
    switch random.integer(below: 6) {
    case 0: bytes[place] ^= 1 << UInt8(random.integer(below: 8))
    case 1: bytes[place] = UInt8(random.integer(below: 256))
    case 2: bytes[place] = random.choice(from: [0, 0xFF, 0x7F, 0x80, 0x22, 0x2C, 0x0A, 0x0D])
    case 3: bytes.remove(at: place)
    case 4: bytes.insert(UInt8(random.integer(below: 256)), at: place)
    default: bytes.removeLast(random.integer(below: bytes.count))
    }
  }
}
