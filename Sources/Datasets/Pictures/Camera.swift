import Drawing
import Kernels
import Randomness

/// How a picture is taken: the light, the focus and the grain of the film.
struct Camera: Sendable {
  private let exposure: Float
  private let contrast: Float
  private let tint: [Float]
  private let grain: Float
  /// Which share of a pixel's light falls on its neighbours.
  private let blur: Float

  /// A camera that is worse the harder the picture is to be, `hardness` 0…1.
  init(hardness: Double, using random: inout RandomStream) {
    let spread = 0.08 + 0.22 * hardness
    exposure = Float(random.uniform(in: -spread...spread))
    contrast = Float(random.uniform(in: 1 - 1.4 * spread...1 + spread))
    tint = (0..<3).map { _ in Float(random.uniform(in: -spread...spread)) / 5 }
    grain = Float(random.uniform(in: 0.005...0.01 + 0.06 * hardness))
    blur = Float(random.uniform(in: 0...0.25 + 0.35 * hardness))
  }

  /// The picture as it comes out, each share one of 256 steps.
  func develop(_ scene: Picture, using random: inout RandomStream) -> Picture {
    var picture = scene.softened(by: blur)
    for pixel in 0..<picture.width * picture.height {
      let noise = grain * random.roughNormal()
      for channel in 0..<picture.channels {
        let place = pixel * picture.channels + channel
        let light = (picture.values[place] - 0.5) * contrast + 0.5
        picture.values[place] = light + exposure + tint[channel] + noise
      }
    }
    picture.quantize()
    return picture
  }
}

extension RandomStream {
  /// A number that is nearly normal, mean 0 and deviation 1: the sum of four even ones.
  ///
  /// One draw and no logarithm, for what comes by the thousand.
  mutating func roughNormal() -> Float {
    let bits = next()
    let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + bits >> 48
    return (Float(sum) / 65_536 - 2) * 1.732_050_8
  }
}

extension Picture {
  /// Every pixel mixed with the mean of its neighbours: left, right, above and below.
  func softened(by share: Float) -> Picture {
    var result = self
    let (row, step) = (width * channels, channels)
    for y in 0..<height {
      for x in 0..<width {
        let place = y * row + x * step
        let left = x > 0 ? -step : 0
        let right = x < width - 1 ? step : 0
        let above = y > 0 ? -row : 0
        let below = y < height - 1 ? row : 0
        for at in place..<place + channels {
          let around =
            values[at + left] + values[at + right] + values[at + above] + values[at + below]
          result.values[at] = values[at] * (1 - share) + around * (share / 4)
        }
      }
    }
    return result
  }

  /// The picture with every `factor` by `factor` pixels averaged into one.
  func averaged(by factor: Int) -> Picture {
    var result = Picture(width: width / factor, height: height / factor, channels: channels)
    for y in 0..<result.height * factor {
      for x in 0..<result.width * factor {
        let source = (y * width + x) * channels
        let target = (y / factor * result.width + x / factor) * channels
        for channel in 0..<channels { result.values[target + channel] += values[source + channel] }
      }
    }
    let scale = 1 / Float(factor * factor)
    for place in result.values.indices { result.values[place] *= scale }
    return result
  }
}
