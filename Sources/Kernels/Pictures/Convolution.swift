/// Convolutions as products of matrices.
///
/// The floats under the window, one row a place, make a matrix of patches; times the filters as
/// `[window · channels, outputs]` it is the result. Patches are built for a few places at a time, so
/// that they stay in the cache, and built again for the gradient instead of being kept.
package enum Convolution {
  /// The number of floats of patches that are built at a time.
  private static let chunkSize = 49152

  /// `output = patches(input) · filters`.
  ///
  /// `finish` gets each piece of the output with its number of places, while it is in the cache.
  package static func apply(
    _ window: Window, _ input: Floats, filters: Floats, outputs: Int, _ output: MutableFloats,
    finish: (MutableFloats, Int) -> Void = { _, _ in }
  ) {
    let size = window.patchSize
    forEachChunk(window, input) { place, count, patches in
      MatrixProduct.multiply(
        rows: count, columns: outputs, depth: size, Factor(patches, width: size),
        Factor(filters, width: outputs), into: output + place &* outputs)
      finish(output + place &* outputs, count)
    }
  }

  /// `filterGradient += patches(input)ᵀ · gradient`.
  package static func addFilterGradient(
    _ window: Window, _ input: Floats, _ gradient: Floats, outputs: Int,
    _ filterGradient: MutableFloats
  ) {
    let size = window.patchSize
    forEachChunk(window, input) { place, count, patches in
      MatrixProduct.multiply(
        rows: size, columns: outputs, depth: count, Factor(transposing: patches, width: size),
        Factor(gradient + place &* outputs, width: outputs), into: filterGradient,
        accumulates: true)
    }
  }

  /// Adds to each pixel what the windows over it pass back: `gradient · filtersᵀ`, scattered.
  package static func addInputGradient(
    _ window: Window, _ gradient: Floats, filters: Floats, outputs: Int,
    _ inputGradient: MutableFloats
  ) {
    let size = window.patchSize
    withScratch(size &* outputs) { transposed in
      Layout.transpose(filters, rows: size, columns: outputs, transposed)
      let step = placesPerChunk(window)
      withScratch(step &* size) { patches in
        for place in stride(from: 0, to: window.places, by: step) {
          let count = min(step, window.places &- place)
          MatrixProduct.multiply(
            rows: count, columns: size, depth: outputs,
            Factor(gradient + place &* outputs, width: outputs), Factor(transposed, width: size),
            into: patches)
          scatter(window, patches, from: place, count: count, inputGradient)
        }
      }
    }
  }

  private static func placesPerChunk(_ window: Window) -> Int {
    min(max(chunkSize / window.patchSize, 48), window.places)
  }

  /// Calls `body` with the first place, the number of places and their patches, chunk by chunk.
  @inline(__always)
  private static func forEachChunk(
    _ window: Window, _ input: Floats, _ body: (Int, Int, Floats) -> Void
  ) {
    if window.isPointwise { return body(0, window.places, input) }
    let step = placesPerChunk(window)
    withScratch(step &* window.patchSize) { patches in
      for place in stride(from: 0, to: window.places, by: step) {
        let count = min(step, window.places &- place)
        gather(window, input, from: place, count: count, patches)
        body(place, count, patches)
      }
    }
  }

  /// Copies what is under the window at each place into a row of its own; zeros outside.
  private static func gather(
    _ window: Window, _ input: Floats, from first: Int, count: Int, _ patches: MutableFloats
  ) {
    var x = first % window.outputWidth
    var y = first / window.outputWidth
    var place = 0
    while place < count {
      // As far as the row of places goes: there the rows under the window are the same.
      let run = min(window.outputWidth &- x, count &- place)
      gatherRun(window, input, x, y, run, patches + place &* window.patchSize)
      place &+= run
      (x, y) = (0, y &+ 1)
    }
  }

  /// Copies for a run of places from `x` on, in the row of places `y` counted over all pictures.
  private static func gatherRun(
    _ window: Window, _ input: Floats, _ x: Int, _ y: Int, _ run: Int, _ patches: MutableFloats
  ) {
    let (channels, size) = (window.channels, window.patchSize)
    let line = window.windowWidth &* channels
    let top = y % window.outputHeight &* window.strideDown &- window.paddingTop
    let picture = y / window.outputHeight &* window.height
    for row in 0..<window.windowHeight {
      let isInside = top &+ row >= 0 && top &+ row < window.height
      let source = input + (isInside ? (picture &+ top &+ row) &* window.width &* channels : 0)
      for i in 0..<run {
        let patch = patches + (i &* size &+ row &* line)
        let left = (x &+ i) &* window.strideRight &- window.paddingLeft
        if isInside && left >= 0 && left &+ window.windowWidth <= window.width {
          copy(source + left &* channels, patch, line)
        } else {
          // At most the whole window is cut off.
          let before = isInside ? min(max(0, 0 &- left), window.windowWidth) : window.windowWidth
          let after = min(max(before, window.width &- left), window.windowWidth)
          for i in 0..<before &* channels { patch[i] = 0 }
          for i in before &* channels..<after &* channels {
            patch[i] = source[left &* channels &+ i]
          }
          for i in after &* channels..<line { patch[i] = 0 }
        }
      }
    }
  }

  /// Adds each row of patches back to where it came from.
  private static func scatter(
    _ window: Window, _ patches: Floats, from first: Int, count: Int, _ output: MutableFloats
  ) {
    let line = window.windowWidth &* window.channels
    let size = window.patchSize
    window.forEachRow(from: first, count: count) { place, row, start, cut in
      guard let start else { return }
      let (left, right) = (cut.left &* window.channels, cut.right &* window.channels)
      let patch = patches + (place &* size &+ row &* line &+ left)
      Elementwise.add(output + start, patch, output + start, line &- left &- right)
    }
  }

  /// Copies a short run without the cost of a call; the last pieces may overlap.
  @inline(__always)
  private static func copy(_ from: Floats, _ to: MutableFloats, _ count: Int) {
    if count >= 8 {
      var i = 0
      while i < count &- 8 {
        copy(from + i, to + i, SIMD8<Float>.self)
        i &+= 8
      }
      copy(from + (count &- 8), to + (count &- 8), SIMD8<Float>.self)
    } else if count >= 4 {
      copy(from, to, SIMD4<Float>.self)
      copy(from + (count &- 4), to + (count &- 4), SIMD4<Float>.self)
    } else {
      for i in 0..<count { to[i] = from[i] }
    }
  }

  @inline(__always)
  private static func copy<V: VectorRegister>(_ from: Floats, _ to: MutableFloats, _: V.Type) {
    V.store(V.load(from), to)
  }
}
