import Drawing
import Scenes
import Testing

struct ConvolutionWindowTests {
  static let picture: [[Double]] = [
    [1, 0, 0, 1, 1, 0], [1, 0, 1, 0, 0, 1], [0, 0, 0, 1, 1, 0], [0, 1, 1, 0, 1, 0],
    [1, 0, 1, 1, 0, 0], [0, 1, 0, 0, 1, 0],
  ]

  private func padded(at time: Double) -> ConvolutionWindow {
    ConvolutionWindow(
      input: [[1, 1, 1], [0, 0, 0], [0, 0, 0]], kernel: [[0, 0, 0], [1, 1, 1], [0, 0, 0]],
      padding: 1, at: time)
  }

  private func strided(at time: Double) -> ConvolutionWindow {
    ConvolutionWindow(
      input: Self.picture, kernel: [[1, 0], [0, 1]], stride: 2, at: time)
  }

  @Test func `the result lies as the input lies`() {
    #expect(padded(at: 0).output == [[2, 3, 2], [0, 0, 0], [0, 0, 0]])
    #expect(strided(at: 0).output == [[1, 0, 2], [1, 0, 1], [2, 1, 0]])
  }

  @Test func `the result is filled row by row`() throws {
    // The result's numbers come before the input's, which lie over the window.
    func results(_ time: Double) throws -> [String] {
      let words = try Drawn.words(of: strided(at: time))
      let start = try #require(words.firstIndex(of: "result, stride 2"))
      return Array(words[(start + 1)...].prefix { $0 != "input" })
    }
    #expect(try results(0).isEmpty)
    #expect(try results(3) == ["1", "0", "2"])
    #expect(try results(9) == ["1", "0", "2", "1", "0", "1", "2", "1", "0"])
  }

  @Test func `the products under the window are written out`() throws {
    let words = try Drawn.words(of: strided(at: 2.9))
    #expect(words.filter { $0.contains("·") } == ["1·1", "0·0", "0·0", "1·1"])
    #expect(words.contains(" = 2"))
  }

  @Test func `negative factors stand in parentheses`() throws {
    let window = ConvolutionWindow(input: [[-2]], kernel: [[-0.5]], at: 1, decimals: 1)
    #expect(try Drawn.words(of: window).contains("(−2.0)·(−0.5)"))
    #expect(window.output == [[1]])
  }

  @Test func `everything stays inside the frame`() throws {
    let frame = Layout.content.columns(2)[0]
    let window = ConvolutionWindow(
      input: Self.picture, kernel: [[1, 0], [0, 1]], stride: 2, at: 4.5, in: frame)
    for mark in try Drawn.marks(of: window) {
      #expect(frame.inset(by: -4).contains(mark.bounds), "\(mark)")
    }
  }

  static let strange: [(name: String, window: ConvolutionWindow)] = [
    ("nothing", ConvolutionWindow(input: [], kernel: [], at: 0)),
    ("an empty row", ConvolutionWindow(input: [[]], kernel: [[1]], at: 0)),
    (
      "a kernel larger than the input",
      ConvolutionWindow(input: [[1]], kernel: [[1, 1], [1, 1]], at: 0)
    ),
    (
      "ragged rows", ConvolutionWindow(input: [[1, 2], [3]], kernel: [[1], [1, 2]], at: 0.5)
    ),
    ("no time", ConvolutionWindow(input: [[.nan, 1]], kernel: [[.infinity]], at: .nan)),
    ("no room", ConvolutionWindow(input: [[1]], kernel: [[1]], at: 2, in: .zero)),
  ]

  @Test(arguments: strange.indices)
  func `strange data are drawn all the same`(index: Int) throws {
    #expect(try !Drawn.marks(of: Self.strange[index].window).isEmpty, "\(Self.strange[index].name)")
  }
}

struct PoolingWindowTests {
  private let numbers: [[Double]] = [[1, 0, 1], [0, 1, 2], [2, 1, 0]]

  @Test func `a window keeps the largest or the mean`() {
    #expect(PoolingWindow(input: numbers, size: 2, stride: 1, at: 0).output == [[1, 2], [2, 2]])
    #expect(
      PoolingWindow(input: numbers, size: 2, stride: 1, .average, at: 0).output == [
        [0.5, 1], [1, 1],
      ])
    #expect(PoolingWindow(input: numbers, size: 2, at: 0).output == [[1]])
  }

  @Test func `a mean is written with decimals`() throws {
    let window = PoolingWindow(input: numbers, size: 2, .average, at: 1)
    #expect(try Drawn.words(of: window).suffix(2) == [") / 4", " = 0.50"])
  }

  @Test func `strange data are drawn all the same`() throws {
    for window in [
      PoolingWindow(input: [], at: 0), PoolingWindow(input: numbers, size: 0, at: 1),
      PoolingWindow(input: numbers, size: 9, at: 1),
      PoolingWindow(input: [[.nan, 1], [2, .infinity]], at: 0.5),
    ] { #expect(try !Drawn.marks(of: window).isEmpty) }
  }
}

