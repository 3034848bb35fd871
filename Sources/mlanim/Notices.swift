import Drawing

/// Things that are worth a line but do not stop anything.
enum Notices {
  /// One line for each typeface that is missing, with the package that brings it.
  static func missingFonts() {
    for font in Fonts.missing() { Terminal.error.note("Warning: \(font)") }
  }
}
