import Drawing

/// What stands in a chart's place where there is nothing to chart.
struct NoData: Element {
  let frame: Rect

  func draw(on canvas: Canvas) {
    canvas.remark("no data", in: frame)
    canvas.draw(Text("no data", .note), at: frame.center, anchor: .center)
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
