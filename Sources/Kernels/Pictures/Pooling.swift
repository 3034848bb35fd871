/// Pooling of pictures, all channels of a pixel at once.
///
/// Places outside the picture do not count.
package enum Pooling {
  /// The largest value under the window, and the number of the pixel in the window that held it.
  ///
  /// Of equal values the first wins; a NaN wins over all.
  package static func maximum(
    _ window: Window, _ input: Floats, _ output: MutableFloats, winners: MutableFloats
  ) {
    let channels = window.channels
    output.update(repeating: -.infinity, count: window.places &* channels)
    winners.update(repeating: 0, count: window.places &* channels)
    forEachPixel(window) { place, pixel, start in
      let (best, winner) = (output + place &* channels, winners + place &* channels)
      let number = Lanes(repeating: Float(pixel))
      map(winner, best, input + start, winner, channels) {
        let loser = $0
        return loser.replacing(with: number, where: .!($2 .<= $1))
          .replacing(with: loser, where: $1 .!= $1)
      }
      map(best, input + start, best, channels) {
        $0.replacing(with: $1, where: .!($1 .<= $0)).replacing(with: $0, where: $0 .!= $0)
      }
    }
  }

  /// Adds each gradient to the pixel that won.
  package static func addMaximumGradient(
    _ window: Window, _ gradient: Floats, winners: Floats, _ inputGradient: MutableFloats
  ) {
    let channels = window.channels
    let zero = Lanes(repeating: 0)
    forEachPixel(window) { place, pixel, start in
      let at = place &* channels
      let sum = inputGradient + start
      map(sum, winners + at, gradient + at, sum, channels) {
        $0 + zero.replacing(with: $2, where: $1 .== Float(pixel))
      }
    }
  }

  /// The mean of the pixels under the window.
  package static func average(_ window: Window, _ input: Floats, _ output: MutableFloats) {
    let channels = window.channels
    output.update(repeating: 0, count: window.places &* channels)
    forEachPixel(window) { place, _, start in
      let sum = output + place &* channels
      Elementwise.add(sum, input + start, sum, channels)
    }
    forEachShare(window) { place, share in
      let sum = output + place &* channels
      Elementwise.scale(sum, by: share, sum, channels)
    }
  }

  /// Adds to each pixel its share of the gradients of the windows over it.
  package static func addAverageGradient(
    _ window: Window, _ gradient: Floats, _ inputGradient: MutableFloats
  ) {
    let channels = window.channels
    withScratch(max(window.places, 1)) { shares in
      forEachShare(window) { shares[$0] = $1 }
      forEachPixel(window) { place, _, start in
        let sum = inputGradient + start
        Elementwise.addScaled(sum, gradient + place &* channels, by: shares[place], sum, channels)
      }
    }
  }

  /// Calls `body` with each place, the number of each pixel in its window that is inside the
  /// picture, and where that pixel begins.
  @inline(__always)
  private static func forEachPixel(_ window: Window, _ body: (Int, Int, Int) -> Void) {
    window.forEachRow(from: 0, count: window.places) { place, row, start, cut in
      guard let start else { return }
      let first = row &* window.windowWidth &+ cut.left
      for i in 0..<(window.windowWidth &- cut.left &- cut.right) {
        body(place, first &+ i, start &+ i &* window.channels)
      }
    }
  }

  /// Calls `body` with each place and 1 divided by the number of its pixels inside the picture.
  @inline(__always)
  private static func forEachShare(_ window: Window, _ body: (Int, Float) -> Void) {
    var pixels = 0
    window.forEachRow(from: 0, count: window.places) { place, row, start, cut in
      if row == 0 { pixels = 0 }
      if start != nil { pixels &+= window.windowWidth &- cut.left &- cut.right }
      if row == window.windowHeight &- 1 { body(place, 1 / Float(max(pixels, 1))) }
    }
  }
}
