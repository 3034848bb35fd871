/// Rearrangements: nothing is computed, only moved.
package enum Layout {
  /// Fills `count` floats with one value.
  package static func fill(_ output: MutableFloats, _ value: Float, _ count: Int) {
    output.update(repeating: value, count: count)
  }

  /// Copies `count` floats.
  package static func copy(_ x: Floats, _ output: MutableFloats, _ count: Int) {
    output.update(from: x, count: count)
  }

  /// Writes the columns of `x` as rows, in bands that fit the first cache.
  package static func transpose(
    _ x: Floats, rows: Int, columns: Int, _ output: MutableFloats
  ) {
    for top in stride(from: 0, to: rows, by: 16) {
      let bottom = min(top &+ 16, rows)
      for column in 0..<columns {
        var from = x + (top &* columns &+ column)
        let to = output + column &* rows
        for row in top..<bottom {
          to[row] = from[0]
          from += columns
        }
      }
    }
  }

  /// Reads `x` with the given distance for a step along each axis of `sizes`, and writes row by row.
  ///
  /// A step of zero repeats; this is how transposed and broadcast arrays become plain ones.
  package static func gather(
    _ x: Floats, sizes: [Int], steps: [Int], _ output: MutableFloats
  ) {
    guard let last = sizes.last, let step = steps.last else {
      output[0] = x[0]
      return
    }
    if sizes.contains(0) { return }
    var place = [Int](repeating: 0, count: sizes.count)
    var (source, target) = (0, 0)
    while true {
      for i in 0..<last { output[target &+ i] = x[source &+ i &* step] }
      target &+= last
      // Counts up the outer axes like an odometer.
      var axis = sizes.count - 2
      while axis >= 0 {
        place[axis] &+= 1
        source &+= steps[axis]
        if place[axis] < sizes[axis] { break }
        source &-= place[axis] &* steps[axis]
        place[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }

  /// Copies `count` blocks of `size` floats between places that lie `from` and `to` floats apart.
  package static func copyBlocks(
    _ x: Floats, every from: Int, _ output: MutableFloats, every to: Int, size: Int, count: Int
  ) {
    for i in 0..<count { (output + i &* to).update(from: x + i &* from, count: size) }
  }

  /// Exchanges the first two axes of `[outer, inner, width]`.
  package static func exchangeAxes(
    _ x: Floats, outer: Int, inner: Int, width: Int, _ output: MutableFloats
  ) {
    for i in 0..<outer {
      for j in 0..<inner {
        let (from, to) = (x + (i &* inner &+ j) &* width, output + (j &* outer &+ i) &* width)
        map(from, to, width) { $0 }
      }
    }
  }

  /// Adds blocks as `copyBlocks` copies them.
  package static func addBlocks(
    _ x: Floats, every from: Int, _ output: MutableFloats, every to: Int, size: Int, count: Int
  ) {
    for i in 0..<count {
      let sum = output + i &* to
      Elementwise.add(sum, x + i &* from, sum, size)
    }
  }

  /// Copies the rows of `x` that `places` names.
  package static func gatherRows(
    _ x: Floats, _ places: [Int], width: Int, _ output: MutableFloats
  ) {
    for (i, place) in places.enumerated() {
      (output + i &* width).update(from: x + place &* width, count: width)
    }
  }

  /// Adds the rows of `x` to those of `output` that `places` names, in order.
  package static func addRows(
    _ x: Floats, _ places: [Int], width: Int, _ output: MutableFloats
  ) {
    for (i, place) in places.enumerated() {
      let sum = output + place &* width
      Elementwise.add(sum, x + i &* width, sum, width)
    }
  }

  /// Sums `outer` blocks of `axis` rows of `inner` floats over the rows.
  package static func sumAxis(
    _ x: Floats, outer: Int, axis: Int, inner: Int, _ output: MutableFloats
  ) {
    if inner == 1 {
      for i in 0..<outer { output[i] = Reduction.sum(x + i &* axis, axis) }
      return
    }
    output.update(repeating: 0, count: outer &* inner)
    for i in 0..<outer {
      Reduction.addRows(x + i &* axis &* inner, output + i &* inner, rows: axis, width: inner)
    }
  }

  /// The largest element along the axis, and its place (the first of equals) as a float.
  package static func maximumAxis(
    _ x: Floats, outer: Int, axis: Int, inner: Int, _ output: MutableFloats,
    places: MutableFloats
  ) {
    for i in 0..<outer {
      for j in 0..<inner {
        let start = x + (i &* axis &* inner &+ j)
        var (best, place) = (start[0], 0)
        for k in 1..<max(axis, 1) where !(start[k &* inner] <= best) && !best.isNaN {
          (best, place) = (start[k &* inner], k)
        }
        output[i &* inner &+ j] = best
        places[i &* inner &+ j] = Float(place)
      }
    }
  }
}
