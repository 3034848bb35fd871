import GIFEncoding
import Rasters
import Testing

/// A small generator of repeatable numbers for tests (SplitMix64).
struct Numbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func color() -> Pixel { Pixel(bits: 0xFF00_0000 | UInt32(next() & 0xFF_FFFF)) }
}

/// A frame and how long it is to be shown.
struct TimedFrame {
  var raster: Raster
  var duration: Double
}

/// An animation of rectangles that appear, in `colorCount` colours.
func drawnFrames(
  seed: Int, width: Int, height: Int, count: Int, colorCount: Int
) -> [TimedFrame] {
  var numbers = Numbers(seed: seed)
  let colors = (0..<colorCount).map { _ in numbers.color() }
  var raster = Raster(width: width, height: height, filledWith: colors[0])
  return (0..<count).map { _ in
    let (left, top) = (numbers.next(below: width), numbers.next(below: height))
    let right = left + numbers.next(below: width - left) + 1
    let bottom = top + numbers.next(below: height - top) + 1
    let isPlain = numbers.next(below: 2) == 0
    var color = colors[numbers.next(below: colorCount)]
    for y in top..<bottom {
      for x in left..<right {
        if !isPlain { color = colors[numbers.next(below: colorCount)] }
        raster[x, y] = color
      }
    }
    return TimedFrame(raster: raster, duration: Double(numbers.next(below: 20) + 2) / 100)
  }
}

/// Writes `frames` by a plan that is made from all of them, or by the given one.
func encode(
  _ frames: [TimedFrame], plan: GIFPlan? = nil, comments: [String] = [], jobs: Int = 1,
  to sink: any ByteSink
) throws -> GIFSummary {
  let plan = plan ?? GIFPlan(census(of: frames).palette())
  let mapper = FrameMapper(plan)
  let first = try #require(frames.first).raster
  var writer = try GIFWriter(
    to: sink, width: first.width, height: first.height, plan: plan, comments: comments,
    jobs: jobs)
  for frame in frames { try writer.append(mapper.map(frame.raster), lasting: frame.duration) }
  return try writer.finish()
}

/// The bytes that `frames` make.
func encoded(
  _ frames: [TimedFrame], plan: GIFPlan? = nil, comments: [String] = [], jobs: Int = 1
) throws -> [UInt8] {
  let sink = MemorySink()
  _ = try encode(frames, plan: plan, comments: comments, jobs: jobs, to: sink)
  return sink.bytes
}

/// A census of all `frames`.
func census(of frames: [TimedFrame]) -> ColorCensus {
  frames.reduce(into: ColorCensus()) { $0.add($1.raster) }
}

/// What is seen in each hundredth of a second.
func sequence(_ bytes: [UInt8]) throws -> [Raster] {
  try played(bytes).flatMap { repeatElement($0.screen, count: $0.centiseconds) }
}

/// Every screen of a file with its duration in hundredths of a second.
func played(_ bytes: [UInt8]) throws -> [(screen: Raster, centiseconds: Int)] {
  var player = GIFPlayer(try GIFFile(bytes))
  var screens: [(screen: Raster, centiseconds: Int)] = []
  while let (frame, screen) = try player.next() {
    screens.append((screen, Int((frame.duration * 100).rounded())))
  }
  return screens
}

/// The largest squared distance between two rasters' pixels.
func largestSquaredDistance(_ first: Raster, _ second: Raster) -> Int {
  zip(first.pixels, second.pixels).reduce(0) { largest, pair in
    let red = Int(pair.0.red) - Int(pair.1.red)
    let green = Int(pair.0.green) - Int(pair.1.green)
    let blue = Int(pair.0.blue) - Int(pair.1.blue)
    return max(largest, red * red + green * green + blue * blue)
  }
}
