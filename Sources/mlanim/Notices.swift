import Drawing
import GIFEncoding
import Scenes

/// Things that are worth a line but do not stop anything.
enum Notices {
  /// One line for each typeface that is missing, with the package that brings it.
  static func missingFonts() {
    for font in Fonts.missing() { Terminal.error.note("Warning: \(font)") }
  }

  /// Says that a frame rate lies off the grid of a GIF's clock.
  static func snapped(_ rate: Double, to grid: FrameRate) {
    Terminal.error.note(
      "Note: a GIF counts in hundredths of a second; \(Numeral.shortest(rate)) frames a second become "
        + "\(Numeral.fixed(grid.framesPerSecond, decimals: 2)).")
  }
}
