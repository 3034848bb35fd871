import Contracts

/// Products of features up to a degree, so that a linear model can bend.
///
/// From x and y with degree 2 come x, y, x², xy and y²: by degree, then by the order of the features.
/// There is no constant 1, as models have a bias.
public struct PolynomialFeatures: Sendable, Hashable {
  /// The number of features that go in.
  public let inputCount: Int
  /// For each feature that comes out, the places of the features it is the product of, ascending.
  public let terms: [[Int]]

  /// All products of one to `degree` of `inputCount` features.
  ///
  /// - Precondition: Both are at least 1, and there are at most 100,000 products.
  public init(degree: Int, inputCount: Int = 1) {
    require(
      degree >= 1 && inputCount >= 1,
      "PolynomialFeatures: degree \(degree) of \(inputCount) features; both must be at least 1")
    self.inputCount = inputCount
    var terms: [[Int]] = []
    var longest: [[Int]] = [[]]
    for _ in 0..<degree {
      let room = 100_000 - terms.count
      require(
        longest.reduce(0) { $0 + inputCount - ($1.last ?? 0) } <= room,
        "PolynomialFeatures: degree \(degree) of \(inputCount) features; at most 100000 products")
      longest = longest.flatMap { term in
        ((term.last ?? 0)..<inputCount).map { term + [$0] }
      }
      terms += longest
    }
    self.terms = terms
  }

  /// The number of features that come out.
  public var outputCount: Int { terms.count }

  /// `[inputCount]` → `[outputCount]`.
  public func callAsFunction(_ input: [Double]) -> [Double] {
    require(
      input.count == inputCount,
      "PolynomialFeatures: \(input.count) numbers; want \(inputCount)")
    return terms.map { term in term.reduce(1) { $0 * input[$1] } }
  }

  /// `[examples, inputCount]` → `[examples, outputCount]`.
  public func callAsFunction(_ inputs: Matrix) -> Matrix {
    Matrix(
      inputs.rows.flatMap { self($0) }, rowCount: inputs.rowCount, columnCount: outputCount)
  }
}
