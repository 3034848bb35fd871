import Drawing

/// What stands in an element's place where there is nothing to show; a program that checks pictures is
/// told of it.
struct NoData: Element {
  let words: String
  let frame: Rect

  init(_ words: String = "no data", frame: Rect) {
    self.words = words
    self.frame = frame
  }

  func draw(on canvas: Canvas) {
    canvas.remark(words, in: frame)
    canvas.draw(Text(words, .note), at: frame.center, anchor: .center)
  }
}

extension Canvas {
  /// Tells a program that checks pictures how many values of an element are no numbers; they are left
  /// out, or dashes.
  func remarkGaps(in values: [Double], of frame: Rect) {
    remark(missing: values.count { !$0.isFinite }, of: values.count, in: frame)
  }

  /// Tells it how many of some places of an element have a value that is no number.
  func remarkGaps(in places: [Point], of frame: Rect) {
    remark(missing: places.count { !$0.isFinite }, of: places.count, in: frame)
  }

  private func remark(missing: Int, of count: Int, in frame: Rect) {
    guard missing > 0 else { return }
    remark("\(missing) of \(count) values are no numbers", in: frame)
  }
}

extension Sequence where Element == Double {
  /// The finite values among them.
  var finite: [Double] { filter(\.isFinite) }
}

extension ClosedRange where Bound == Double {
  /// The range of the finite values among some and of `anchors`; nil where there are none.
  static func around(_ values: some Sequence<Double>, and anchors: Double...) -> Self? {
    let finite = values.finite
    guard !finite.isEmpty else { return nil }
    let all = finite + anchors
    guard let low = all.min(), let high = all.max() else { return nil }
    return low...high
  }

  /// The range itself, or one of some width about it where it has none.
  var widened: Self {
    guard upperBound <= lowerBound else { return self }
    let room = Swift.max(abs(lowerBound) / 2, 0.5)
    return lowerBound - room...upperBound + room
  }

  /// How far it reaches.
  var length: Double { upperBound - lowerBound }

  /// Where a value lies, 0 at the lower end and 1 at the upper; values beyond lie at the ends.
  func share(of value: Double) -> Double {
    length > 0 ? ((value - lowerBound) / length).held(in: 0...1) : 0
  }
}

extension Double {
  /// The nearest number in a range; the lower end for what is not a number.
  func held(in range: ClosedRange<Double>) -> Double {
    self >= range.lowerBound ? Swift.min(self, range.upperBound) : range.lowerBound
  }
}
