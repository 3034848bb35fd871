import CommandLineParsing

/// What a film is written as.
enum PictureFormat: String, ExpressibleByArgument, CaseIterable {
  /// An animated GIF.
  case gif
  /// The poster alone.
  case png
  /// A folder of numbered PNGs.
  case frames
  /// Uncompressed video, for a video encoder.
  case y4m
  /// An animated PNG.
  case apng

  /// The ending of the file's name; a folder has none.
  var ending: String? { self == .frames ? nil : rawValue }
}
