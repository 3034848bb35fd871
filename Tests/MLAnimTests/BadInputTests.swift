import Foundation
import GIFEncoding
import Testing

/// What goes wrong outside: one clear line, the right code, and nothing half-written.
struct BadInputTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  static let mistakes: [(arguments: [String], message: String)] = [
    (["render"], "Name a lesson to render, or give '--all'."),
    (
      ["render", "ch2-gradient-decent"],
      "There is no lesson 'ch2-gradient-decent'. Did you mean 'ch2-gradient-descent'?"
    ),
    (
      ["render", "ch2-gradient-descent/serch"],
      "There is no scene of ch2-gradient-descent 'serch'. Did you mean 'search'?"
    ),
    (
      ["render", "ch2-gradient-descent", "--jobs", "0"], "out of range for '--jobs'; give 1 to 256"
    ),
    (["render", "ch2-gradient-descent", "--fps", "60"], "viewers slow a GIF down above 50"),
    (["render", "ch2-gradient-descent", "--fps", "0"], "a GIF needs a rate"),
    (["render", "ch2-gradient-descent", "--fps", "nan"], "a GIF needs a rate"),
    (["render", "ch2-gradient-descent", "--seed", "-1"], "The seed -1 is out of range"),
    (["render", "ch2-gradient-descent", "--start", "99"], "out of range for '--start'"),
    (["render", "ch2-gradient-descent", "--start", "abc"], "The value 'abc' is invalid for"),
    (["render", "ch2-gradient-descent", "--rates", "0.1,,0.2"], "The value '0.1,,0.2' is invalid"),
    (["render", "ch2-gradient-descent", "--function", "parabol"], "parabol"),
    (["render", "ch2-gradient-descent", "--strat", "1"], "--start"),
    (["render", "ch2-gradient-descent", "--colour", "red"], "Unknown option '--colour'"),
    (
      ["render", "--all", "--start", "1"],
      "'--start' is a parameter of ch2-gradient-descent; name exactly one lesson to set it"
    ),
    (["render", "--all", "-o", "a.gif", "--output-dir", "."], "not both"),
    (["render", "ch2-gradient-descent", "--every-scene", "-o", "a.gif"], "takes one file, not 5"),
    (["render", "ch2-gradient-descent", "--all"], "Give lessons or '--all', not both."),
    (
      ["render", "ch2-gradient-descent", "--data", "a.csv"],
      "Lesson 'ch2-gradient-descent' takes no outside data; leave out '--data'."
    ),
    (
      ["render", "--all", "--data", "a.csv"], "'--data' is for one lesson; name exactly one, not 0"
    ),
    (["trace", "ch2-gradient-descent", "--data=a.csv"], "takes no outside data"),
    (["sheet", "ch2-gradient-descent", "--frames", "0"], "give 1 to 100"),
    (["lint"], "Name a lesson to check, or give '--all'."),
    (["lint", "ch2-gradient-descent", "--every", "0"], "give 1 to 100"),
    (["lits"], "list"),
  ]

  @Test(arguments: mistakes.indices)
  func `a wrong call says what to do and leaves with 64`(index: Int) throws {
    let (arguments, message) = Self.mistakes[index]
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try workplace.shell("$MLANIM \(line)")
    #expect(outcome.code == 64, "\(line)")
    #expect(outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(workplace.contents.isEmpty)
  }

  @Test func `a folder that is not there is named`() throws {
    let outcome = try workplace.mlanim("render", "ch2-gradient-descent", "-o", "no/such/a.gif")
    #expect(outcome.code == 1)
    #expect(
      outcome.errors
        == "Error: Cannot write 'no/such/a.gif': there is no folder 'no/such'; make it first or choose another.\n"
    )
  }

  @Test func `a folder in the file's place is named`() throws {
    _ = try workplace.shell("mkdir a.gif")
    let outcome = try workplace.mlanim("render", "ch2-gradient-descent", "-o", "a.gif")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("a folder has this name; give the name of a file."))
    #expect(workplace.contents == ["a.gif"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func `a folder that takes no files is named`() throws {
    let outcome = try workplace.mlanim("render", "ch2-gradient-descent", "-o", "/proc/a.gif")
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("Error: Cannot write '/proc/a.gif': "))
  }

  @Test(arguments: [1, 8, 40])
  func `a disk that fills up leaves nothing, and the old file as it was`(blocks: Int) throws {
    _ = try workplace.shell("echo old > a.gif")
    let outcome = try workplace.shell(
      "ulimit -f \(blocks); $MLANIM render ch2-gradient-descent --quality draft -o a.gif")
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("Error: Cannot write 'a.gif': "))
    #expect(workplace.contents == ["a.gif"])
    #expect(try workplace.bytes(of: "a.gif") == Array("old\n".utf8))
  }

  static let signals: [(number: Int32, code: Int32)] = [
    (SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129),
  ]

  @Test(arguments: signals.indices)
  func `a signal removes the unfinished file`(index: Int) throws {
    let (number, code) = Self.signals[index]
    let process = try workplace.start(
      "render", "ch2-gradient-descent", "--quality", "hd", "--fps", "50", "-o", "a.gif")
    while workplace.contents.isEmpty, process.isRunning { Thread.sleep(forTimeInterval: 0.005) }
    #expect(workplace.contents.allSatisfy { $0.hasSuffix(".part") })
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationStatus == code)
    #expect(workplace.contents.isEmpty)
  }

  @Test func `a reader that has had enough is no mistake`() throws {
    let outcome = try workplace.shell(
      "$MLANIM trace ch2-gradient-descent | head -n 1 | wc -l; echo ${PIPESTATUS[0]}")
    #expect(outcome.lines.map { $0.trimmingCharacters(in: .whitespaces) } == ["1", "0"])
    #expect(outcome.errors.isEmpty)
  }

  @Test func `two renders of one file do not meet`() throws {
    let line = "$MLANIM render ch2-gradient-descent/moderate --quality draft --fps 5 -q -o a.gif"
    let outcome = try workplace.shell("\(line) & \(line) & wait -n && wait -n")
    #expect(outcome.code == 0)
    #expect(workplace.contents == ["a.gif"])
    #expect(try GIFFile(workplace.bytes(of: "a.gif")).frames.count > 10)
  }

  @Test func `a missing font is one line that names its package`() throws {
    let configuration = """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>
      """
    try Data(configuration.utf8).write(to: workplace.folder.appendingPathComponent("fonts.conf"))
    let outcome = try workplace.mlanim(
      "render", "ch2-gradient-descent/moderate", "--quality", "draft", "--fps", "2", "-o", "a.gif",
      environment: ["FONTCONFIG_FILE": workplace.folder.appendingPathComponent("fonts.conf").path])
    #expect(outcome.code == 0)
    let warnings = outcome.errors.split(separator: "\n")
    #expect(warnings.count == 2)
    #expect(warnings.first?.contains("install fonts-inter") == true)
    #expect(warnings.last?.contains("install fonts-stix") == true)
  }
}
