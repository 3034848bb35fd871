extension Patch {
  /// The two parts that one straight cut leaves of the patch, if they are much smaller than it.
  ///
  /// What a frame changes often lies in two places, and the wide ground between them costs bytes even
  /// though nothing is drawn there. Each part is cropped to its own changes.
  var halves: (first: Patch, second: Patch)? {
    let spans = ChangedSpans(of: self)
    let across = Cut.best(of: spans.columns)
    let down = Cut.best(of: spans.rows)
    guard let area = [across?.area, down?.area].compactMap({ $0 }).min(),
      5 * area <= 4 * self.area
    else { return nil }
    if let across, across.area == area {
      return (
        part(columns: across.first.along, rows: across.first.across),
        part(columns: across.second.along, rows: across.second.across)
      )
    }
    guard let down else { return nil }
    return (
      part(columns: down.first.across, rows: down.first.along),
      part(columns: down.second.across, rows: down.second.along)
    )
  }
}

/// For each column the rows that must be drawn in it, and for each row the columns.
private struct ChangedSpans {
  var columns: [Range<Int>?]
  var rows: [Range<Int>?]

  init(of patch: Patch) {
    columns = [Range<Int>?](repeating: nil, count: patch.width)
    rows = [Range<Int>?](repeating: nil, count: patch.height)
    var tops = [Int](repeating: -1, count: patch.width)
    var bottoms = tops
    patch.keepCosts.withUnsafeBufferPointer { costs in
      for y in 0..<patch.height {
        var first = -1
        var last = -1
        for x in 0..<patch.width where costs[y * patch.width + x] == Patch.mustDraw {
          if first < 0 { first = x }
          last = x
          if tops[x] < 0 { tops[x] = y }
          bottoms[x] = y
        }
        if first >= 0 { rows[y] = first..<last + 1 }
      }
    }
    for x in 0..<patch.width where tops[x] >= 0 { columns[x] = tops[x]..<bottoms[x] + 1 }
  }
}

/// A cut across a row of spans, and the two boxes that hold the spans on either side.
private struct Cut {
  /// A box: its range along the row of spans, and the one that holds the spans themselves.
  struct Box {
    var along: Range<Int>
    var across: Range<Int>

    var area: Int { along.count * across.count }

    /// The smallest box that also holds `span` at `position`.
    func holding(_ span: Range<Int>, at position: Int) -> Box {
      Box(
        along: min(along.lowerBound, position)..<max(along.upperBound, position + 1),
        across: min(across.lowerBound, span.lowerBound)..<max(across.upperBound, span.upperBound))
    }
  }

  var first: Box
  var second: Box

  var area: Int { first.area + second.area }

  /// The cut that leaves the smallest area, if there are spans on two sides of any.
  static func best(of spans: [Range<Int>?]) -> Cut? {
    let before = boxes(of: Array(spans.indices), spans)
    let after = boxes(of: spans.indices.reversed(), spans)
    var best: Cut?
    for position in spans.indices.dropFirst() {
      guard let first = before[position - 1], let second = after[position] else { continue }
      let cut = Cut(first: first, second: second)
      if cut.area < best?.area ?? .max { best = cut }
    }
    return best
  }

  /// For each position the box of all spans up to it, in the given order.
  private static func boxes(of order: [Int], _ spans: [Range<Int>?]) -> [Box?] {
    var boxes = [Box?](repeating: nil, count: spans.count)
    var box: Box?
    for position in order {
      if let span = spans[position] {
        let own = Box(along: position..<position + 1, across: span)
        box = box?.holding(span, at: position) ?? own
      }
      boxes[position] = box
    }
    return boxes
  }
}
