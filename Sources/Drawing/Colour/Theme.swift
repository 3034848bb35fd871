/// The colour of every ink.
///
/// In both themes text in ink, muted, accent, good, bad and highlight holds 4.5:1 on paper, and
/// lines in a series colour hold 3:1.
public struct Theme: Sendable, Hashable {
  /// The name by which the theme is asked for.
  public let name: String
  private let roles: [Ink: Color]
  private let series: [Color]

  /// A theme of its colours.
  ///
  /// - Parameters:
  ///   - name: The name by which it is asked for.
  ///   - roles: A colour for each role from `paper` to `highlight`; a missing one is black.
  ///   - series: The series colours, at least one.
  init(name: String, roles: [Ink: UInt32], series: [UInt32]) {
    self.name = name
    self.roles = roles.mapValues { Color(hex: $0) }
    self.series = series.map { Color(hex: $0) }
  }

  /// Dark ink on nearly white paper, for print and light pages.
  public static let light = Theme(
    name: "light",
    roles: [
      .paper: 0xFCFCFA, .ink: 0x1D2330, .muted: 0x5F6875, .grid: 0xE4E6EA, .accent: 0x1D62C4,
      .good: 0x007A63, .bad: 0xC2351B, .highlight: 0x946000,
    ],
    series: [
      0x0072B2, 0xC77E00, 0x00875F, 0xB8568F, 0x2A94D4, 0xD55E00, 0x9C8A00, 0x3A4150,
    ])

  /// Light ink on nearly black paper, for dark pages and slides.
  public static let dark = Theme(
    name: "dark",
    roles: [
      .paper: 0x12161D, .ink: 0xE8EAEE, .muted: 0x9AA3B0, .grid: 0x2A303A, .accent: 0x6CA8FF,
      .good: 0x3CCBA4, .bad: 0xFF7A5C, .highlight: 0xF2C14E,
    ],
    series: [
      0x4C9BE8, 0xF0A830, 0x2FBF8F, 0xDE8FC0, 0x8AD0F5, 0xF2743A, 0xF2E45C, 0xAEB6C2,
    ])

  /// Both themes.
  public static let all = [light, dark]

  /// The colour of an ink.
  public func color(for ink: Ink) -> Color {
    switch ink {
    case .series(let number): series[((number - 1) % series.count + series.count) % series.count]
    case .color(let color): color
    case .faded(let base, let factor): color(for: base).opacity(factor)
    case .mixture(let one, let other, let share):
      color(for: one).mixed(with: color(for: other), by: share)
    default: roles[ink] ?? Color(hex: 0)
    }
  }
}

extension Theme: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
