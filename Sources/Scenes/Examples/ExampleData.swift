import Kernels

/// Numbers for the examples, the same in every run.
enum ExampleData {
  /// The `index`-th of numbers that lie evenly in 0…1 and look scattered; `stream` tells rows
  /// apart.
  static func scattered(_ index: Int, stream: Double = 0) -> Double {
    let value = Double(index + 1) * (0.618_033_988_749_895 + stream * 0.137_1) + stream * 0.37
    return value - value.rounded(.down)
  }

  /// Numbers that heap up about zero, three quarters of them within ±1.
  static func bell(_ index: Int, stream: Double = 0) -> Double {
    let streams = [stream, stream + 1.3, stream + 2.9, stream + 4.1]
    return (streams.reduce(0) { $0 + scattered(index, stream: $1) } - 2) * 1.6
  }

  /// Two crescents that lie in one another, a class each.
  static let moons: (points: [(x: Double, y: Double)], classes: [Int]) = {
    let points = (0..<120).map { index in
      let turn = Double(index / 2) / 59 * Double.pi
      let isUpper = index.isMultiple(of: 2)
      let noise = (bell(index) * 0.11, bell(index, stream: 7) * 0.11)
      let (cosine, sine) = (Double.cos(turn), Double.sin(turn))
      return (
        x: (isUpper ? cosine : 1 - cosine) + noise.0, y: (isUpper ? sine : 0.5 - sine) + noise.1
      )
    }
    return (points, points.indices.map { $0 % 2 })
  }()

  /// A handwritten-looking digit of 10×10 shares.
  static func digit(_ number: Int) -> [Float] {
    let drawings = [
      "..........|...4884...|..482284..|..84..48..|..8....8..|"
        + "..8....8..|..84..48..|..482284..|...4884...|..........",
      "..........|....48....|...488....|..4.48....|....48....|"
        + "....48....|....48....|....48....|..488884..|..........",
      "..........|...4884...|..84..48..|.......8..|......48..|"
        + ".....48...|....48....|...48.....|..888888..|..........",
      "..........|..48884...|.4....48..|......48..|....884...|"
        + "......48..|.......8..|.4....48..|..48884...|..........",
    ]
    let drawing = drawings[(number % drawings.count + drawings.count) % drawings.count]
    return drawing.filter { $0 != "|" }.map { Float($0.wholeNumberValue ?? 0) / 8 }
  }

  /// A sun over the sea, 24×16 pixels of red, green and blue.
  static let sunset: [Float] = (0..<16).flatMap { row in
    (0..<24).flatMap { column in
      let (x, y) = (Double(column) - 15.5, Double(row) - 7.5)
      let height = Double(row) / 15
      if row >= 11 {
        let glitter = abs(x) < 4 - Double(row - 11) * 0.4 && (row + column).isMultiple(of: 2)
        return (glitter ? [1.0, 0.75, 0.4] : [0.08, 0.22 - height * 0.1, 0.42]).map { Float($0) }
      }
      if x * x + y * y < 14 { return [1, 0.86, 0.45] }
      return [0.35 + 0.6 * height, 0.3 + 0.25 * height, 0.62 - 0.25 * height].map { Float($0) }
    }
  }
}
