import CommandLineParsing

/// A tool in the shape of ours, for the tests: `tool render`, `tool list`, `tool remote add`.
struct Tool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tool", abstract: "Draw lessons.",
    discussion: "Every lesson is a moving picture of one idea, and every picture is a file.",
    version: "1.2.3", subcommands: [Render.self, List.self, Remote.self, Secret.self])
}

enum Quality: String, CaseIterable, ExpressibleByArgument {
  case draft
  case book
  case hd
}

struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["gif"]))
  var output: String?

  @Option(help: "The folder to write into.", completion: .directory) var outputDir = "."

  func validate() throws {
    if output == "" { throw ValidationError("The name of the file is empty.") }
  }
}

struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Render lessons to GIF files.")

  @Argument(
    help: ArgumentHelp("The lessons to render.", valueName: "lesson"),
    completion: .shellCommand("tool list --ids"))
  var lessons: [String] = []

  @OptionGroup(title: "Output options") var output: OutputOptions

  @Option(help: "How fine the pictures are.") var quality = Quality.book
  @Option(help: "Frames in a second.") var fps = 25
  @Flag(inversion: .prefixedNo, help: "Repeat for ever.") var loop = true
  @Flag(name: .shortAndLong, help: "Print nothing but errors.") var quiet = false
  @Flag(name: .shortAndLong, help: "Say more; twice, say all.") var verbose: Int

  @AdditionalValues var lessonValues: [String: String]

  func validate() throws {
    if fps < 1 { throw ValidationError("The frame rate is \(fps); it must be at least 1.") }
  }

  func run() async throws {
    await Task.yield()
    if lessons == ["fails"] { throw ValidationError("The lesson 'fails' fails.") }
    if lessons == ["stops"] { throw ExitCode(130) }
    throw CleanExit.message("rendered \(lessons.joined(separator: ", "))")
  }

  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    if preview.operands == ["ch2-gradient"], preview.unknownOptions == ["--start"] {
      throw ValidationError("Unknown lesson 'ch2-gradient'. Did you mean 'ch2-gradient-descent'?")
    }
    guard preview.operands.contains("ch2-gradient-descent") else { return nil }
    return AdditionalOptions(
      title: "Lesson options",
      options: [
        .option(
          "start", help: ArgumentHelp("Where the dot starts.", valueName: "x"), default: "-3.5",
          check: { text in
            guard let number = Double(text), abs(number) <= 4 else {
              throw ValidationError("a number in -4...4 is wanted.")
            }
          }),
        .option(
          "function", help: "The curve.", default: "parabola",
          allowedValues: ["parabola", "double-well", "valley"]),
        .flag("trail", inversion: .prefixedNo, default: true, help: "Leave a trail of dots."),
        .flag("slow", help: "Take your time."),
      ],
      page: HelpPage(
        operands: ["ch2-gradient-descent"], abstract: "Gradient descent on a parabola.",
        discussion: "A dot rolls down a parabola, each step the slope times the learning rate.",
        sections: [
          HelpSection(
            title: "Scenes",
            rows: [
              .init("ch2-gradient-descent", "Three rates on one clock."),
              .init("ch2-gradient-descent/moderate", "The moderate rate alone."),
            ])
        ]))
  }
}

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the lessons.")

  @Flag(help: "Print JSON.") var json = false
  @Option(help: .hidden) var secret: String?

  func run() {}
}

struct Remote: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Know other places.", subcommands: [Add.self])

  @Option(help: "Seconds to wait.") var timeout = 10

  struct Add: ParsableCommand {
    @Argument(help: "The place.") var place: String
    @Argument() var alias: String?
    @Option(name: .customShort("p"), help: "Its port.") var port: Int
    var attempts = 3
  }
}

struct Secret: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)
}
