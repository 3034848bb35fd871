import Foundation

/// Writes a line to standard error.
func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

/// Runs `body` on a machine that has only DejaVu, as far as fontconfig can tell.
///
/// It has to run before anything else in its process asks for a font.
func withoutFonts(_ body: () throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("mlanim-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent("fonts.conf")
  let configuration = """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir>
    <cachedir>\(folder.path)</cachedir></fontconfig>
    """
  try Data(configuration.utf8).write(to: file)
  setenv("FONTCONFIG_FILE", file.path, 1)
  try body()
}
