extension TiledProduct {
  #if MLANIM_WIDE_VECTORS
    typealias Register = SIMD16<Float>
    typealias NarrowRegister = SIMD8<Float>
  #elseif MLANIM_X86_BASE
    typealias Register = SIMD4<Float>
    typealias NarrowRegister = SIMD4<Float>
  #else
    typealias Register = SIMD8<Float>
    typealias NarrowRegister = SIMD8<Float>
  #endif

  /// The register width for a strip: strips below a full tile take narrow ones.
  @inline(__always)
  static func registerWidth(_ count: Int) -> Int {
    count > 24 ? Register.width : NarrowRegister.width
  }

  /// The number of columns rounded up to whole registers.
  @inline(__always)
  static func padded(_ count: Int) -> Int {
    let width = registerWidth(count)
    return (count &+ width &- 1) / width &* width
  }

  /// Computes one strip of `count` columns from `column` on, all rows.
  ///
  /// `b` has `bStep` floats from row to row and whole registers in each.
  func run(_ a: Factor, _ column: Int, _ count: Int, _ b: Floats, _ bStep: Int) {
    let registers = Self.padded(count) / Self.registerWidth(count)
    #if MLANIM_WIDE_VECTORS
      if count > 24 {
        if registers == 3 { return rows(a, column, count, b, bStep, Tile<3, 24, Register>.self) }
        return rows(a, column, count, b, bStep, Tile<2, 16, Register>.self)
      }
      if registers == 3 {
        return rows(a, column, count, b, bStep, Tile<3, 24, NarrowRegister>.self)
      }
    #endif
    if registers == 2 {
      return rows(a, column, count, b, bStep, Tile<2, 16, NarrowRegister>.self)
    }
    rows(a, column, count, b, bStep, Tile<1, 8, NarrowRegister>.self)
  }

  /// Goes down a strip in tiles of the full height, then once in the height that is left.
  @inline(__always)
  private func rows<let registers: Int, let capacity: Int, V: VectorRegister>(
    _ a: Factor, _ column: Int, _ count: Int, _ b: Floats, _ bStep: Int,
    _: Tile<registers, capacity, V>.Type
  ) {
    typealias T = Tile<registers, capacity, V>
    let strip = Strip(
      b: b, bStep: bStep, aRowStep: a.rowStep, aStep: a.columnStep, depth: depth, width: width,
      count: count, accumulates: accumulates)
    var row = 0
    while row &+ Self.tileRows <= rows {
      #if MLANIM_WIDE_VECTORS
        T.run(a.start + row &* a.rowStep, c + (row &* width &+ column), strip, Rows<8>.self)
      #else
        // Two rows alone have too few sums to keep the processor busy: 8 rows go as 4 and 4.
        if rows &- row == 8 {
          T.run(a.start + row &* a.rowStep, c + (row &* width &+ column), strip, Rows<4>.self)
          row &+= 4
          break
        }
        T.run(a.start + row &* a.rowStep, c + (row &* width &+ column), strip, Rows<6>.self)
      #endif
      row &+= Self.tileRows
    }
    let (a, c) = (a.start + row &* a.rowStep, c + (row &* width &+ column))
    switch rows &- row {
    #if MLANIM_WIDE_VECTORS
      case 7: T.run(a, c, strip, Rows<7>.self)
      case 6: T.run(a, c, strip, Rows<6>.self)
    #endif
    case 5: T.run(a, c, strip, Rows<5>.self)
    case 4: T.run(a, c, strip, Rows<4>.self)
    case 3: T.run(a, c, strip, Rows<3>.self)
    case 2: T.run(a, c, strip, Rows<2>.self)
    case 1: T.run(a, c, strip, Rows<1>.self)
    default: break
    }
  }
}

/// What all tiles of a strip share.
struct Strip {
  let b: Floats
  let bStep: Int
  let aRowStep: Int
  let aStep: Int
  let depth: Int
  /// The distance between rows of the result.
  let width: Int
  /// The columns of the result that are real; registers may reach beyond.
  let count: Int
  let accumulates: Bool
}

