import CommandLineParsing
import Testing

/// Every shape of a property that the sample tool has no use for.
private struct Shapes: ParsableCommand {
  @Option(transform: Self.list) var rates: [Double]
  @Option(transform: Self.list) var weights: [Double] = [1]
  @Option(transform: { $0.count }) var length: Int?
  @Option() var sizes: [Int] = [7, 14]
  @Option() var tags: [String]
  @Option() var scale: Double?
  @Option() var depth: UInt8? = nil
  @Option(name: [.customShort("x"), .customLong("level")]) var internalName = false
  @Flag(inversion: .prefixedEnableDisable) var cache: Bool
  @Flag(inversion: .prefixedNo) var color: Bool? = nil
  @Argument(transform: { $0.uppercased() }) var word: String
  @Argument(transform: { Int($0) ?? -1 }) var numbers: [Int] = []

  @Sendable static func list(_ text: String) throws -> [Double] {
    try text.split(separator: ",").map { part in
      guard let number = Double(part) else { throw ValidationError("'\(part)' is no number.") }
      return number
    }
  }

  static let needed = ["--rates", "1,2.5", "--tags", "t", "--enable-cache", "-x", "true", "word"]
}

struct WrapperTests {
  private func shapes(_ more: String...) throws -> Shapes { try Shapes.parse(Shapes.needed + more) }

  @Test func `a function makes the value`() throws {
    #expect(try shapes().rates == [1, 2.5])
    #expect(try shapes().word == "WORD")
    #expect(try shapes("5", "x").numbers == [5, -1])
    #expect(try shapes("--length", "four").length == 4)
    #expect(try shapes().length == nil)
  }

  @Test func `values given take the place of the defaults`() throws {
    #expect(try shapes().sizes == [7, 14])
    #expect(try shapes("--sizes", "1", "--sizes", "-2").sizes == [1, -2])
    #expect(try shapes().weights == [1])
    #expect(try shapes("--weights", "3,4").weights == [3, 4])
  }

  @Test func `an array collects what is repeated`() throws {
    #expect(try shapes("--tags", "u").tags == ["t", "u"])
  }

  @Test func `an optional value may be left out`() throws {
    #expect(try shapes().scale == nil)
    #expect(try shapes("--scale", "-1e3").scale == -1000)
    #expect(try shapes().depth == nil)
    #expect(try shapes("--depth", "255").depth == 255)
  }

  @Test func `a flag with an inversion can be on, off or neither`() throws {
    #expect(try shapes().cache)
    #expect(try !shapes("--disable-cache").cache)
    #expect(try shapes().color == nil)
    #expect(try shapes("--color").color == true)
    #expect(try shapes("--color", "--no-color").color == false)
  }

  @Test(arguments: [
    ("--rates 1,b", "The value '1,b' is invalid for '--rates <rates>': 'b' is no number."),
    ("--depth 256", "The value '256' is invalid for '--depth <depth>'"),
    (
      "-x 1", "The value '1' is invalid for '-x <level>'. Please provide one of 'true' and 'false'."
    ),
    ("--sizes 1.5", "The value '1.5' is invalid for '--sizes <sizes>'"),
  ])
  func `a value that does not fit is refused with the reason`(line: String, message: String) async {
    let outcome = await Outcome(words: Shapes.needed + words(of: line), of: Shapes.self)
    #expect(outcome.code == 64)
    #expect(outcome.text.hasPrefix("Error: \(message)\nUsage: "))
  }

  @Test(arguments: [
    (0, "Missing expected argument '--rates <rates>'"),
    (1, "Missing expected argument '--tags <tags> ...'"),
    (2, "Missing one of: '--enable-cache', '--disable-cache'"),
    (3, "Missing expected argument '<word>'"),
  ])
  func `what is required is asked for`(missing: Int, message: String) async {
    var groups = [["--rates", "1"], ["--tags", "t"], ["--enable-cache"], ["word"]]
    groups.remove(at: missing)
    let outcome = await Outcome(words: groups.flatMap(\.self), of: Shapes.self)
    #expect(outcome.code == 64)
    #expect(outcome.text.hasPrefix("Error: \(message)\n"))
  }

  @Test(arguments: ["--output-dir", "--fps", "--use-gpu", "--part2", "--of-url-list"])
  func `a Swift name becomes words with dashes`(name: String) {
    #expect(HTTPServer.helpMessage().hasPrefix("USAGE: http-server "))
    #expect(HTTPServer.helpMessage().contains("\n  \(name) <"))
  }
}

private struct HTTPServer: ParsableCommand {
  @Option() var outputDir = 1
  @Option() var fps = 1
  @Option() var useGPU = 1
  @Option() var part2 = 1
  @Option() var ofURLList = 1
}
