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

  @Test func `a grid has its cells row by row`() {
    let cells = area.grid(rows: 2, columns: 3, spacing: 10)
    #expect(cells.count == 6 && Set(cells.map(\.size)) == [Size(width: 30, height: 20)])
    #expect(cells[3].topLeft == Point(x: 10, y: 50) && cells[5].bottomRight == area.bottomRight)
  }

  @Test func `a box of an aspect is as large as fits, in the middle`() {
    #expect(area.fitting(aspect: 1) == Rect(x: 40, y: 20, width: 50, height: 50))
    #expect(area.fitting(aspect: 11) == Rect(x: 10, y: 40, width: 110, height: 10))
  }

  @Test func `the two sides of a picture fill it on one level`() {
    let (situation, reasoning) = Layout.situationAndReasoning(shares: (2, 3))
    #expect(abs(situation.width * 3 - reasoning.width * 2) < 1e-9)
    #expect(situation.minY == reasoning.minY)
    let (before, after) = Layout.beforeAndAfter()
    #expect(before.size == after.size && after.maxX == Layout.content.maxX)
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
