import Drawing
import Rasters
import Scenes
import TestSupport
import Testing

/// Every chart's example as it was recorded, small and in both themes.
@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct ChartsTests {
  static let examples: [(name: String, element: any Element)] = [
    ("bars", Bars.example),
    ("bars-grouped", GroupedBars.example),
    ("bars-racing", RacingBars.example),
    ("pie", Pie.example),
    ("legend", Legend.example),
    ("line-labels", LineLabels.example),
    ("scatter", Scatter.example),
    ("table", Table.example),
    ("heat-map", HeatMap.example),
    ("color-bar", ColorBar.example),
    ("picture", Picture.example),
    ("picture-grid", PictureGrid.example),
    ("decision-regions", DecisionRegions.example),
    ("histogram", Histogram.example),
    ("training-curves", TrainingCurves.example),
    ("error-band", ErrorBand.example),
    ("residuals", Residuals.example),
    ("field-map", FieldMap.example),
    ("contours", Contours.example),
    ("vector-field", VectorField.example),
    ("sparkline", Sparkline.example),
    ("surface", Surface.example),
  ]

  @Test(arguments: examples.indices)
  func `a chart is drawn as it was recorded, in both themes`(index: Int) throws {
    let (name, element) = Self.examples[index]
    for theme in Theme.all {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
      element.draw(on: canvas)
      try expectGolden(canvas.finish(), named: "\(name)-\(theme.name)")
    }
  }
}
