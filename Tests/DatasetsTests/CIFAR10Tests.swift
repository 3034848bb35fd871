import Datasets
import Foundation
import Testing

struct CIFAR10Tests {
  @Test func `a record is a label and three planes`() throws {
    let pictures = try CIFAR10.pictures(in: record(label: 7, 255, 51, 0), named: "one")
    #expect(pictures.labels == [7])
    #expect(pictures.classNames[7] == "horse")
    #expect(pictures[0] == Picture(width: 32, height: 32, channels: 3, values: tile([1, 0.2, 0])))
  }

  @Test func `planes run row by row`() throws {
    var bytes = record(label: 0, 0, 0, 0)
    bytes[1 + 1024 + 2 * 32 + 5] = 255
    let picture = try CIFAR10.pictures(in: bytes, named: "one")[0]
    #expect(picture[5, 2, 1] == 1)
    #expect(picture.values.reduce(0, +) == 1)
  }

  @Test(arguments: [0, 1, 3072, 3074, 6145])
  func `a file of broken records is refused`(size: Int) {
    #expect(throws: DatasetError.malformed(file: "f.bin", .cifarSize(bytes: size))) {
      try CIFAR10.pictures(in: Array(repeating: 0, count: size), named: "f.bin")
    }
  }

  @Test func `a label beyond the tenth is refused, naming its record`() {
    let bytes = record(label: 9, 0, 0, 0) + record(label: 10, 0, 0, 0)
    #expect(throws: DatasetError.malformed(file: "f", .label(10, record: 1, classes: 10))) {
      try CIFAR10.pictures(in: bytes, named: "f")
    }
  }

  @Test func `a folder holds five batches to learn from and one to test by`() throws {
    try withFolder { folder in
      for batch in 1...5 {
        let bytes = record(label: UInt8(batch), 0, 0, 0) + record(label: 0, 0, 0, 0)
        try write(bytes, folder, "data_batch_\(batch).bin")
      }
      try write(record(label: 9, 1, 2, 3), folder, "test_batch.bin")
      #expect(try CIFAR10.pictures(at: folder).labels == [1, 0, 2, 0, 3, 0, 4, 0, 5, 0])
      #expect(try CIFAR10.pictures(at: folder, limit: 3).labels == [1, 0, 2])
      #expect(try CIFAR10.pictures(at: folder, .test).labels == [9])
      #expect(try CIFAR10.pictures(at: folder + "/test_batch.bin").labels == [9])
    }
  }

  @Test func `the folder around the published one will do`() throws {
    try withFolder { folder in
      try write(record(label: 9, 1, 2, 3), folder, "cifar-10-batches-bin/test_batch.bin")
      #expect(try CIFAR10.pictures(at: folder, .test).labels == [9])
    }
  }

  @Test func `a folder without a batch is refused, naming the batch`() throws {
    try withFolder { folder in
      #expect(throws: DatasetError.missingFile("data_batch_1.bin", folder: folder)) {
        try CIFAR10.pictures(at: folder)
      }
    }
  }

  @Test func `what is no ordinary file is refused`() {
    for path in ["/dev/zero", "/no/such/file"] {
      #expect(throws: DatasetError.self) { try CIFAR10.pictures(at: path) }
    }
  }
}

/// One record of one colour.
func record(label: UInt8, _ red: UInt8, _ green: UInt8, _ blue: UInt8) -> [UInt8] {
  [label] + [red, green, blue].flatMap { Array(repeating: $0, count: 1024) }
}

/// 1024 times the same pixel.
private func tile(_ pixel: [Float]) -> [Float] {
  (0..<1024).flatMap { _ in pixel }
}

/// Gives `body` an empty folder that is gone afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("mlanim-datasets-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

/// Writes a file, and the folder it lies in.
func write(_ bytes: [UInt8], _ folder: String, _ name: String) throws {
  let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(bytes).write(to: file)
}
