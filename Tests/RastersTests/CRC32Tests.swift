import Rasters
import Testing

struct CRC32Tests {
  @Test func `nine digits give the check value that every catalogue of checksums lists`() {
    #expect(CRC32(of: "123456789".utf8).value == 0xCBF4_3926)
    #expect(CRC32().value == 0)
  }

  @Test func `pieces give the check of the whole`() {
    var check = CRC32(of: "1234".utf8)
    check.append("56789".utf8)
    #expect(check == CRC32(of: "123456789".utf8))
  }

  @Test func `a raster counts as its red, green, blue and alpha, and clear pixels as zeros`() {
    let pixels = [
      Pixel(red: 1, green: 2, blue: 3, alpha: 4), Pixel(red: 250, green: 0, blue: 7, alpha: 0),
      Pixel(red: 255, green: 128, blue: 64),
    ]
    var check = CRC32()
    check.append(Raster(width: 3, height: 1, pixels: pixels))
    #expect(check == CRC32(of: [1, 2, 3, 4, 0, 0, 0, 0, 255, 128, 64, 255]))
  }
}
