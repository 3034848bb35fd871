import Rasters
import Testing

struct RasterTests {
  @Test func `a pixel keeps its four shares`() {
    let pixel = Pixel(red: 1, green: 2, blue: 3, alpha: 4)
    #expect([pixel.red, pixel.green, pixel.blue, pixel.alpha] == [1, 2, 3, 4])
    #expect(pixel.bits == 0x0401_0203)
    #expect(Pixel(red: 9, green: 9, blue: 9).alpha == 255)
  }

  @Test func `pixels are addressed by column and row`() {
    var raster = Raster(width: 3, height: 2, filledWith: Pixel(bits: 0))
    raster[2, 1] = Pixel(bits: 7)
    #expect(raster.pixels.map(\.bits) == [0, 0, 0, 0, 0, 7])
    #expect(raster[2, 1].bits == 7)
  }

  @Test func `a wrong number of pixels stops, naming both counts`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Raster(width: 2, height: 2, pixels: [])
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Raster: 0 pixels for 2x2; want 4"))
  }
}
