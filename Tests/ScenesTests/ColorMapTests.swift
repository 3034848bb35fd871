import Drawing
import Foundation
import Rasters
import Scenes
import Testing

struct ColorMapTests {
  static let maps: [(name: String, map: ColorMap)] = [
    ("sequential", .sequential(0...1)), ("diverging", .diverging(upTo: 1)),
  ]

  /// Lightness and the two opponent colours of OKLab (Ottosson 2020).
  private func oklab(_ color: Color) -> [Double] {
    func linear(_ share: Double) -> Double {
      share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    func weighted(_ weights: [Double], _ values: [Double]) -> Double {
      zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let rgb = [color.red, color.green, color.blue].map(linear)
    let cones = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map { cbrt(weighted($0, rgb)) }
    return [
      [0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ].map { weighted($0, cones) }
  }

  private func distance(_ one: Color, _ other: Color) -> Double {
    zip(oklab(one), oklab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  @Test(arguments: maps.indices, Theme.all)
  func `equal steps of a value are nearly equal steps to the eye`(index: Int, theme: Theme) {
    let (name, map) = Self.maps[index]
    for half in [0.0...0.5, 0.5...1.0] {
      let colors = (0...10).map { step in
        let share = half.lowerBound + 0.5 * Double(step) / 10
        let domain = map.domain
        return theme.color(
          for: map.ink(
            for: domain.lowerBound + share * (domain.upperBound - domain.lowerBound)))
      }
      let steps = zip(colors, colors.dropFirst()).map(distance)
      let (least, most) = (steps.min() ?? 0, steps.max() ?? 1)
      #expect(most < least * 4 / 3, "\(name), \(theme): \(steps)")
    }
  }

  @Test(arguments: Theme.all)
  func `both ends of the diverging map weigh about the same`(theme: Theme) {
    let map = ColorMap.diverging(upTo: 2)
    let paper = theme.color(for: .paper)
    #expect(theme.color(for: map.ink(for: 0)) == paper)
    let (low, high) = (
      distance(theme.color(for: map.ink(for: -2)), paper),
      distance(theme.color(for: map.ink(for: 2)), paper)
    )
    #expect(abs(low / high - 1) < 0.2, "\(low) \(high)")
  }

  @Test(arguments: maps.indices, Theme.all)
  func `a text on any colour can be read`(index: Int, theme: Theme) {
    let map = Self.maps[index].map
    for step in -50...50 {
      let value = Double(step) / 50
      let ground = theme.color(for: map.ink(for: value))
      let text = theme.color(for: map.textInk(on: value, in: theme))
      #expect(text.contrastRatio(against: ground) >= 4.5)
    }
  }

  @Test func `values beyond the ends take the end, and what is not a number the grid`() {
    let map = ColorMap.sequential(0...10)
    let theme = Theme.light
    func color(_ value: Double) -> Color { theme.color(for: map.ink(for: value)) }
    #expect(color(-5) == color(0) && color(99) == color(10) && color(.infinity) == color(10))
    #expect(map.ink(for: .nan) == .grid)
  }

  @Test func `a map that fits is diverging where values are negative`() {
    #expect(ColorMap.fitting([1, 4]) == .sequential(0...4))
    #expect(ColorMap.fitting([1, -4, .nan]) == .diverging(upTo: 4))
    #expect(ColorMap.fitting([]) == .sequential(0...1))
    #expect(ColorMap.diverging(upTo: .nan) == .diverging(upTo: 1))
  }

  @Test func `a raster has a pixel a value`() throws {
    let map = ColorMap.gray(0...255)
    let raster = try #require(map.raster(of: [0, 51, 255, .nan], columns: 2, in: .light))
    #expect(raster.width == 2 && raster.height == 2)
    #expect(raster.pixels.prefix(3).map(\.red) == [0, 51, 255])
    #expect(raster[1, 1] == Pixel(bits: 0xFFE4_E6EA))
    #expect(map.raster(of: [], columns: 2, in: .light) == nil)
    #expect(map.raster(of: [1], columns: 0, in: .light) == nil)
  }
}
