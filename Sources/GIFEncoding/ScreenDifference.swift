/// What a frame changes on the screen: a rectangle, and inside it the pixels that differ.
struct Patch: Sendable, Equatable {
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// Row by row, the transparent index where the screen stays as it is.
  var indices: [UInt8]

  /// Whether a pixel stays as it is.
  var hasTransparency: Bool { indices.contains(Palette.transparentIndex) }

  /// The bits that the largest index needs, 2…8.
  var codeSize: Int {
    let largest = indices.max() ?? 0
    return max(2, UInt8.bitWidth - largest.leadingZeroBitCount)
  }
}

/// The screen as a viewer shows it, and what each next frame changes on it.
struct ScreenDifference {
  private let width: Int
  private let height: Int
  private var shown: [UInt8] = []

  /// A screen that shows nothing yet.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// What has to be drawn to show `indices`, which then are on the screen.
  ///
  /// The first patch is the whole screen. When nothing changes it is one transparent pixel, as an
  /// image cannot be empty.
  mutating func patch(to indices: [UInt8]) -> Patch {
    defer { shown = indices }
    guard !shown.isEmpty else {
      return Patch(left: 0, top: 0, width: width, height: height, indices: indices)
    }
    guard let rows = changedRows(indices) else {
      return Patch(left: 0, top: 0, width: 1, height: 1, indices: [Palette.transparentIndex])
    }
    let columns = changedColumns(indices, rows: rows)
    return Patch(
      left: columns.lowerBound, top: rows.lowerBound, width: columns.count, height: rows.count,
      indices: changed(indices, rows: rows, columns: columns))
  }

  private func changedRows(_ indices: [UInt8]) -> Range<Int>? {
    guard let first = (0..<height).first(where: { isChanged(indices, row: $0) }),
      let last = (first..<height).last(where: { isChanged(indices, row: $0) })
    else { return nil }
    return first..<last + 1
  }

  private func isChanged(_ indices: [UInt8], row: Int) -> Bool {
    let range = row * width..<(row + 1) * width
    return !indices[range].elementsEqual(shown[range])
  }

  /// The smallest range that holds the changes of all `rows`, which are not empty of them.
  private func changedColumns(_ indices: [UInt8], rows: Range<Int>) -> Range<Int> {
    var first = width
    var last = 0
    indices.withUnsafeBufferPointer { new in
      shown.withUnsafeBufferPointer { old in
        for row in rows {
          let start = row * width
          var x = 0
          while x < first, new[start + x] == old[start + x] { x += 1 }
          first = x
          x = width - 1
          while x > last, new[start + x] == old[start + x] { x -= 1 }
          last = x
        }
      }
    }
    return first..<last + 1
  }

  private func changed(_ indices: [UInt8], rows: Range<Int>, columns: Range<Int>) -> [UInt8] {
    let count = rows.count * columns.count
    return indices.withUnsafeBufferPointer { new in
      shown.withUnsafeBufferPointer { old in
        [UInt8](unsafeUninitializedCapacity: count) { patch, initialized in
          // Every element below `count` is written once, row by row.
          var target = 0
          for row in rows {
            for source in row * width + columns.lowerBound..<row * width + columns.upperBound {
              patch[target] = new[source] == old[source] ? Palette.transparentIndex : new[source]
              target += 1
            }
          }
          initialized = count
        }
      }
    }
  }
}
