import Drawing
import Randomness

extension Color {
  static let white = Color(hex: 0xFFFFFF)
  static let black = Color(hex: 0x000000)

  /// Lighter by a share of the way to white, or darker by one of the way to black.
  func lighter(_ share: Double) -> Color { mixed(with: .white, by: share) }
  func darker(_ share: Double) -> Color { mixed(with: .black, by: share) }

  /// Another shade of the same colour: every channel moves a little, all of them together more.
  func varied(_ amount: Double = 0.08, using random: inout RandomStream) -> Color {
    let common = random.uniform(in: -amount...amount)
    func moved(_ share: Double) -> Double {
      share + common + random.uniform(in: -amount / 2...amount / 2)
    }
    return Color(red: moved(red), green: moved(green), blue: moved(blue), alpha: alpha)
  }
}

/// Colours that belong together, one of which is picked.
struct Palette: Sendable {
  let colors: [Color]

  init(_ colors: UInt32...) { self.colors = colors.map(Color.init(hex:)) }

  func pick(_ amount: Double = 0.07, using random: inout RandomStream) -> Color {
    random.choice(from: colors).varied(amount, using: &random)
  }

  /// What cars, trucks and ships are painted in.
  static let paint = Palette(
    0xB3202A, 0xD8402A, 0x1F4E9C, 0x2E78B8, 0x2F6B45, 0xE0B020, 0xE8E6E0, 0xC4C8CC, 0x7A8088,
    0x2A2D33, 0x6A2E3A, 0xD07A28)
  static let glass = Palette(0x2A3644, 0x4A6378, 0x86A6BC, 0xA9C4D4)
  static let grass = Palette(0x5C8A3A, 0x7A9A48, 0x4A7434, 0x8A9A50, 0xA89A58)
  static let leaves = Palette(0x2F5A2C, 0x3F6B38, 0x57763A, 0x6B6A32, 0x8A6A2E)
  static let earth = Palette(0x8A6E4E, 0xA88C64, 0xC2A87C, 0x6E5A44)
  static let sky = Palette(0x7FB2DE, 0xA8CBE6, 0x5E97D0, 0xC9D6DE, 0xE6D6C4, 0x9AA6B4)
  static let water = Palette(0x2F5F86, 0x3F7A94, 0x5A8FA0, 0x274A66, 0x6E8C8A)
  static let street = Palette(0x6A6C70, 0x84868A, 0x55575C, 0x9A9890)
  static let wall = Palette(0xC8B8A0, 0xA87E62, 0xD8D4CC, 0x8C8F94, 0xB8A88C, 0x9A5A48)
  static let cloth = Palette(0xA84848, 0x4A6A9A, 0xC8B48C, 0x6A8A6A, 0xD8D0C4, 0x7A5A7A, 0x8A6A4A)
}
