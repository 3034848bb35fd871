import Drawing
import Scenes
import Testing

struct LayoutTests {
  private let area = Rect(x: 10, y: 20, width: 110, height: 50)

  @Test func `columns share the width and keep the gaps`() {
    #expect(
      area.columns(2, spacing: 10) == [
        Rect(x: 10, y: 20, width: 50, height: 50), Rect(x: 70, y: 20, width: 50, height: 50),
      ])
    #expect(area.columns(shares: [3, 1], spacing: 10).map(\.width) == [75, 25])
  }

  @Test func `rows share the height`() {
    #expect(area.rows(2, spacing: 10).map(\.minY) == [20, 50])
    #expect(area.rows(shares: [1, 4], spacing: 0).map(\.height) == [10, 40])
  }

  @Test func `strips are cut from either end`() {
    let (top, below) = area.cutting(top: 15, spacing: 5)
    #expect(top == Rect(x: 10, y: 20, width: 110, height: 15))
    #expect(below == Rect(x: 10, y: 40, width: 110, height: 30))
    let (bottom, above) = area.cutting(bottom: 15, spacing: 5)
    #expect(bottom == Rect(x: 10, y: 55, width: 110, height: 15))
    #expect(above == Rect(x: 10, y: 20, width: 110, height: 30))
  }

  @Test func `the content lies inside the margins`() {
    #expect(Layout.canvas.inset(by: Layout.margin).contains(Layout.content))
  }
}
