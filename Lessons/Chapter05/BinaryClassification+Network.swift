import Animations
import Drawing
import Exhibits
import LessonKit
import NeuralNets
import Scenes
import Tensors

/// The scene in which hidden units help.
extension BinaryClassification {
  static let network = LessonScene<Self>(
    LessonCard(
      id: "network",
      title: "Hidden units see what one unit cannot",
      caption: """
        A horse may look left or right, stand dark before mist or pale before dusk: one unit has to serve \
        all of that with one map of weights. A dense network has a map for each of its hidden units.
        """,
      alt:
        "Twelve maps of hidden weights take shape while a network's accuracy leaves one unit's behind."
    ),
    steps: { $0.lines(of: $0.network, named: "network") },
    animate: { NetworkMaps(trace: $1).animation })
}

/// The weights of the hidden units that matter most, and the accuracy of network and unit.
private struct NetworkMaps: Sendable {
  let trace: BinaryClassification.Trace
  /// The hidden units that are shown.
  private let units: [Int]
  /// For each kept step the weights of every unit that is shown.
  private let maps: [[[Float]]]
  private let limit: Double

  init(trace: BinaryClassification.Trace) {
    self.trace = trace
    let units = Self.strongest(12, of: trace.network.end.net)
    self.units = units
    maps = trace.network.snapshots.map { snapshot in
      units.map { Self.weights(of: $0, in: snapshot.net) }
    }
    limit = Double(maps[maps.count - 1].joined().map(abs).max() ?? 1)
  }

  /// The units of the first layer whose weights are largest at the end.
  private static func strongest(_ count: Int, of net: Sequential) -> [Int] {
    guard let layer = net.layers.first as? Dense else { return [] }
    let sizes = (0..<layer.weight.shape[1]).map { unit in
      weights(of: unit, in: net).reduce(0) { $0 + $1 * $1 }
    }
    return Array(sizes.indices.sorted { sizes[$0] > sizes[$1] }.prefix(count))
  }

  private static func weights(of unit: Int, in net: Sequential) -> [Float] {
    guard let layer = net.layers.first as? Dense else { return [] }
    let (scalars, width) = (layer.weight.scalars, layer.weight.shape[1])
    return stride(from: unit, to: scalars.count, by: width).map { scalars[$0] }
  }

  var animation: Animation {
    let clock = trace.unit.clock()
    var words = CaptionTrack()
    words.say("Hidden units start at random, each with a map of its own.", from: 0)
    words.say(
      "Some wait for a dark shape, some for a pale one, some look left, some right.",
      from: clock.motion.part(0.4...1).start)
    words.say(
      "On seen pictures the network is far better still: part of that is learned by heart.",
      from: clock.motion.end)
    let said = words
    return Animation(along: clock.timeline) { time in
      // Maps are many pixels: that they change a few times a second spares most of the bytes.
      let calm = clock.moment(at: (time * 3).rounded(.down) / 3)
      return scene(at: clock.moment(at: time), calm: calm, saying: said.caption(at: time))
    }
  }

  private func scene(
    at moment: SharedClock.Moment, calm: SharedClock.Moment, saying caption: Caption?
  ) -> Scene {
    let columns = Layout.captionedContent.columns(shares: [440, 420], spacing: 36)
    let (numbers, below) = columns[1].cutting(top: 84, spacing: 4)
    let (legend, curve) = below.cutting(top: 50, spacing: 4)
    let plot = plot(at: moment, in: curve)
    let index = trace.network.steps.index(of: calm.step)
    return Scene(
      subtitle: .text("1,024 pixels, \(sizes) hidden units, one probability"),
      counter: trace.unit.counter(at: moment.readStep), caption: caption
    ) {
      Still("axes") { plot.ground }
      PictureGrid(maps(at: index), in: columns[0], columns: 4, spacing: 10)
      for (net, place) in zip(scores(at: moment), numbers.columns(2)) {
        BigNumber(net.name, 100 * net.share, decimals: 1, unit: "%", size: 40, in: place)
      }
      Legend(
        [
          Legend.Entry("one unit", ink: .series(1), symbol: .line),
          Legend.Entry("network", ink: .series(3), symbol: .line),
          Legend.Entry("faint: on seen pictures", ink: .muted, symbol: .line),
        ], in: legend)
      plot
    }
  }

  private var sizes: String {
    let layers = trace.network.end.net.layers.dropLast().compactMap { $0 as? Dense }
    return layers.map { Numeral.whole($0.bias.count) }.joined(separator: " and ")
  }

  private func scores(
    at moment: SharedClock.Moment
  ) -> [(name: Inscription, share: Double)] {
    [
      ("one unit, unseen pictures", trace.unit.snapshot(at: moment.readStep).test.accuracy),
      ("network, unseen pictures", trace.network.snapshot(at: moment.readStep).test.accuracy),
    ]
  }

  private func maps(at index: Double) -> [Picture] {
    let lower = min(Int(index), maps.count - 1)
    let upper = min(lower + 1, maps.count - 1)
    let share = Float(index - Double(lower))
    return units.indices.map { place in
      let weights = zip(maps[lower][place], maps[upper][place]).map { $0 + ($1 - $0) * share }
      return .weights(weights, width: 32, height: 32, upTo: limit)
    }
  }

  private func plot(at moment: SharedClock.Moment, in frame: Rect) -> MajorityPlot {
    MajorityPlot(
      [
        trace.unit.course("unit, seen", ink: .series(1), isFaint: true) { $0.training.accuracy },
        trace.network.course("network, seen", ink: .series(3), isFaint: true) {
          $0.training.accuracy
        },
        trace.unit.course("unit", ink: .series(1)) { $0.test.accuracy },
        trace.network.course("network", ink: .series(3)) { $0.test.accuracy },
      ], baseline: trace.pictures.baseline,
      until: moment.step / Double(trace.unit.stepsInEpoch), in: frame)
  }
}
