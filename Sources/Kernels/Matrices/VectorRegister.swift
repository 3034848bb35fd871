/// A register of floats, as wide as the micro-kernel's instance wants it.
///
/// The operations are named here one by one: written generically over `SIMD` they would run lane by
/// lane.
protocol VectorRegister {
  static var width: Int { get }
  static func load(_ pointer: Floats) -> Self
  static func store(_ register: Self, _ pointer: MutableFloats)
  static func all(_ value: Float) -> Self
  /// `sum + a * b`, rounded twice: fused arithmetic would give other bits on other processors.
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self
}

extension SIMD4<Float>: VectorRegister {
  static var width: Int { 4 }
  @inline(__always)
  static func load(_ pointer: Floats) -> Self {
    UnsafeRawPointer(pointer).loadUnaligned(as: Self.self)
  }
  @inline(__always)
  static func store(_ register: Self, _ pointer: MutableFloats) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: register, as: Self.self)
  }
  @inline(__always)
  static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inline(__always)
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self { sum + a * b }
}

extension SIMD8<Float>: VectorRegister {
  static var width: Int { 8 }
  @inline(__always)
  static func load(_ pointer: Floats) -> Self {
    UnsafeRawPointer(pointer).loadUnaligned(as: Self.self)
  }
  @inline(__always)
  static func store(_ register: Self, _ pointer: MutableFloats) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: register, as: Self.self)
  }
  @inline(__always)
  static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inline(__always)
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self { sum + a * b }
}

extension SIMD16<Float>: VectorRegister {
  static var width: Int { 16 }
  @inline(__always)
  static func load(_ pointer: Floats) -> Self {
    UnsafeRawPointer(pointer).loadUnaligned(as: Self.self)
  }
  @inline(__always)
  static func store(_ register: Self, _ pointer: MutableFloats) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: register, as: Self.self)
  }
  @inline(__always)
  static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inline(__always)
  static func adding(_ sum: Self, _ a: Self, _ b: Self) -> Self { sum + a * b }
}
