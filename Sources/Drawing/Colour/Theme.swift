/// The colour of every ink.
///
/// In both themes text in ink, muted, accent, good, bad and highlight holds 4.5:1 on paper, and
/// lines in a series colour hold 3:1. The series have the hues of Okabe and Ito's palette (blue,
/// orange, green, purple, sky, vermilion, yellow, grey); their lightnesses are spread as far as the
/// contrast allows, so that the eight differ by lightness where an eye does not see their hue.
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
      .paper: 0xFCFCFA, .ink: 0x1D2330, .muted: 0x5F6875, .grid: 0xE4E6EA, .accent: 0x1B55C8,
      .good: 0x0B8265, .bad: 0xA80F2E, .highlight: 0xA06500,
    ],
    series: [
      0x003CAC, 0xD47D00, 0x03A684, 0x7C1266, 0x0A7BB4, 0x993000, 0x857117, 0x1D262E,
    ])

  /// Light ink on nearly black paper, for dark pages and slides.
  public static let dark = Theme(
    name: "dark",
    roles: [
      .paper: 0x12161D, .ink: 0xE8EAEE, .muted: 0x9AA3B0, .grid: 0x2A303A, .accent: 0x6AA6FF,
      .good: 0x4FD8B0, .bad: 0xFF6B6B, .highlight: 0xF7CE5B,
    ],
    series: [
      0x338AFB, 0xE7A52E, 0x3EECBD, 0xB956A9, 0x52C6FF, 0xD75B2E, 0xFDE848, 0x9B9B9D,
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
