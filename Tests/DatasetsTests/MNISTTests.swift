import Datasets
import Foundation
import Testing

struct MNISTTests {
  @Test func `two files make pictures and labels`() throws {
    let pictures = try MNIST.pictures(
      images: idx([2, 1, 3], [0, 51, 102, 153, 204, 255]), labels: idx([2], [4, 9]))
    #expect(pictures.count == 2)
    #expect((pictures.width, pictures.height, pictures.channels) == (3, 1, 1))
    #expect(pictures[0].values == [0, 0.2, 0.4])
    #expect(pictures.labels == [4, 9])
    #expect(pictures.classNames[9] == "9")
  }

  @Test func `a folder holds them plain or compressed, under either spelling`() throws {
    let fixtures = try GzipFixtures()
    let images = idx([300, 1, 1], Array(repeating: 9, count: 300))
    for (image, label) in [("-", "-"), (".", "-"), ("-", ".")] {
      try withFolder { folder in
        try write(images, folder, "t10k-images\(image)idx3-ubyte")
        try write(fixtures["dynamic codes"], folder, "t10k-labels\(label)idx1-ubyte.gz")
        #expect(try MNIST.pictures(at: folder, .test).labels == fixtures.labels)
        #expect(throws: DatasetError.self) { try MNIST.pictures(at: folder, .training) }
      }
    }
  }

  @Test func `a folder without labels is refused, naming what is missing`() throws {
    try withFolder { folder in
      try write(idx([1, 1, 1], [0]), folder, "train-images-idx3-ubyte")
      let missing = DatasetError.missingFile("train-labels-idx1-ubyte (or .gz)", folder: folder)
      #expect(throws: missing) { try MNIST.pictures(at: folder) }
    }
  }

  /// A file of pictures, and what is wrong with it.
  static let brokenImages: [([UInt8], FileDefect)] = [
    ([], .idxMagic),
    ([0, 0, 8], .idxMagic),
    ([1, 0, 8, 3], .idxMagic),
    ([0, 0, 13, 3], .idxElementType(13)),
    (idx([1], [0]), .idxDimensions(1, expected: 3)),
    ([0, 0, 8, 3, 0, 0], .idxSize(bytes: 6, expected: 16)),
    (idx([1, 2, 2], [1, 2, 3]), .idxSize(bytes: 19, expected: 20)),
    (idx([1, 2, 2], [1, 2, 3, 4, 5]), .idxSize(bytes: 21, expected: 20)),
    (idx([1, 0, 2], []), .idxEmptyPictures(width: 2, height: 0)),
  ]

  @Test(arguments: brokenImages)
  func `broken pictures are refused`(bytes: [UInt8], defect: FileDefect) {
    #expect(throws: DatasetError.malformed(file: "images", defect)) {
      try MNIST.pictures(images: bytes, labels: idx([1], [0]))
    }
  }

  @Test func `lengths whose product overflows are refused`() {
    let huge: [UInt8] = [0, 0, 8, 3] + Array(repeating: 255, count: 12)
    #expect(throws: DatasetError.self) { try MNIST.pictures(images: huge, labels: idx([1], [0])) }
  }

  @Test func `labels must name classes, and be as many as the pictures`() {
    let images = idx([2, 1, 1], [0, 0])
    #expect(throws: DatasetError.malformed(file: "labels", .label(10, record: 1, classes: 10))) {
      try MNIST.pictures(images: images, labels: idx([2], [9, 10]))
    }
    #expect(throws: DatasetError.malformed(file: "labels", .counts(pictures: 2, labels: 1))) {
      try MNIST.pictures(images: images, labels: idx([1], [9]))
    }
  }
}

/// The bytes of an IDX file.
func idx(_ lengths: [Int], _ elements: [UInt8]) -> [UInt8] {
  let words = lengths.flatMap { length in
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) }
  }
  return [0, 0, 8, UInt8(lengths.count)] + words + elements
}
