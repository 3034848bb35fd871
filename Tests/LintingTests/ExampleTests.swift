import Animations
import Drawing
import Linting
import Scenes
import Testing

/// The elements' own examples keep to the rules, alone on a picture, in both themes.
struct ExampleTests {
  static let examples: [(name: String, element: any Element)] = [
    ("ActionValues.example", ActionValues.example),
    ("ArcadeScreen.example", ArcadeScreen.example),
    ("BanditArms.example", BanditArms.example),
    ("Bars.example", Bars.example),
    ("BigNumber.example", BigNumber.example),
    ("Callout.example", Callout.example),
    ("CartPoleTrack.example", CartPoleTrack.example),
    ("ColorBar.example", ColorBar.example),
    ("ComputationGraph.example", ComputationGraph.example),
    ("ConnectFourBoard.example", ConnectFourBoard.example),
    ("ConvolutionWindow.example", ConvolutionWindow.example),
    ("EdgeLabel.example", EdgeLabel.example),
    ("FeatureStrip.example", FeatureStrip.example),
    ("FieldMap.example", FieldMap.example),
    ("Contours.example", Contours.example),
    ("VectorField.example", VectorField.example),
    ("DecisionRegions.example", DecisionRegions.example),
    ("ErrorBand.example", ErrorBand.example),
    ("Residuals.example", Residuals.example),
    ("Histogram.example", Histogram.example),
    ("Sparkline.example", Sparkline.example),
    ("TrainingCurves.example", TrainingCurves.example),
    ("Gauge.example", Gauge.example),
    ("GridBoard.example", GridBoard.example),
    ("GroupedBars.example", GroupedBars.example),
    ("HeatMap.example", HeatMap.example),
    ("LayerBlocks.example", LayerBlocks.example),
    ("Legend.example", Legend.example),
    ("LineLabels.example", LineLabels.example),
    ("LiveFormula.example", LiveFormula.example),
    ("LunarLanderSite.example", LunarLanderSite.example),
    ("MountainCarHill.example", MountainCarHill.example),
    ("NetworkGraph.example", NetworkGraph.example),
    ("NetworkGraph.elidedExample", NetworkGraph.elidedExample),
    ("Panel.example", Panel.example),
    ("Paragraph.example", Paragraph.example),
    ("Picture.example", Picture.example),
    ("PictureGrid.example", PictureGrid.example),
    ("Pie.example", Pie.example),
    ("PoolingWindow.example", PoolingWindow.example),
    ("ProbabilityBars.example", ProbabilityBars.example),
    ("RacingBars.example", RacingBars.example),
    ("RecurrentCell.example", RecurrentCell.example),
    ("RoverTrack.example", RoverTrack.example),
    ("Scatter.example", Scatter.example),
    ("Surface.example", Surface.example),
    ("Table.example", Table.example),
    ("TicTacToeBoard.example", TicTacToeBoard.example),
    ("ValueNeedle.example", ValueNeedle.example),
    ("WindowOnGrid.example", WindowOnGrid.example),
    ("WindowProducts.example", WindowProducts.example),
  ]

  @Test(arguments: examples.indices, Theme.all)
  func `an example has no findings`(index: Int, theme: Theme) async throws {
    let (name, element) = Self.examples[index]
    let animation = Animation(lasting: 0.1, hold: 2) { _ in Scene { element } }
    let all = try await Linted.findings(animation, theme: theme, step: 25)
    // A small element fills no picture on its own.
    let findings = all.filter { $0.rule != "empty-room" }
    #expect(findings.isEmpty, "\(name): \(findings)")
  }
}
