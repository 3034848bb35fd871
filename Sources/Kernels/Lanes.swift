/// Floats to read.
package typealias Floats = UnsafePointer<Float>
/// Floats to write; may be the same memory as an operand of equal length, never overlap in part.
package typealias MutableFloats = UnsafeMutablePointer<Float>

// How many numbers one instruction handles: results never depend on it, only speed does.
#if MLANIM_WIDE_VECTORS
  typealias Lanes = SIMD16<Float>
  typealias LaneBits = SIMD16<Int32>
#else
  typealias Lanes = SIMD8<Float>
  typealias LaneBits = SIMD8<Int32>
#endif

/// Reads lanes from anywhere; the memory behind `pointer` holds at least that many floats.
@inline(__always)
func load(_ pointer: Floats) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}

/// Writes lanes to anywhere; the memory behind `pointer` holds at least that many floats.
@inline(__always)
func store(_ lanes: Lanes, _ pointer: MutableFloats) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: lanes, as: Lanes.self)
}

/// Reads the first `count` lanes and fills the rest with `padding`.
@inline(__always)
func load(_ pointer: Floats, count: Int, padding: Float = 1) -> Lanes {
  var lanes = Lanes(repeating: padding)
  for lane in 0..<count { lanes[lane] = pointer[lane] }
  return lanes
}

/// Writes the first `count` lanes.
@inline(__always)
func store(_ lanes: Lanes, _ pointer: MutableFloats, count: Int) {
  for lane in 0..<count { pointer[lane] = lanes[lane] }
}

/// Reads lanes where `rest` floats are left.
@inline(__always)
func read(_ x: Floats, _ rest: Int) -> Lanes {
  rest >= Lanes.scalarCount ? load(x) : load(x, count: rest)
}

/// Writes lanes where `rest` floats are left.
@inline(__always)
func write(_ lanes: Lanes, _ x: MutableFloats, _ rest: Int) {
  if rest >= Lanes.scalarCount { store(lanes, x) } else { store(lanes, x, count: rest) }
}

/// `output[i] = function(x[i])`.
@inline(__always)
func map(_ x: Floats, _ output: MutableFloats, _ count: Int, _ function: (Lanes) -> Lanes) {
  let width = Lanes.scalarCount
  var i = 0
  while i &+ width <= count {
    store(function(load(x + i)), output + i)
    i &+= width
  }
  if i < count {
    store(function(load(x + i, count: count &- i)), output + i, count: count &- i)
  }
}

/// `output[i] = function(a[i], b[i])`.
@inline(__always)
func map(
  _ a: Floats, _ b: Floats, _ output: MutableFloats, _ count: Int,
  _ function: (Lanes, Lanes) -> Lanes
) {
  let width = Lanes.scalarCount
  var i = 0
  while i &+ width <= count {
    store(function(load(a + i), load(b + i)), output + i)
    i &+= width
  }
  if i < count {
    let rest = count &- i
    let value = function(load(a + i, count: rest), load(b + i, count: rest))
    store(value, output + i, count: rest)
  }
}

/// `output[i] = function(a[i], b[i], c[i])`.
@inline(__always)
func map(
  _ a: Floats, _ b: Floats, _ c: Floats, _ output: MutableFloats, _ count: Int,
  _ function: (Lanes, Lanes, Lanes) -> Lanes
) {
  let width = Lanes.scalarCount
  var i = 0
  while i &+ width <= count {
    store(function(load(a + i), load(b + i), load(c + i)), output + i)
    i &+= width
  }
  if i < count {
    let rest = count &- i
    let value = function(
      load(a + i, count: rest), load(b + i, count: rest), load(c + i, count: rest))
    store(value, output + i, count: rest)
  }
}

extension Lanes {
  /// These lanes, or those of `other` where `mask` is set.
  ///
  /// Hides the standard library's way, which goes lane by lane: around it the compiler often takes
  /// whole formulas apart into single lanes.
  @inline(__always)
  func replacing(with other: Lanes, where mask: SIMDMask<LaneBits>) -> Lanes {
    // In each lane a mask is all ones or all zeros; compilers know this form and make it one `blend`.
    let chosen = unsafeBitCast(mask, to: LaneBits.self)
    return Lanes(bits: bits ^ ((bits ^ other.bits) & chosen))
  }

  /// These lanes, or `value` where `mask` is set.
  @inline(__always)
  func replacing(with value: Float, where mask: SIMDMask<LaneBits>) -> Lanes {
    replacing(with: Lanes(repeating: value), where: mask)
  }

  /// The larger of each two lanes, the first where they do not compare.
  @inline(__always)
  static func larger(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .> a) }

  /// The smaller of each two lanes, the first where they do not compare.
  @inline(__always)
  static func smaller(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .< a) }

  /// The bits of each lane.
  @inline(__always)
  var bits: LaneBits { unsafeBitCast(self, to: LaneBits.self) }

  @inline(__always)
  init(bits: LaneBits) { self = unsafeBitCast(bits, to: Lanes.self) }

  /// Each lane without its sign.
  @inline(__always)
  var distance: Lanes { Lanes(bits: bits & 0x7fff_ffff) }

  /// Each lane with the sign of the same lane of `other`; lanes must not be negative before.
  @inline(__always)
  func withSign(of other: Lanes) -> Lanes { Lanes(bits: bits | (other.bits & .min)) }
}
