/// What the caller may say about how a GIF is made; everything is chosen by itself otherwise.
public struct GIFSettings: Sendable, Equatable {
  /// How far a colour may be off so that fewer bytes say it.
  public enum Tolerance: Sendable, Equatable {
    /// Two levels a channel for what drifts, as heat maps do; nothing for all else.
    case automatic
    /// Nothing: each pixel has the nearest colour of the palette.
    case none
    /// So many of the 255 levels a channel, 1 to 9.
    case levels(Int)
  }

  /// Whose palettes the frames use.
  public enum Palettes: Sendable, Equatable {
    /// One for all frames; and where it serves badly, as for photographs, one for what changes.
    case automatic
    /// One for all frames.
    case global
    /// One for what changes in each frame.
    ///
    /// A pixel stays as long as the palette of all frames does not tell it from what is shown.
    case local
  }

  /// How much a colour matters to the palette of all frames, by the pixels that show it.
  public enum Weighting: Sendable, Equatable {
    /// By their number where much drifts or no palette serves well, by its square root on flat art.
    case automatic
    /// By their number: what is seen most has the least error.
    case count
    /// By the square root of their number: what few frames show counts for more.
    case squareRoot
  }

  /// The most colours of a palette, 1…255: of all frames', and of those that frames have of their own.
  public var colorLimit = Palette.largestCount
  /// The quality that the palette must keep, as a signal-to-noise ratio in decibels, and need not pass.
  ///
  /// Where it is not given, the palette may lose what lies above 62 dB, or up to 4 dB against the
  /// best one, less where that is poor already.
  public var quality: Double?
  /// Whose palettes the frames use.
  public var palettes = Palettes.automatic
  /// How much a colour matters to the palette of all frames.
  public var weighting = Weighting.automatic
  /// How far a colour may be off.
  public var tolerance = Tolerance.automatic
  /// Whether a frame may be shown in two steps, 2 hundredths of a second apart, where that is shorter.
  public var splitsUpdates = true

  /// Everything chosen by itself.
  public init() {}
}

/// How one animation is to be written: its palette, and what else its colours suggest.
public struct GIFPlan: Sendable, Equatable {
  /// The palette of all frames.
  public let palette: Palette
  /// The squared distance up to which colours of the palette may stand for one another.
  public let tolerance: Int
  /// Whose palettes the frames use; `automatic` only where that of all frames serves badly.
  public let palettes: GIFSettings.Palettes
  /// The most colours of a palette that a frame has of its own.
  let colorLimit: Int
  /// Whether a frame may be shown in two steps.
  public let splitsUpdates: Bool

  /// A plan that takes `palette` and changes no colour further.
  public init(_ palette: Palette) {
    self.init(palette: palette, tolerance: 0, palettes: .global, settings: GIFSettings())
  }

  /// A plan for what was chosen, and what `settings` says besides.
  init(
    palette: Palette, tolerance: Int, palettes: GIFSettings.Palettes, settings: GIFSettings
  ) {
    self.palette = palette
    self.tolerance = tolerance
    self.palettes = palettes
    colorLimit = settings.colorLimit
    splitsUpdates = settings.splitsUpdates
  }
}
