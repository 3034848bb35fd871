/// Splits colours into boxes, each time where the squared error falls most.
///
/// A cut is tried at every value of every channel, and judged by what it does to all three (the idea
/// of Wu 1991, "Efficient statistical computations for optimal color quantization", on the colours
/// themselves instead of a grid).
struct ColorSplit {
  /// The colours, box after box.
  private(set) var colors: [WeightedColor]
  private let weighting: ColorWeighting
  private var boxes: [Box] = []

  private struct Box {
    var range: Range<Int>
    var cut: Cut?
  }

  /// Colours whose channel is below `value` go to the first part.
  private struct Cut {
    var shift: UInt32
    var value: Int
    var gain: Double
  }

  /// Splits `colors` into at most `count` boxes.
  ///
  /// - Complexity: Each box that is cut costs the number of its colours.
  init(_ colors: [WeightedColor], weighting: ColorWeighting, into count: Int) {
    self.colors = colors
    self.weighting = weighting
    guard !colors.isEmpty, count > 0 else { return }
    boxes = [box(0..<colors.count)]
    while boxes.count < count, let widest = boxes.indices.max(by: { gain($0) < gain($1) }),
      let cut = boxes[widest].cut
    {
      divide(widest, by: cut)
    }
  }

  /// The middle of every box.
  var means: [UInt32] {
    boxes.map { box in
      var sum = ColorSum()
      for color in colors[box.range] { sum.add(color, weighting) }
      return sum.mean
    }
  }

  private func gain(_ index: Int) -> Double { boxes[index].cut?.gain ?? -1 }

  private mutating func divide(_ index: Int, by cut: Cut) {
    let range = boxes[index].range
    let middle = colors[range].partition { $0.channel(cut.shift) >= cut.value }
    boxes[index] = box(range.lowerBound..<middle)
    boxes.append(box(middle..<range.upperBound))
  }

  private func box(_ range: Range<Int>) -> Box {
    var best: Cut?
    for shift: UInt32 in [16, 8, 0] {
      if let cut = cut(range, shift: shift), cut.gain > best?.gain ?? 0 { best = cut }
    }
    return Box(range: range, cut: best)
  }

  /// The best cut along one channel, if its colours differ there.
  private func cut(_ range: Range<Int>, shift: UInt32) -> Cut? {
    var bins = [ColorSum](repeating: ColorSum(), count: 256)
    for color in colors[range] { bins[color.channel(shift)].add(color, weighting) }
    let whole = bins.reduce(into: ColorSum()) { $0.add($1) }
    var below = ColorSum()
    var best: Cut?
    for value in 1..<256 {
      if bins[value - 1].weight == 0 { continue }
      below.add(bins[value - 1])
      let above = whole.subtracting(below)
      if above.weight == 0 { break }
      let gain = below.squaredOverWeight + above.squaredOverWeight - whole.squaredOverWeight
      if gain > best?.gain ?? 0 { best = Cut(shift: shift, value: value, gain: gain) }
    }
    return best
  }
}

/// A weighted sum of colours.
///
/// Sums are whole numbers, so their order leaves no trace.
struct ColorSum {
  private(set) var weight = 0
  private var red = 0
  private var green = 0
  private var blue = 0

  mutating func add(_ color: WeightedColor, _ weighting: ColorWeighting) {
    let weight = weighting.weight(of: color)
    self.weight &+= weight
    red &+= weight &* color.channel(16)
    green &+= weight &* color.channel(8)
    blue &+= weight &* color.channel(0)
  }

  mutating func add(_ other: ColorSum) {
    weight &+= other.weight
    red &+= other.red
    green &+= other.green
    blue &+= other.blue
  }

  func subtracting(_ other: ColorSum) -> ColorSum {
    ColorSum(
      weight: weight - other.weight, red: red - other.red, green: green - other.green,
      blue: blue - other.blue)
  }

  /// The colour in the middle, rounded; the weight is not zero.
  var mean: UInt32 {
    let half = weight / 2
    let r = UInt32((red + half) / weight)
    let g = UInt32((green + half) / weight)
    let b = UInt32((blue + half) / weight)
    return r << 16 | g << 8 | b
  }

  /// The squared length of the sum over its weight: what the mean saves against black.
  var squaredOverWeight: Double {
    let r = Double(red)
    let g = Double(green)
    let b = Double(blue)
    return (r * r + g * g + b * b) / Double(weight)
  }
}
