import Datasets
import Drawing
import Rasters
import Tensors
import TestSupport
import Testing

struct LabeledPicturesTests {
  private let pictures = LabeledPictures(
    width: 1, height: 1, channels: 3, values: (0..<12).map { Float($0) / 16 },
    labels: [2, 0, 1, 2], classNames: ["a", "b", "c"])

  @Test func `a picture is its part of the values`() {
    #expect(pictures.count == 4)
    #expect(pictures[1].values == [0.1875, 0.25, 0.3125])
    #expect(pictures.classCounts == [1, 1, 2])
  }

  @Test func `places are picked in any order`() {
    let picked = pictures.picked([3, 0, 3])
    #expect(picked.labels == [2, 2, 2])
    #expect(picked[1] == pictures[0])
    #expect(pictures.picked([]).count == 0)
  }

  @Test func `classes that are kept count from 0`() {
    let kept = pictures.keeping(["c", "a"])
    #expect(kept.labels == [0, 1, 0])
    #expect(kept.classNames == ["c", "a"])
    #expect(kept[1] == pictures[1])
  }

  @Test func `one channel is a set of grey pictures`() {
    #expect(pictures.channel(1).values == [0.0625, 0.25, 0.4375, 0.625])
    #expect(pictures.channel(1)[2] == pictures[2].channel(1))
  }

  @Test func `a raster and back is the same`() {
    let raster = Raster(
      width: 2, height: 1, pixels: [Pixel(bits: 0xFF01_80FF), Pixel(bits: 0xFF00_7F10)])
    #expect(Picture(raster).raster == raster)
    let grey = Picture(width: 1, height: 1, channels: 1, values: [1.5])
    #expect(grey.raster.pixels == [Pixel(bits: 0xFFFF_FFFF)])
  }

  @Test func `tensors hold the channel innermost`() {
    #expect(pictures.tensor.shape == [4, 1, 1, 3])
    #expect(pictures.tensor[1, 0, 0, 2] == 0.3125)
    let wide = Picture(width: 2, height: 1, channels: 1, values: [0.25, 0.5])
    #expect(wide.tensor.shape == [1, 2, 1])
    #expect(Picture(wide.tensor) == wide)
  }

  @Test func `errors are one line each`() {
    let errors: [DatasetError] = [
      .unreadable(path: "x", reason: "y"), .missingFile("a", folder: "b"),
      .malformed(file: "f", .cifarSize(bytes: 3)), .malformed(file: "f", .gzip(.checksum)),
      .malformedTable(file: "t", line: 2, column: 3, .notANumber("x")),
      .drawing(.scale(0)),
    ]
    for error in errors { #expect(!error.description.contains("\n")) }
    #expect(
      errors[4].description
        == "t, line 2, column 3: “x” is no number; write it as in 1234.5 or 1.2e-3")
    #expect(
      errors[2].description
        == "f: 3 bytes; a CIFAR-10 binary file holds whole records of 3073 bytes")
  }

  @Test func `an unknown class stops, naming it`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = DrawnPictures(seed: 1, classes: ["cow"])
    }
    expectMessage(result, contains: "DrawnPictures: no class “cow”")
  }
}
