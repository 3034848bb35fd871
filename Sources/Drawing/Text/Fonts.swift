import CCairo
import CPango

/// A typeface that pictures are set in and that this machine lacks.
public struct MissingFont: Sendable, Hashable, CustomStringConvertible {
  /// The typeface.
  public let family: Font.Family

  /// The Debian package that brings it.
  public var package: String { family.package }

  /// One line: what is missing, what stands in for it, and what to install.
  public var description: String {
    "font \(family.rawValue) not found, using \(family.substitute); install \(package)"
  }
}

/// What text is drawn with on this machine.
public enum Fonts {
  /// The typefaces that are not installed; DejaVu stands in for them.
  ///
  /// It asks for every font of the machine, which takes some milliseconds.
  public static func missing() -> [MissingFont] {
    let installed = installedFamilies()
    return Font.Family.allCases
      .filter { !installed.contains($0.rawValue) }
      .map(MissingFont.init(family:))
  }

  private static func installedFamilies() -> Set<String> {
    PangoText.withFontMap { fontMap in
      var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
      var count: Int32 = 0
      pango_font_map_list_families(fontMap, &families, &count)
      defer { g_free(families) }
      let names = UnsafeBufferPointer(start: families, count: Int(count)).map { family in
        pango_font_family_get_name(family).map { String(cString: $0) } ?? ""
      }
      return Set(names)
    }
  }

  /// The files of a typeface, sorted; empty where fontconfig knows of none.
  public static func files(of family: Font.Family) -> [String] {
    PangoText.withFontMap { _ in listedFiles(of: family) }
  }

  private static func listedFiles(of family: Font.Family) -> [String] {
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family.rawValue)
    let wanted = FcObjectSetCreate()
    defer { FcObjectSetDestroy(wanted) }
    FcObjectSetAdd(wanted, FC_FILE)
    guard let found = FcFontList(nil, pattern, wanted) else { return [] }
    defer { FcFontSetDestroy(found) }
    return UnsafeBufferPointer(start: found.pointee.fonts, count: Int(found.pointee.nfont))
      .compactMap(file(of:)).sorted()
  }

  private static func file(of pattern: OpaquePointer?) -> String? {
    var name: UnsafeMutablePointer<FcChar8>?
    // The string belongs to the pattern and is copied at once.
    guard FcPatternGetString(pattern, FC_FILE, 0, &name) == FcResultMatch, let name else {
      return nil
    }
    return String(cString: name)
  }

  /// The version of Cairo that draws, as in "1.16.0".
  public static var cairoVersion: String { String(cString: cairo_version_string()) }

  /// The version of Pango that lays out text, as in "1.50.12".
  public static var pangoVersion: String {
    pango_version_string().map { String(cString: $0) } ?? "unknown"
  }
}
