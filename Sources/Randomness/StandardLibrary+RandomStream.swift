// The standard library's own algorithms for these may change with its version. With a `RandomStream`
// the same spellings reach the ones above, as these overloads are the more specific ones.

extension Double {
  /// A number in `range`, evenly spread: ``RandomStream/uniform(in:)-(Range<Double>)``.
  public static func random(in range: Range<Double>, using stream: inout RandomStream) -> Double {
    stream.uniform(in: range)
  }

  /// A number in `range`, evenly spread, either bound included.
  public static func random(
    in range: ClosedRange<Double>, using stream: inout RandomStream
  ) -> Double {
    stream.uniform(in: range)
  }
}

extension Float {
  /// A number in `range`, evenly spread.
  public static func random(in range: Range<Float>, using stream: inout RandomStream) -> Float {
    stream.uniform(in: range)
  }

  /// A number in `range`, evenly spread, either bound included.
  public static func random(
    in range: ClosedRange<Float>, using stream: inout RandomStream
  ) -> Float {
    stream.uniform(in: range)
  }
}

extension Int {
  /// A whole number in `range`, each equally likely.
  public static func random(in range: Range<Int>, using stream: inout RandomStream) -> Int {
    stream.integer(in: range)
  }

  /// A whole number in `range`, each equally likely.
  public static func random(in range: ClosedRange<Int>, using stream: inout RandomStream) -> Int {
    stream.integer(in: range)
  }
}

extension Bool {
  /// True or false, equally likely.
  public static func random(using stream: inout RandomStream) -> Bool { stream.boolean() }
}

extension Array {
  /// Puts the elements into random order.
  public mutating func shuffle(using stream: inout RandomStream) { stream.shuffle(&self) }

  /// The elements in random order.
  public func shuffled(using stream: inout RandomStream) -> [Element] {
    var elements = self
    stream.shuffle(&elements)
    return elements
  }

  /// One of the elements, each equally likely, or nil if there is none.
  public func randomElement(using stream: inout RandomStream) -> Element? {
    isEmpty ? nil : stream.choice(from: self)
  }
}
