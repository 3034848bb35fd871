import Foundation
import Rasters

/// Writes a line to standard error.
func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

/// Runs `body` on a machine that has only DejaVu, as far as fontconfig can tell.
///
/// It has to run before anything else in its process asks for a font.
func withoutFonts(_ body: () throws -> Void) throws {
  try withFonts("<dir>/usr/share/fonts/truetype/dejavu</dir>", body)
}

/// Runs `body` with a fontconfig configuration of its own.
///
/// It has to run before anything else in its process asks for a font.
func withFonts(_ configuration: String, _ body: () throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("mlanim-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent("fonts.conf")
  let document = """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig>\(configuration)<cachedir>\(folder.path)</cachedir></fontconfig>
    """
  try Data(document.utf8).write(to: file)
  setenv("FONTCONFIG_FILE", file.path, 1)
  try body()
}

/// A number that stands for the pixels of a raster, the same in every process (FNV-1a).
func fingerprint(of raster: Raster) -> UInt64 {
  raster.pixels.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.bits)) &* 0x100_0000_01B3 }
}
