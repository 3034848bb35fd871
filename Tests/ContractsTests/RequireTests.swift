import Contracts
import Testing

struct RequireTests {
  @Test func `a rule that holds forms no message`() {
    require(true, { () -> String in fatalError("formed") }())
  }

  @Test func `a broken rule stops with its message, in release builds too`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      require(1 > 2, "place: 1 and 2; the first must be larger")
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("place: 1 and 2; the first must be larger"))
  }
}
