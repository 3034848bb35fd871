import Randomness
import Rasters

/// A made-up photograph: clouds of colour in three sizes, a shaded ball before them, and grain.
struct Photograph: Sendable {
  private static let (width, height) = (280, 200)
  private let raster: Raster

  /// Three of them, the same on every call.
  static func samples() -> [Photograph] {
    (0..<3).map { Photograph(RandomStream(seed: 7).split($0)) }
  }

  private init(_ random: RandomStream) {
    var random = random
    // Coarse clouds are strong, fine ones weak, as in nature.
    let clouds = [(size: 90, strength: 110.0), (size: 24, strength: 50), (size: 6, strength: 20)]
    let layers = clouds.map { (cloud: Cloud(size: $0.size, &random), strength: $0.strength) }
    let base = (0..<3).map { _ in random.uniform(in: 70.0..<150) }
    let tints = layers.map { _ in (0..<3).map { _ in random.uniform(in: 0.5..<1.2) } }
    let ball = Ball(
      center: (random.uniform(in: 90..<190), 110), radius: 62,
      color: (0..<3).map { _ in random.uniform(in: 60.0..<240) })
    raster = Raster(
      width: Self.width, height: Self.height,
      pixels: (0..<Self.width * Self.height).map { position in
        let (y, x) = position.quotientAndRemainder(dividingBy: Self.width)
        let heights = layers.map { $0.strength * $0.cloud.height(x: x, y: y) }
        let ground = (0..<3).map { channel in
          zip(heights, tints).reduce(base[channel]) { $0 + $1.0 * $1.1[channel] }
        }
        let colors = ball.shaded(ground, x: x, y: y).map { byte($0 + random.normal(deviation: 3)) }
        return Pixel(red: colors[0], green: colors[1], blue: colors[2])
      })
  }

  /// A square cut-out whose left edge is `left`, 0…80 for a side of 200.
  func window(side: Int, from left: Int) -> Raster {
    var window = Raster(width: side, height: side, filledWith: Pixel(bits: 0))
    for y in 0..<side {
      for x in 0..<side { window[x, y] = raster[left + x, y] }
    }
    return window
  }
}

/// Smooth noise: random heights at the corners of squares, blended in between.
private struct Cloud {
  private static let columns = 64
  private let size: Int
  private let heights: [Double]

  init(size: Int, _ random: inout RandomStream) {
    self.size = size
    heights = (0..<Self.columns * Self.columns).map { _ in random.uniform(in: -0.5..<0.5) }
  }

  /// Between -0.5 and 0.5.
  func height(x: Int, y: Int) -> Double {
    let (column, shareX) = split(x)
    let (row, shareY) = split(y)
    func corner(_ right: Int, _ down: Int) -> Double {
      heights[(row + down) * Self.columns + column + right]
    }
    let top = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * shareX
    let bottom = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * shareX
    return top + (bottom - top) * shareY
  }

  /// The square, and how far into it, eased at both ends so that no edge is seen.
  private func split(_ place: Int) -> (square: Int, share: Double) {
    let (square, rest) = place.quotientAndRemainder(dividingBy: size)
    let share = Double(rest) / Double(size)
    return (square, share * share * (3 - 2 * share))
  }
}

/// A ball that is lit from the top left.
private struct Ball {
  let center: (x: Double, y: Double)
  let radius: Double
  /// Its channels in full light.
  let color: [Double]

  /// The ball's colour where it is, the ground's elsewhere, blended over two pixels.
  func shaded(_ ground: [Double], x: Int, y: Int) -> [Double] {
    let (right, down) = (Double(x) - center.x, Double(y) - center.y)
    let distance = (right * right + down * down).squareRoot()
    let cover = min(max((radius - distance) / 2, 0), 1)
    let light = 0.75 - 0.4 * (right + down) / radius
    return zip(ground, color).map { $0 + ($1 * light - $0) * cover }
  }
}

/// A channel, cut to what a byte holds.
private func byte(_ value: Double) -> UInt8 { UInt8(min(max(value, 0), 255).rounded()) }
