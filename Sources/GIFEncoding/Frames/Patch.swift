/// A rectangle of the screen that is to be drawn anew.
struct Patch: Sendable, Equatable {
  /// The keeping cost of a pixel that must be drawn.
  static let mustDraw = UInt8.max

  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// The index that is wanted for each pixel, row by row.
  var wanted: [UInt8]
  /// For each pixel the squared distance between what is wanted and what the screen shows; or
  /// `mustDraw`, where that is too far.
  var keepCosts: [UInt8]

  /// The number of its pixels.
  var area: Int { width * height }

  /// The part of the patch in these columns and rows, counted from its own corner.
  func part(columns: Range<Int>, rows: Range<Int>) -> Patch {
    var part = Patch(
      left: left + columns.lowerBound, top: top + rows.lowerBound, width: columns.count,
      height: rows.count, wanted: [], keepCosts: [])
    part.wanted.reserveCapacity(columns.count * rows.count)
    part.keepCosts.reserveCapacity(columns.count * rows.count)
    for row in rows {
      let range = row * width + columns.lowerBound..<row * width + columns.upperBound
      part.wanted.append(contentsOf: wanted[range])
      part.keepCosts.append(contentsOf: keepCosts[range])
    }
    return part
  }
}
