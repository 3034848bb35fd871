import Datasets
import Randomness
import TestSupport
import Testing

struct AugmentationTests {
  /// Every value differs, so that a misplaced one shows.
  private let picture = Picture(
    width: 5, height: 4, channels: 3, values: (0..<60).map { Float($0) / 64 })

  @Test func `what changes nothing gives back the same picture`() {
    #expect(picture.rotated(by: 0) == picture)
    #expect(picture.shifted() == picture)
    #expect(picture.zoomed(by: 1) == picture)
    #expect(picture.cropped(to: 1) == picture)
    #expect(picture.recolored(adding: [0, 0, 0]) == picture)
    var random = RandomStream(seed: 1)
    #expect(Augmentation()(picture, using: &random) == picture)
  }

  @Test func `mirrored twice is as before`() {
    #expect(picture.mirrored() != picture)
    #expect(picture.mirrored()[0, 1, 2] == picture[4, 1, 2])
    #expect(picture.mirrored().mirrored() == picture)
  }

  @Test func `a quarter turn moves the top right to the bottom right`() {
    let square = Picture(width: 2, height: 2, channels: 1, values: [1, 2, 3, 4])
    let turned = square.rotated(by: .pi / 2)
    for (value, expected) in zip(turned.values, [3, 1, 4, 2] as [Float]) {
      #expect(abs(value - expected) < 1e-5)
    }
  }

  @Test func `a shift moves pixels and repeats the edge`() {
    let row = Picture(width: 4, height: 1, channels: 1, values: [1, 2, 3, 4])
    #expect(row.shifted(x: 0.25).values == [1, 1, 2, 3])
    #expect(row.shifted(x: -0.5).values == [3, 4, 4, 4])
    #expect(row.shifted(x: 0.125).values == [1, 1.5, 2.5, 3.5])
  }

  @Test func `a crop enlarges a corner`() {
    let row = Picture(width: 4, height: 1, channels: 1, values: [1, 2, 3, 4])
    let left = row.cropped(to: 0.5, x: 0).values
    #expect(left == [1, 1.25, 1.75, 2.25])
    #expect(row.cropped(to: 0.5, x: 1).mirrored().values == left.map { 5 - $0 })
    #expect(row.cropped(to: 0.5) == row.zoomed(by: 2))
  }

  @Test func `colours move and stay within bounds`() {
    let pixel = Picture(width: 1, height: 1, channels: 3, values: [0.5, 0.25, 1])
    #expect(pixel.recolored(adding: [0.25, -0.5, 0.5]).values == [0.75, 0, 1])
  }

  @Test func `chance follows from the seed`() {
    let change = Augmentation(rotation: 0.4, shift: 0.1, zoom: 0.2, flips: true, colorShift: 0.1)
    var (one, other) = (RandomStream(seed: 3), RandomStream(seed: 3))
    let first = change(picture, using: &one)
    #expect(change(picture, using: &other) == first)
    #expect(change(picture, using: &other) != first)
  }

  @Test func `about half are flipped`() {
    var random = RandomStream(seed: 8)
    let flips = (0..<200).count { _ in
      Augmentation(flips: true)(picture, using: &random) != picture
    }
    #expect(flips > 70 && flips < 130)
  }

  @Test func `labels stay with their pictures`() throws {
    let digits = try DrawnDigits(seed: 1).pictures(0..<20)
    var random = RandomStream(seed: 1)
    let changed = digits.augmented(by: Augmentation(rotation: 0.2, crop: 0.2), using: &random)
    #expect(changed.labels == digits.labels)
    #expect(changed.values != digits.values)
    #expect(changed.values.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func `a size that makes no sense stops, naming it`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Augmentation(zoom: 1)
    }
    expectMessage(result, contains: "Augmentation: zoom 1.0, crop 0.0; both must be below 1")
  }
}
