import LessonKit
import Lessons
import Testing

struct SlidingFiltersTests {
  private func steps(
    _ scene: String?, _ texts: [(name: String, text: String)] = []
  ) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch6-convolution"])
    let computed = try lesson.configured(with: texts).computed(seed: 0, scale: .smoke)
    return try #require(computed[scene]).steps()
  }

  /// The numbers of some steps by name, in order.
  private func numbers(_ steps: [TraceStep], _ name: String = "output") -> [Double] {
    steps.compactMap { if case .number(let number) = $0.values[name] { number } else { nil } }
  }

  @Test func `the line is found as it lies, along the first row`() throws {
    let padded = try steps("slide")
    #expect(numbers(padded) == [2, 3, 2, 0, 0, 0, 0, 0, 0])
    #expect(padded[1].values["row"] == 0 && padded[1].values["column"] == 1)
  }

  @Test func `an image on its side has a result on its side`() throws {
    let texts = [("image", "100/100/100"), ("line-filter", "010/010/010")]
    #expect(numbers(try steps("slide", texts)) == [2, 0, 0, 3, 0, 0, 2, 0, 0])
  }

  @Test func `the strided filter leaves the book's result`() throws {
    #expect(numbers(try steps("stride-steps")) == [1, 0, 2, 1, 0, 1, 2, 1, 0])
  }

  @Test func `the headline shows both`() throws {
    let steps = try steps(nil)
    #expect(numbers(steps) == [2, 3, 2, 0, 0, 0, 0, 0, 0, 1, 0, 2, 1, 0, 1, 2, 1, 0])
  }

  @Test func `a stride of two leaves every second result of a stride of one`() throws {
    let steps = try steps("stride")
    let dense = numbers(steps.filter { $0.values["stride"] == 1 })
    let sparse = numbers(steps.filter { $0.values["stride"] == 2 })
    #expect(dense.count == 25 && sparse.count == 9)
    for row in 0..<3 {
      for column in 0..<3 {
        #expect(sparse[row * 3 + column] == dense[2 * row * 5 + 2 * column])
      }
    }
  }

  @Test func `pooling keeps the largest number or the mean of each window`() throws {
    let pooled = try steps("max-pool")
    #expect(numbers(pooled, "max") == [1, 2, 2, 1])
    #expect(numbers(pooled, "mean") == [0.5, 0.75, 1, 0.5])
  }

  @Test func `a filter may have negative numbers`() throws {
    let texts = [("line-filter", "-1,-1,-1/0,0,0/1,1,1")]
    #expect(numbers(try steps("slide", texts)) == [0, 0, 0, -2, -3, -2, 0, 0, 0])
  }

  static let refused = [
    ("image", "11/1"), ("image", "1a"), ("image", ""), ("image", "1,,2"), ("image", "1/"),
    ("image", "1111111"), ("line-filter", "1111"), ("diagonal-filter", "1/0/1/0"),
    ("pattern", "1"), ("step", "4"),
  ]

  @Test(arguments: refused)
  func `grids that cannot be read or do not fit are refused`(name: String, text: String) {
    #expect(throws: LessonError.self) { try steps(nil, [(name, text)]) }
  }
}

/// The network that learns its filters, on pictures of three seeds.
struct LearnedFiltersTests {
  private func epochs(seed: UInt64) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch6-convolution"])
    let texts = [("pictures", "400"), ("epochs", "10")]
    let computed = try lesson.configured(with: texts).computed(seed: seed)
    return try #require(computed["network"]).steps()
  }

  private func number(_ step: TraceStep?, _ name: String) throws -> Double {
    guard case .number(let number) = step?.values[name] else {
      throw LessonError.invalid("no \(name)")
    }
    return number
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `learned filters tell horses from deer that they have never seen`(seed: UInt64) throws {
    let epochs = try epochs(seed: seed)
    #expect(epochs.count == 11)
    let (first, last) = (try #require(epochs.first), try #require(epochs.last))
    #expect(try number(last, "loss") < 0.85 * number(first, "loss"))
    #expect(try number(last, "test") > 0.6)
    #expect(try number(last, "training") >= number(last, "test") - 0.05)
  }
}
