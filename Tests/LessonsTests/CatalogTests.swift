import LessonKit
import Lessons
import Testing

struct CatalogTests {
  @Test func `the catalog has the book's 21 chapters in order, then the companion parts`() {
    let titles = Catalog.standard.parts.map(\.title)
    #expect(titles.count == 26)
    for (index, title) in titles.prefix(21).enumerated() {
      #expect(title.hasPrefix("Chapter \(index + 1): "))
    }
    #expect(titles.dropFirst(21).allSatisfy { $0.hasPrefix("Companion: ") })
  }

  @Test func `no id stands for two lessons`() {
    let ids = Catalog.standard.lessons.map(\.card.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `every card keeps to the lengths that pages have room for`() {
    for lesson in Catalog.standard.lessons {
      for card in [lesson.card] + lesson.scenes {
        #expect((1...60).contains(card.title.count), "\(card.id): title")
        #expect((1...140).contains(card.alt.count), "\(card.id): alt has \(card.alt.count)")
        #expect(!card.caption.isEmpty && !card.description.isEmpty, "\(card.id)")
        #expect(card.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(card.id)")
      }
    }
  }

  @Test func `every parameter says what it means`() {
    for lesson in Catalog.standard.lessons {
      for parameter in lesson.parameters {
        #expect(parameter.meaning.hasSuffix("."), "\(lesson.card.id) --\(parameter.name)")
        #expect(parameter.name != DataKind.optionName, "\(lesson.card.id)")
      }
    }
  }
}
