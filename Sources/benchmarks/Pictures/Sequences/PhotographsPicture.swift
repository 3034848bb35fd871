import Drawing
import Kernels
import Rasters
import Scenes

/// Three photographs, of which one at a time is panned, and under each the bars of a classifier.
struct PhotographsPicture: Element {
  /// Which frame is drawn.
  let frame: Int
  /// What is seen.
  let photographs: [Photograph]

  /// How many frames a photograph is panned for.
  private static let framesPerPan = 40
  private static let side = 200
  private static let barCount = 4

  func draw(on canvas: Canvas) {
    for (index, photograph) in photographs.enumerated() {
      let left = 60 + 300 * Double(index)
      let moved = min(max(frame - index * Self.framesPerPan, 0), Self.framesPerPan)
      let window = photograph.window(side: Self.side, from: 2 * moved)
      canvas.draw(
        window, in: Rect(x: left, y: 110, width: 200, height: 200), interpolation: .nearest)
      for bar in 0..<Self.barCount { drawBar(bar, of: index, at: left, on: canvas) }
    }
  }

  private func drawBar(_ bar: Int, of photograph: Int, at left: Double, on canvas: Canvas) {
    let phase = Double(frame) / 9 + 1.3 * Double(bar) + Double(photograph)
    let value = 0.5 + 0.45 * Double.sin(phase)
    let place = Rect(x: left, y: 330 + 36 * Double(bar), width: 240 * value, height: 26)
    canvas.fill(.rectangle(place), with: .series(bar + 1).mixed(with: .paper, by: 0.4))
    canvas.draw(
      Text("class \(bar)  " + Numeral.fixed(value, decimals: 2), .note.ink(.ink)),
      at: Point(x: left + 8, y: place.midY), anchor: .leading)
  }
}
