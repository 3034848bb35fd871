#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The platform's sine, cosine and arc tangent, imported in this one place.
///
/// Their last bit differs between machines. A drawn position keeps eight bits of a pixel, so that
/// a picture does not show it.
enum Trigonometry {
  static func sine(_ angle: Double) -> Double { sin(angle) }
  static func cosine(_ angle: Double) -> Double { cos(angle) }
  static func angle(of vector: Point) -> Double { atan2(vector.y, vector.x) }
}

/// The platform's power, imported here for the same reason.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
