import CommandLineParsing
import Testing

/// Options that are made from data: in the sample tool, those of the lesson `ch2-gradient-descent`.
struct AdditionalOptionTests {
  @Test(arguments: [
    ("--start 3.5", ["start = 3.5"]),
    ("--start -3.5", ["start = -3.5"]),
    ("--start=1 --start=2", ["start = 2"]),
    ("--function valley --fps 30", ["fps 30", "function = valley"]),
    ("--trail", ["trail = true"]),
    ("--no-trail --slow", ["slow = true", "trail = false"]),
    ("", []),
  ])
  func `texts reach the command by name`(line: String, changes: [String]) throws {
    let before = try parsed(Render.self, "render \(line) ch2-gradient-descent")
    #expect(before.changes == ["lessons ch2-gradient-descent"] + changes)
    let after = try parsed(Render.self, "render ch2-gradient-descent \(line)")
    #expect(after.changes == ["lessons ch2-gradient-descent"] + changes)
  }

  @Test(arguments: ["render ch2-gradient-descent --help", "help render ch2-gradient-descent"])
  func `the page is the lesson's own`(line: String) async {
    #expect(
      await Outcome(line)
        == Outcome(
          code: 0,
          text: """
            OVERVIEW: Gradient descent on a parabola.

            A dot rolls down a parabola, each step the slope times the learning rate.

            USAGE: tool render ch2-gradient-descent [<options>] [--start <x>] \
            [--function <function>] [--trail] [--no-trail] [--slow]

            SCENES:
              ch2-gradient-descent    Three rates on one clock.
              ch2-gradient-descent/moderate
                                      The moderate rate alone.

            LESSON OPTIONS:
              --start <x>             Where the dot starts. (default: -3.5)
              --function <function>   The curve. (values: parabola, double-well, valley;
                                      default: parabola)
              --trail/--no-trail      Leave a trail of dots. (default: --trail)
              --slow                  Take your time.

            OUTPUT OPTIONS:
              -o, --output <file>     The file to write.
              --output-dir <output-dir>
                                      The folder to write into. (default: .)

            OPTIONS:
              --quality <quality>     How fine the pictures are. (values: draft, book, hd;
                                      default: book)
              --fps <fps>             Frames in a second. (default: 25)
              --loop/--no-loop        Repeat for ever. (default: --loop)
              -q, --quiet             Print nothing but errors.
              -v, --verbose           Say more; twice, say all.
              --version               Show the version.
              -h, --help              Show help information.

            """))
  }

  @Test func `a text that is not accepted is refused with the lesson's usage`() async {
    #expect(
      await Outcome("render ch2-gradient-descent --start -9")
        == Outcome(
          code: 64,
          text: """
            Error: The value '-9' is invalid for '--start <x>': a number in -4...4 is wanted.
            Help:  --start <x>  Where the dot starts.
            Usage: tool render ch2-gradient-descent [<options>] [--start <x>] \
            [--function <function>] [--trail] [--no-trail] [--slow]
              See 'tool render ch2-gradient-descent --help' for more information.
            """))
  }

  @Test(arguments: [
    (
      "ch2-gradient-descent --function line",
      "The value 'line' is invalid for '--function <function>'. "
        + "Please provide one of 'parabola', 'double-well' or 'valley'."
    ),
    ("ch2-gradient-descent --start", "Missing value for '--start <x>'"),
    ("ch2-gradient-descent --strat 1", "Unknown option '--strat'. Did you mean '--start'?"),
    (
      "ch2-gradient-descent --slow=1",
      "The option '--slow' does not take any value, but '1' was specified."
    ),
    ("ch3-lines --start 1", "Unknown option '--start'"),
    ("--start 1", "Unknown option '--start'"),
    (
      "ch2-gradient --start=1",
      "Unknown lesson 'ch2-gradient'. Did you mean 'ch2-gradient-descent'?"
    ),
  ])
  func `a wrong line has its message`(line: String, message: String) async {
    let outcome = await Outcome("render \(line)")
    #expect(outcome.code == 64)
    #expect(outcome.text.hasPrefix("Error: \(message)\n"), "\(outcome.text)")
  }

  @Test func `the command sees operands and unknown names before they are known`() {
    #expect(
      Spy.message("a --start 3 --fps 2 -x --far=1 -- --b")
        == #"["a", "3", "--b"] ["--start", "-x", "--far"]"#)
    #expect(Spy.message("") == "[] []")
  }

  @Test func `a name that the command has already stops the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try? Clashing.parse([])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("clashing: two arguments are called '--fps'; names must be unique"))
  }
}

/// Shows the preview that it was given.
private struct Spy: ParsableCommand {
  @Argument() var words: [String] = []
  @Option() var fps = 25
  @AdditionalValues var values: [String: String]

  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    throw CleanExit.message("\(preview.operands) \(preview.unknownOptions)")
  }

  static func message(_ line: String) -> String {
    do {
      _ = try parse(CommandLineParsingTests.words(of: line))
      return "nothing"
    } catch {
      return fullMessage(for: error)
    }
  }
}

private struct Clashing: ParsableCommand {
  @Option() var fps = 25
  @AdditionalValues var values: [String: String]

  static func additionalOptions(for preview: ArgumentPreview) -> AdditionalOptions? {
    AdditionalOptions(title: "More options", options: [.option("fps")])
  }
}
