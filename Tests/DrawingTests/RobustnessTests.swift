import Drawing
import Rasters
import TestSupport
import Testing

/// Whatever numbers a scene comes up with, the canvas stays whole.
struct RobustnessTests {
  static let odd = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e9, -1e9, 0, 1e-300]

  @Test func `every odd number may stand anywhere`() throws {
    let canvas = try Canvas(pixelWidth: 16, pixelHeight: 16)
    for a in Self.odd {
      for b in Self.odd {
        drawEverything(on: canvas, Point(x: a, y: b))
      }
    }
    canvas.fill(.rectangle(canvas.bounds), with: .paper)
    canvas.fill(.rectangle(Rect(x: 4, y: 4, width: 4, height: 4)), with: .color(Color(hex: 0)))
    let raster = try canvas.finish()
    #expect(raster.pixels.count { $0.bits == 0xFF00_0000 } == 16)
  }

  private func drawEverything(on canvas: Canvas, _ p: Point) {
    let near = Point(x: 8, y: 8)
    let rect = Rect(x: p.x, y: p.y, width: p.y, height: p.x)
    var curve = Path.line(from: near, to: p)
    curve.curve(to: near, control1: p, control2: Point(x: p.y, y: p.x))
    curve.close()
    for path in [
      curve, .polygon([near, p, Point(x: p.y, y: 3)]), .circle(center: near, radius: p.x),
      .roundedRectangle(rect, radius: p.x), .arc(center: p, radius: p.y, from: p.x, to: p.y),
      .sector(center: near, radius: 5, innerRadius: p.x, from: p.x, to: p.y),
    ] {
      canvas.fill(path, with: .ink.opacity(p.x))
      canvas.fill(path, with: .linear(.ink, .paper, from: near, to: p))
      canvas.fill(path, with: .radial(.ink, .paper, center: p, radius: p.y))
      canvas.stroke(path, with: .ink, width: p.x, dash: [p.y, 3], dashOffset: p.x)
      canvas.clipped(to: path) { canvas.fill(.rectangle(canvas.bounds), with: .ink) }
    }
    for transform in [
      Transform.scale(x: p.x, y: p.y), .rotation(p.x), .translation(x: p.x, y: p.y),
    ] {
      canvas.transformed(by: transform) { canvas.fill(curve, with: .ink) }
    }
    canvas.group(opacity: p.x) { canvas.stroke(curve, with: .ink, dash: [4, 4]) }
    let text = Text("x", TextStyle(.inter(p.x), lineSpacing: p.y), wrapWidth: p.y)
    canvas.draw(text, at: p)
    canvas.draw(text, at: near, rotation: p.y)
    let picture = Raster(width: 1, height: 1, filledWith: Pixel(bits: 0))
    canvas.draw(picture, in: rect)
  }

  @Test func `a gap is left where a point is not finite`() throws {
    let line = [1, 5, Double.nan, 11, 15].map { Point(x: $0, y: 8) }
    let raster = try drawn { $0.stroke(.polyline(line), with: .ink, width: 2, cap: .butt) }
    #expect([2, 4, 12, 14].allSatisfy { raster[$0, 8].bits == 0xFF1D_2330 })
    #expect([6, 8, 10].allSatisfy { raster[$0, 8].bits == 0xFFFC_FCFA })
  }

  @Test(arguments: [1e5, 1e9, 1e200]) func `a line that runs away keeps its direction`(far: Double)
    throws
  {
    let target = Point(x: far, y: far)
    let raster = try drawn { $0.stroke(.polyline([.zero, target, .zero]), with: .ink) }
    let near = try drawn { $0.stroke(.line(from: .zero, to: Point(x: 99, y: 99)), with: .ink) }
    #expect(RasterDifference(raster, near).largest <= 2)
  }

  @Test func `an area that runs away stays filled`() throws {
    let corners = [(-1e12, -1e12), (1e12, -1e12), (1e12, 1e12), (-1e12, 1e12)]
    let raster = try drawn {
      $0.fill(.polygon(corners.map { Point(x: $0.0, y: $0.1) }), with: .ink)
    }
    #expect(raster.pixels.allSatisfy { $0.bits == 0xFF1D_2330 })
  }
}
