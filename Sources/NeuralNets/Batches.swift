import Contracts
public import Randomness

/// The members of a data set in batches, shuffled or in order.
///
///     for batch in Batches(of: 32, from: images.shape[0], shuffledBy: seed.split(epoch)) {
///       let (loss, gradients) = valueAndGradients(of: model) { … images.gatherRows(batch) … }
///     }
public struct Batches: RandomAccessCollection, Sendable {
  private let order: [Int]
  private let size: Int
  /// The number of batches.
  public let endIndex: Int

  /// Batches of `size` from `count` members; the last is smaller where they do not divide.
  ///
  /// - Parameters:
  ///   - size: The number of members in a batch, at least 1.
  ///   - count: The number of members in all.
  ///   - random: The stream that shuffles them; nil leaves them in order.
  ///   - dropsRest: Whether a smaller last batch is left out.
  public init(
    of size: Int, from count: Int, shuffledBy random: RandomStream? = nil, dropsRest: Bool = false
  ) {
    require(size > 0, "Batches: of \(size); a batch has at least 1 member")
    require(count >= 0, "Batches: from \(count); the count must not be negative")
    var random = random
    order = random?.permutation(of: count) ?? Array(0..<count)
    self.size = size
    endIndex = dropsRest ? count / size : (count + size - 1) / size
  }

  /// The first batch.
  public var startIndex: Int { 0 }

  /// The places of a batch's members.
  public subscript(batch: Int) -> [Int] {
    Array(order[batch * size..<Swift.min((batch + 1) * size, order.count)])
  }
}
