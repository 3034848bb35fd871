import CommandLineParsing
import Testing

struct ProgrammerMistakeTests {
  @Test func `two arguments with one name stop the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Twice.helpMessage()
    }
    expect(result, says: "two arguments are called '--size'; names must be unique")
  }

  @Test func `an argument behind one that takes all the rest stops the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Behind.helpMessage()
    }
    expect(result, says: "Behind: nothing can follow '<all>', which takes all the rest")
  }

  @Test func `a required argument behind an optional one stops the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Late.helpMessage()
    }
    expect(result, says: "Late: '<second>' is required but follows an optional argument")
  }

  private func expect(
    _ result: ExitTest.Result?, says message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(message), sourceLocation: sourceLocation)
  }
}

private struct Twice: ParsableCommand {
  @Option() var size = 1
  @Flag(name: .customLong("size")) var isSized = false
}

private struct Behind: ParsableCommand {
  @Argument() var all: [String] = []
  @Argument() var last = ""
}

private struct Late: ParsableCommand {
  @Argument() var first: String?
  @Argument() var second: String
}
