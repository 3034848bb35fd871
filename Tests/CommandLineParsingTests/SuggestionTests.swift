import CommandLineParsing
import Testing

struct SuggestionTests {
  static let names = [
    "render", "list", "params", "trace", "sheet", "doctor", "ch2-gradient-descent",
  ]

  @Test(arguments: [
    ("rendr", "render"), ("rnder", "render"), ("redner", "render"), ("renders", "render"),
    ("RENDER", "render"), ("Lits", "list"), ("lis", "list"), ("trase", "trace"),
    ("docter", "doctor"), ("ch2-gradeint-decent", "ch2-gradient-descent"),
    ("ch2-gradient", "ch2-gradient-descent"), ("par", "params"),
  ])
  func `a slip of the finger finds the name`(word: String, name: String) {
    #expect(nearest(to: word, among: Self.names) == name)
  }

  @Test(arguments: ["", "x", "ls", "rn", "draw", "frobnicate", "gradient"])
  func `a word that is near nothing finds nothing`(word: String) {
    #expect(nearest(to: word, among: Self.names) == nil)
  }

  @Test func `a nearer name comes first, and among equals the first`() {
    #expect(nearest(to: "state", among: ["stage", "stated", "state"]) == "state")
    #expect(nearest(to: "stave", among: ["stage", "state"]) == "stage")
    #expect(nearest(to: "str", among: ["strategy", "stride"]) == "stride")
  }

  @Test func `without names there is nothing to find`() {
    #expect(nearest(to: "render", among: []) == nil)
  }
}
