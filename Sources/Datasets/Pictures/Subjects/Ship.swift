import Drawing
import Kernels
import Randomness

/// A ship: a hull in the water with decks and a funnel, containers or sails on it.
struct Ship: Subject {
  static let name = "ship"

  private enum Kind { case liner, freighter, sailingBoat, warship }

  private let kind: Kind
  private let hull: Color
  private let trim: Color
  private let decks: Int
  private let containers: [Color]

  init(using random: inout RandomStream) {
    kind = random.choice(from: [.liner, .liner, .freighter, .freighter, .sailingBoat, .warship])
    hull =
      kind == .warship
      ? Color(hex: 0x7A8288).varied(using: &random) : Palette.paint.pick(using: &random)
    trim = Palette.paint.pick(using: &random)
    decks = random.integer(in: 2...3)
    containers = (0..<10).map { _ in Palette.paint.pick(using: &random) }
  }

  var settings: [Setting] { [.sea, .sea, .sea, .sea, .water, .harbour] }

  func draw(with pencil: Pencil) {
    switch kind {
    case .liner: drawLiner(with: pencil)
    case .freighter: drawFreighter(with: pencil)
    case .sailingBoat: drawSailingBoat(with: pencil)
    case .warship: drawWarship(with: pencil)
    }
    for (x, y) in [(-0.9, 0.6), (-0.3, 0.57), (0.35, 0.6), (0.85, 0.56)] {
      pencil.line(
        [at(x - 0.25, y), at(x, y - 0.04), at(x + 0.25, y)], .white.opacity(0.55), width: 0.06)
    }
  }

  private func drawHull(with pencil: Pencil, deck: Double, bow: Double = 0.98) {
    pencil.fill(
      .polygon([at(-0.95, deck + 0.04), at(bow, deck - 0.08), at(bow - 0.2, 0.58), at(-0.86, 0.58)]
      ), hull)
    pencil.line([at(-0.86, 0.53), at(bow - 0.18, 0.53)], Color(hex: 0x7A2A22), width: 0.08)
  }

  private func drawLiner(with pencil: Pencil) {
    drawHull(with: pencil, deck: 0.18)
    for deck in 0..<decks {
      let (y, inset) = (0.18 - 0.17 * Double(deck), 0.14 * Double(deck))
      pencil.fill(.box(-0.8 + inset...0.62 - inset * 1.2, y - 0.17...y), Color(hex: 0xEEECE6))
      pencil.line(
        [at(-0.74 + inset, y - 0.08), at(0.56 - inset * 1.2, y - 0.08)], Color(hex: 0x3A4A5A),
        width: 0.05)
    }
    let top = 0.18 - 0.17 * Double(decks)
    pencil.fill(
      .polygon([at(-0.28, top), at(-0.34, top - 0.3), at(-0.12, top - 0.3), at(-0.06, top)]), trim)
    pencil.line([at(0.28, top + 0.1), at(0.28, top - 0.36)], Color(hex: 0x4A4C50), width: 0.04)
  }

  private func drawFreighter(with pencil: Pencil) {
    drawHull(with: pencil, deck: 0.22)
    for (place, color) in containers.enumerated() {
      let (column, row) = (Double(place / 2), Double(place % 2))
      let x = -0.42 + 0.24 * column
      pencil.fill(.box(x...x + 0.22, 0.02 - 0.2 * row...0.2 - 0.2 * row), color)
    }
    pencil.fill(.box(-0.86 ... -0.5, -0.34...0.24), Color(hex: 0xE6E4DC))
    pencil.line([at(-0.82, -0.22), at(-0.54, -0.22)], Color(hex: 0x2A3440), width: 0.07)
    pencil.fill(.box(-0.84 ... -0.68, -0.58 ... -0.34), trim)
  }

  private func drawSailingBoat(with pencil: Pencil) {
    pencil.fill(
      .smooth([at(-0.62, 0.34), at(0.1, 0.4), at(0.72, 0.28), at(0.46, 0.58), at(-0.44, 0.58)]),
      hull)
    pencil.line([at(-0.02, 0.4), at(-0.02, -0.95)], Color(hex: 0x5A4632), width: 0.05)
    let sail = Color(hex: 0xF2EEE4)
    pencil.fill(
      .smooth([at(0.04, -0.9), at(0.3, -0.2), at(0.62, 0.24), at(0.04, 0.22)]),
      containers[0].mixed(with: sail, by: 0.75))
    pencil.fill(.smooth([at(-0.07, -0.9), at(-0.36, -0.2), at(-0.6, 0.26), at(-0.07, 0.26)]), sail)
  }

  private func drawWarship(with pencil: Pencil) {
    drawHull(with: pencil, deck: 0.28)
    pencil.fill(
      .polygon([at(-0.5, 0.3), at(-0.42, 0.04), at(0.26, 0.02), at(0.36, 0.28)]), hull.lighter(0.12)
    )
    pencil.fill(
      .polygon([at(-0.18, 0.04), at(-0.12, -0.28), at(0.14, -0.28), at(0.18, 0.04)]),
      hull.lighter(0.2))
    pencil.line([at(0, -0.28), at(0, -0.75)], hull.darker(0.4), width: 0.06)
    pencil.line([at(-0.16, -0.5), at(0.16, -0.5)], hull.darker(0.4), width: 0.04)
    pencil.fill(.box(0.46...0.62, 0.1...0.24), hull.darker(0.2))
    pencil.line([at(0.6, 0.14), at(0.86, 0.06)], hull.darker(0.3), width: 0.045)
  }
}
