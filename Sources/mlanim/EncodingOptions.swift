import CommandLineParsing
import GIFEncoding
import LessonKit
import Rendering

/// What can be said about how a GIF is written; everything is chosen by itself otherwise.
struct EncodingOptions: ParsableArguments {
  @Option(help: "The most colours, 1 to 255; auto takes the fewest that keep the quality.")
  var colors = Choice.auto

  @Option(
    help: "One palette for all frames, or one for what changes in each; auto decides by the frames."
  )
  var palette = PaletteChoice.auto

  @Option(
    help: """
      What a colour counts for in the palette: the pixels that show it, or their square root, which does \
      more for rare ones; auto decides by the frames.
      """)
  var weighting = WeightingChoice.auto

  @Option(help: "The levels by which colours may be off, 1 to 9; auto decides by the frames.")
  var lossy = Choice.auto

  @Option(
    help: ArgumentHelp(
      "The signal-to-noise ratio that the palette keeps, 20 to 90 decibels. (default: by the frames)",
      valueName: "dB"))
  var qualityTarget: Double?

  @Option(
    help: ArgumentHelp(
      """
      The most bytes, as in 300kB or 5MB. What has to be given up for it is said: first exact colours, \
      then their number, then frames, then size.
      """, valueName: "bytes"))
  var maxBytes: ByteCount?

  /// Whose palettes the frames use.
  enum PaletteChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case global
    case local

    var palettes: GIFSettings.Palettes {
      switch self {
      case .auto: .automatic
      case .global: .global
      case .local: .local
      }
    }
  }

  /// What a colour counts for.
  enum WeightingChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case count
    case root

    var weighting: GIFSettings.Weighting {
      switch self {
      case .auto: .automatic
      case .count: .count
      case .root: .squareRoot
      }
    }
  }

  /// A number, or one of two words.
  enum Choice: ExpressibleByArgument, Equatable {
    case auto
    case off
    case number(Int)

    init?(argument: String) {
      switch argument {
      case "auto": self = .auto
      case "off": self = .off
      default:
        guard let number = Int(argument) else { return nil }
        self = .number(number)
      }
    }

    var defaultValueDescription: String {
      switch self {
      case .auto: "auto"
      case .off: "off"
      case .number(let number): String(number)
      }
    }
  }

  mutating func validate() throws {
    switch colors {
    case .auto, .number(1...255): break
    default:
      throw ValidationError("The value of '--colors' is out of range; give 1 to 255, or auto.")
    }
    switch lossy {
    case .auto, .off, .number(1...9): break
    default:
      throw ValidationError("The value of '--lossy' is out of range; give 1 to 9, off or auto.")
    }
    if let qualityTarget, !(20...90).contains(qualityTarget) {
      throw ValidationError(
        "The value '\(qualityTarget)' is out of range for '--quality-target'; give 20 to 90.")
    }
  }

  /// The settings of the encoder.
  var settings: GIFSettings {
    var settings = GIFSettings()
    if case .number(let count) = colors { settings.colorLimit = count }
    settings.quality = qualityTarget
    settings.palettes = palette.palettes
    settings.weighting = weighting.weighting
    switch lossy {
    case .auto: settings.tolerance = .automatic
    case .off: settings.tolerance = .none
    case .number(let levels): settings.tolerance = .levels(levels)
    }
    return settings
  }

  /// The options that were given, as they are typed.
  var arguments: [String] {
    var arguments: [String] = []
    if colors != .auto { arguments.append("--colors=\(colors.defaultValueDescription)") }
    if palette != .auto { arguments.append("--palette=\(palette.rawValue)") }
    if weighting != .auto { arguments.append("--weighting=\(weighting.rawValue)") }
    if lossy != .auto { arguments.append("--lossy=\(lossy.defaultValueDescription)") }
    if let qualityTarget {
      arguments.append("--quality-target=\(TraceValue.number(qualityTarget).json)")
    }
    if let maxBytes { arguments.append("--max-bytes=\(maxBytes.count)") }
    return arguments
  }

  /// Renders frames under these options.
  ///
  /// - Throws: `EncodingError.tooLarge` when nothing more can be given up.
  func render(
    _ frames: any FrameSource, with renderer: GIFRenderer, to sink: any ByteSink,
    progress: (Int, Int) -> Void
  ) async throws -> (summary: GIFSummary, givenUp: String) {
    var renderer = renderer
    renderer.settings = settings
    guard let maxBytes else {
      return (try await renderer.render(frames, to: sink, progress: progress), "")
    }
    for rung in SizeLadder.rungs {
      renderer.settings = rung.settings(from: settings)
      let store = LimitedSink(limit: maxBytes.count)
      do {
        let summary = try await renderer.render(
          rung.frames(of: frames), to: store, progress: progress)
        try sink.write(store.bytes.span)
        try sink.finish()
        return (summary, rung.description)
      } catch GIFError.writeFailed where store.isFull {
        continue
      }
    }
    throw EncodingError.tooLarge(limit: maxBytes.count)
  }
}

/// Why a GIF could not be written as it was asked for.
enum EncodingError: Error, Equatable, CustomStringConvertible {
  /// It is larger than allowed, whatever is given up.
  case tooLarge(limit: Int)

  var description: String {
    switch self {
    case .tooLarge(let limit):
      "It does not fit into \(Measure.bytes(limit)), whatever is given up; allow more, or show less."
    }
  }
}

/// A number of bytes, typed with or without a unit: `5MB`, `300kB`, `250000`.
struct ByteCount: ExpressibleByArgument, Equatable {
  let count: Int

  init?(argument: String) {
    let units: [(String, Double)] = [("mb", 1e6), ("kb", 1e3), ("b", 1)]
    let text = argument.lowercased()
    let unit = units.first { text.hasSuffix($0.0) } ?? ("", 1)
    guard let number = Double(text.dropLast(unit.0.count)), number * unit.1 >= 100,
      number * unit.1 <= 1e12
    else { return nil }
    count = Int(number * unit.1)
  }
}
