import Drawing
import Foundation

extension FrameSequence {
  /// Writes the frames of all sequences: `<folder>/<sequence>/000.png` and so on.
  ///
  /// - Throws: What drawing them and the file system throw.
  static func writeAll(to folder: String) throws {
    for sequence in allCases { try sequence.write(to: folder + "/" + sequence.rawValue) }
  }

  private func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let frames = try frames()
    for index in 0..<frames.count {
      let number = String(index + 1000).dropFirst()
      let data = Data(try frames.raster(at: index).pngData())
      try data.write(to: URL(filePath: "\(folder)/\(number).png"))
    }
  }
}
