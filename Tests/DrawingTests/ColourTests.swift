import Drawing
import Foundation
import Testing

struct ColorTests {
  @Test func `a colour is read as on the web`() {
    let color = Color(hex: 0xFF8000)
    #expect([color.red, color.green, color.blue, color.alpha] == [1, 128.0 / 255, 0, 1])
  }

  @Test func `shares stay within 0 and 1`() {
    let color = Color(red: -1, green: 2, blue: .nan, alpha: 0.5).opacity(.nan)
    #expect([color.red, color.green, color.blue, color.alpha] == [0, 1, 0, 0])
  }

  @Test func `contrast is that of WCAG`() {
    let black = Color(hex: 0)
    let white = Color(hex: 0xFFFFFF)
    #expect(abs(black.contrastRatio(against: white) - 21) < 1e-9)
    #expect(white.contrastRatio(against: white) == 1)
    #expect(abs(white.contrastRatio(against: Color(hex: 0x777777)) - 4.478) < 0.001)
  }

  @Test func `mixing half way lies half way`() {
    let mixed = Color(hex: 0).mixed(with: Color(hex: 0xFFFFFF).opacity(0), by: 0.5)
    #expect([mixed.red, mixed.alpha] == [0.5, 0.5])
  }
}

struct ThemeTests {
  static let textInks: [Ink] = [.ink, .muted, .accent, .good, .bad, .highlight]

  @Test(arguments: Theme.all, textInks) func `text holds 4.5 to 1 on paper`(
    theme: Theme, ink: Ink
  ) {
    #expect(contrast(of: ink, in: theme) >= 4.5)
  }

  @Test(arguments: Theme.all, 1...8) func `lines of a series hold 3 to 1 on paper`(
    theme: Theme, number: Int
  ) {
    #expect(contrast(of: .series(number), in: theme) >= 3)
  }

  @Test func `the colours are those of the picture standard`() {
    #expect(Theme.light.color(for: .paper) == Color(hex: 0xFCFCFA))
    #expect(Theme.light.color(for: .ink) == Color(hex: 0x1D2330))
    #expect(Theme.dark.color(for: .paper) == Color(hex: 0x12161D))
    #expect(Theme.dark.color(for: .grid) == Color(hex: 0x2A303A))
  }

  @Test(arguments: [(9, 1), (0, 8), (-7, 1), (16, 8)])
  func `series colours go round`(number: Int, same: Int) {
    #expect(Theme.light.color(for: .series(number)) == Theme.light.color(for: .series(same)))
  }

  @Test func `inks are thinned and mixed in the theme`() {
    let paper = Color(hex: 0xFCFCFA)
    let ink = Color(hex: 0x1D2330)
    #expect(Theme.light.color(for: .ink.opacity(0.5).opacity(0.5)) == ink.opacity(0.25))
    #expect(
      Theme.light.color(for: .ink.mixed(with: .paper, by: 0.3)) == ink.mixed(with: paper, by: 0.3))
  }

  @Test(arguments: Theme.all, Vision.allCases)
  func `series colours stay apart for every eye`(theme: Theme, vision: Vision) {
    for first in 1...8 {
      for second in (first + 1)..<9 {
        let distance = vision.distance(
          theme.color(for: .series(first)), theme.color(for: .series(second)))
        #expect(distance > 0.065, "series \(first) and \(second)")
      }
    }
  }

  private func contrast(of ink: Ink, in theme: Theme) -> Double {
    theme.color(for: ink).contrastRatio(against: theme.color(for: .paper))
  }
}

/// How eyes of different kinds see colours.
///
/// The matrices simulate complete loss of one kind of cone on linear red, green and blue (Machado,
/// Oliveira and Fernandes 2009); distances are those of Oklab (Ottosson 2020).
enum Vision: CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
      ]
    }
  }

  /// How different two colours look, as a share of the way from black to white.
  func distance(_ one: Color, _ other: Color) -> Double {
    let squares = zip(seen(one), seen(other)).map { ($0 - $1) * ($0 - $1) }
    return squares.reduce(0, +).squareRoot()
  }

  private func seen(_ color: Color) -> [Double] {
    let linear = [color.red, color.green, color.blue].map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    let simulated = product(matrix, linear).map { min(max($0, 0), 1) }
    let cones = product(Self.cones, simulated).map { cbrt(max($0, 0)) }
    return product(Self.oklab, cones)
  }

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).map { $0 * $1 }.reduce(0, +) }
  }

  private static let cones = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  private static let oklab = [
    [0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ]
}
