import Kernels
import LessonKit

/// A function of one variable to be minimised, with its slope.
///
/// Each has its lowest value, zero, at a known place, so a loss can be drawn on a logarithmic axis.
enum Landscape: String, ParameterChoice {
  /// The book's: one minimum, at 10.
  case parabola
  /// Two valleys: a shallow local minimum at 5.5, a crest at 9, the lowest point at 14.
  case doubleWell = "double-well"
  /// One minimum at 10 in a valley so flat that the slope all but vanishes before it.
  case flatValley = "flat-valley"
  /// A parabola with waves on it: local minima all the way down to the lowest point at 10.
  case ripples

  /// The height at `x`.
  func value(at x: Double) -> Double {
    switch self {
    case .parabola: (x - 10) * (x - 10)
    case .doubleWell: (x - 14) * (x - 14) * ((x - 5) * (x - 5) + 4) / 50
    case .flatValley: (x - 10) * (x - 10) * (x - 10) * (x - 10) / 1_000
    case .ripples: 0.6 * (x - 10) * (x - 10) + 10 * (1 - Double.cos(1.5 * (x - 10)))
    }
  }

  /// The derivative of `value(at:)`.
  func slope(at x: Double) -> Double {
    switch self {
    case .parabola: 2 * (x - 10)
    case .doubleWell: 2 * (x - 14) * (2 * (x - 5) * (x - 5) - 9 * (x - 5) + 4) / 50
    case .flatValley: 4 * (x - 10) * (x - 10) * (x - 10) / 1_000
    case .ripples: 1.2 * (x - 10) + 15 * Double.sin(1.5 * (x - 10))
    }
  }

  /// Where the value is zero.
  var minimum: Double { self == .doubleWell ? 14 : 10 }

  /// The values of `x` that are searched.
  var domain: ClosedRange<Double> { 0...20 }

  /// The values of `x` that are drawn: the domain with a little room at its sides.
  var width: ClosedRange<Double> { -1...21 }

  /// The heights that are drawn; below zero there is room for the mark around the lowest point.
  var heights: ClosedRange<Double> {
    let highest: Double =
      switch self {
      case .parabola: 100
      case .doubleWell: 60
      case .flatValley: 10
      case .ripples: 80
      }
    return (-0.12 * highest)...highest
  }

  /// The function as it is printed, in the notation of `Formula`.
  var formula: String {
    switch self {
    case .parabola: "f(x) = (x - 10)^2"
    case .doubleWell: "f(x) = (x - 14)^2 ((x - 5)^2 + 4) / 50"
    case .flatValley: "f(x) = (x - 10)^4 / 1000"
    case .ripples: "f(x) = 0.6 (x - 10)^2 + 10 (1 - \\cos 1.5 (x - 10))"
    }
  }
}
