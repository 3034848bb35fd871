import Contracts

/// The lengths of a tensor's axes; none for a single number.
public struct Shape: Sendable, Hashable {
  /// The largest number of axes.
  public static let largestRank = 8

  // Kept inline, so that a new tensor costs no allocation for its shape; zero beyond the rank.
  private var inline = InlineArray<8, Int32>(repeating: 0)
  /// The number of axes.
  public private(set) var rank: Int

  /// The shape with these lengths.
  ///
  /// - Precondition: At most eight axes, none negative, none above 2^31 - 1.
  public init(_ axes: some Collection<Int>) {
    require(
      axes.count <= Self.largestRank,
      "Shape: \(axes.count) axes; at most \(Self.largestRank) are supported")
    rank = axes.count
    for (axis, length) in axes.enumerated() {
      require(
        length >= 0 && length <= Int(Int32.max),
        "Shape: axis \(axis) has length \(length); lengths are 0...2147483647")
      set(axis, length)
    }
  }

  @inline(__always)
  private func length(_ axis: Int) -> Int { Int(inline[axis]) }

  private mutating func set(_ axis: Int, _ length: Int) {
    inline[axis] = Int32(truncatingIfNeeded: length)
  }

  /// Whether the lengths of all axes are equal.
  public static func == (a: Shape, b: Shape) -> Bool {
    a.rank == b.rank && a.indices.allSatisfy { a.length($0) == b.length($0) }
  }

  /// Feeds the lengths of all axes to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    for axis in indices { hasher.combine(length(axis)) }
  }

  /// The number of elements.
  public var count: Int {
    var product = 1
    for axis in 0..<rank { product *= length(axis) }
    return product
  }

  /// The distance in elements between neighbours along each axis.
  var steps: [Int] {
    var steps = [Int](repeating: 1, count: rank)
    for axis in stride(from: rank - 2, through: 0, by: -1) {
      steps[axis] = steps[axis + 1] * self[axis + 1]
    }
    return steps
  }

  /// The number of elements of the axes in `range` together.
  func count(of range: Range<Int>) -> Int { range.reduce(1) { $0 * length($1) } }

  /// The place of an axis counted from the front; -1 stands for the last.
  func axis(_ axis: Int, for place: String) -> Int {
    let found = axis < 0 ? axis + rank : axis
    require(
      found >= 0 && found < rank,
      "\(place): axis \(axis) of \(self); it has axes \(-rank) to \(rank - 1)")
    return found
  }

  /// This shape with one axis of another length.
  func replacing(axis: Int, with length: Int) -> Shape {
    var shape = self
    shape.set(axis, length)
    return shape
  }

  /// This shape without one axis, or with that axis of length 1.
  func removing(axis: Int, keepsAxis: Bool = false) -> Shape {
    keepsAxis
      ? replacing(axis: axis, with: 1) : Shape(indices.filter { $0 != axis }.map { self[$0] })
  }

  /// The shape of both operands stretched to each other, by NumPy's rule.
  ///
  /// Axes are matched from the last; a missing axis or one of length 1 is repeated.
  static func broadcast(_ a: Shape, _ b: Shape, for place: String) -> Shape {
    let rank = Swift.max(a.rank, b.rank)
    let lengths = (0..<rank).map { axis -> Int in
      let (left, right) = (a.length(axis, ofRank: rank), b.length(axis, ofRank: rank))
      require(
        left == right || left == 1 || right == 1,
        "\(place): \(a) with \(b); lengths must agree from the last axis on, or be 1")
      return left == 1 ? right : left
    }
    return Shape(lengths)
  }

  /// The length of an axis as if axes of length 1 were put in front up to `rank`.
  private func length(_ axis: Int, ofRank rank: Int) -> Int {
    axis < rank - self.rank ? 1 : self[axis - (rank - self.rank)]
  }

  /// Steps that read an array of this shape as one of `target`, standing still on repeated axes.
  func steps(stretchedTo target: Shape) -> [Int] {
    let own = steps
    return target.indices.map { axis in
      let mine = axis - (target.rank - rank)
      return mine < 0 || self[mine] == 1 ? 0 : own[mine]
    }
  }

  /// Whether the last axes of `other` are all of this shape.
  func isSuffix(of other: Shape) -> Bool {
    rank <= other.rank && indices.allSatisfy { self[$0] == other[$0 + other.rank - rank] }
  }
}

extension Shape {
  /// The axes, counted from the front.
  public var indices: Range<Int> { 0..<rank }
  /// The lengths of all axes.
  public var lengths: [Int] { indices.map { length($0) } }
  /// The length of an axis.
  public subscript(axis: Int) -> Int {
    require(axis >= 0 && axis < rank, "Shape: axis \(axis) of \(self); it has \(rank) axes")
    return length(axis)
  }
}

extension Shape: ExpressibleByArrayLiteral, CustomStringConvertible {
  /// The shape with these lengths.
  public init(arrayLiteral lengths: Int...) { self.init(lengths) }
  /// The lengths in brackets, as in `[32, 10]`.
  public var description: String { "[" + lengths.map(String.init).joined(separator: ", ") + "]" }
}
