import Animations
import Foundation
import LessonKit
import Testing

struct ReadmeTests {
  private func text(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return String(
      decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  @Test func `the lesson in the README is the one that is compiled here`() throws {
    let lesson = try text("Tests/LessonKitTests/RollingDot.swift")
    #expect(try text("README.md").contains("```swift\n\(lesson)```"))
  }

  @Test func `the lesson in the README does what it teaches`() {
    var run = Run(seed: 0)
    let visited = RollingDot().compute(&run)
    #expect(visited.count == 25)
    #expect(zip(visited, visited.dropFirst()).allSatisfy { abs($1) < abs($0) })
    #expect(abs(visited[24]) < 0.02)
    #expect(RollingDot().animate(visited).duration == 6)
  }
}
