import Foundation
import GIFEncoding
import Rasters
import Testing

/// Odd but lawful files by another hand: what Pillow shows, our reader shows too.
struct PillowTests {
  @Test(arguments: try PillowFixtures().files)
  func `our reader shows what Pillow shows`(file: PillowFixtures.File) throws {
    let read = try GIFFile(Array(file.gif))
    #expect(read.width == file.width && read.height == file.height)
    #expect(read.loopCount == file.loop)
    let seen = try played(Array(file.gif))
    #expect(seen.map { $0.centiseconds * 10 } == file.screens.map(\.milliseconds))
    for (index, (shown, expected)) in zip(seen, file.screens).enumerated() {
      #expect(shown.screen.pixels.map(Self.channels) == expected.pixels, "screen \(index)")
    }
    try expectSameReading(Array(file.gif))
  }

  /// Red, green, blue and alpha; what is clear has no colour.
  private static func channels(of pixel: Pixel) -> [UInt8] {
    pixel.alpha == 0 ? [0, 0, 0, 0] : [pixel.red, pixel.green, pixel.blue, pixel.alpha]
  }
}

/// Files that Pillow wrote and read; the script beside them tells how.
struct PillowFixtures: Decodable {
  struct Screen: Decodable, Sendable {
    let milliseconds: Int
    let rgba: Data

    var pixels: [[UInt8]] {
      stride(from: 0, to: rgba.count, by: 4).map { start in
        rgba[start + 3] == 0 ? [0, 0, 0, 0] : Array(rgba[start..<start + 4])
      }
    }
  }

  struct File: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let gif: Data
    let width: Int
    let height: Int
    let loop: Int?
    let screens: [Screen]

    var testDescription: String { name }
  }

  let reference: String
  let files: [File]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/pillow.json")
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}
