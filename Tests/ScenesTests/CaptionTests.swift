import Drawing
import Scenes
import TestSupport
import Testing

@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct CaptionTests {
  @Test func `a caption stands under the picture, in both themes`() throws {
    let scene = Scene(
      subtitle: "What the picture shows", counter: "step 3",
      caption: "The agent goes right, but the ice is slippery."
    ) {
      Axes(x: 0...10, y: 0...1, in: Layout.captionedContent, xTitle: "time in s")
    }
    for theme in Theme.all {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
      LessonFrame(title: "What is learned", scene: scene, progress: 0.4).draw(on: canvas)
      try expectGolden(canvas.finish(), named: "caption-\(theme.name)")
    }
  }

  @Test func `a long caption is set smaller, a hidden one not at all`() throws {
    #expect(try textMarks(Caption("Short.")).map(\.fontSize) == [20])
    let long = Caption("\(String(repeating: "many words ", count: 9))")
    let mark = try #require(try textMarks(long).first)
    #expect(mark.fontSize < 20 && mark.fontSize >= 14)
    #expect(Layout.caption.contains(mark.bounds))
    #expect(try textMarks(Caption("Gone.", opacity: 0)).isEmpty)
  }

  @Test(arguments: [105, 115, 130, 160, 180])
  func `a caption too long for one line has two, between the picture and the edge`(
    length: Int
  ) throws {
    let words = String(repeating: "several words of a teacher ", count: 8).prefix(length)
    let mark = try #require(try textMarks(Caption("\(String(words))")).first)
    #expect(mark.fontSize >= 14)
    #expect(mark.bounds.minY > Layout.captionedContent.maxY)
    #expect(mark.bounds.maxY < Layout.canvas.maxY - 16)
    #expect(mark.bounds.minX >= Layout.caption.minX && mark.bounds.maxX <= Layout.caption.maxX)
  }

  @Test func `content and caption do not overlap`() {
    #expect(!Layout.captionedContent.intersects(Layout.caption))
    #expect(Layout.content.contains(Layout.caption))
  }

  private func textMarks(_ caption: Caption) throws -> [Mark] {
    var marks: [Mark] = []
    let canvas = try Canvas(pixelWidth: 960, pixelHeight: 540)
    canvas.recorder = { marks.append($0) }
    caption.draw(on: canvas)
    return marks
  }
}
