import CommandLineParsing
import Testing

struct ParsingTests {
  /// A line behind `tool render`, and what it changes from the defaults.
  struct Line: CustomTestStringConvertible, Sendable {
    var line: String
    var expected: [String]
    var testDescription: String { line }

    init(_ line: String, _ expected: String...) {
      self.line = line
      self.expected = expected
    }
  }

  @Test(arguments: [
    Line(""),
    Line("a", "lessons a"),
    Line("a b c", "lessons a b c"),
    Line("--fps 30", "fps 30"),
    Line("--fps=30", "fps 30"),
    Line("--fps 30 --fps 40", "fps 40"),
    Line("a --fps 30 b", "lessons a b", "fps 30"),
    Line("-o x.gif", "output x.gif"),
    Line("-o=x.gif", "output x.gif"),
    Line("--output x=y.gif", "output x=y.gif"),
    Line("--output=x=y.gif", "output x=y.gif"),
    Line("--output-dir=", "dir "),
    Line("--output -", "output -"),
    Line("- a", "lessons - a"),
    Line("--quality hd", "quality hd"),
    Line("-q", "quiet"),
    Line("-v", "verbose 1"),
    Line("-vv --verbose", "verbose 3"),
    Line("-qvv", "quiet", "verbose 2"),
    Line("-qo x.gif a", "lessons a", "output x.gif", "quiet"),
    Line("-qo=x.gif", "output x.gif", "quiet"),
    Line("--no-loop", "no loop"),
    Line("--no-loop --loop"),
    Line("--loop --no-loop", "no loop"),
    Line("-- --fps -q", "lessons --fps -q"),
    Line("a -- b --", "lessons a b --"),
    Line("-3.5 -.5 -7,8", "lessons -3.5 -.5 -7,8"),
    Line("--output -3.5", "output -3.5"),
  ])
  func `a line sets the properties it names and no others`(line: Line) throws {
    let command = try parsed(Render.self, "render \(line.line)")
    #expect(command.changes == line.expected)
  }

  @Test func `a subcommand is found below its command`() throws {
    let command = try parsed(Remote.Add.self, "remote --timeout 3 add here -p 80")
    #expect(command.place == "here")
    #expect(command.alias == nil)
    #expect(command.port == 80)
    #expect(command.attempts == 3)
  }

  @Test func `positional arguments are filled in order`() throws {
    let command = try parsed(Remote.Add.self, "remote add here -p 80 short")
    #expect(command.place == "here")
    #expect(command.alias == "short")
  }

  @Test func `a command parses by itself without its parent`() throws {
    #expect(try List.parse(["--json"]).json)
    #expect(try List.parse(["--secret", "x"]).secret == "x")
  }

  @Test func `a command that was not parsed holds its defaults`() {
    #expect(Render().changes.isEmpty)
    #expect(List().secret == nil)
  }

  @Test func `a property can be set after parsing`() throws {
    var command = try List.parse([])
    command.json = true
    #expect(command.json)
  }
}

extension Render {
  /// What differs from the defaults, in the order of the properties.
  var changes: [String] {
    var changes: [String] = []
    if !lessons.isEmpty { changes.append("lessons " + lessons.joined(separator: " ")) }
    if let file = output.output { changes.append("output \(file)") }
    if output.outputDir != "." { changes.append("dir \(output.outputDir)") }
    if quality != .book { changes.append("quality \(quality)") }
    if fps != 25 { changes.append("fps \(fps)") }
    if !loop { changes.append("no loop") }
    if quiet { changes.append("quiet") }
    if verbose != 0 { changes.append("verbose \(verbose)") }
    for (name, text) in lessonValues.sorted(by: { $0.key < $1.key }) {
      changes.append("\(name) = \(text)")
    }
    return changes
  }
}