/// The height of a tile, as a type.
enum Rows<let count: Int> {}

/// The innermost loop: a tile of the result stays in registers while A and B stream by.
///
/// Sizes are part of the type, so the compiler unrolls the loops over the tile entirely. `capacity`
/// is at least rows times registers; what is not used costs nothing.
enum Tile<let registers: Int, let capacity: Int, V: VectorRegister> {
  @inline(__always)
  static func run<let rows: Int>(
    _ a: Floats, _ c: MutableFloats, _ strip: Strip, _: Rows<rows>.Type
  ) {
    if strip.count == registers &* V.width {
      accumulate(a, c, strip.width, strip, Rows<rows>.self)
    } else {
      // A tile that sticks out works on a copy; only the real columns go back.
      withUnsafeTemporaryAllocation(of: Float.self, capacity: rows &* registers &* V.width) {
        guard let copy = $0.baseAddress else { return }
        let width = registers &* V.width
        for row in 0..<rows where strip.accumulates {
          (copy + row &* width).update(from: c + row &* strip.width, count: strip.count)
        }
        accumulate(a, copy, width, strip, Rows<rows>.self)
        for row in 0..<rows {
          (c + row &* strip.width).update(from: copy + row &* width, count: strip.count)
        }
      }
    }
  }

  @inline(__always)
  private static func accumulate<let rows: Int>(
    _ a: Floats, _ c: MutableFloats, _ width: Int, _ strip: Strip, _: Rows<rows>.Type
  ) {
    var sums = InlineArray<capacity, V>(repeating: V.all(0))
    if strip.accumulates {
      for row in 0..<rows {
        for j in 0..<registers {
          sums[row &* registers &+ j] = V.load(c + (row &* width &+ j &* V.width))
        }
      }
    }
    var (a, b) = (a, strip.b)
    for _ in 0..<strip.depth {
      var values = InlineArray<registers, V>(repeating: V.all(0))
      for j in 0..<registers { values[j] = V.load(b + j &* V.width) }
      for row in 0..<rows {
        let factor = V.all(a[row &* strip.aRowStep])
        for j in 0..<registers {
          let place = row &* registers &+ j
          sums[place] = V.adding(sums[place], factor, values[j])
        }
      }
      a += strip.aStep
      b += strip.bStep
    }
    for row in 0..<rows {
      for j in 0..<registers {
        V.store(sums[row &* registers &+ j], c + (row &* width &+ j &* V.width))
      }
    }
  }
}

/// A register of floats, as wide as the micro-kernel's instance wants it.
///
/// The arithmetic is named here for each width: written generically over `SIMD` it would run lane by
/// lane. All stands beside the tiles because a debug build optimises file by file, and makes a tile for a
/// kind of register only where it sees both.
protocol VectorRegister {
  static var width: Int { get }
  static func load(_ pointer: Floats) -> Self
  static func store(_ register: Self, _ pointer: MutableFloats)
  static func all(_ value: Float) -> Self
  /// `sum + a * b`, rounded twice: fused arithmetic would give other bits on other processors.
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self
}

extension VectorRegister where Self: SIMD & BitwiseCopyable {
  static var width: Int { scalarCount }
  @inline(__always)
  static func load(_ pointer: Floats) -> Self {
    UnsafeRawPointer(pointer).loadUnaligned(as: Self.self)
  }
  @inline(__always)
  static func store(_ register: Self, _ pointer: MutableFloats) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: register, as: Self.self)
  }
}

extension SIMD4<Float>: VectorRegister {
  @inline(__always)
  static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inline(__always)
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self { sum + a * b }
}

extension SIMD8<Float>: VectorRegister {
  @inline(__always)
  static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inline(__always)
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self { sum + a * b }
}

extension SIMD16<Float>: VectorRegister {
  @inline(__always)
  static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inline(__always)
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self { sum + a * b }
}
