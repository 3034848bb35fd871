import Drawing
import Kernels

extension FeatureStrip {
  /// Sixteen waves, each in another direction.
  public static var example: any Element {
    FeatureStrip(
      (0..<16).map { wave in
        (0..<12).map { row in
          (0..<12).map { column in
            let angle = Double(wave) * .pi / 16
            let along = Double(column) * Double.cos(angle) + Double(row) * Double.sin(angle)
            return Double.sin(along * 0.9) * (0.4 + Double(wave) / 26)
          }
        }
      }, title: "filters of the first layer", lit: 5)
  }
}
