import Drawing
import Rasters

/// Words stand out from what really lies under them: 4.5:1, large words 3:1.
///
/// The ratios are those of WCAG 2.2, success criterion 1.4.3; large is from 24 points on, or from 19
/// points on where the type is semibold or bolder. The picture is drawn without its words, and the ink
/// is compared with every pixel of their box. A tenth of the box may be below the ratio, so that a thin
/// line of a grid may pass under a label. Words whose opacity has changed since the last look, or over
/// which another picture comes up, are on their way in or out.
struct Contrast: Rule {
  static let name = "contrast"
  /// A line may pass through words for a moment, as the edge of a window does.
  static let patience = 0.8
  static let needsGround = true
  static let judgesColors = true
  private static let leastShare = 0.9

  /// How visible the words were at the last look.
  private var visibilities: [String: Double] = [:]

  mutating func look(at frame: LintFrame) -> [Sighting] {
    guard let ground = frame.ground else { return [] }
    let before = visibilities
    visibilities = [:]
    for (_, mark) in frame.words {
      visibilities[mark.name.withoutNumbers] = mark.visibility(in: frame.theme)
    }
    let settled = frame.words.filter { _, mark in
      let name = mark.name.withoutNumbers
      return before.isEmpty || before[name] == visibilities[name]
    }
    return settled.compactMap { index, mark in
      let wanted = Self.wanted(for: mark)
      let ratio = inks(of: mark).map { self.ratio(of: mark, in: $0, on: ground, frame.theme) }.min()
      guard let ratio, ratio < wanted, !frame.hides(mark.bounds, after: index),
        !frame.dissolves(mark.bounds, after: index)
      else { return nil }
      let shown = (ratio * 10).rounded(.down) / 10
      return Sighting(
        mark, "has a contrast of \(shown):1 to what lies under it; at least \(wanted):1")
    }
  }

  private static func wanted(for mark: Mark) -> Double {
    let isBold = mark.weight.rawValue >= Font.Weight.semibold.rawValue
    return mark.fontSize >= 24 || isBold && mark.fontSize >= 19 ? 3 : 4.5
  }

  private func inks(of mark: Mark) -> [Ink] { (mark.ink.map { [$0] } ?? []) + mark.termInks }

  /// The contrast that nine tenths of the box reach.
  private func ratio(of mark: Mark, in ink: Ink, on ground: Raster, _ theme: Theme) -> Double {
    let color = theme.color(for: ink)
    let opacity = color.alpha * mark.opacity
    var ratios: [Double] = []
    for y in rows(mark.bounds.minY, mark.bounds.maxY, ground.height) {
      for x in rows(mark.bounds.minX, mark.bounds.maxX, ground.width) {
        let under = ground[x, y]
        let ink = Luminance.of(color, over: under, opacity: opacity) + 0.05
        let paper = Luminance.of(under) + 0.05
        ratios.append(max(ink, paper) / min(ink, paper))
      }
    }
    guard !ratios.isEmpty else { return .infinity }
    ratios.sort()
    return ratios[Int(Double(ratios.count) * (1 - Self.leastShare))]
  }

  /// The pixels between two edges that lie on the canvas.
  private func rows(_ start: Double, _ end: Double, _ count: Int) -> Range<Int> {
    let first = min(max(Int(start.rounded(.down)), 0), count)
    return first..<max(first, min(Int(end.rounded(.up)), count))
  }
}
