import Drawing
import Rasters
import TestSupport
import Testing

struct CanvasTests {
  @Test func `a new canvas is opaque paper`() throws {
    let raster = try Canvas(pixelWidth: 4, pixelHeight: 3, theme: .light).finish()
    #expect(raster == Raster(width: 4, height: 3, filledWith: Pixel(bits: 0xFFFC_FCFA)))
  }

  @Test func `a point is as many pixels wide as the scale says`() throws {
    let canvas = try Canvas(pixelWidth: 40, pixelHeight: 20, scale: 2)
    #expect(canvas.size == Size(width: 20, height: 10))
    canvas.fill(.rectangle(Rect(x: 5, y: 5, width: 5, height: 5)), with: .color(Color(hex: 0)))
    let raster = try canvas.finish()
    let dark = raster.pixels.count { $0.bits == 0xFF00_0000 }
    #expect(dark == 100)
    #expect(raster[10, 10].bits == 0xFF00_0000)
    #expect(raster[9, 10].bits == 0xFFFC_FCFA)
  }

  @Test(arguments: [(0, 9), (9, -1), (16_385, 9), (Int.max, Int.max)])
  func `a size that makes no picture is refused`(width: Int, height: Int) {
    #expect(throws: DrawingError.canvasSize(width: width, height: height)) {
      try Canvas(pixelWidth: width, pixelHeight: height)
    }
  }

  @Test(arguments: [0, -1, 101, Double.infinity]) func `an absurd scale is refused`(scale: Double) {
    #expect(throws: DrawingError.scale(scale)) {
      try Canvas(pixelWidth: 9, pixelHeight: 9, scale: scale)
    }
  }

  @Test func `errors are one line each`() {
    #expect(
      DrawingError.canvasSize(width: 0, height: 9).description
        == "cannot draw on 0x9 pixels; each side must be 1 to 16384")
    #expect(
      DrawingError.cairo(operation: "draw", message: "out of memory").description
        == "cairo could not draw: out of memory")
  }

  @Test func `a canvas goes on from a raster`() throws {
    let ground = try drawn { $0.fill(.circle(center: Point(x: 8, y: 8), radius: 5), with: .bad) }
    let canvas = try Canvas(over: ground)
    #expect(try canvas.finish() == ground)
  }

  @Test func `a group shines through as one`() throws {
    let square = Path.rectangle(Rect(x: 2, y: 2, width: 8, height: 8))
    let together = try drawn { canvas in
      canvas.group(opacity: 0.5) {
        canvas.fill(square, with: .ink)
        canvas.fill(square, with: .ink)
      }
    }
    let once = try drawn { $0.fill(square, with: .ink.opacity(0.5)) }
    #expect(RasterDifference(together, once).largest <= 1)
  }

  @Test func `nothing is drawn outside a clip`() throws {
    let raster = try drawn { canvas in
      canvas.clipped(to: .rectangle(Rect(x: 0, y: 0, width: 8, height: 16))) {
        canvas.fill(.rectangle(canvas.bounds), with: .ink)
      }
      canvas.fill(.rectangle(Rect(x: 12, y: 0, width: 1, height: 1)), with: .ink)
    }
    #expect(raster[7, 8].bits == 0xFF1D_2330)
    #expect(raster[8, 8].bits == 0xFFFC_FCFA)
    #expect(raster[12, 0].bits == 0xFF1D_2330)
  }

  @Test func `a raster drawn at its own size is itself`() throws {
    var picture = Raster(width: 16, height: 16, filledWith: Pixel(bits: 0xFF10_2030))
    picture[3, 4] = Pixel(bits: 0xFFFF_0000)
    for interpolation in [Interpolation.nearest, .smooth] {
      let raster = try drawn { $0.draw(picture, in: $0.bounds, interpolation: interpolation) }
      #expect(raster == picture)
    }
  }

  @Test func `nearest enlargement keeps squares`() throws {
    let picture = Raster(
      width: 2, height: 1, pixels: [Pixel(bits: 0xFF00_0000), Pixel(bits: 0xFFFF_FFFF)])
    let raster = try drawn { $0.draw(picture, in: $0.bounds, interpolation: .nearest) }
    #expect(raster[7, 9].bits == 0xFF00_0000)
    #expect(raster[8, 9].bits == 0xFFFF_FFFF)
  }

  @Test func `the recorder hears of every mark, where it is on the canvas`() throws {
    var marks: [Mark] = []
    _ = try drawn { canvas in
      canvas.recorder = { marks.append($0) }
      canvas.transformed(by: .scale(2)) {
        canvas.fill(.rectangle(Rect(x: 1, y: 2, width: 3, height: 4)), with: .good)
        canvas.draw(Text("hi", .note), at: Point(x: 1, y: 6))
      }
    }
    #expect(marks.map(\.kind) == [.fill, .text])
    #expect(marks[0].bounds == Rect(x: 2, y: 4, width: 6, height: 8))
    #expect(marks[0].ink == .good)
    #expect(marks[1].text == "hi")
    #expect(marks[1].fontSize == 28)
    #expect(marks[1].bounds.maxY <= 12.5 && marks[1].bounds.minY > -12)
  }

  @Test func `a raster goes through PNG unchanged`() throws {
    let opaque = try drawn { $0.fill(.circle(center: Point(x: 8, y: 8), radius: 6), with: .accent) }
    #expect(try Raster(png: opaque.pngData()) == opaque)
    let clear = Raster(
      width: 2, height: 1, pixels: [Pixel(bits: 0), Pixel(bits: 0x80FF_FFFF)])
    #expect(try Raster(png: clear.pngData()) == clear)
    #expect(throws: DrawingError.self) { try Raster(png: [1, 2, 3]) }
  }
}

/// What `body` draws on a light canvas of 16 by 16 pixels.
func drawn(_ body: (Canvas) -> Void) throws -> Raster {
  let canvas = try Canvas(pixelWidth: 16, pixelHeight: 16)
  body(canvas)
  return try canvas.finish()
}
