import Estimators
import Randomness
import Testing

struct PrincipalComponentsTests {
  static let covariance = Matrix(rows: [[2, 1.5], [1.5, 2]])
  static let diagonal = 0.5.squareRoot()

  @Test func `the covariance 2, 1.5, 1.5, 2 has variances 3.5 and 0.5 along the diagonals`() {
    let components = PrincipalComponents(mean: [0, 0], covariance: Self.covariance)
    expectClose(components.variances, [3.5, 0.5], within: 1e-15)
    let d = Self.diagonal
    expectClose(components.axes, [[d, d], [d, -d]], within: 1e-15)
    expectClose(components.varianceShares, [0.875, 0.125], within: 1e-15)
  }

  @Test func `power iteration turns to the same axes, one after the other`() {
    var first = PowerIteration(Self.covariance, start: [1, 0])
    var values = [first.eigenvalue]
    for _ in 0..<20 {
      first.step()
      values.append(first.eigenvalue)
    }
    let d = Self.diagonal
    #expect(zip(values, values.dropFirst()).allSatisfy { $1 > $0 - 1e-14 })
    #expect((first.eigenvalue - 3.5).magnitude < 1e-14)
    #expect(first.residual < 1e-14)
    expectClose(first.vector, [d, d], within: 1e-15)
    var second = PowerIteration(first.deflated, start: [1, 0])
    second.step()
    #expect((second.eigenvalue - 0.5).magnitude < 1e-14)
    expectClose(second.vector, [d, -d], within: 1e-14)
  }

  @Test func `each step brings the angle down by the ratio of the eigenvalues`() {
    var search = PowerIteration(Self.covariance, start: [1, 0])
    for _ in 0..<5 {
      let before = Self.slope(search.vector)
      search.step()
      #expect((Self.slope(search.vector) / before - 0.5 / 3.5).magnitude < 1e-12)
    }
  }

  /// The tangent of a vector's angle to the diagonal.
  private static func slope(_ vector: [Double]) -> Double {
    (vector[0] - vector[1]) / (vector[0] + vector[1])
  }

  @Test func `a vector that the matrix turns to zero has eigenvalue 0`() {
    var search = PowerIteration(Matrix(zeros: 2, 2), start: [3, 4])
    search.step()
    #expect(search.vector == [0.6, 0.8])
    #expect(search.eigenvalue == 0)
  }

  @Test(arguments: try Fixture.load().components)
  func `agrees with the reference`(fixture: Fixture.Components) throws {
    let points = Matrix(rows: fixture.points)
    let components = PrincipalComponents(of: points, count: fixture.axes.count)
    let tolerance = try Fixture.load().tolerance
    expectClose(components.mean, fixture.mean, within: tolerance)
    expectClose(points.covariance, fixture.covariance, within: tolerance)
    expectClose(components.axes, fixture.axes, within: tolerance)
    expectClose(components.variances, fixture.variances, within: tolerance)
    expectClose(components.varianceShares, fixture.varianceShares, within: tolerance)
    let projection = components.projection(of: points)
    expectClose(projection, fixture.projection, within: tolerance)
    expectClose(
      components.reconstruction(from: projection), fixture.reconstruction, within: tolerance)
  }

  @Test(arguments: try Fixture.load().eigens)
  func `eigenvalues agree with the reference`(fixture: Fixture.Eigen) {
    let eigen = SymmetricEigen(Matrix(rows: fixture.matrix))
    expectClose(eigen.values, fixture.values, within: 1e-13)
  }

  @Test(arguments: 0..<30)
  func `values and vectors put the matrix together again`(seed: UInt64) {
    var random = RandomStream(seed: seed)
    let size = random.integer(in: 1...20)
    let half = Matrix.sample(rows: size, columns: size, using: &random)
    let matrix = half.matmul(half.transposed)
    let eigen = SymmetricEigen(matrix)
    let axes = eigen.vectors
    expectClose(axes.matmul(axes.transposed), Matrix(identity: size).rows, within: 1e-13)
    var stretched = axes
    for i in 0..<size { for j in 0..<size { stretched[i, j] *= eigen.values[i] } }
    expectClose(axes.transposed.matmul(stretched), matrix.rows, within: 1e-13)
    #expect(eigen.values == eigen.values.sorted(by: >))
  }

  @Test func `equal eigenvalues keep the order of the axes`() {
    let eigen = SymmetricEigen(Matrix(identity: 3))
    #expect(eigen.values == [1, 1, 1])
    #expect(eigen.vectors == Matrix(identity: 3))
  }

  @Test func `all components together lose nothing`() {
    var random = RandomStream(seed: 5)
    let points = Matrix.sample(rows: 12, columns: 4, using: &random)
    let components = PrincipalComponents(of: points)
    let restored = components.reconstruction(from: components.projection(of: points))
    expectClose(restored, points.rows, within: 1e-13)
  }

  @Test func `points in one place have no variance to share`() {
    let components = PrincipalComponents(of: Matrix(rows: [[1, 2], [1, 2], [1, 2]]))
    #expect(components.variances == [0, 0])
    #expect(components.varianceShares == [0, 0])
  }
}
