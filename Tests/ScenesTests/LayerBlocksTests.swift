import Drawing
import Scenes
import Testing

struct LayerBlocksTests {
  private let net: [LayerBlocks.Block] = [
    .maps("image", rows: 32, columns: 32, channels: 3),
    .maps("conv", rows: 32, columns: 32, channels: 64),
    .maps("pool", rows: 16, columns: 16, channels: 64), .vector("dense", 128),
  ]

  @Test func `boxes stand in order inside the frame`() throws {
    for width in [896.0, 436] {
      let frame = Rect(x: 32, y: 104, width: width, height: 404)
      let blocks = LayerBlocks(net, in: frame)
      let boxes = try net.indices.map { try #require(blocks.bounds(of: $0)) }
      #expect(boxes.allSatisfy { frame.inset(by: -1e-6).contains($0) }, "\(width)")
      #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.maxX < $1.minX }, "\(width)")
    }
  }

  @Test func `boxes are to scale`() throws {
    let blocks = LayerBlocks(net)
    let boxes = try net.indices.map { try #require(blocks.bounds(of: $0)) }
    #expect(abs(boxes[1].height / boxes[2].height - 2) < 1e-9)
    #expect(boxes[1].width > boxes[0].width)
  }

  @Test func `shapes stand underneath`() throws {
    let words = try Drawn.words(of: LayerBlocks(net))
    #expect(words == ["image", "32×32×3", "conv", "32×32×64", "pool", "16×16×64", "dense", "128"])
  }

  @Test func `strange layers are drawn all the same`() throws {
    #expect(try Drawn.words(of: LayerBlocks([])) == ["no layers"])
    let odd: [LayerBlocks.Block] = [
      .maps("none", rows: 0, columns: 0, channels: 0), .vector("none", -3),
    ]
    #expect(try !Drawn.marks(of: LayerBlocks(odd, active: .nan, in: .zero)).isEmpty)
  }
}

struct FeatureStripTests {
  private let map: [[Double]] = [[0, 1], [0.5, -1]]

  @Test func `pictures of one size stand in rows inside the frame`() throws {
    let strip = FeatureStrip(Array(repeating: map, count: 12), title: "maps", in: Layout.content)
    let places = try (0..<12).map { try #require(strip.place(of: $0)) }
    #expect(Set(places.map(\.width)).count == 1)
    #expect(places.allSatisfy { Layout.content.inset(by: -1e-6).contains($0) })
    #expect(
      !places.enumerated().contains { index, place in
        places[..<index].contains { $0.intersects(place) }
      })
  }

  @Test func `how many are left out is told`() throws {
    let strip = FeatureStrip(Array(repeating: map, count: 64), visible: 10)
    #expect(try Drawn.words(of: strip) == ["+54"])
    #expect(strip.place(of: 9) != nil)
    #expect(strip.place(of: 10) == nil)
  }

  @Test func `all pictures share one scale`() {
    #expect(FeatureStrip([[[0.5]], [[-2]]]).limit == 2)
    #expect(FeatureStrip([[[0.5]]], limit: 4).limit == 4)
  }

  @Test func `strange pictures are drawn all the same`() throws {
    #expect(try Drawn.words(of: FeatureStrip([])) == ["no data"])
    let odd = FeatureStrip([[], [[]], [[.nan, .infinity], [1]]], lit: 7)
    #expect(try !Drawn.marks(of: odd).isEmpty)
  }
}

struct GaugeTests {
  @Test func `the needle stays within the ends`() {
    #expect(Gauge("x", 0.25).share == 0.25)
    #expect(Gauge("x", 7).share == 1)
    #expect(Gauge("x", -7, in: -2...2).share == 0)
    #expect(Gauge("x", .nan).share == 0)
    #expect(Gauge("x", 3, in: 3...3).share == 0.5)
  }

  @Test func `a needle leans to the larger value`() {
    func share(_ left: Double, _ right: Double, limit: Double? = nil) -> Double {
      ValueNeedle(
        left: .init("left", left, ink: .series(2)), right: .init("right", right, ink: .series(1)),
        limit: limit
      ).share
    }
    #expect(share(1, 1) == 0.5)
    #expect(share(2, 0) == 0)
    #expect(share(0, 1, limit: 2) == 0.75)
    #expect(share(.nan, 1) == 0.5)
    #expect(share(0, 0) == 0.5)
  }

  @Test func `bars of values start at zero`() {
    let values = ActionValues([0.5, -0.5, 0, .nan], labels: ["a", "b", "c", "d"])
    #expect(values.chosen == 0)
    #expect(abs(values.bar(of: 0).minX - values.bar(of: 1).maxX) < 1e-9)
    #expect(values.bar(of: 2).width == 0)
    #expect(values.bar(of: 3).width == 0)
    #expect(ActionValues([2, 3], labels: []).range == 0...3)
    #expect(ActionValues([-2, -3], labels: []).range == -3...0)
    #expect(ActionValues([.nan], labels: []).chosen == nil)
  }
}
