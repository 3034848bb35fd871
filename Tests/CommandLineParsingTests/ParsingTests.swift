import CommandLineParsing
import Testing

struct ParsingTests {
  @Test func `shows`() async throws {
    for words in [
      [], ["--help"], ["help", "render"], ["render", "--help"],
      ["render", "ch2-gradient-descent", "--help"], ["help", "render", "ch2-gradient-descent"],
      ["remote"], ["remote", "add"], ["remote", "add", "-h"], ["rendr"],
      ["render", "--qualty", "x"], ["render", "--quality", "x"],
      ["render", "x", "-qv", "--fps=-3"], ["--version"], ["list", "--version"],
      ["render", "a", "-qvv", "--fps", "3"], ["help", "rendr"], ["help", "help"],
      ["remote", "--timeout", "x", "add"], ["remote", "--timeout", "3", "add", "here", "-p", "3"],
      ["render", "ch2-gradient-descent", "--start", "-9"],
      ["render", "ch2-gradient-descent", "--start", "-3", "--function", "x"],
      ["render", "ch2-gradient-descent", "---additional-options"],
    ] {
      print("=== ", words)
      print(await Outcome.of(Tool.self, words))
    }
  }
}
