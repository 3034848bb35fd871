/// The screen as a viewer shows it, in indices of the palette.
struct Screen {
  private let width: Int
  private let height: Int
  private let tolerance: ColorTolerance
  /// What each pixel shows, row by row; the transparent index where it shows nothing yet.
  private var shown: [UInt8]

  /// A screen that shows nothing yet, and for which `tolerance` says when a pixel may stay.
  init(width: Int, height: Int, tolerance: ColorTolerance) {
    self.width = width
    self.height = height
    self.tolerance = tolerance
    shown = [UInt8](repeating: Palette.transparentIndex, count: width * height)
  }

  /// The smallest rectangle with all that must be drawn to show `wanted`, or nothing if all may stay.
  func patch(to wanted: [UInt8]) -> Patch? {
    shown.withUnsafeBufferPointer { shown in
      wanted.withUnsafeBufferPointer { wanted in
        guard let shown = shown.baseAddress, let wanted = wanted.baseAddress else { return nil }
        return patch(shown, wanted)
      }
    }
  }

  /// Shows what a patch draws: `drawn`, or all that is wanted where that is empty.
  mutating func draw(_ patch: Patch, _ drawn: [UInt8]) {
    let pixels = drawn.isEmpty ? patch.wanted : drawn
    shown.withUnsafeMutableBufferPointer { shown in
      pixels.withUnsafeBufferPointer { pixels in
        for row in 0..<patch.height {
          let target = (patch.top + row) * width + patch.left
          let source = row * patch.width
          for x in 0..<patch.width where pixels[source + x] != Palette.transparentIndex {
            shown[target + x] = pixels[source + x]
          }
        }
      }
    }
  }

  // Below, `shown` and `wanted` point to `width * height` pixels each.

  private func patch(_ shown: UnsafePointer<UInt8>, _ wanted: UnsafePointer<UInt8>) -> Patch? {
    var columns: Range<Int>?
    var rows = 0..<0
    for row in 0..<height {
      guard let changed = changedColumns(shown + row * width, wanted + row * width) else {
        continue
      }
      let before = columns ?? changed
      columns =
        min(before.lowerBound, changed.lowerBound)..<max(before.upperBound, changed.upperBound)
      rows = (rows.isEmpty ? row : rows.lowerBound)..<row + 1
    }
    return columns.map { patch(shown, wanted, columns: $0, rows: rows) }
  }

  private func patch(
    _ shown: UnsafePointer<UInt8>, _ wanted: UnsafePointer<UInt8>, columns: Range<Int>,
    rows: Range<Int>
  ) -> Patch {
    let count = columns.count * rows.count
    // Both arrays are filled row by row, `count` pixels in all.
    let pixels = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      for (place, row) in rows.enumerated() {
        let source = UnsafeBufferPointer(
          start: wanted + (row * width + columns.lowerBound), count: columns.count)
        _ = target[(place * columns.count)...].initialize(fromContentsOf: source)
      }
      initialized = count
    }
    let costs = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      guard let start = target.baseAddress else { return }
      for (place, row) in rows.enumerated() {
        let offset = row * width + columns.lowerBound
        tolerance.putKeepCosts(
          of: shown + offset, wanted: wanted + offset, count: columns.count,
          into: start + place * columns.count)
      }
      initialized = count
    }
    return Patch(
      left: columns.lowerBound, top: rows.lowerBound, width: columns.count, height: rows.count,
      wanted: pixels, keepCosts: costs)
  }

  /// The columns of a row from the first to the last pixel that must be drawn.
  private func changedColumns(
    _ shown: UnsafePointer<UInt8>, _ wanted: UnsafePointer<UInt8>
  ) -> Range<Int>? {
    var first = equalCount(shown, wanted)
    var end = width
    while first < end, tolerance.allows(shown[first], for: wanted[first]) { first += 1 }
    while end > first, tolerance.allows(shown[end - 1], for: wanted[end - 1]) { end -= 1 }
    return first == end ? nil : first..<end
  }

  /// The number of pixels at the beginning of a row that are equal, or somewhat fewer.
  private func equalCount(_ shown: UnsafePointer<UInt8>, _ wanted: UnsafePointer<UInt8>) -> Int {
    let (shown, wanted) = (UnsafeRawPointer(shown), UnsafeRawPointer(wanted))
    var count = 0
    while count + 8 <= width {
      let difference =
        shown.loadUnaligned(fromByteOffset: count, as: UInt64.self)
        ^ wanted.loadUnaligned(fromByteOffset: count, as: UInt64.self)
      if difference != 0 { break }
      count += 8
    }
    return count
  }
}
