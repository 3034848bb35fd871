import Rasters
import TestSupport
import Testing

struct RasterDifferenceTests {
  let paper = Raster(width: 100, height: 100, filledWith: Pixel(red: 100, green: 100, blue: 100))

  @Test func `a difference of 2 counts as equal, of 3 does not`() {
    var near = paper
    near.pixels = near.pixels.map { _ in Pixel(red: 102, green: 98, blue: 100) }
    #expect(RasterDifference(paper, near).count == 0)
    near[5, 5] = Pixel(red: 103, green: 100, blue: 100)
    #expect(RasterDifference(paper, near).count == 1)
    #expect(RasterDifference(paper, near).largest == 3)
  }

  @Test func `one pixel in ten thousand may differ, two may not`() {
    var other = paper
    other[1, 1] = Pixel(bits: 0xFF00_0000)
    #expect(RasterDifference(paper, other).isAcceptable)
    other[2, 2] = Pixel(bits: 0xFF00_0000)
    #expect(!RasterDifference(paper, other).isAcceptable)
  }

  @Test(.disabled(if: Golden.isRecording, "it would be recorded now"))
  func `a picture that was never recorded fails`() throws {
    #expect(
      try Golden.problem(of: paper, named: "never-recorded")
        == "never recorded; record it with MLANIM_RECORD=1")
  }
}
