import Drawing
import Kernels

/// How eyes of different kinds see colours.
///
/// The matrices simulate the complete loss of one kind of cone on linear red, green and blue (Machado,
/// Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision
/// deficiency", table for severity 1). Distances are those of Oklab (Ottosson 2020).
enum Vision: String, CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// How different two opaque colours look, as a share of the way from black to white.
  func distance(_ one: Color, _ other: Color) -> Double {
    let squares = zip(seen(one), seen(other)).map { ($0 - $1) * ($0 - $1) }
    return squares.reduce(0, +).squareRoot()
  }

  private func seen(_ color: Color) -> [Double] {
    let linear = [color.red, color.green, color.blue].map { share in
      share <= 0.04045 ? share / 12.92 : Double.pow((share + 0.055) / 1.055, 2.4)
    }
    let simulated = Self.product(matrix, linear).map { min(max($0, 0), 1) }
    let cones = Self.product(Self.cones, simulated).map { Double.pow(max($0, 0), 1.0 / 3) }
    return Self.product(Self.oklab, cones)
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// From linear sRGB to the responses of cones.
  private static let cones = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  /// From their cube roots to Oklab.
  private static let oklab = [
    [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ]
}