struct WindowProductsTests {
  private func products(at time: Double, in frame: Rect = Layout.content) -> WindowProducts {
    WindowProducts(
      input: [[1, 1, 1], [0, 0, 0], [0, 0, 0]], kernel: [[0, 0, 0], [1, 1, 1], [0, 0, 0]],
      padding: 1, at: time, in: frame)
  }

  @Test func `the products of a window appear one by one`() throws {
    func shown(_ time: Double) throws -> [String] {
      let words = try Drawn.words(of: products(at: time))
      let start = try #require(words.firstIndex(of: "products"))
      return Array(words[(start + 1)...].prefix { $0 != "sums" })
    }
    #expect(try shown(0.1).isEmpty)
    #expect(try shown(0.5).count == 5)
    #expect(try shown(0.8) == ["0", "0", "0", "0", "1", "1", "0", "0", "0"])
  }

  @Test func `the sums fill row by row`() throws {
    let words = try Drawn.words(of: products(at: 3))
    let start = try #require(words.firstIndex(of: "sums"))
    #expect(words[(start + 1)...].prefix(3) == ["2", "3", "2"])
    #expect(products(at: 0).output == [[2, 3, 2], [0, 0, 0], [0, 0, 0]])
  }

  @Test func `results that are known are shown, unless there are too few or too many`() {
    let known = [[7.0, 7, 7], [7, 7, 7], [7, 7, 7]]
    func output(_ known: [[Double]]) -> [[Double]] {
      WindowProducts(input: known, kernel: [[1]], at: 0, output: known).output
    }
    #expect(
      ConvolutionWindow(input: known, kernel: [[1]], at: 0, output: [[1]]).output == known)
    #expect(
      PoolingWindow(input: known, size: 3, at: 0, output: [[5]]).output == [[5]])
    #expect(output(known) == known)
  }

  @Test func `everything stays inside the frame`() throws {
    let frame = Layout.content.columns(2)[0]
    for mark in try Drawn.marks(of: products(at: 4.5, in: frame)) {
      #expect(frame.inset(by: -4).contains(mark.bounds), "\(mark)")
    }
  }

  @Test func `strange data are drawn all the same`() throws {
    for window in [
      WindowProducts(input: [], kernel: [], at: 0),
      WindowProducts(input: [[1]], kernel: [[1, 1], [1, 1]], at: 0),
      WindowProducts(input: [[1, 2], [3]], kernel: [[1], [1, 2]], at: 0.5),
      WindowProducts(input: [[.nan, 1]], kernel: [[.infinity]], at: .nan),
      WindowProducts(input: [[1]], kernel: [[1]], at: 2, in: .zero),
    ] { #expect(try !Drawn.marks(of: window).isEmpty) }
  }
}

struct WindowOnGridTests {
  @Test func `zeros around the grid give the window more places`() {
    let input = [[1.0, 1, 1], [0, 0, 0], [0, 0, 0]]
    #expect(WindowOnGrid(input: input, rows: 3, columns: 3, at: 0).places == 1)
    #expect(WindowOnGrid(input: input, rows: 3, columns: 3, padding: 1, at: 0).places == 9)
    #expect(
      WindowOnGrid(input: input, rows: 3, columns: 3, padding: 1, stride: 2, at: 0).places == 4)
  }

  @Test func `strange data are drawn all the same`() throws {
    for window in [
      WindowOnGrid(input: [], rows: 1, columns: 1, at: 0),
      WindowOnGrid(input: [[1]], rows: 0, columns: -1, at: 0),
      WindowOnGrid(input: [[1]], rows: 3, columns: 3, at: 1),
      WindowOnGrid(input: [[1, 2], [3]], rows: 1, columns: 1, padding: -1, at: .nan),
      WindowOnGrid(input: [[1]], rows: 1, columns: 1, at: 1, in: .zero),
    ] { #expect(try !Drawn.marks(of: window).isEmpty) }
  }
}

struct WindowPlacesTests {
  @Test(arguments: [2, 3, 4, 6], [1, 2, 3])
  func `a kernel under its result stays inside the frame, and so does the sum`(
    size: Int, kernel: Int
  ) throws {
    let frame = Layout.captionedContent.columns(2)[1]
    let input = (0..<size).map { row in (0..<size).map { Double(($0 + row) % 2) } }
    let weights = (0..<kernel).map { _ in Array(repeating: 1.0, count: kernel) }
    let window = ConvolutionWindow(
      input: input, kernel: weights, padding: 1, at: 2.5, in: frame)
    for mark in try Drawn.marks(of: window) {
      #expect(frame.inset(by: -5).contains(mark.bounds), "\(mark)")
    }
  }
}
