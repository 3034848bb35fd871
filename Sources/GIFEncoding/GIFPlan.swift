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

  /// The most colours of the palette, 1…255.
  public var colorLimit = Palette.largestCount
  /// The quality that the palette must keep, as a signal-to-noise ratio in decibels, and need not pass.
  ///
  /// Where it is not given, the palette may lose what lies above 62 dB, or up to 4 dB against the
  /// best one, less where that is poor already.
  public var quality: Double?
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
  /// Whether a frame may be shown in two steps.
  public let splitsUpdates: Bool

  /// A plan that takes `palette` and changes no colour further.
  public init(_ palette: Palette) {
    self.init(palette: palette, tolerance: 0, splitsUpdates: true)
  }

  init(palette: Palette, tolerance: Int, splitsUpdates: Bool) {
    self.palette = palette
    self.tolerance = tolerance
    self.splitsUpdates = splitsUpdates
  }
}
