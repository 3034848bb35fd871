import CGif

/// The library that puts the blocks of a file together.
public enum GIFLibrary {
  /// The version of giflib that this was compiled against, as in "5.2.1".
  public static var version: String { "\(GIFLIB_MAJOR).\(GIFLIB_MINOR).\(GIFLIB_RELEASE)" }
}
