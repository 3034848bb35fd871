import Foundation
import NeuralNets
import Randomness
import Tensors
import Testing

struct SafeTensorsTests {
  private static let sample = SafeTensors(
    tensors: [
      "b": Tensor(rows: [[1, -2.5], [3, .infinity]]), "a\"\n": Tensor(7),
      "empty": Tensor(zeros: 0, 3),
    ],
    metadata: ["seed": "42", "command": "train \u{1} ü"])

  @Test func `what is written is read again`() throws {
    let read = try SafeTensors(decoding: Self.sample.encoded())
    #expect(read == Self.sample)
    #expect(try SafeTensors(decoding: SafeTensors().encoded()) == SafeTensors())
  }

  @Test func `the layout is exact`() throws {
    let bytes = SafeTensors(tensors: ["b": Tensor([2]), "a": Tensor([1, 3])]).encoded()
    let header =
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#
      + #""b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}"#
    let length = (header.utf8.count + 7) / 8 * 8
    #expect(bytes[0] == UInt8(length) && bytes[1..<8].allSatisfy { $0 == 0 })
    let text = String(decoding: bytes[8..<8 + length], as: UTF8.self)
    #expect(text == header + String(repeating: " ", count: length - header.utf8.count))
    #expect(Array(bytes[(8 + length)...]) == [0, 0, 128, 63, 0, 0, 64, 64, 0, 0, 0, 64])
  }

  @Test func `numbers of 16 bits take two bytes and come back as they were rounded`() throws {
    let weights = Tensor((0..<2_000).map { Float($0 * $0 - 70_000) / 97 }, shape: [40, 50])
    let file = SafeTensors(tensors: ["w": weights, "b": [1]], halves: ["w"])
    let read = try SafeTensors(decoding: file.encoded())
    #expect(read.tensors["w"] == weights.roundedToHalf() && read.tensors["b"] == [1])
    #expect(read.halves == ["w"])
    #expect(try SafeTensors(decoding: read.encoded()) == read)
    #expect(file.encoded().count < 4_200)
    for (exact, rounded) in zip(weights.scalars, weights.roundedToHalf().scalars) {
      #expect(abs(exact - rounded) <= abs(exact) / 2_048)
    }
  }

