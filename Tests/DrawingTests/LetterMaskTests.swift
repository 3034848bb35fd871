import Drawing
import Rasters
import TestSupport
import Testing

/// Letters that are laid through a remembered mask, beside letters that are filled.
struct LetterMaskTests {
  private static let size = (width: 400, height: 120)

  private static func raster(_ scale: Double, _ body: (Canvas) -> Void) throws -> Raster {
    let canvas = try Canvas(
      pixelWidth: Int(Double(size.width) * scale), pixelHeight: Int(Double(size.height) * scale),
      scale: scale)
    body(canvas)
    return try canvas.finish()
  }

  /// Words and a formula at some place, one over the other and over a coloured ground.
  private static func letters(at place: Point, on canvas: Canvas) {
    canvas.fill(.rectangle(Rect(x: 60, y: 0, width: 90, height: 120)), with: .series(3))
    canvas.draw(Text("Hamburgefonstiv 0.25", .body), at: place)
    canvas.draw(Text("over\nit", .title.ink(.accent)), at: place.offset(x: 20, y: 6))
    canvas.draw(
      Formula("\\color{bad}{x^2} + \\frac{1}{n}"), at: place.offset(x: 190, y: 20))
  }

  /// In a clip letters are filled anew each time.
  @Test(
    .enabled(if: Golden.isComparable, Golden.condition),
    arguments: [1, 2, 1.0 / 3], [Point(x: 20, y: 50), Point(x: 33.3, y: 41.7)])
  func `a mask gives the pixels that filling does`(scale: Double, place: Point) throws {
    let masked = try Self.raster(scale) { Self.letters(at: place, on: $0) }
    let filled = try Self.raster(scale) { canvas in
      canvas.clipped(to: .rectangle(canvas.bounds)) { Self.letters(at: place, on: canvas) }
    }
    #expect(masked == filled)
  }

  @Test func `letters over an edge are cut off there`() throws {
    for place in [
      Point(x: -30, y: 50), Point(x: 380, y: 50), Point(x: 40, y: 2), Point(x: 9, y: 130),
    ] {
      let masked = try Self.raster(1) { $0.draw(Text("Hamburg", .title), at: place) }
      let filled = try Self.raster(1) { canvas in
        canvas.clipped(to: .rectangle(canvas.bounds)) {
          canvas.draw(Text("Hamburg", .title), at: place)
        }
      }
      let difference = RasterDifference(masked, filled)
      #expect(difference.isAcceptable, "\(place)")
    }
  }

  @Test func `the pixels do not depend on what was drawn before`() throws {
    let first = try Self.raster(1) { $0.draw(Text("17.25", .body), at: Point(x: 40, y: 60)) }
    for number in 0..<300 {
      _ = try Self.raster(1) { canvas in
        canvas.draw(Text("\(number)", .body), at: Point(x: 40 + Double(number) / 7, y: 60))
      }
    }
    let again = try Self.raster(1) { $0.draw(Text("17.25", .body), at: Point(x: 40, y: 60)) }
    #expect(again == first)
  }

  @Test func `with the recorder alone nothing is drawn and everything is heard of`() throws {
    func marks(alone: Bool) throws -> (marks: [Mark], raster: Raster) {
      var marks: [Mark] = []
      let raster = try Self.raster(1) { canvas in
        canvas.recorder = { marks.append($0) }
        canvas.recordsAlone = alone
        canvas.group(opacity: 0.5) { Self.letters(at: Point(x: 20, y: 50), on: canvas) }
        canvas.clipped(to: .rectangle(Rect(x: 0, y: 0, width: 50, height: 50))) {
          canvas.stroke(.line(from: .zero, to: Point(x: 90, y: 9)), with: .ink)
        }
        canvas.draw(
          Raster(width: 1, height: 1, pixels: [Pixel(bits: 0xFF00_0000)]),
          in: Rect(x: 9, y: 9, width: 9, height: 9))
      }
      return (marks, raster)
    }
    let (drawn, alone) = try (marks(alone: false), marks(alone: true))
    #expect(alone.marks == drawn.marks && alone.marks.count == 6)
    #expect(alone.raster == (try Self.raster(1) { _ in }))
  }
}
