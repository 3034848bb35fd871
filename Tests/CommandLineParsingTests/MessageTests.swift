import CommandLineParsing
import Testing

struct MessageTests {
  /// The message alone, for every way in which a line can be wrong.
  @Test(arguments: [
    ("render --bogus", "Unknown option '--bogus'"),
    ("render -z", "Unknown option '-z'"),
    ("render -zq", "Unknown option '-zq'"),
    ("render -qz", "Unknown option '-z'"),
    ("render --bogus=3", "Unknown option '--bogus'"),
    ("render --qualty hd", "Unknown option '--qualty'. Did you mean '--quality'?"),
    ("render --fsp 3", "Unknown option '--fsp'. Did you mean '--fps'?"),
    ("render -fps 3", "Unknown option '-fps'. Did you mean '--fps'?"),
    ("render --noloop", "Unknown option '--noloop'. Did you mean '--no-loop'?"),
    ("list --secre x", "Unknown option '--secre'"),
    ("--bogus render", "Unknown option '--bogus'"),
    ("--bogus", "Unknown option '--bogus'"),
    ("render --fps", "Missing value for '--fps <fps>'"),
    ("render -o", "Missing value for '-o <file>'"),
    ("render --fps --quiet", "Missing value for '--fps <fps>'"),
    ("render -oq x", "Missing value for '-o <file>'"),
    ("render --fps -- 3", "Missing value for '--fps <fps>'"),
    ("render --quiet=3", "The option '--quiet' does not take any value, but '3' was specified."),
    ("render -q=3", "The option '-q' does not take any value, but '3' was specified."),
    ("list --help=3", "The option '--help' does not take any value, but '3' was specified."),
    ("render --fps x", "The value 'x' is invalid for '--fps <fps>'"),
    ("render --fps=", "The value '' is invalid for '--fps <fps>'"),
    (
      "render --quality fine",
      "The value 'fine' is invalid for '--quality <quality>'. "
        + "Please provide one of 'draft', 'book' or 'hd'."
    ),
    ("list a", "Unexpected argument 'a'"),
    ("list a b", "2 unexpected arguments: 'a', 'b'"),
    ("remote add", "Missing expected argument '<place>'"),
    ("remote add here", "Missing expected argument '-p <p>'"),
    ("rendr", "Unexpected argument 'rendr'. Did you mean 'render'?"),
    ("lsit --json", "Unexpected argument 'lsit'. Did you mean 'list'?"),
    ("help rendr", "Unexpected argument 'rendr'. Did you mean 'render'?"),
    ("help remote ad", "Unexpected argument 'ad'. Did you mean 'add'?"),
    ("remote --timeout x add here", "The value 'x' is invalid for '--timeout <timeout>'"),
    ("render --fps 0", "The frame rate is 0; it must be at least 1."),
    ("render --output=", "The name of the file is empty."),
    ("render fails", "The lesson 'fails' fails."),
    (
      "--generate-completion-script csh",
      "Can't generate completion scripts for 'csh'.\n"
        + "Please use --generate-completion-script=<shell> with one of:\n    zsh bash fish"
    ),
    (
      "--generate-completion-script",
      "Can't autodetect a supported shell.\n"
        + "Please use --generate-completion-script=<shell> with one of:\n    zsh bash fish"
    ),
  ])
  func `a wrong line has its message and leaves with 64`(line: String, message: String) async {
    let outcome = await Outcome(line)
    #expect(outcome.code == 64)
    let isWhole = ["\nHelp:  ", "\nUsage: "].contains {
      outcome.text.hasPrefix("Error: \(message)\($0)")
    }
    #expect(isWhole, "\(outcome.text)")
  }

  @Test func `a message ends with the argument's help and the command's usage`() async {
    #expect(
      await Outcome("remote add here -p port").text == """
        Error: The value 'port' is invalid for '-p <p>'
        Help:  -p <p>  Its port.
        Usage: tool remote add <place> [<alias>] -p <p>
          See 'tool remote add --help' for more information.
        """)
    #expect(
      await Outcome("remote add").text == """
        Error: Missing expected argument '<place>'
        Help:  <place>  The place.
        Usage: tool remote add <place> [<alias>] -p <p>
          See 'tool remote add --help' for more information.
        """)
    #expect(
      await Outcome("list --jsn").text == """
        Error: Unknown option '--jsn'. Did you mean '--json'?
        Usage: tool list [--json]
          See 'tool list --help' for more information.
        """)
    #expect(
      await Outcome("rendr").text == """
        Error: Unexpected argument 'rendr'. Did you mean 'render'?
        Usage: tool <subcommand>
          See 'tool --help' for more information.
        """)
  }

  @Test func `six or more allowed values are listed line by line`() async {
    let outcome = await Outcome("--day today", of: Calendar.self)
    #expect(
      outcome.text == """
        Error: The value 'today' is invalid for '--day <day>'. Please provide one of the following:
          - mon
          - tue
          - wed
          - thu
          - fri
          - sat
        Usage: calendar --day <day>
          See 'calendar --help' for more information.
        """)
  }

  @Test func `a root without any argument shows its whole page below the message`() async {
    #expect(
      await Outcome("", of: Calendar.self)
        == Outcome(
          code: 64,
          text: """
            Error: Missing expected argument '--day <day>'

            USAGE: calendar --day <day>

            OPTIONS:
              --day <day>             (values: mon, tue, wed, thu, fri, sat)
              -h, --help              Show help information.

            """))
  }

  @Test func `other errors leave with their own code, or 1, and without usage`() async {
    #expect(await Outcome("render stops") == Outcome(code: 130, text: ""))
    #expect(
      await Outcome("", of: Failing.self) == Outcome(code: 1, text: "Error: the disk is full"))
  }

  @Test func `a message can be had without what is around it`() throws {
    let error = #expect(throws: (any Error).self) { try Tool.parseAsRoot(["rendr"]) }
    #expect(
      Tool.message(for: try #require(error))
        == "Unexpected argument 'rendr'. Did you mean 'render'?")
    #expect(Tool.exitCode(for: try #require(error)) == .validationFailure)
  }

  @Test func `a command can end with a help page`() async {
    let page = Tool.helpMessage(for: Remote.Add.self)
    #expect(await Outcome("remote add here -p 1") == Outcome(code: 0, text: page))
    #expect(await Outcome("secret", of: Tool.self).text.hasPrefix("USAGE: tool secret\n"))
    #expect(Tool.fullMessage(for: CleanExit.helpRequest(Remote.Add.self)) == page)
    #expect(Tool.fullMessage(for: CleanExit.helpRequest()) == Tool.helpMessage())
  }

  @Test func `a command that calls another one cannot be parsed as itself`() {
    #expect(throws: CleanExit.self) { try Tool.parse(["list"]) }
  }

  @Test func `a good end has its text and 0`() async {
    #expect(await Outcome("render a -q b") == Outcome(code: 0, text: "rendered a, b"))
    #expect(await Outcome("--version") == Outcome(code: 0, text: "1.2.3"))
    #expect(await Outcome("render a --version") == Outcome(code: 0, text: "1.2.3"))
    #expect(await Outcome("list") == Outcome(code: 0, text: ""))
  }
}

private struct Calendar: ParsableCommand {
  enum Day: String, CaseIterable, ExpressibleByArgument {
    case mon
    case tue
    case wed
    case thu
    case fri
    case sat
  }
  @Option() var day: Day
}

private struct Failing: ParsableCommand {
  struct DiskFull: Error, CustomStringConvertible { let description = "the disk is full" }

  func run() throws { throw DiskFull() }
}
