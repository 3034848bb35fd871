public import Drawing
public import Rasters

/// A map from values to inks, in steps that look even.
///
/// The inks are mixed from the theme's, so that a value of nothing is paper in either theme. Equal
/// steps of the value are nearly equal steps to the eye: along the map no step is more than a third
/// larger than another, measured in OKLab (Ottosson 2020).
public struct ColorMap: Sendable, Hashable {
  /// The inks from the lowest value (0) to the highest (1).
  public let stops: [Gradient.Stop]
  /// The values at the two ends; values beyond take the ink of the nearest end.
  public let domain: ClosedRange<Double>

  /// A map of one's own; there has to be at least one stop, in order of their places.
  public init(_ stops: [Gradient.Stop], domain: ClosedRange<Double>) {
    self.stops = stops.isEmpty ? [Gradient.Stop(0, .paper)] : stops
    self.domain = domain
  }

  /// From paper to blue: amounts, probabilities, visits.
  public static func sequential(_ domain: ClosedRange<Double> = 0...1) -> ColorMap {
    ColorMap([Gradient.Stop(0, .paper), Gradient.Stop(1, .series(1))], domain: domain)
  }

  /// From orange over paper at zero to blue: weights, differences, gains and losses.
  ///
  /// `limit` is the value at the blue end; its negative lies at the orange end.
  public static func diverging(upTo limit: Double = 1) -> ColorMap {
    let limit = limit.isFinite ? max(abs(limit), .leastNormalMagnitude) : 1
    return ColorMap(
      [
        Gradient.Stop(0, .series(2).mixed(with: .series(6), by: 0.8)), Gradient.Stop(0.5, .paper),
        Gradient.Stop(1, .series(1).mixed(with: .paper, by: 0.05)),
      ], domain: -limit...limit)
  }

  /// From black to white in every theme: pictures of one channel.
  public static func gray(_ domain: ClosedRange<Double> = 0...1) -> ColorMap {
    ColorMap(
      [Gradient.Stop(0, .color(Color(hex: 0))), Gradient.Stop(1, .color(Color(hex: 0xFFFFFF)))],
      domain: domain)
  }

  /// The map that suits some values: diverging where a good part of them is negative, else
  /// sequential from zero, or from the lowest where zero is far below.
  public static func fitting(_ values: [Double]) -> ColorMap {
    let finite = values.finite
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    if low < -0.1 * abs(high) { return .diverging(upTo: max(-low, high)) }
    guard high > low || high > 0 else { return .sequential(0...1) }
    return .sequential((low < 0 || low > high / 2 && low < high ? low : 0)...high)
  }

  /// The ink of a value; what is not a number is the ink of a grid.
  public func ink(for value: Double) -> Ink {
    guard !value.isNaN else { return .grid }
    let share = domain.share(of: value)
    guard let next = stops.firstIndex(where: { $0.place >= share }), next > 0 else {
      return share <= (stops.first?.place ?? 0) ? stops[0].ink : stops[stops.count - 1].ink
    }
    let (low, high) = (stops[next - 1], stops[next])
    guard share < high.place else { return high.ink }
    return low.ink.mixed(with: high.ink, by: (share - low.place) / (high.place - low.place))
  }

  /// A text's ink that can be read on the ink of a value: that of text, of paper, or else black or
  /// white, the first that holds 4.5:1.
  public func textInk(on value: Double, in theme: Theme) -> Ink {
    let ground = theme.color(for: ink(for: value))
    let candidates: [Ink] = [.ink, .paper, .color(Color(hex: 0)), .color(Color(hex: 0xFFFFFF))]
    let contrasts = candidates.map { theme.color(for: $0).contrastRatio(against: ground) }
    let readable = zip(candidates, contrasts).first { $0.1 >= 4.5 }
    return readable?.0 ?? zip(candidates, contrasts).max { $0.1 < $1.1 }?.0 ?? .ink
  }

  /// A picture of values, row by row from the top, one pixel a value.
  ///
  /// - Parameters:
  ///   - values: The values; those that are missing are not a number.
  ///   - columns: The number of values in a row.
  ///   - theme: What the inks look like.
  /// - Returns: The picture, or nil where there is not a single value.
  public func raster(of values: some Collection<Double>, columns: Int, in theme: Theme) -> Raster? {
    guard columns > 0, !values.isEmpty else { return nil }
    let colors = (0...255).map { step in
      Pixel(theme.color(for: ink(for: domain.lowerBound + domain.length * Double(step) / 255)))
    }
    let missing = Pixel(theme.color(for: .grid))
    var pixels: [Pixel] = []
    pixels.reserveCapacity(values.count + columns)
    for value in values {
      pixels.append(value.isNaN ? missing : colors[Int(domain.share(of: value) * 255 + 0.5)])
    }
    while !pixels.count.isMultiple(of: columns) { pixels.append(missing) }
    return Raster(width: columns, height: pixels.count / columns, pixels: pixels)
  }
}

extension Pixel {
  /// An opaque pixel of a colour.
  init(_ color: Color) {
    func share(_ value: Double) -> UInt8 { UInt8(value * 255 + 0.5) }
    self.init(red: share(color.red), green: share(color.green), blue: share(color.blue))
  }
}
