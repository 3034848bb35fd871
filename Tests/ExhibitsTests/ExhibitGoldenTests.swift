import Drawing
import Exhibits
import Scenes
import TestSupport
import Testing

/// Elements made from models, as their examples draw them.
@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct ExhibitGoldenTests {
  static let examples: [(name: String, element: any Element)] = [
    ("network", NetworkGraph.modelExample), ("layer-blocks", LayerBlocks.modelExample),
    ("decision-regions", DecisionRegions.modelExample),
    ("feature-strip", FeatureStrip.modelExample),
    ("training-curves", TrainingCurves.recordExample),
    ("confusion-matrix", ConfusionMatrix.example),
    ("probability-bars", ProbabilityBars.modelExample), ("frozen-lake-values", WorldTests.lake),
    ("frozen-lake-game", GridBoard.gameExample), ("tic-tac-toe-game", TicTacToeBoard.gameExample),
    ("mountain-car-game", MountainCarHill.gameExample),
  ]

  @Test(arguments: examples.indices)
  func `a model is drawn as it was recorded, in both themes`(index: Int) throws {
    let (name, element) = Self.examples[index]
    for theme in Theme.all {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
      element.draw(on: canvas)
      try expectGolden(canvas.finish(), named: "\(name)-\(theme.name)")
    }
  }
}
