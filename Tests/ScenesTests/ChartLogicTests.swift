import Drawing
import Foundation
import Scenes
import TestSupport
import Testing

/// What charts do with their numbers, seen through the marks that they leave.
struct ChartLogicTests {
  /// The marks of an element, in the order in which they were drawn.
  static func marks(of element: some Element) throws -> [Mark] {
    let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3)
    var marks: [Mark] = []
    canvas.recorder = { marks.append($0) }
    element.draw(on: canvas)
    _ = try canvas.finish()
    return marks
  }

  static func texts(of element: some Element) throws -> [String] {
    try marks(of: element).compactMap(\.text)
  }

  /// The texts of which one lies over another.
  static func collisions(in element: some Element) throws -> [String] {
    let texts = try marks(of: element).filter { $0.kind == .text }
    return texts.indices.flatMap { index in
      texts[..<index].filter { $0.bounds.intersects(texts[index].bounds) }
        .map { "\($0.text ?? "") over \(texts[index].text ?? "")" }
    }
  }

  static let empty: [(name: String, element: any Element)] = [
    ("bars", Bars([])), ("bars of nothing finite", Bars([.nan, .infinity])),
    ("grouped bars", GroupedBars([])), ("racing bars", RacingBars([], values: [])),
    ("race without snapshots", RacingBars([], snapshots: [], at: .nan)),
    ("heat map", HeatMap([])), ("heat map of empty rows", HeatMap([[], []])),
    ("table", Table(["a"], rows: [])), ("pictures", PictureGrid([])),
    ("picture", Picture([], width: 0, height: 0)),
    ("picture that is too short", Picture([1, 2], width: 2, height: 2)),
    ("sparkline", Sparkline([.nan], in: Layout.content)),
    ("training curves", TrainingCurves([])),
    ("training curves of nothing finite", TrainingCurves([.init("a", [.nan, .infinity])])),
    ("pie", Pie([])), ("pie of nothing", Pie([0, -1, .nan])),
  ]

  @Test(arguments: empty.indices)
  func `a chart without data says so`(index: Int) throws {
    let (name, element) = Self.empty[index]
    #expect(try Self.texts(of: Layers { element }) == ["no data"], "\(name)")
  }

  static let strange: [(name: String, element: any Element)] = [
    ("bars", Bars([1, .nan, .infinity, -.infinity, -2], labels: ["a"])),
    (
      "bars in no room",
      Bars([1, 2], labels: ["a", "b"], in: Rect(x: 0, y: 0, width: 1, height: 1))
    ),
    ("zeros", Bars([0, 0], direction: .horizontal)),
    ("grouped bars", GroupedBars([[1, .nan], [.infinity]], labels: ["a"], series: ["x"])),
    (
      "racing bars",
      RacingBars(["a", "b"], values: [.nan, .infinity], ranks: [.nan, .infinity], places: 0)
    ),
    ("a race with rows of several lengths", RacingBars(["a"], snapshots: [[1, 2], [3]], at: 0.5)),
    ("pie", Pie([1, .infinity, 1e-12], labels: ["a"], hole: 7, emphasized: 9, drawn: .nan)),
    ("one slice", Pie([3], labels: ["all"])),
    ("line labels", LineLabels([.init("a", at: Point(x: .nan, y: 1), ink: .ink)])),
    ("legend", Legend([])),
    (
      "scatter",
      Scatter(
        [(.nan, 0), (.infinity, 0), (5, 5)], classes: [-3], on: Axes(x: 0...1, y: 0...1),
        emphasized: [0, 9], drawn: .nan)
    ),
    (
      "table",
      Table(
        [], rows: [["a"], [], ["1", "2"]], highlightedRow: .nan,
        highlights: [.init(row: 9, column: 9)])
    ),
    (
      "heat map",
      HeatMap([[.nan, .infinity], [1]], rowLabels: ["a"], decimals: 2, emphasized: (9, 9))
    ),
    ("heat map of one value", HeatMap([[0]])),
    ("colour bar", ColorBar(.sequential(0...0), in: .zero)),
    ("one training step", TrainingCurves([.init("a", [1])], until: .nan)),
    (
      "a training that diverges",
      TrainingCurves([.init("a", [1, 9, .infinity, .nan, 1e300])], every: 0, smoothing: 2)
    ),
    ("histogram of one value", Histogram(of: [3, 3, .nan], bins: 0, drawn: .nan)),
    ("histogram of none", Histogram(of: [])),
    ("density of one value", Density(of: [0.5, .nan], on: Axes(x: 0...1, y: 0...1))),
    ("density of none", Density(of: [], bandwidth: .nan, on: Axes(x: 0...1, y: 0...1))),
    (
      "error band",
      ErrorBand([(0, .nan, 1), (0.5, 0, 1), (1, 0, .infinity)], on: Axes(x: 0...1, y: 0...1))
    ),
    (
      "residuals",
      Residuals([(.nan, 1), (0.5, 0.5)], on: Axes(x: 0...1, y: 0...1), squares: 1) {
        1 / ($0 - 0.5)
      }
    ),
    (
      "contours and colours of a flat field",
      {
        let axes = Axes(x: 0...1, y: 0...1)
        let flat = Field(x: 0...1, y: 0...1) { _, _ in 2 }
        let holes = Field([1, .nan, .infinity], columns: 0, x: 0...1, y: 0...1)
        return Layers {
          Contours(flat, on: axes)
          Contours(holes, on: axes)
          FieldMap(flat, on: axes)
          FieldMap(holes, on: axes)
          DecisionRegions([flat, holes], on: axes)
          DecisionRegions([], on: axes)
          DecisionRegions(probability: holes, on: axes)
          VectorField(on: axes, columns: 0) { _, _ in (.nan, 0) }
          VectorField(on: axes) { _, _ in (0, 0) }
        }
      }()
    ),
    (
      "surface",
      Surface(
        Field([.nan, .infinity, 1, 2, 3, 4], columns: 3, x: 0...0, y: 0...1),
        in: Space(x: 0...0, y: 0...1, z: 2...2, camera: Camera(azimuth: .nan)),
        curves: [SpaceCurve([(.nan, 0, 0)])])
    ),
    ("picture", Picture([.nan, .infinity, -1, 2], width: 2, height: 2, caption: "c")),
    ("weights", Picture.weights([0, .nan], width: 1, height: 2)),
  ]

  @Test(arguments: strange.indices)
  func `a chart of strange values is drawn all the same`(index: Int) throws {
    let (name, element) = Self.strange[index]
    for mark in try Self.marks(of: Layers { element }) {
      #expect(mark.bounds.center.isFinite, "\(name): \(mark)")
      #expect(mark.kind != .text || mark.fontSize >= 13.99, "\(name): \(mark)")
    }
  }

  @Test(arguments: ChartsTests.examples.indices)
  func `no text of an example is small, lies over another, or hangs off the canvas`(
    index: Int
  ) throws {
    let (name, element) = ChartsTests.examples[index]
    #expect(try Self.collisions(in: Layers { element }) == [], "\(name)")
    for mark in try Self.marks(of: Layers { element }) where mark.kind == .text {
      #expect(mark.fontSize >= 13.99, "\(name): \(mark)")
      #expect(Layout.canvas.contains(mark.bounds), "\(name): \(mark)")
    }
  }

  // MARK: bars

  @Test func `bars are as long as their values`() throws {
    let bars = try Self.marks(of: Bars([4, 2, -1])).filter { $0.kind == .fill }
    let unit = bars[1].bounds.height / 2
    #expect(bars.map { ($0.bounds.height / unit).rounded() } == [4, 2, 1])
    #expect(abs(bars[2].bounds.minY - bars[0].bounds.maxY) < 1e-9)
    let half = try Self.marks(of: Bars([4, 2, -1], drawn: 0.5)).filter { $0.kind == .fill }
    #expect(abs(half[0].bounds.height - bars[0].bounds.height / 2) < 1e-9)
  }

  @Test func `ranks follow the values and keep the order of equals`() {
    #expect(RacingBars.ranks(of: [3, 9, 3, .nan]) == [1, 0, 2, 3])
  }

  @Test func `a race passes from places to places without a jump`() throws {
    let snapshots: [[Double]] = [[3, 2, 1], [1, 2, 3]]
    func ranks(_ moment: Double) -> [Double] {
      RacingBars(["a", "b", "c"], snapshots: snapshots, at: moment).ranks
    }
    #expect(ranks(-1) == [0, 1, 2] && ranks(0.5) == [1, 1, 1] && ranks(9) == [2, 1, 0])
    for step in 0..<100 {
      let (now, next) = (ranks(Double(step) / 100), ranks(Double(step + 1) / 100))
      #expect(zip(now, next).allSatisfy { abs($0 - $1) < 0.04 })
    }
  }

  // MARK: tables and pictures

  @Test func `numbers stand flush right and words flush left`() throws {
    let table = Table(["name", "count"], rows: [["one", "8"], ["hundred", "108"], ["no", "−"]])
    let marks = try Self.marks(of: table).filter { $0.kind == .text }
    func mark(_ text: String) throws -> Mark { try #require(marks.first { $0.text == text }) }
    #expect(try abs(mark("one").bounds.minX - mark("hundred").bounds.minX) < 2)
    #expect(try abs(mark("8").bounds.maxX - mark("108").bounds.maxX) < 2)
    #expect(try abs(mark("count").bounds.maxX - mark("108").bounds.maxX) < 2)
  }

  @Test func `a highlight between two rows lies between them`() throws {
    func middle(_ row: Double) throws -> Double {
      let table = Table([], rows: [["a"], ["b"], ["c"]], highlightedRow: row)
      return try #require(Self.marks(of: table).first { $0.kind == .fill }).bounds.midY
    }
    #expect(try abs(middle(0.5) - (middle(0) + middle(1)) / 2) < 1e-9)
    #expect(try middle(7) == middle(2))
  }

  @Test func `a picture keeps its proportions and stays in its frame`() {
    let frame = Rect(x: 10, y: 20, width: 300, height: 100)
    let picture = Picture([Float](repeating: 0, count: 8), width: 4, height: 2, in: frame)
    #expect(picture.area == Rect(x: 60, y: 20, width: 200, height: 100))
    #expect(picture.pixel(x: 1, y: 1) == Rect(x: 110, y: 70, width: 50, height: 50))
    let captioned = Picture([0], width: 1, height: 1, in: frame, caption: "a")
    #expect(frame.contains(captioned.area))
  }

  @Test func `a grid takes the number of columns that makes its pictures largest`() {
    let picture = Picture([0], width: 1, height: 1)
    let grid = PictureGrid(
      Array(repeating: picture, count: 6), in: Rect(x: 0, y: 0, width: 300, height: 200), spacing: 0
    )
    #expect(grid.cell(0) == Rect(x: 0, y: 0, width: 100, height: 100))
    #expect(grid.cell(4) == Rect(x: 100, y: 100, width: 100, height: 100))
  }

  // MARK: fields

  @Test func `a contour of a cone is a circle`() throws {
    let cone = Field(x: -2...2, y: -2...2, columns: 41, rows: 41) {
      ($0 * $0 + $1 * $1).squareRoot()
    }
    let lines = MarchingSquares(cone, level: 1).lines
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.first == line.last)
    for point in line {
      #expect(abs((point - Point(x: 20, y: 20)).length - 10) < 0.03)
    }
  }

  @Test func `a contour that leaves the field is one open line`() {
    let slope = Field(x: 0...1, y: 0...1, columns: 5, rows: 4) { x, _ in x }
    let lines = MarchingSquares(slope, level: 0.5001).lines
    #expect(lines.count == 1 && lines[0].count == 4)
  }

  @Test func `a saddle is parted by the mean of its corners`() {
    let high = Field([3, 0, 0, 3], columns: 2, x: 0...1, y: 0...1)
    #expect(MarchingSquares(high, level: 1).lines.count == 2)
    let pairs = MarchingSquares(high, level: 1).lines.map { Set($0.map(\.x)) }
    #expect(pairs.allSatisfy { $0.contains(0) || $0.contains(1) })
  }

  @Test func `a histogram counts every sample once`() {
    let histogram = Histogram(of: [0, 0.1, 0.5, 1, .nan], over: 0...1, bins: 2)
    #expect(histogram.heights == [2, 2])
    let density = Histogram(of: [0, 0.1, 0.5, 1], over: 0...2, bins: 4, isDensity: true)
    #expect(density.heights.reduce(0, +) * 0.5 == 1)
  }

  @Test func `Silverman's bandwidth follows the smaller of two spreads`() {
    let samples = (0..<100).map { Double($0) / 99 }
    let expected = 0.9 * (74.0 - 24.0) / 99 / 1.34 * pow(100, -0.2)
    let deviation = 0.9 * 0.2930 * pow(100, -0.2)
    #expect(abs(Density.bandwidth(for: samples) - min(expected, deviation)) < 1e-4)
  }

  // MARK: training

  @Test func `losses over many powers of ten stand on a logarithmic scale`() {
    #expect(TrainingCurves.scale(for: [30, 0.02]) == .log(0.01...100))
    #expect(TrainingCurves.scale(for: [2.3, 0.2]) == .linear(0...2.5))
    #expect(TrainingCurves.scale(for: [-3, 4]) == .linear(-4...4))
  }

  @Test func `the head of a training curve moves evenly from step to step`() throws {
    func head(_ moment: Double) throws -> Point {
      let curves = TrainingCurves([.init("a", [4, 2, 1])], until: moment)
      let dots = try Self.marks(of: curves).filter { $0.kind == .fill && $0.ink == .series(1) }
      return try #require(dots.last).bounds.center
    }
    let (first, middle, second) = (try head(0), try head(0.5), try head(1))
    #expect(middle.distance(to: .lerp(first, second, 0.5)) < 1e-9)
    #expect(first.x < second.x && first.y < second.y)
  }

  // MARK: space

  @Test func `a full turn of the camera leads back, and nothing leaves the frame on the way`() {
    func corners(_ azimuth: Double) -> [Point] {
      let space = Space(x: 0...1, y: 0...1, z: 0...1, camera: Camera(azimuth: azimuth))
      return [0.0, 1].flatMap { x in
        [0.0, 1].flatMap { y in [0.0, 1].map { space.position(x: x, y: y, z: $0) } }
      }
    }
    for (start, end) in zip(corners(0), corners(2 * .pi)) {
      #expect(start.distance(to: end) < 1e-9)
    }
    for step in 0..<36 {
      #expect(corners(Double(step) / 18 * .pi).allSatisfy(Layout.content.contains))
    }
  }

  // MARK: what cannot be shown

  static let speechless: [(name: String, element: any Element, remark: String)] = [
    ("no bars", Bars([]), "no data"), ("no groups", GroupedBars([]), "no data"),
    ("no actions", ActionValues([], labels: []), "no data"),
    ("no classes", ProbabilityBars([], labels: []), "no data"),
    ("no maps", FeatureStrip([]), "no data"), ("no rows", Table([], rows: []), "no data"),
    ("no slices", Pie([0, 0]), "no data"), ("no layers", NetworkGraph([]), "no layers"),
    ("no blocks", LayerBlocks([]), "no layers"),
    ("a bar without end", Bars([1, .infinity, .nan]), "2 of 3 values are no numbers"),
    ("a group with a gap", GroupedBars([[1, 2], [.nan, 3]]), "1 of 4 values are no numbers"),
    (
      "a plain without hills",
      Contours(Field(x: 0...1, y: 0...1) { _, _ in 2 }, on: Axes(x: 0...1, y: 0...1)), "no lines"
    ),
  ]

  @Test(arguments: speechless.indices)
  func `what an element cannot show is remarked once`(index: Int) throws {
    let (name, element, remark) = Self.speechless[index]
    let remarks = try Drawn.marks(of: element).map(\.kind).filter { $0 == .remark(remark) }
    #expect(remarks.count == 1, "\(name)")
  }

  @Test func `what can be shown is not remarked on`() throws {
    let elements: [any Element] = [
      Bars([1]), Bars([2, 2]), Bars([0, 0]), GroupedBars([[1], [2]]),
      Sparkline([3], in: Layout.content),
      TrainingCurves([TrainingCurves.Series("loss", [1])]), Contours.example,
    ]
    for element in elements {
      let kinds = try Drawn.marks(of: element).map(\.kind)
      #expect(
        kinds.allSatisfy { if case .remark = $0 { false } else { true } }, "\(type(of: element))")
    }
  }

  // MARK: further charts

  @Test func `groups of lying bars keep the order of the series from the top`() throws {
    let marks = try Drawn.marks(of: GroupedBars([[1, 2], [2, 1]], direction: .horizontal))
    let bars = marks.filter { $0.kind == .fill }.map(\.bounds)
    try #require(bars.count == 4)
    // Two series of two groups: the first series' bars come first.
    #expect(bars[0].minY < bars[2].minY && bars[2].minY < bars[1].minY)
    #expect(abs(bars[1].width - 2 * bars[0].width) < 1)
    #expect(bars.allSatisfy { abs($0.minX - bars[0].minX) < 0.01 })
  }

  @Test func `heights of contours are written on their lines, apart from one another`() throws {
    let axes = Axes(x: -2...2, y: -2...2)
    let field = Field(x: -2...2, y: -2...2) { x, y in x * x + y * y }
    let contours = Contours(field, on: axes, levels: [0.0001, 1, 2, 3], hasLabels: true)
    let texts = try Drawn.marks(of: contours).filter { $0.kind == .text }
    #expect(texts.compactMap(\.text) == ["1", "2", "3"])
    for (text, level) in zip(texts, [1.0, 2, 3]) {
      let x = (text.bounds.center.x - axes.plot.midX) / axes.plot.width * 4
      let y = (text.bounds.center.y - axes.plot.midY) / axes.plot.height * 4
      #expect(abs(x * x + y * y - level) < 0.1)
      #expect(axes.plot.contains(text.bounds))
    }
    #expect(!texts[0].bounds.intersects(texts[1].bounds))
  }

  // MARK: labels

  @Test func `labels stand where they want to while there is room`() {
    #expect(LabelSpread([50, 10], sizes: [20, 20], in: 0...100).places == [50, 10])
  }

  @Test func `labels that want one place share the way that they are moved`() {
    #expect(LabelSpread([50, 50, 50], sizes: [20, 20, 20], in: 0...100).places == [30, 50, 70])
    #expect(LabelSpread([95, 95], sizes: [20, 20], in: 0...100).places == [70, 90])
  }

  @Test func `labels that are too many are moved together within the range`() {
    #expect(LabelSpread([0, 0, 0], sizes: [20, 20, 20], in: 0...40).places == [10, 20, 30])
    #expect(LabelSpread([], sizes: [], in: 0...1).places == [])
  }

  @Test func `labels in a fixed order move smoothly while their lines cross`() {
    var last: [Double]?
    for step in 0...40 {
      let height = 30 + Double(step)
      let places = LabelSpread([height, 50], sizes: [20, 20], in: 0...100, order: [0, 1]).places
      #expect(places[1] - places[0] >= 20 - 1e-9)
      if let last { #expect(zip(last, places).allSatisfy { abs($0 - $1) <= 1 + 1e-9 }) }
      last = places
    }
  }
}
