import LessonKit
import Testing

struct TraceValueTests {
  static let values: [(TraceValue, json: String, csv: String)] = [
    (.null, "null", ""), (true, "true", "true"), (42, "42", "42"), (0.1, "0.1", "0.1"),
    (.number(3), "3", "3"), (.number(-0.5e-7), "-5e-08", "-5e-08"),
    (.number(.nan), "null", ""), (.number(-.infinity), "null", ""),
    ("a \"b\"\n", "\"a \\\"b\\\"\\n\"", "\"a \"\"b\"\"\n\""), ("a,b", "\"a,b\"", "\"a,b\""),
    ("\u{1}é", "\"\\u0001é\"", "\u{1}é"),
    (.list([1, 2.5, .null]), "[1, 2.5, null]", "\"[1, 2.5, null]\""),
    (.record(["b": 1, "a": "x"]), #"{"a": "x", "b": 1}"#, #""{""a"": ""x"", ""b"": 1}""#),
  ]

  @Test(arguments: values.indices)
  func `a value prints as JSON and as CSV`(index: Int) {
    let (value, json, csv) = Self.values[index]
    #expect(value.json == json)
    #expect(value.csv == csv)
  }

  @Test func `a printed number brings back the same number`() throws {
    for number: Double in [
      0.1 + 0.2, 9.989148836585644, 1e22, .leastNonzeroMagnitude, -1.7976931348623157e308,
    ] {
      #expect(try #require(Double(TraceValue.number(number).json)) == number)
    }
  }
}
