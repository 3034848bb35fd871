import Foundation
import Testing

/// Outside data on the command line.
struct DataTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `a GIF of a lesson's own data is reproduced without any`() throws {
    _ = try workplace.shell(
      "$MLANIM render ch2-gradient-descent/moderate --quality draft --fps 2 -q -o a.gif")
    // What the environment offers does not reach a picture that was made without it.
    #expect(
      try workplace.mlanim("reproduce", "a.gif", environment: ["MLANIM_DATA": "no"]).code == 0)
    let outcome = try workplace.mlanim("reproduce", "a.gif", "--data", "b.csv")
    #expect(outcome.code == 64)
    #expect(
      outcome.errors.contains("'a.gif' was made without outside data; leave out '--data'."))
  }
}
