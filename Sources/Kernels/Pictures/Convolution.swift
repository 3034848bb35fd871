/// Convolutions as products of matrices.
///
/// The floats under the window, one row a place, make a matrix of patches; times the filters as
/// `[window · channels, outputs]` it is the result. Patches are built for a few places at a time, so
/// that they stay in the cache, and built again for the gradient instead of being kept.
package enum Convolution {
  /// The number of floats of patches that are built at a time.
  private static let chunkSize = 49152

  /// `output = patches(input) · filters`.
  package static func apply(
    _ window: Window, _ input: Floats, filters: Floats, outputs: Int, _ output: MutableFloats
  ) {
    let size = window.patchSize
    forEachChunk(window, input) { place, count, patches in
      MatrixProduct.multiply(
        rows: count, columns: outputs, depth: size, Factor(patches, width: size),
        Factor(filters, width: outputs), into: output + place &* outputs)
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
    let line = window.windowWidth &* window.channels
    let size = window.patchSize
    window.forEachRow(from: first, count: count) { place, row, start, cut in
      let patch = patches + (place &* size &+ row &* line)
      guard let start else { return patch.update(repeating: 0, count: line) }
      let (left, right) = (cut.left &* window.channels, cut.right &* window.channels)
      for i in 0..<left { patch[i] = 0 }
      copy(input + start, patch + left, line &- left &- right)
      for i in (line &- right)..<line { patch[i] = 0 }
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

  /// Copies a short run without the cost of a call.
  @inline(__always)
  private static func copy(_ from: Floats, _ to: MutableFloats, _ count: Int) {
    var i = 0
    while i &+ 8 <= count {
      let lanes = UnsafeRawPointer(from + i).loadUnaligned(as: SIMD8<Float>.self)
      UnsafeMutableRawPointer(to + i).storeBytes(of: lanes, as: SIMD8<Float>.self)
      i &+= 8
    }
    while i < count {
      to[i] = from[i]
      i &+= 1
    }
  }
}
