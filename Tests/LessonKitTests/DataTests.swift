import Animations
import LessonKit
import Scenes
import Testing

/// A lesson that shows numbers: its own, or as many as the path to outside data has letters.
private struct Numbers: Lesson {
  static let card = LessonCard(id: "numbers", title: "Numbers", alt: "Numbers.")
  static let data: DataKind? = .series

  func compute(_ run: inout Run) throws(LessonError) -> [Double] {
    let own: [Double] = [1, 2]
    return try run.read { path throws(LessonError) in
      if path.isEmpty { throw .unusableData("nothing to read") }
      let values = path.indices.map { _ in 7.0 }
      return (values, DataRecord(name: "letters", fingerprint: String(path.count)))
    } ?? own
  }

  func animate(_ trace: [Double]) -> Animation { Animation(lasting: 1) { _ in Scene {} } }
}

private enum Part: LessonPart {
  static let title = "Part"
  static let lessons: [any Lesson.Type] = [Numbers.self, RollingDot.self]
}

struct DataTests {
  private let numbers = Catalog([Part.self]).lessons[0]
  private let dot = Catalog([Part.self]).lessons[1]

  @Test func `a lesson says whether it takes outside data`() {
    #expect(numbers.data == .series)
    #expect(dot.data == nil)
  }

  @Test func `a lesson shows its own data where none are given`() throws {
    let computed = try numbers.configured().computed(seed: 0)
    #expect(computed.headline.steps().count == 2)
    #expect(computed.dataRead.isEmpty)
  }

  @Test func `outside data take the place of a lesson's own, and are recorded`() throws {
    let computed = try numbers.configured(dataPath: "a.csv").computed(seed: 0)
    #expect(computed.headline.steps().count == 5)
    #expect(computed.dataRead == [DataRecord(name: "letters", fingerprint: "5")])
  }

  @Test func `data that cannot be used stop the work with one line`() throws {
    let configured = try numbers.configured(dataPath: "")
    let error = #expect(throws: LessonError.self) { _ = try configured.computed(seed: 0) }
    #expect(error == .unusableData("nothing to read"))
    #expect(error?.description == "Outside data: nothing to read.")
  }

  @Test func `a lesson without outside data refuses them`() {
    let error = #expect(throws: LessonError.self) { _ = try dot.configured(dataPath: "a.csv") }
    #expect(
      error?.description
        == "Lesson 'ch2-rolling-dot' takes no outside data; leave out '--data'.")
  }
}
