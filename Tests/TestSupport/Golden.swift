import Drawing
import Foundation
public import Rasters
public import Testing

/// Recorded pictures that drawing is held against.
///
/// They lie beside the test, in a folder `Golden`, and are recorded by a run with `MLANIM_RECORD=1`
/// in the environment. Look at a picture before committing it.
public enum Golden {
  /// Whether this machine draws as the recorded pictures were drawn.
  ///
  /// A test asks for it by name:
  ///
  ///     @Test(.enabled(if: Golden.isComparable, Golden.condition)) func `is drawn`() { … }
  public static let isComparable =
    Fonts.cairoVersion == "1.16.0" && Fonts.missing().isEmpty
    && width(.inter(100)) == 905.1123046875 && width(.stix(100)) == 767.80078125

  /// What `isComparable` asks for.
  public static let condition: Comment =
    "goldens belong to cairo 1.16.0, Inter 4.0 beta 7 (fonts-inter) and STIX 1.1.1 (fonts-stix)"

  /// Versions of a font differ in the widths of their letters.
  static func width(_ font: Font) -> Double {
    Text("Hamburgefonstiv 3", TextStyle(font)).metrics.width
  }

  /// Whether pictures are recorded in this run, and not compared.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["MLANIM_RECORD"] == "1"
  }
}

/// Expects that a raster looks like the recorded one.
///
/// Each share of a pixel may differ by 2 of 255, and 0.01 % of the pixels by more. Where it fails,
/// the raster and the difference are attached, and written to the temporary directory.
///
/// - Parameters:
///   - raster: What was drawn.
///   - name: The name of the recorded file in `Golden`, without its extension.
///   - filePath: The test file, beside whose folder `Golden` lies.
///   - sourceLocation: The place a failure is reported at.
public func expectGolden(
  _ raster: Raster, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    if let problem = try Golden.problem(of: raster, named: name, filePath: filePath) {
      Issue.record("golden \(name): \(problem)", sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record(error, "golden \(name)", sourceLocation: sourceLocation)
  }
}

extension Golden {
  /// What is wrong with a raster beside the recorded one, or nothing.
  ///
  /// In a recording run it is recorded instead, and nothing is wrong. `filePath` is the test's own.
  public static func problem(
    of raster: Raster, named name: String, filePath: String = #filePath
  ) throws -> String? {
    let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name + ".png")
    if isRecording {
      try write(raster, to: file)
      return nil
    }
    guard let bytes = try? Data(contentsOf: file) else {
      return "never recorded; record it with MLANIM_RECORD=1"
    }
    return try compare(raster, with: Raster(png: Array(bytes)), name)
  }

  private static func compare(
    _ raster: Raster, with golden: Raster, _ name: String
  ) throws -> String? {
    guard raster.width == golden.width, raster.height == golden.height else {
      return "drawn \(raster.width)x\(raster.height), recorded \(golden.width)x\(golden.height)"
    }
    let difference = RasterDifference(raster, golden)
    guard !difference.isAcceptable else { return nil }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mlanim-goldens")
    for (kind, picture) in [("drawn", raster), ("difference", difference.picture)] {
      let file = folder.appendingPathComponent("\(name)-\(kind).png")
      try write(picture, to: file)
      Attachment.record(try picture.pngData(), named: file.lastPathComponent)
    }
    return "\(difference.count) pixels differ, by up to \(difference.largest); see \(folder.path)"
  }
}

private func write(_ raster: Raster, to file: URL) throws {
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(raster.pngData()).write(to: file)
}
