import Contracts
import Drawing
import Kernels

extension Picture {
  /// The picture turned about its middle, clockwise for positive angles, in radians.
  ///
  /// As in all of these, what comes in from outside continues the edge, and what lies between pixels
  /// is mixed from the four around it (bilinear).
  public func rotated(by angle: Double) -> Picture { resampled(.rotated(angle)) }

  /// The picture moved right and down, in shares of its sides.
  public func shifted(x: Double = 0, y: Double = 0) -> Picture {
    resampled(.translation(x: x * Double(width), y: y * Double(height)))
  }

  /// The picture enlarged about its middle, or made smaller by a factor below 1.
  ///
  /// - Precondition: `factor` is positive.
  public func zoomed(by factor: Double) -> Picture {
    require(factor > 0, "Picture.zoomed: by \(factor); the factor must be positive")
    return resampled(.scale(factor))
  }

  /// The picture as in a mirror, left and right exchanged.
  public func mirrored() -> Picture { resampled(.scale(x: -1, y: 1)) }

  /// A part of the picture, enlarged to the size of the whole.
  ///
  /// - Parameters:
  ///   - share: The share of each side that is kept, above 0 and at most 1.
  ///   - x: Where the part lies: 0 at the left edge, 1 at the right.
  ///   - y: The same from top to bottom.
  /// - Returns: A picture of the same size.
  public func cropped(to share: Double, x: Double = 0.5, y: Double = 0.5) -> Picture {
    require(share > 0 && share <= 1, "Picture.cropped: to \(share); want above 0 and at most 1")
    return resampled(.cropped(share, x: x, y: y, of: self))
  }

  /// The picture with a number added to each channel, held within 0…1.
  ///
  /// - Precondition: there is one number for each channel.
  public func recolored(adding shifts: [Float]) -> Picture {
    require(
      shifts.count == channels,
      "Picture.recolored: \(shifts.count) numbers for \(channels) channels")
    var copy = self
    for place in values.indices {
      copy.values[place] = (values[place] + shifts[place % channels]).clamped
    }
    return copy
  }

  /// The picture after a change of place about its middle, in pixels.
  func resampled(_ transform: Transform) -> Picture {
    guard let back = transform.inverse else { return self }
    let middle = Point(x: Double(width - 1) / 2, y: Double(height - 1) / 2)
    return resampled { middle + back.apply($0 - middle) }
  }

  /// The picture in which each pixel shows what lies at another place, given in pixels.
  func resampled(from source: (Point) -> Point) -> Picture {
    var result = self
    var place = 0
    for y in 0..<height {
      for x in 0..<width {
        let sample = Sample(at: source(Point(x: Double(x), y: Double(y))), in: self)
        for channel in 0..<channels {
          result.values[place] = sample.value(of: self, channel)
          place += 1
        }
      }
    }
    return result
  }
}

/// A place between four pixels.
private struct Sample {
  /// Where the values of the four begin.
  let corners: (Int, Int, Int, Int)
  /// How far the place lies right of and below the first of them, 0…1.
  let right: Float
  let down: Float

  init(at point: Point, in picture: Picture) {
    let (left, right) = Self.neighbours(point.x, picture.width)
    let (above, down) = Self.neighbours(point.y, picture.height)
    let nextLeft = min(left + 1, picture.width - 1)
    let nextAbove = min(above + 1, picture.height - 1)
    func place(_ x: Int, _ y: Int) -> Int { (y * picture.width + x) * picture.channels }
    corners = (
      place(left, above), place(nextLeft, above), place(left, nextAbove),
      place(nextLeft, nextAbove)
    )
    self.right = right
    self.down = down
  }

  func value(of picture: Picture, _ channel: Int) -> Float {
    let values = picture.values
    let top = mix(values[corners.0 + channel], values[corners.1 + channel], right)
    let bottom = mix(values[corners.2 + channel], values[corners.3 + channel], right)
    return mix(top, bottom, down)
  }

  private func mix(_ one: Float, _ other: Float, _ share: Float) -> Float {
    one * (1 - share) + other * share
  }

  /// The pixel at or before a place, held within the picture, and the way on from it.
  private static func neighbours(_ place: Double, _ length: Int) -> (Int, Float) {
    let held = min(max(place, 0), Double(length - 1))
    let pixel = held.rounded(.down)
    return (Int(pixel), Float(held - pixel))
  }
}

extension Transform {
  /// A turn about the origin, the same bits on every machine.
  static func rotated(_ angle: Double) -> Transform {
    let (sine, cosine) = (Double.sin(angle), Double.cos(angle))
    return Transform(xx: cosine, yx: sine, xy: -sine, yy: cosine, dx: 0, dy: 0)
  }

  /// Enlarges what `Picture.cropped` keeps.
  fileprivate static func cropped(
    _ share: Double, x: Double, y: Double, of picture: Picture
  ) -> Transform {
    let free = (1 - share) / share
    return Transform(
      xx: 1 / share, yx: 0, xy: 0, yy: 1 / share, dx: (0.5 - x) * free * Double(picture.width),
      dy: (0.5 - y) * free * Double(picture.height))
  }
}
