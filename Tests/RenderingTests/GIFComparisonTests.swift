import GIFEncoding
import Rasters
import Rendering
import Testing

struct GIFComparisonTests {
  /// A GIF of plain frames, each of a grey of its own; `delays` take the place of the written ones.
  private func gif(_ greys: [UInt8], delays: [UInt8]? = nil) throws -> GIFFile {
    let rasters = greys.map {
      Raster(width: 6, height: 4, filledWith: Pixel(red: $0, green: $0, blue: $0))
    }
    var census = ColorCensus()
    for raster in rasters { census.add(raster) }
    let plan = census.plan()
    let sink = MemorySink()
    var writer = try GIFWriter(to: sink, width: 6, height: 4, plan: plan)
    let mapper = FrameMapper(plan)
    for raster in rasters { try writer.append(mapper.map(raster), lasting: 0.2) }
    _ = try writer.finish()
    var bytes = sink.bytes
    let controls = bytes.indices.dropLast(8).filter { bytes[$0...].starts(with: [0x21, 0xF9, 4]) }
    for (control, delay) in zip(controls, delays ?? []) { bytes[control + 4] = delay }
    return try GIFFile(bytes)
  }

  @Test func `pictures without a delay are compared too`() throws {
    let comparison = try GIFComparison(gif([9], delays: [0]), gif([12], delays: [0]))
    #expect(comparison.momentCount == 1)
    #expect(comparison.worst?.pixelCount == 24 && comparison.worst?.largest == 3)
    let same = try GIFComparison(gif([9], delays: [0]), gif([9], delays: [10]))
    #expect(same.isSame)
  }

  @Test func `delays that browsers do not keep count as ten hundredths`() throws {
    let (fast, slow) = (try gif([9, 90], delays: [0, 1]), try gif([9, 90], delays: [10, 10]))
    #expect(try GIFComparison(fast, slow).isSame)
    let longer = try GIFComparison(fast, gif([9, 90], delays: [10, 11]))
    #expect(longer.differences.isEmpty && !longer.isSame)
  }

  @Test func `what is clear differs from what is black`() throws {
    // A frame whose disposal clears it shows what lies under it: nothing.
    var bytes = Array("GIF89a".utf8) + [1, 0, 1, 0, 0xF0, 0, 0, 0, 0, 0, 0, 0, 0]
    bytes += [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3B]
    let black = try GIFFile(bytes)
    bytes.insert(contentsOf: [0x21, 0xF9, 4, 1, 0, 0, 0, 0], at: 19)
    let clear = try GIFFile(bytes)
    let worst = try #require(try GIFComparison(black, clear).worst)
    #expect(worst.largest == 255 && worst.decibels == 0)
  }

  @Test func `the worst moment is found, and its map shows where`() throws {
    let comparison = try GIFComparison(gif([9, 90, 200]), gif([9, 95, 180]))
    let worst = try #require(comparison.worst)
    #expect(comparison.differences.map(\.time) == [0.2, 0.4])
    #expect(worst.time == 0.4 && worst.largest == 20)
    let map = try comparison.heatMap(of: worst)
    #expect(map.pixels.allSatisfy { $0 == Pixel(red: 230, green: 120, blue: 20) })
  }

  @Test func `screens of two sizes cannot be compared`() throws {
    let bytes: [UInt8] =
      Array("GIF89a".utf8) + [1, 0, 1, 0, 0xF0, 0, 0, 0, 0, 0, 0, 0, 0]
      + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3B]
    let (small, large) = (try GIFFile(bytes), try gif([9]))
    #expect(
      throws: GIFError.frameSizeDiffers(
        width: 1, height: 1, expectedWidth: 6, expectedHeight: 4)
    ) { try GIFComparison(large, small) }
  }

  private func file(of frames: [Raster]) throws -> GIFFile {
    let sink = MemorySink()
    var census = ColorCensus()
    for frame in frames { census.add(frame) }
    let mapper = FrameMapper(census.palette())
    var writer = try GIFWriter(to: sink, width: 2, height: 2, palette: mapper.palette)
    for frame in frames { try writer.append(mapper.map(frame), lasting: 0.1) }
    _ = try writer.finish()
    return try GIFFile(sink.bytes)
  }

  private func frame(_ level: UInt8) -> Raster {
    var raster = Raster(width: 2, height: 2, filledWith: Pixel(red: 255, green: 255, blue: 255))
    raster[1, 1] = Pixel(red: level, green: 0, blue: 0)
    return raster
  }

  @Test func `a file is like itself`() throws {
    let file = try file(of: [frame(0), frame(50)])
    #expect(try GIFComparison(file, file).isSame)
  }

  @Test func `the moment that differs is found, with its figures`() throws {
    let comparison = try GIFComparison(
      file(of: [frame(0), frame(50), frame(90)]), file(of: [frame(0), frame(60), frame(90)]))
    #expect(comparison.momentCount == 3)
    #expect(comparison.differences.count == 1)
    let worst = try #require(comparison.worst)
    #expect(worst.time == 0.1 && worst.pixelCount == 1 && worst.largest == 10)
    // One channel of twelve is off by ten: the mean square is 100/12.
    #expect(abs(worst.decibels - 38.9227) < 1e-3)
  }

  @Test func `a file that lasts longer is not the same`() throws {
    let comparison = try GIFComparison(file(of: [frame(0)]), file(of: [frame(0), frame(0)]))
    #expect(comparison.differences.isEmpty && !comparison.isSame)
  }
}
