import Contracts

extension RandomStream {
  /// The whole numbers in `0..<count` in random order.
  ///
  /// - Precondition: `count` is not negative.
  public mutating func permutation(of count: Int) -> [Int] {
    require(count >= 0, "RandomStream.permutation: of \(count); the count must not be negative")
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// Puts the elements into random order, every order equally likely.
  ///
  /// Fisher and Yates: each place from the last down swaps with one at or before it.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for place in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(place, integer(below: place + 1))
    }
  }

  /// One of the elements, each equally likely.
  ///
  /// - Precondition: there is at least one.
  public mutating func choice<Elements: RandomAccessCollection>(
    from elements: Elements
  ) -> Elements.Element {
    require(!elements.isEmpty, "RandomStream.choice: from nothing; give at least one element")
    return elements[elements.index(elements.startIndex, offsetBy: integer(below: elements.count))]
  }

  /// `count` different places in `0..<total`, in random order.
  ///
  /// - Precondition: `count` is in `0...total`.
  /// - Complexity: O(`total`).
  public mutating func sample(_ count: Int, from total: Int) -> [Int] {
    require(
      count >= 0 && count <= total,
      "RandomStream.sample: \(count) from \(total); cannot take more than there are")
    var places = Array(0..<total)
    for taken in 0..<count { places.swapAt(taken, integer(in: taken..<total)) }
    return Array(places[..<count])
  }

  /// The place of one of the weights, chosen with a probability in proportion to it.
  ///
  /// - Precondition: no weight is negative or infinite, and their sum is finite and positive.
  public mutating func categorical(_ weights: some RandomAccessCollection<Double>) -> Int {
    var total = 0.0
    for weight in weights {
      require(weight >= 0, "RandomStream.categorical: weight \(weight); must not be negative")
      total += weight
    }
    require(
      total > 0 && total.isFinite,
      "RandomStream.categorical: weights sum to \(total); the sum must be positive and finite")
    return place(of: uniform() * total, in: weights)
  }

  /// The place of one of the weights, chosen with a probability in proportion to it.
  ///
  /// - Precondition: no weight is negative or infinite, and their sum is finite and positive.
  public mutating func categorical(_ weights: some RandomAccessCollection<Float>) -> Int {
    categorical(weights.map(Double.init))
  }

  /// The place at which the running sum of the weights passes `target`.
  private func place(
    of target: Double, in weights: some RandomAccessCollection<Double>
  ) -> Int {
    var reached = 0.0
    var last = 0
    for (place, weight) in weights.enumerated() where weight > 0 {
      reached += weight
      if target < reached { return place }
      last = place  // rounding may leave the target at the very end
    }
    return last
  }
}
