import Contracts
public import Rasters

/// A picture as learning sees it: shares of light, 0…1, row by row and channel by channel.
public struct Picture: Sendable, Equatable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// The number of shares in a pixel: 1 for grey, 3 for red, green and blue.
  public let channels: Int
  /// The shares, `height · width · channels` of them, the channel innermost.
  public var values: [Float]

  /// A picture of the given shares.
  ///
  /// - Precondition: `values.count == width * height * channels`, and no side is zero.
  public init(width: Int, height: Int, channels: Int, values: [Float]) {
    require(
      width > 0 && height > 0 && channels > 0,
      "Picture: \(width)x\(height)x\(channels); sides and channels must be at least 1")
    require(
      values.count == width * height * channels,
      "Picture: \(values.count) values for \(width)x\(height)x\(channels)")
    self.width = width
    self.height = height
    self.channels = channels
    self.values = values
  }

  /// A picture of one share throughout.
  public init(width: Int, height: Int, channels: Int, filledWith value: Float = 0) {
    self.init(
      width: width, height: height, channels: channels,
      values: Array(repeating: value, count: max(0, width * height * channels)))
  }

  /// The share of a channel in column `x`, from the left, and row `y`, from the top.
  public subscript(x: Int, y: Int, channel: Int) -> Float {
    get { values[(y * width + x) * channels + channel] }
    set { values[(y * width + x) * channels + channel] = newValue }
  }

  /// One channel as a grey picture.
  ///
  /// - Precondition: `number` is in `0..<channels`.
  public func channel(_ number: Int) -> Picture {
    require(
      number >= 0 && number < channels,
      "Picture.channel: \(number) of \(channels); channels count from 0")
    return Picture(
      width: width, height: height, channels: 1,
      values: stride(from: number, to: values.count, by: channels).map { values[$0] })
  }

  /// Rounds every share to a multiple of 1/255, as a file of bytes would.
  public mutating func quantize() {
    for place in values.indices {
      values[place] = (values[place].clamped * 255).rounded() / 255
    }
  }
}

extension Picture {
  /// The picture of a raster's red, green and blue; its opacity is left out.
  public init(_ raster: Raster) {
    var values: [Float] = []
    values.reserveCapacity(raster.pixels.count * 3)
    for pixel in raster.pixels {
      values.append(Float(pixel.red) / 255)
      values.append(Float(pixel.green) / 255)
      values.append(Float(pixel.blue) / 255)
    }
    self.init(width: raster.width, height: raster.height, channels: 3, values: values)
  }

  /// The picture for drawing: grey of one channel, otherwise the first three channels as colours.
  ///
  /// - Precondition: there are 1, 3 or more channels.
  public var raster: Raster {
    require(channels != 2, "Picture.raster: 2 channels; want 1 or 3")
    let (green, blue) = channels == 1 ? (0, 0) : (1, 2)
    let pixels = stride(from: 0, to: values.count, by: channels).map { place in
      Pixel(
        red: values[place].byte, green: values[place + green].byte, blue: values[place + blue].byte)
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}

extension Float {
  /// The number held within 0…1; NaN is 0.
  var clamped: Float { self > 0 ? Swift.min(self, 1) : 0 }

  /// The share as one of 256 steps.
  var byte: UInt8 { UInt8((clamped * 255).rounded()) }
}