  @Test func `rounding to 16 bits is to the nearest, and to the even one of two`() {
    let exact: Tensor = [
      1 / 3, 2_049, 2_051, 65_519, 65_520, -65_520, 0x1p-24, 0x1p-25, 0x1.8p-25, -0x1.ff8p-15,
      0x1.fff8p-15, .infinity,
    ]
    #expect(
      exact.roundedToHalf() == [
        0.333_251_95, 2_048, 2_052, 65_504, .infinity, -.infinity, 0x1p-24, 0, 0x1p-24,
        -0x1.ff8p-15, 0x1p-14, .infinity,
      ])
    #expect(Tensor([.nan]).roundedToHalf().item.isNaN)
  }

  @Test func `a file from Python loads`() throws {
    let bytes = [UInt8](try Data(contentsOf: fixture(named: "python.safetensors")))
    let read = try SafeTensors(decoding: bytes)
    #expect(read.tensors["hidden.weight"] == (Tensor(range: 6) / 4).reshaped(2, 3))
    #expect(read.tensors["bias"] == [1.5, -2.25])
    #expect(read.tensors["small"] == [0.099_975_586, -65504, 5.960_464_5e-8])
    #expect(read.tensors["steps"] == [7])
    #expect(read.tensors["empty"]?.shape == [0, 3])
    #expect(read.metadata == ["made by": "safetensors 0.8.0"])
  }

  @Test(arguments: [
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, 8, "starts at byte 4; want 0"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 8, "take 4 bytes of 8"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 2, "take 4 bytes of 2"),
    (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, 4, "takes 8 bytes, not 0..<4"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, 4, "not 4..<0"),
    (
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
        + #""b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 4, "starts at byte 0; want 4"
    ),
    (#"{"a":{"dtype":"F8","shape":[1],"data_offsets":[0,1]}}"#, 1, "holds 'F8'"),
    (#"{"a":{"dtype":"F32","shape":[1]}}"#, 4, "needs dtype, shape and two data_offsets"),
    (#"{"a":1}"#, 0, "needs dtype"),
    (#"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, 4, "whole number"),
    (#"{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}"#, 4, "']' was expected"),
    (
      #"{"a":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,4]}}"#, 4,
      "absurd shape"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}"#, 4,
      "a number is too large"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}"#, 4,
      "too large"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"#
        + #""a":{"dtype":"F32","shape":[],"data_offsets":[4,8]}}"#, 8, "'a' occurs twice"
    ),
    (#"{"__metadata__":{"x":1}}"#, 0, "the note 'x' is not a text"),
    (#"{"__metadata__":[]}"#, 0, "notes are not a table"),
    (#"{} {}"#, 0, "something follows"),
    (#"{"a"#, 0, "a text does not end"),
    (#"{"\ud800":1}"#, 0, "half of a character"),
    (#"{"\q":1}"#, 0, "an escape is unknown"),
    (#"[]"#, 0, "not a table"),
    (#" {}"#, 0, "not a table"),
    (#"{"a":[[[[[[1]]]]]]}"#, 0, "nested too deep"),
    ("", 0, "not a table"),
  ])
  func `a hostile header is refused with its reason`(
    header: String, size: Int, reason: String
  ) throws {
    var bytes: [UInt8] = [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0]
    bytes += header.utf8
    bytes += [UInt8](repeating: 0, count: size)
    let error = try #require(throws: CheckpointError.self) {
      _ = try SafeTensors(decoding: bytes)
    }
    #expect(error.description.contains(reason), "\(error)")
    #expect(!error.description.contains("\n"))
  }

  @Test(arguments: [[], [1, 2, 3], [9, 0, 0, 0, 0, 0, 0, 0], [UInt8](repeating: 255, count: 16)])
  func `a length beyond the file is refused`(bytes: [UInt8]) {
    #expect(throws: CheckpointError.self) { _ = try SafeTensors(decoding: bytes) }
  }

  /// How many mutated files are tried; `MLANIM_FUZZ` in the environment asks for more.
  private static let tries =
    Int(ProcessInfo.processInfo.environment["MLANIM_FUZZ"] ?? "").map { max($0, 5000) } ?? 5000

  @Test func `mutated files are read or refused, never worse`() {
    var random = RandomStream(seed: 77)
    let bytes = Self.sample.encoded()
    let pieces = [
      Array("[".utf8), Array("{\"".utf8), Array("9".utf8), Array("\\u".utf8), [0], [255],
    ]
    var refused = 0
    for _ in 0..<Self.tries {
      var mutated = bytes
      for _ in 0...random.integer(below: 4) {
        let place = random.integer(below: mutated.count)
        switch random.integer(below: 4) {
        case 0: mutated[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: mutated[place] ^= 1 << UInt8(random.integer(below: 8))
        case 2: mutated.insert(contentsOf: random.choice(from: pieces), at: place)
        default:
          mutated.removeSubrange(place..<min(place + random.integer(below: 6), mutated.count))
        }
        if mutated.isEmpty { break }
      }
      if (try? SafeTensors(decoding: mutated)) == nil { refused += 1 }
    }
    // Only changes within floats, names and notes leave a file valid.
    #expect(refused > Self.tries * 3 / 5 && refused < Self.tries)
  }

  @Test func `a model takes its own checkpoint and no other`() throws {
    var random = RandomStream(seed: 3)
    let trained = Sequential(Dense(from: 2, to: 3, using: &random), BatchNormalization(3))
    let checkpoint = trained.checkpoint(metadata: ["seed": "3"])
    #expect(
      checkpoint.tensors.keys.sorted() == [
        "0.bias", "0.weight", "1.mean", "1.scale", "1.shift", "1.variance",
      ])
    var fresh = Sequential(Dense(from: 2, to: 3, using: &random), BatchNormalization(3))
    try fresh.restore(from: checkpoint)
    #expect(fresh(Tensor(ones: 1, 2)) == trained(Tensor(ones: 1, 2)))
    var wide = Dense(from: 2, to: 4, using: &random)
    #expect(throws: CheckpointError.missing(tensor: "weight")) {
      try wide.restore(from: checkpoint)
    }
    let other = Dense(from: 2, to: 3, using: &random).checkpoint()
    #expect(
      throws: CheckpointError.wrongShape(tensor: "weight", found: [2, 3], wanted: [2, 4])
    ) {
      try wide.restore(from: other)
    }
    var larger = other
    larger.tensors["extra"] = Tensor(1)
    var same = Dense(from: 2, to: 3, using: &random)
    #expect(throws: CheckpointError.unexpected(tensor: "extra")) {
      try same.restore(from: larger)
    }
  }
}
