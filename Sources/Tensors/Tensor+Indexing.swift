import Contracts
import Kernels

extension Tensor {
  /// One element, by its place along every axis.
  ///
  /// Reading and writing are not recorded on a tape.
  ///
  /// - Precondition: One place for each axis, each inside it.
  public subscript(places: Int...) -> Float {
    get { withExtendedLifetime(self) { storage.start[offset(places)] } }
    set {
      let offset = offset(places)
      modify { $0[offset] = newValue }
    }
  }

  private func offset(_ places: [Int]) -> Int {
    require(
      places.count == rank,
      "subscript: \(places.count) places for \(shape); give one for each axis")
    return zip(places.indices, places).reduce(0) { offset, place in
      require(
        place.1 >= 0 && place.1 < shape[place.0],
        "subscript: \(places) of \(shape); axis \(place.0) ends before \(place.1)")
      return offset * shape[place.0] + place.1
    }
  }

  /// The part at one place of the first axis, without that axis.
  public subscript(row row: Int) -> Tensor {
    require(rank > 0, "row: \(row) of \(shape); a single number has no rows")
    return slice(row..<row + 1, axis: 0).reshaped(to: shape.removing(axis: 0))
  }

  /// The part within `range` along an axis (-1 is the last).
  ///
  /// - Precondition: `range` lies inside the axis.
  public func slice(_ range: Range<Int>, axis: Int) -> Tensor {
    let axis = shape.axis(axis, for: "slice")
    require(
      range.lowerBound >= 0 && range.upperBound <= shape[axis],
      "slice: \(range) of axis \(axis) of \(shape); it must lie in 0..<\(shape[axis])")
    let blocks = Blocks(shape, axis)
    let size = range.count * blocks.inner
    let first = range.lowerBound * blocks.inner
    let result = Tensor(shape.replacing(axis: axis, with: range.count)) {
      Layout.copyBlocks(
        floats + first, every: blocks.length * blocks.inner, $0, every: size, size: size,
        count: blocks.outer)
    }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { gradient in
      self.addToGradient { sum in
        Layout.addBlocks(
          gradient.floats, every: size, sum + first, every: blocks.length * blocks.inner,
          size: size, count: blocks.outer)
      }
    }
  }

  /// The rows of the first axis that `places` names, in that order; places may repeat.
  ///
  /// `[rows, …]` → `[places, …]`. The gradient of a row is the sum over its uses.
  public func gatherRows(_ places: [Int]) -> Tensor {
    require(rank > 0, "gatherRows: of \(shape); a single number has no rows")
    let rows = shape[0]
    for place in places {
      require(
        place >= 0 && place < rows, "gatherRows: row \(place) of \(shape); rows are 0..<\(rows)")
    }
    let width = rows == 0 ? 0 : count / rows
    let result = Tensor(shape.replacing(axis: 0, with: places.count)) {
      Layout.gatherRows(floats, places, width: width, $0)
    }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { gradient in
      self.addToGradient { Layout.addRows(gradient.floats, places, width: width, $0) }
    }
  }

  /// The element of each row at the row's place: `[rows, width]` → `[rows]`.
  public func gather(_ places: [Int]) -> Tensor {
    require(
      rank == 2 && places.count == shape[0],
      "gather: \(places.count) places of \(shape); give one for each row of a matrix")
    let width = shape[1]
    for place in places {
      require(
        place >= 0 && place < width, "gather: place \(place) of \(shape); places are 0..<\(width)")
    }
    return reshaped(to: [count, 1])
      .gatherRows(places.enumerated().map { $0.offset * width + $0.element })
      .reshaped(to: [places.count])
  }
}

/// A shape seen from one axis: so many blocks of `length` rows of `inner` elements.
struct Blocks {
  let outer: Int
  let length: Int
  let inner: Int

  init(_ shape: Shape, _ axis: Int) {
    outer = shape.count(of: 0..<axis)
    length = shape[axis]
    inner = shape.count(of: axis + 1..<shape.rank)
  }
}
