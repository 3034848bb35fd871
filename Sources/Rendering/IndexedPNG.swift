public import Drawing
import GIFEncoding
public import Rasters

extension Raster {
  /// The raster as a PNG file of at most so many colours, the nearest where it has more: of flat art
  /// half of the bytes.
  ///
  /// The image data of an indexed PNG are those of a grey one, its levels read as places in a palette
  /// (PNG, third edition, §11.2.2); so a grey one is written, and given a palette.
  ///
  /// - Throws: `cairo` where memory runs out.
  /// - Precondition: Every pixel is opaque; there are 1 to 255 colours.
  public func indexedPNGData(colors: Int = 255) throws(DrawingError) -> [UInt8] {
    var census = ColorCensus()
    census.add(self)
    let palette = census.palette(limit: colors)
    let indices = FrameMapper(palette).map(self).indices
    let gray = try Raster.grayPNGData(indices, width: width, height: height)
    let chunks = PNGChunk.all(in: gray).flatMap { chunk in
      chunk.type == "IHDR" ? [chunk.withPalette, palette.chunk] : [chunk]
    }
    return PNGChunk.signature + chunks.flatMap(\.bytes)
  }
}

extension PNGChunk {
  /// The head of a grey PNG made that of an indexed one: the tenth byte is the kind of colour.
  fileprivate var withPalette: PNGChunk {
    var data = data
    data[9] = 3
    return PNGChunk(type: type, data: data)
  }
}

extension Palette {
  /// The colours, from index 1 on; index 0 means "transparent" in a GIF and does not occur.
  fileprivate var chunk: PNGChunk {
    let triples = colors.flatMap { [$0.red, $0.green, $0.blue] }
    return PNGChunk(type: "PLTE", data: [0, 0, 0] + triples)
  }
}
