import CommandLineParsing
import Drawing
import LessonKit
import Lessons
import Rendering

/// Where chance comes from.
struct ChanceOptions: ParsableArguments {
  @Option(help: "The seed of all chance: the same seed makes the same file.")
  var seed = 0

  mutating func validate() throws {
    // JSON readers keep whole numbers exactly up to here, and a trace names its seed.
    guard (0...9_007_199_254_740_991).contains(seed) else {
      throw ValidationError("The seed \(seed) is out of range; give 0 to 9007199254740991.")
    }
  }
}

/// Colours and size of pictures.
struct LookOptions: ParsableArguments {
  /// The themes by name.
  enum ThemeName: String, ExpressibleByArgument, CaseIterable {
    case light
    case dark

    var theme: Theme { self == .light ? .light : .dark }
  }

  /// The sizes by name.
  enum QualityName: String, ExpressibleByArgument, CaseIterable {
    case draft
    case book
    case hd

    var quality: Quality { self == .draft ? .draft : self == .book ? .book : .hd }
  }

  @Option(help: "The colours.")
  var theme = ThemeName.light

  @Option(help: "The size: draft is 640x360 pixels, book 960x540, hd 1920x1080.")
  var quality = QualityName.book

  /// The look that was asked for.
  var look: Look { Look(theme: theme.theme, quality: quality.quality) }
}

extension CompletionKind {
  /// The ids of the lessons.
  static let lessons = CompletionKind.shellCommand("mlanim list --ids")
}

/// Where a lesson that was trained before finds what it learned.
struct CheckpointOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What 'mlanim train' wrote, for a lesson with other parameters than it shipped with.",
      valueName: "file"),
    completion: .file(extensions: ["safetensors"]))
  var checkpoint: String?

  /// The file that was given, or what shipped.
  ///
  /// - Throws: `ValidationError` where lessons other than one that trains are named, `InputError` for
  ///   a file that cannot be read.
  func source(for lessons: [SceneName]) throws -> CheckpointSource {
    guard let checkpoint else { return .shipped }
    let ids = Set(lessons.map(\.lesson))
    guard ids.count == 1, let name = lessons.first else {
      throw ValidationError("'--checkpoint' is for one lesson, not \(ids.count).")
    }
    guard try name.resolved(in: .standard).isTrainable else {
      throw ValidationError("\(name.lesson) takes no '--checkpoint': it trains as it is computed.")
    }
    return .file(try InputFile.bytes(of: checkpoint), named: checkpoint)
  }
}
