public import Drawing
import Rasters

/// Which class a model chooses where: pale areas in the inks of the classes, and the lines between.
///
/// Where the scores are probabilities, an area is the paler the less sure the choice is.
public struct DecisionRegions: Element {
  private let axes: Axes
  private let inks: [Ink]
  private let borders: [Path]
  /// For each pixel the class and how sure it is, in sixteenths; nil for none.
  private let choices: [(index: Int, certainty: Int)?]
  private let scores: [Double]
  private let width: Int
  private let area: Rect

  /// Areas on axes: draw it just after the axes, whose grid it covers.
  ///
  /// - Parameters:
  ///   - scores: For each class how much speaks for it, all at the same places.
  ///   - axes: What the areas lie on; they have to be linear.
  ///   - inks: One a class; the series colours if left out.
  public init(_ scores: [Field], on axes: Axes, inks: [Ink] = []) {
    let first = scores.first
    let scores = scores.filter {
      $0.values.count == first?.values.count && $0.columns == first?.columns
    }
    self.axes = axes
    self.inks = inks
    self.scores = scores.flatMap(\.values)
    borders = Self.borders(between: scores, on: axes)
    choices = first.map { Self.choices(among: scores, like: $0) } ?? []
    width = (first?.columns ?? 0) * Self.fineness
    area = first.map(axes.area) ?? .zero
  }

  /// Areas of two classes: the probability of the second one, 0…1.
  public init(probability: Field, on axes: Axes, inks: [Ink] = []) {
    let other = probability.combined(with: probability) { value, _ in 1 - value }
    self.init([other, probability], on: axes, inks: inks)
  }

  /// Draws the areas, then the lines between them.
  public func draw(on canvas: Canvas) {
    guard choices.contains(where: { $0 != nil }) else {
      return NoData(frame: axes.plot).draw(on: canvas)
    }
    canvas.remarkGaps(in: scores, of: axes.plot)
    canvas.clipped(to: .rectangle(axes.plot)) {
      canvas.draw(raster(in: canvas.theme), in: area, interpolation: .smooth)
      canvas.group(opacity: 0.6) {
        for border in borders { canvas.stroke(border, with: .ink, width: 2) }
      }
    }
  }

  /// Pixels for each step of a field, so that areas end where the lines run.
  private static let fineness = 4

  /// Each class against the best of the others; of two classes one line is enough.
  ///
  /// Where three classes meet, the best of two does not pass evenly from place to place: a finer
  /// field keeps the three lines together.
  private static func borders(between coarse: [Field], on axes: Axes) -> [Path] {
    let scores = coarse.count > 2 ? coarse.map { $0.refined(by: 3) } : coarse
    let classes = scores.count == 2 ? 0..<1 : scores.indices
    return classes.map { index in
      let others = scores.indices.filter { $0 != index }.map { scores[$0] }
      guard let first = others.first else { return Path() }
      let best = others.dropFirst().reduce(first) { $0.combined(with: $1, Swift.max) }
      return axes.contour(of: scores[index].combined(with: best) { $0 - $1 }, at: 0)
    }
  }

  private static func choices(
    among scores: [Field], like field: Field
  ) -> [(index: Int, certainty: Int)?] {
    let isProbability = scores.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= 1 }
    let others = Double(max(scores.count - 1, 1))
    var choices: [(index: Int, certainty: Int)?] = []
    choices.reserveCapacity(field.columns * field.rows * fineness * fineness)
    for line in (0..<field.rows * fineness).reversed() {
      let row = place(line, field.rows)
      for pixel in 0..<field.columns * fineness {
        let column = place(pixel, field.columns)
        var best: (index: Int, score: Double)?
        for (index, field) in scores.enumerated() {
          let score = field.value(column, row)
          if score > best?.score ?? -.infinity { best = (index, score) }
        }
        choices.append(
          best.map { index, score in
            let certainty = isProbability ? (score * (others + 1) - 1) / others : 1
            return (index, Int(certainty.held(in: 0...1) * 15 + 0.5))
          })
      }
    }
    return choices
  }

  private func raster(in theme: Theme) -> Raster {
    let classes = (choices.compactMap { $0?.index }.max() ?? 0) + 1
    let tints = (0..<classes).map { shades(ofClass: $0, in: theme) }
    let paper = Pixel(theme.color(for: .paper))
    return Raster(
      width: width, height: choices.count / width,
      pixels: choices.map { $0.map { tints[$0.index][$0.certainty] } ?? paper })
  }

  /// The middle of a pixel in columns or rows of the field, held within it.
  private static func place(_ pixel: Int, _ count: Int) -> Double {
    let place = (Double(pixel) + 0.5) / Double(fineness) - 0.5
    return place.held(in: 0...Double(count - 1))
  }

  /// From a guess to certainty, in sixteen steps.
  private func shades(ofClass index: Int, in theme: Theme) -> [Pixel] {
    let ink = inks.isEmpty ? Ink.series(index + 1) : inks[index % inks.count]
    return (0..<16).map { step in
      Pixel(theme.color(for: Ink.paper.mixed(with: ink, by: 0.08 + 0.26 * Double(step) / 15)))
    }
  }
}
