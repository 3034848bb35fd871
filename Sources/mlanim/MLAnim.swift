import CommandLineParsing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program: its commands, and what is printed when one of them fails.
@main
struct MLAnim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mlanim",
    abstract: "Render animated machine-learning lessons.",
    discussion: """
      Every lesson really trains, searches or plays; its pictures show what was computed. \
      Start with 'mlanim list' and 'mlanim render ch2-gradient-descent'.
      """,
    version: Version.number,
    subcommands: [
      Render.self,
      List.self,
      Params.self,
      Trace.self,
      Train.self,
      Play.self,
      Sheet.self,
      Lint.self,
      Gallery.self,
      Encode.self,
      Inspect.self,
      Diff.self,
      Reproduce.self,
      Doctor.self,
    ])

  static func main() async {
    Memory.keepFreedBlocks()
    Interruption.watch()
    if let missing = Machine.missingSupport {
      Terminal.error.note("Error: \(missing)")
      exit(ExitStatus.failed.rawValue)
    }
    do {
      try await runAsRoot()
    } catch is ClosedPipe {
      exit(ExitStatus.done.rawValue)
    } catch {
      leave(after: error)
    }
  }

  /// Prints what an error, or a request for help, has to say, and leaves with its code.
  private static func leave(after error: any Error) -> Never {
    let code =
      error is EncodingError
      ? ExitCode(ExitStatus.unmet.rawValue) : exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      (code.isSuccess ? Terminal.output : Terminal.error).note(text)
    }
    exit(code.rawValue)
  }
}
