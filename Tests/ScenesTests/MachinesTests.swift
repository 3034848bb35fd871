import Drawing
import Rasters
import Scenes
import TestSupport
import Testing

/// Networks and other machines, as their examples draw them.
@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct MachinesGoldenTests {
  static let examples: [(name: String, element: any Element)] = [
    ("network", NetworkGraph.example), ("network-elided", NetworkGraph.elidedExample),
    ("probability-bars", ProbabilityBars.example), ("convolution", ConvolutionWindow.example),
    ("pooling", PoolingWindow.example), ("window-products", WindowProducts.example),
    ("window-on-grid", WindowOnGrid.example),
    ("layer-blocks", LayerBlocks.example),
    ("feature-strip", FeatureStrip.example), ("gauge", Gauge.example),
    ("value-needle", ValueNeedle.example), ("action-values", ActionValues.example),
    ("computation-graph", ComputationGraph.example), ("recurrent-cell", RecurrentCell.example),
    ("recurrent-cell-rolled", RecurrentCell.rolledExample),
  ]

  @Test(arguments: examples.indices)
  func `a machine is drawn as it was recorded, in both themes`(index: Int) throws {
    let (name, element) = Self.examples[index]
    for theme in Theme.all {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
      element.draw(on: canvas)
      try expectGolden(canvas.finish(), named: "\(name)-\(theme.name)")
    }
  }
}
