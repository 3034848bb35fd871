import Drawing
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

  private func contrast(of ink: Ink, in theme: Theme) -> Double {
    theme.color(for: ink).contrastRatio(against: theme.color(for: .paper))
  }
}
