import Datasets
import Drawing
import Rasters
import TestSupport
import Testing

struct DrawnPicturesTests {
  @Test func `classes come in CIFAR-10's order`() {
    #expect(DrawnPictures.allClassNames == CIFAR10.classNames)
  }

  @Test func `a picture follows from seed and place, whatever was drawn before`() throws {
    let one = try DrawnPictures(seed: 5).pictures(0..<12)
    let other = DrawnPictures(seed: 5)
    for index in [11, 3, 7] {
      #expect(try other.picture(at: index) == one[index])
      #expect(other.label(at: index) == one.labels[index])
    }
  }

  @Test func `tasks draw what one task draws`() async throws {
    let drawn = DrawnPictures(seed: 2)
    let together = try await withThrowingTaskGroup(of: (Int, Picture).self) { group in
      for index in 0..<16 { group.addTask { (index, try drawn.picture(at: index)) } }
      return try await group.reduce(into: [Int: Picture]()) { $0[$1.0] = $1.1 }
    }
    for index in 0..<16 { #expect(try drawn.picture(at: index) == together[index]) }
  }

  @Test func `seeds, parts and places differ`() throws {
    let pictures = [
      try DrawnPictures(seed: 1).pictures(0..<40), try DrawnPictures(seed: 2).pictures(0..<40),
      try DrawnPictures(seed: 1, part: .test).pictures(0..<40),
    ]
    let all = pictures.flatMap { set in (0..<set.count).map { set[$0].values } }
    #expect(Set(all).count == all.count)
  }

  @Test func `each run of ten holds every class`() {
    let drawn = DrawnPictures(seed: 9)
    for run in 0..<20 {
      let labels = (run * 10..<run * 10 + 10).map(drawn.label(at:))
      #expect(labels.sorted() == Array(0..<10))
    }
    #expect((0..<10).map(drawn.label(at:)) != (10..<20).map(drawn.label(at:)))
  }

  @Test func `some classes alone are labelled in the order of their names`() throws {
    let pictures = try DrawnPictures(seed: 1, classes: ["horse", "deer"]).pictures(0..<20)
    #expect(pictures.classNames == ["horse", "deer"])
    #expect(pictures.classCounts == [10, 10])
  }

  @Test func `values are shares in steps of a byte`() throws {
    for value in try DrawnPictures(seed: 3).picture(at: 0).values {
      #expect(value >= 0 && value <= 1 && (value * 255).rounded() / 255 == value)
    }
  }

  @Test(arguments: DrawnPictures.allClassNames)
  func `no picture of a class is empty`(name: String) throws {
    let pictures = try DrawnPictures(seed: 4, classes: [name]).pictures(0..<12)
    for index in 0..<pictures.count {
      let values = pictures[index].values
      let mean = values.reduce(0, +) / Float(values.count)
      let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(values.count)
      #expect(spread > 0.0005, "\(name) \(index)")
    }
  }

  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `one of each class looks as recorded`() throws {
    let pictures = try (0..<10).map {
      try DrawnPictures(seed: 1, classes: [DrawnPictures.allClassNames[$0]], difficulty: 0.2)
        .picture(at: 0)
    }
    expectGolden(strip(of: pictures), named: "classes")
  }
}

struct DrawnDigitsTests {
  @Test func `a digit follows from seed and place, whatever was drawn before`() throws {
    let one = try DrawnDigits(seed: 5).pictures(0..<12)
    for index in [11, 3, 7] { #expect(try DrawnDigits(seed: 5).picture(at: index) == one[index]) }
    #expect((one.width, one.height, one.channels) == (28, 28, 1))
  }

  @Test func `training and test digits differ`() throws {
    let parts = try Part.allCases.map { try DrawnDigits(seed: 1, part: $0).pictures(0..<40) }
    let all = parts.flatMap { set in (0..<set.count).map { set[$0].values } }
    #expect(Set(all).count == all.count)
  }

  @Test func `each run of ten holds every digit`() throws {
    #expect(try DrawnDigits(seed: 3).pictures(0..<50).classCounts == Array(repeating: 5, count: 10))
  }

  @Test func `the nearest mean knows most digits`() throws {
    let training = try DrawnDigits(seed: 1).pictures(0..<600)
    let test = try DrawnDigits(seed: 1, part: .test).pictures(0..<200)
    let means = (0..<10).map { label in
      mean(of: training.picked((0..<600).filter { training.labels[$0] == label }))
    }
    let hits = (0..<200).count { index in
      let distances = means.map { distance($0, test[index].values) }
      return distances.indices.min { distances[$0] < distances[$1] } == test.labels[index]
    }
    #expect(hits > 110 && hits < 190)  // digits, but not all alike
  }

  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `the first twenty look as recorded`() throws {
    expectGolden(
      strip(of: try (0..<20).map { try DrawnDigits(seed: 1).picture(at: $0) }), named: "digits")
  }
}

/// Pictures of one size side by side.
private func strip(of pictures: [Picture]) -> Raster {
  let rasters = pictures.map(\.raster)
  let (width, height) = (rasters[0].width, rasters[0].height)
  let pixels = (0..<height).flatMap { y in
    rasters.flatMap { $0.pixels[y * width..<(y + 1) * width] }
  }
  return Raster(width: width * rasters.count, height: height, pixels: pixels)
}

private func mean(of pictures: LabeledPictures) -> [Float] {
  var sum = [Float](repeating: 0, count: pictures.pictureSize)
  for index in 0..<pictures.count {
    for (place, value) in pictures[index].values.enumerated() { sum[place] += value }
  }
  return sum.map { $0 / Float(pictures.count) }
}

private func distance(_ one: [Float], _ other: [Float]) -> Float {
  zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}
