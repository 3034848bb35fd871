import Contracts
import Drawing
public import Randomness

/// How much pictures may change and still show the same: a way to many pictures from few.
///
/// Every property is the most that may happen; each picture gets a share of it by chance, all changes
/// of place in one step. What is left out does not happen.
///
///     let likeTheBook = Augmentation(rotation: .pi / 9, shift: 0.1, flips: true)
///     let batch = training.augmented(by: likeTheBook, using: &random)
public struct Augmentation: Sendable, Hashable {
  /// The largest turn to either side, in radians.
  public var rotation: Double
  /// The largest move to any side, in shares of the sides.
  public var shift: Double
  /// The largest enlargement or reduction: 0.1 gives sizes from 0.9 to 1.1.
  public var zoom: Double
  /// The largest share of the sides that is cut away; the rest is enlarged to the whole.
  public var crop: Double
  /// Whether every other picture is mirrored, left and right exchanged.
  public var flips: Bool
  /// The most that is added to or taken from all channels together.
  public var brightness: Double
  /// The most that is added to or taken from each channel for itself.
  public var colorShift: Double

  /// Changes of up to these sizes.
  ///
  /// - Precondition: none is negative; `zoom` and `crop` are below 1.
  public init(
    rotation: Double = 0, shift: Double = 0, zoom: Double = 0, crop: Double = 0,
    flips: Bool = false, brightness: Double = 0, colorShift: Double = 0
  ) {
    let sizes = [rotation, shift, zoom, crop, brightness, colorShift]
    require(
      sizes.allSatisfy { $0 >= 0 && $0.isFinite }, "Augmentation: \(sizes); none may be negative")
    require(
      zoom < 1 && crop < 1, "Augmentation: zoom \(zoom), crop \(crop); both must be below 1")
    self.rotation = rotation
    self.shift = shift
    self.zoom = zoom
    self.crop = crop
    self.flips = flips
    self.brightness = brightness
    self.colorShift = colorShift
  }

  /// The picture, changed by chance.
  ///
  /// The same number of draws is taken whatever the sizes, so that switching one change on leaves
  /// the others as they were.
  public func callAsFunction(_ picture: Picture, using random: inout RandomStream) -> Picture {
    let transform = transform(for: picture, using: &random)
    let common = random.uniform(in: -brightness...brightness)
    let shifts = (0..<picture.channels).map { _ in
      Float(common + random.uniform(in: -colorShift...colorShift))
    }
    let moved = transform == .identity ? picture : picture.resampled(transform)
    return shifts.contains { $0 != 0 } ? moved.recolored(adding: shifts) : moved
  }

  private func transform(for picture: Picture, using random: inout RandomStream) -> Transform {
    let isMirrored = random.boolean() && flips
    let turn = random.uniform(in: -rotation...rotation)
    let kept = 1 - random.uniform(in: 0...crop)
    let size = (1 + random.uniform(in: -zoom...zoom)) / kept
    // A crop may lie anywhere, which moves its middle by up to half of what is cut away.
    let reach = shift + (1 / kept - 1) / 2
    let (x, y) = (random.uniform(in: -reach...reach), random.uniform(in: -reach...reach))
    return Transform.scale(x: isMirrored ? -size : size, y: size)
      .then(.rotated(turn))
      .then(.translation(x: x * Double(picture.width), y: y * Double(picture.height)))
  }
}

extension LabeledPictures {
  /// The same pictures with their labels, each changed by chance.
  public func augmented(
    by augmentation: Augmentation, using random: inout RandomStream
  ) -> LabeledPictures {
    var values: [Float] = []
    values.reserveCapacity(self.values.count)
    for index in labels.indices { values += augmentation(self[index], using: &random).values }
    return LabeledPictures(
      width: width, height: height, channels: channels, values: values, labels: labels,
      classNames: classNames)
  }
}
