import Estimators
import Randomness
import Testing

struct KMeansTests {
  @Test func `agrees with the reference from the same start`() throws {
    let fixture = try Fixture.load().clusters
    var clusters = KMeans(
      points: Matrix(rows: fixture.points), centers: Matrix(rows: fixture.start))
    while clusters.assign() > 0 { clusters.update() }
    #expect(clusters.assignments == fixture.assignments)
    expectClose(clusters.centers, fixture.centers, within: 1e-12)
    expectClose([clusters.inertia], [fixture.inertia], within: 1e-12)
  }

  @Test(arguments: 0..<50)
  func `inertia never rises, and the end is a fixed point`(seed: UInt64) {
    var random = RandomStream(seed: seed)
    let points = Matrix.sample(rows: random.integer(in: 1...60), columns: 2, using: &random)
    var clusters = KMeans(points: points, clusters: random.integer(in: 1...8), using: &random)
    clusters.assign()
    var inertias = [clusters.inertia]
    var beats = 0
    repeat {
      clusters.update()
      inertias.append(clusters.inertia)
      beats += 1
    } while clusters.assign() > 0 && beats < 1000
    #expect(beats < 1000)
    #expect(zip(inertias, inertias.dropFirst()).allSatisfy { $1 <= $0 * (1 + 1e-14) })
    let end = clusters
    clusters.update()
    clusters.assign()
    #expect(clusters == end)
  }

  @Test func `a centre without points stays where it is`() {
    let points = Matrix(rows: [[0, 0], [0, 2]])
    var clusters = KMeans(points: points, centers: Matrix(rows: [[1, 1], [90, 90]]))
    clusters.assign()
    clusters.update()
    #expect(clusters.centers.rows == [[0, 1], [90, 90]])
  }

  @Test func `of equally near centres the first wins`() {
    let clusters = KMeans(
      points: Matrix(column: [0]), centers: Matrix(column: [1, -1]))
    #expect(clusters.nearestCenter(to: [0]) == 0)
    #expect(clusters.nearestCenter(to: [-0.1]) == 1)
  }

  @Test func `a copy is a snapshot`() {
    var random = RandomStream(seed: 3)
    var clusters = KMeans(
      points: .sample(rows: 30, columns: 2, using: &random), clusters: 3, using: &random)
    clusters.assign()
    let before = clusters
    let centers = before.centers
    clusters.update()
    #expect(before.centers == centers)
    #expect(before != clusters)
  }

  @Test func `seeding draws no centre twice while others are left`() {
    for seed in 0..<50 as Range<UInt64> {
      var random = RandomStream(seed: seed)
      var seeding = CenterSeeding(
        points: .sample(rows: 6, columns: 2, using: &random), using: &random)
      for _ in 1..<6 { seeding.addCenter(using: &random) }
      #expect(seeding.chosen.sorted() == Array(0..<6))
      #expect(seeding.squaredDistances == Array(repeating: 0, count: 6))
    }
  }

  @Test func `seeding draws by squared distance`() {
    // From the centre at 0, points at 1 and 3 have chances 1 and 9.
    let points = Matrix(column: [0, 1, 3])
    var far = 0
    var drawn = 0
    for seed in 0..<4000 as Range<UInt64> {
      var random = RandomStream(seed: seed)
      var seeding = CenterSeeding(points: points, using: &random)
      guard seeding.chosen == [0] else { continue }
      #expect(seeding.squaredDistances == [0, 1, 9])
      seeding.addCenter(using: &random)
      drawn += 1
      far += seeding.chosen[1] == 2 ? 1 : 0
    }
    #expect(drawn > 1200)
    #expect((Double(far) / Double(drawn) - 0.9).magnitude < 0.03)
  }

  @Test func `more clusters than different points are drawn again`() {
    var random = RandomStream(seed: 1)
    let points = Matrix(rows: [[1, 1], [1, 1], [1, 1]])
    var clusters = KMeans(points: points, clusters: 5, using: &random)
    clusters.assign()
    #expect(clusters.inertia == 0)
    #expect(clusters.assignments == [0, 0, 0])
  }
}
