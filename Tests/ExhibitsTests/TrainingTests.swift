import Drawing
import Estimators
import Exhibits
import NeuralNets
import Randomness
import Rasters
import Scenes
import Tensors
import Testing

struct TrainingTests {
  @Test func `a record keeps its measures in the order of their first mention`() {
    var record = TrainingRecord(every: 10)
    for (step, loss) in [3.0, 2, 1].enumerated() {
      record.note(loss, as: "training")
      if step > 0 { record.note(loss + 0.5, as: "validation") }
    }
    #expect(record.measures.map(\.name) == ["training", "validation"])
    #expect(record["training"] == [3, 2, 1])
    #expect(record["validation"] == [2.5, 1.5])
    #expect(record["accuracy"].isEmpty)
  }

  @Test func `curves of a record count in its steps`() {
    var record = TrainingRecord(every: 10)
    for loss in [3.0, 2, 1] { record.note(loss, as: "loss") }
    #expect(TrainingCurves(of: record).axes.x.domain == 0...20)
  }

  @Test func `a confusion matrix counts truths in rows and predictions in columns`() throws {
    let confusion = ConfusionMatrix(
      labels: [0, 0, 0, 1, 1, 2], predictions: [0, 1, 1, 1, 2, 0], classes: 3)
    #expect(confusion.counts == [[1, 2, 0], [0, 1, 1], [1, 0, 0]])
    #expect(confusion.total == 6)
    #expect(confusion.accuracy == 2.0 / 6)
    #expect(confusion.recall(of: 0) == 1.0 / 3)
    #expect(confusion.precision(of: 1) == 1.0 / 3)
    let worst = try #require(confusion.worstMistake)
    #expect(worst == (truth: 0, prediction: 1))
    #expect(ConfusionMatrix(classes: 3).accuracy.isNaN)
    #expect(ConfusionMatrix(classes: 3).worstMistake == nil)
  }

  @Test func `a table of a confusion matrix ends in the share that was found`() {
    let confusion = ConfusionMatrix(labels: [0, 0], predictions: [0, 1], classes: 2)
    let table = Table(of: confusion, labels: ["a", "b"])
    #expect(table.rows == [["a", "1", "1", "50.0 %"], ["b", "0", "0", "–"]])
  }

  @Test func `a picture takes one channel, three, or a named one`() {
    let tensor = Tensor((0..<12).map(Float.init), shape: [1, 2, 2, 3])
    #expect(Scenes.Picture(of: tensor).values.count == 12)
    #expect(Scenes.Picture(of: tensor, channel: 1).values == [1, 4, 7, 10])
    #expect(Scenes.Picture(of: Tensor(zeros: 5, 4)).height == 5)
    #expect(PictureGrid(of: Tensor(zeros: 6, 5, 4)).pictures.count == 6)
  }

  @Test func `a unit's weights are its column, row by row`() {
    var random = RandomStream(seed: 1)
    var layer = Dense(from: 4, to: 2, using: &random)
    layer.weight = Tensor([1, 10, 2, 20, 3, 30, 4, 40], shape: [4, 2])
    let picture = Scenes.Picture.weights(of: layer, unit: 1, width: 2)
    #expect(picture.values == [10, 20, 30, 40])
    #expect(picture.width == 2 && picture.height == 2)
  }

  @Test func `feature maps and filters have a picture for each channel`() {
    var random = RandomStream(seed: 1)
    let layer = Convolution(from: 2, to: 3, size: 2, using: &random)
    let filters = FeatureStrip(filtersOf: layer, channel: 1)
    #expect(filters.maps.count == 3)
    #expect(filters.maps[2][1][0] == Double(layer.weight[1, 0, 1, 2]))
    let maps = FeatureStrip(of: layer(Tensor(ones: 1, 5, 4, 2)))
    #expect(maps.maps.count == 3 && maps.maps[0].count == 4 && maps.maps[0][0].count == 3)
  }

  @Test func `a linear classifier's regions meet where its logits are equal`() throws {
    var random = RandomStream(seed: 1)
    var layer = Dense(from: 2, to: 2, using: &random)
    layer.weight = Tensor(rows: [[-4, 4], [0, 0]])
    let axes = Axes(x: -1...1, y: -1...1)
    let canvas = try Canvas(pixelWidth: 960, pixelHeight: 540)
    DecisionRegions(of: layer, on: axes).draw(on: canvas)
    let raster = try canvas.finish()
    func pixel(_ x: Double) -> Pixel {
      let place = axes.position(x: x, y: 0.3)
      return raster.pixels[Int(place.y) * raster.width + Int(place.x)]
    }
    #expect(pixel(-0.9) != pixel(0.9))
    #expect(pixel(-0.9) == pixel(-0.85))
  }

  @Test func `points come from matrices, tensors and clusterings`() throws {
    let axes = Axes(x: 0...4, y: 0...4)
    let matrix = Matrix(rows: [[1, 1], [3, 3]])
    func raster(_ element: some Element) throws -> Raster {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3)
      element.draw(on: canvas)
      return try canvas.finish()
    }
    let plain = try raster(Scatter([(x: 1, y: 1), (x: 3, y: 3)], classes: [0, 1], on: axes))
    #expect(try raster(Scatter(of: matrix, classes: [0, 1], on: axes)) == plain)
    let tensor = Tensor(rows: [[1, 1], [3, 3]])
    #expect(try raster(Scatter(of: tensor, classes: [0, 1], on: axes)) == plain)
    let clusters = KMeans(points: matrix, centers: matrix)
    #expect(clusters.assignments.isEmpty)
    #expect(try raster(Scatter(of: clusters, on: axes)) != raster(axes))
  }
}
