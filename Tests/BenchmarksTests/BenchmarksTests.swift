import Foundation
import Testing

struct BenchmarksTests {
  /// A line that the program prints.
  struct Line: Decodable {
    let name: String, shape: String, seconds: Double, gflops: Double?, processor: String
  }

  /// The built program: it lies beside the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("benchmarks")

  /// What the program prints, and the code it leaves with.
  private func run(_ arguments: String...) throws -> (output: String, code: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  @Test func `the list has no title that another one begins with`() throws {
    let titles = try run("--list").output.split(separator: "\n")
    #expect(titles.count > 30)
    for title in titles {
      #expect(titles.filter { $0.hasPrefix(title) } == [title])
    }
  }

  @Test(arguments: [("gemm 1x24x24", true), ("mlp-step 4-24-24-2 batch 1", false)])
  func `a benchmark prints a line of JSON`(title: String, countsOperations: Bool) throws {
    let (output, code) = try run("--only", title, "--seconds", "0")
    #expect(code == 0)
    let line = try JSONDecoder().decode(Line.self, from: Data(output.utf8))
    #expect(line.name + " " + line.shape == title)
    #expect(line.seconds > 0 && line.seconds < 0.1)
    #expect((line.gflops != nil) == countsOperations)
  }

  @Test func `a pattern that matches nothing is a wrong use`() throws {
    let (output, code) = try run("--only", "nonsense")
    #expect(output.isEmpty)
    #expect(code == 64)
  }
}
