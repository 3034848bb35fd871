import CommandLineParsing
import Testing
import Foundation
struct ParsingTests {
  @Test func `shows`() async throws {
    for s in CompletionShell.allCases { try Tool.completionScript(for: s).write(toFile: "/tmp/cliscript.\(s)", atomically: true, encoding: .utf8) }
  }
}
