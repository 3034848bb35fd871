import Contracts
import Drawing
import Kernels
import Randomness

/// Digits that are drawn rather than scanned: an endless stand-in for MNIST, white on black.
///
/// Two of five are set in a typeface, the others written by a hand; all are slanted, stretched and
/// warped. As with `DrawnPictures`, a digit follows from seed, part and place alone, and each run of
/// ten holds every digit once. Typefaces that a machine lacks change its pictures: see
/// `Fonts.missing()`.
public struct DrawnDigits: Sendable {
  /// What the classes are called.
  public static let classNames = MNIST.classNames
  /// The number of pixels in a row and in a column.
  public static let side = 28

  private let stream: RandomStream

  /// The digits of a seed; training and test digits are drawn from streams of their own.
  public init(seed: UInt64, part: Part = .training) {
    stream = RandomStream(seed: seed).split("digits").split(part.rawValue)
  }

  /// The label of one digit, without drawing it.
  public func label(at index: Int) -> Int { stream.balancedLabel(at: index, of: 10) }

  /// One digit, 28 by 28 in grey.
  ///
  /// - Throws: `drawing` where memory runs out.
  public func picture(at index: Int) throws(DatasetError) -> Picture {
    var random = stream.split("digit").split(index)
    let pen = DigitPen(for: label(at: index), using: &random)
    let large = Self.side * Self.oversampling
    let warp = ElasticWarp(strength: 0.05, side: large, using: &random)
    let raster: Picture
    do {
      let canvas = try Canvas(pixelWidth: large, pixelHeight: large)
      pen.draw(on: canvas)
      raster = Picture(try canvas.finish()).channel(0)
    } catch {
      throw .drawing(error)
    }
    var picture = raster.resampled(from: warp.source(of:)).averaged(by: Self.oversampling)
    addGrain(to: &picture, using: &random)
    picture.quantize()
    return picture
  }

  private static let oversampling = 2

  private func addGrain(to picture: inout Picture, using random: inout RandomStream) {
    let grain: Float = random.uniform(in: 0...0.08)
    let ink: Float = random.uniform(in: 0.75...1)
    for place in picture.values.indices {
      picture.values[place] = picture.values[place] * ink + grain * random.roughNormal()
    }
  }

  /// The digits at these places, with their labels.
  ///
  /// - Throws: `drawing` where memory runs out.
  public func pictures(_ range: Range<Int>) throws(DatasetError) -> LabeledPictures {
    var values: [Float] = []
    values.reserveCapacity(range.count * Self.side * Self.side)
    for index in range { values += try picture(at: index).values }
    return LabeledPictures(
      width: Self.side, height: Self.side, channels: 1, values: values,
      labels: range.map(label(at:)), classNames: Self.classNames)
  }
}
