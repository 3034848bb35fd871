import Drawing
import Rasters
import Rendering
import Testing

struct IndexedPNGTests {
  @Test func `a picture of few colours comes back as it was, in fewer bytes`() throws {
    let colors = [Pixel(red: 250, green: 20, blue: 3), Pixel(red: 0, green: 0, blue: 0)]
    let pixels = (0..<170 * 90).map { colors[$0 / 7 % 2] }
    let raster = Raster(width: 170, height: 90, pixels: pixels)
    let bytes = try raster.indexedPNGData()
    #expect(try Raster(png: bytes) == raster)
    #expect(bytes.count < (try raster.pngData().count))
  }

  @Test func `a picture of many colours keeps to the nearest of them`() throws {
    let pixels = (0..<4096).map { (index: Int) -> Pixel in
      let (column, row) = (index % 256, index / 256)
      return Pixel(red: UInt8(column), green: UInt8(row * 16), blue: 7)
    }
    let raster = Raster(width: 256, height: 16, pixels: pixels)
    let errors = try [255, 16].map { limit in
      let shown = try Raster(png: raster.indexedPNGData(colors: limit)).pixels
      #expect(Set(shown.map(\.bits)).count <= limit)
      return zip(shown, pixels).reduce(0) { $0 + abs(Int($1.0.red) - Int($1.1.red)) }
    }
    #expect(errors[0] > 0 && errors[0] * 2 < errors[1])
  }
}
