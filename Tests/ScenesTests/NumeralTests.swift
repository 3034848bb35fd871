import Scenes
import Testing

struct NumeralTests {
  static let fixed: [(Double, Int, String)] = [
    (0, 2, "0.00"), (1.005, 1, "1.0"), (-17.531, 5, "−17.53100"), (9.989148836585644, 5, "9.98915"),
    (-0.0004, 3, "0.000"), (123_456.789, 0, "123457"), (2.5e9, 2, "2.5 × 10⁹"),
    (-3.24e12, 1, "−3.2 × 10¹²"), (.nan, 2, "undefined"), (-.infinity, 2, "−∞"), (0.5, 0, "1"),
  ]

  @Test(arguments: fixed.indices)
  func `a number has a fixed count of decimals and a real minus`(index: Int) {
    let (value, decimals, text) = Self.fixed[index]
    #expect(Numeral.fixed(value, decimals: decimals) == text)
  }

  @Test func `a width is filled with figure spaces`() {
    #expect(Numeral.fixed(1.5, decimals: 1, width: 6) == "\u{2007}\u{2007}\u{2007}1.5")
    #expect(Numeral.whole(7, width: 3) == "\u{2007}\u{2007}7")
  }

  @Test func `long whole numbers are grouped`() {
    #expect(Numeral.whole(2_000) == "2000")
    #expect(Numeral.whole(-549_946) == "−549\u{2009}946")
    #expect(Numeral.whole(1_000_000) == "1\u{2009}000\u{2009}000")
  }

  static let shortest: [(Double, String)] = [
    (0.1, "0.1"), (0.0003, "0.0003"), (20, "20"), (-2.5, "−2.5"), (1e-7, "1.0 × 10⁻⁷"), (0, "0"),
    (9.96e-7, "1.0 × 10⁻⁶"),
  ]

  @Test(arguments: shortest.indices)
  func `a parameter is written with the digits it has`(index: Int) {
    #expect(Numeral.shortest(Self.shortest[index].0) == Self.shortest[index].1)
  }

  @Test func `a negative factor stands in parentheses`() {
    #expect(Numeral.factor(-2, decimals: 1) == "(−2.0)")
    #expect(Numeral.factor(2, decimals: 1) == "2.0")
  }
}
