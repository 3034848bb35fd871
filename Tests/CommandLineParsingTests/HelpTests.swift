import CommandLineParsing
import Testing

struct HelpTests {
  @Test(arguments: ["", "--help", "-h", "help", "lesson --help", "rendr -h"])
  func `the root's page lists its commands`(line: String) async {
    #expect(
      await Outcome(line)
        == Outcome(
          code: 0,
          text: """
            OVERVIEW: Draw lessons.

            Every lesson is a moving picture of one idea, and every picture is a file.

            USAGE: tool <subcommand>

            OPTIONS:
              --version               Show the version.
              -h, --help              Show help information.

            SUBCOMMANDS:
              render                  Render lessons to GIF files.
              list                    List the lessons.
              remote                  Know other places.

              See 'tool help <subcommand>' for detailed help.
            """))
  }

  @Test(arguments: [
    "render --help", "--help render", "help render", "render a --fps -h", "render --bogus -h",
    "render -qh",
  ])
  func `a command's page has a table for each kind of argument`(line: String) async {
    #expect(
      await Outcome(line)
        == Outcome(
          code: 0,
          text: """
            OVERVIEW: Render lessons to GIF files.

            USAGE: tool render [<lesson> ...] [--output <file>] [--output-dir <output-dir>] \
            [--quality <quality>] [--fps <fps>] [--loop] [--no-loop] [--quiet] [--verbose ...]

            ARGUMENTS:
              <lesson>                The lessons to render.

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

  @Test(arguments: ["remote", "remote --help", "help remote", "remote --timeout 3"])
  func `a command with commands below points to their pages`(line: String) async {
    #expect(
      await Outcome(line)
        == Outcome(
          code: 0,
          text: """
            OVERVIEW: Know other places.

            USAGE: tool remote [--timeout <timeout>] <subcommand>

            OPTIONS:
              --timeout <timeout>     Seconds to wait. (default: 10)
              --version               Show the version.
              -h, --help              Show help information.

            SUBCOMMANDS:
              add

              See 'tool help remote <subcommand>' for detailed help.
            """))
  }

  @Test func `a page can be had without parsing`() {
    #expect(
      Tool.helpMessage(for: Remote.Add.self) == """
        USAGE: tool remote add <place> [<alias>] -p <p>

        ARGUMENTS:
          <place>                 The place.
          <alias>

        OPTIONS:
          -p <p>                  Its port.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test func `hidden options and commands are not shown`() {
    #expect(
      Tool.helpMessage(for: List.self) == """
        OVERVIEW: List the lessons.

        USAGE: tool list [--json]

        OPTIONS:
          --json                  Print JSON.
          --version               Show the version.
          -h, --help              Show help information.

        """)
    #expect(!Tool.helpMessage().contains("secret"))
  }

  @Test func `the page about help says what it takes`() async {
    #expect(
      await Outcome("help help").text.hasPrefix(
        """
        OVERVIEW: Show subcommand help information.

        USAGE: tool help [<subcommands> ...]

        ARGUMENTS:
          <subcommands>
        """))
  }

  @Test func `long texts are broken at the width, and discussions stand below`() {
    #expect(
      Wordy.helpMessage(columns: 50) == """
        OVERVIEW: A command that says more than it needs
        to, so that lines break.

        A second paragraph, which is long enough to break
        as well.

          - A list keeps its indentation, also where it
          goes on.

        USAGE: wordy --as-you-like-it

        OPTIONS:
          --a-rather-long-name <a-rather-long-name>
                                  Of two lines, since the
                                  page is narrow.
                                  (default: 1)
          --short <short>         First line.
                                  Second line. (default:
                                  nothing at all)
                A discussion has eight spaces before it
                and is broken too.
          --silent <silent>
          -h, --help              Show help information.

        """)
  }

  @Test func `with more than twelve options, usage shows only what is required`() {
    #expect(Crowded.helpMessage().hasPrefix("USAGE: crowded [<options>] --need <need> <word>\n"))
    #expect(Overcrowded.helpMessage().hasPrefix("USAGE: overcrowded <options>\n"))
  }
}

private struct Wordy: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A command that says more than it needs to, so that lines break.",
    usage: "wordy --as-you-like-it",
    discussion: """
      A second paragraph, which is long enough to break as well.

        - A list keeps its indentation, also where it goes on.
      """)

  @Option(help: "Of two lines, since the page is narrow.") var aRatherLongName = 1
  @Option(
    help: ArgumentHelp(
      "First line.\nSecond line.",
      discussion: "A discussion has eight spaces before it and is broken too."))
  var short = "nothing at all"
  @Option() var silent = ""
}

private struct Six: ParsableArguments {
  @Flag() var a = false
  @Flag() var b = false
  @Flag() var c = false
  @Flag() var d = false
  @Flag() var e = false
  @Flag() var f = false
}

private struct SixMore: ParsableArguments {
  @Flag() var g = false
  @Flag() var h = false
  @Flag() var i = false
  @Flag() var j = false
  @Flag() var k = false
  @Flag() var l = false
}

private struct Crowded: ParsableCommand {
  @OptionGroup() var six: Six
  @Option() var need: Int
  @OptionGroup() var more: SixMore
  @Argument() var word: String
}

private struct Overcrowded: ParsableCommand {
  @OptionGroup() var six: Six
  @OptionGroup() var more: SixMore
  @Flag() var quiet = false
}
