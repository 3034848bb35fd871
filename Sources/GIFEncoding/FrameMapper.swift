import Contracts
public import Rasters

/// Replaces the colours of frames by the entries of a palette.
///
/// Each frame is mapped for itself, so frames can be mapped in any order and on several tasks; a mapper
/// is a value that they share.
public struct FrameMapper: Sendable {
  /// The palette that frames are mapped to.
  public let palette: Palette
  private let search: NearestColor

  /// A mapper to the colours of `palette`.
  public init(_ palette: Palette) {
    self.palette = palette
    search = NearestColor(palette.colors.map { $0.bits & 0xFF_FFFF })
  }

  /// The frame in colours of the palette: each pixel the same where it holds it, else the nearest.
  ///
  /// - Precondition: Every pixel is opaque.
  public func map(_ raster: Raster) -> MappedFrame {
    var memo = ColorMemo()
    let indices = raster.pixels.withUnsafeBufferPointer { pixels in
      [UInt8](unsafeUninitializedCapacity: pixels.count) { indices, count in
        // Every element below `pixels.count` is written once, in order.
        count = pixels.count
        var last = ~(pixels.first?.bits ?? 0)
        var lastIndex: UInt8 = 0
        for position in pixels.indices {
          let bits = pixels[position].bits
          if bits != last {
            last = bits
            lastIndex = index(of: bits, &memo)
          }
          indices[position] = lastIndex
        }
      }
    }
    return MappedFrame(raster: raster, indices: indices)
  }

  private func index(of bits: UInt32, _ memo: inout ColorMemo) -> UInt8 {
    require(bits >= 0xFF00_0000, "FrameMapper: a pixel is not opaque; flatten the frame first")
    let color = bits & 0xFF_FFFF
    return memo.index(of: color) { UInt8(search.nearest(to: color).position + 1) }
  }
}

/// A frame whose pixels name entries of a palette.
public struct MappedFrame: Sendable {
  /// The frame before it was mapped.
  public let raster: Raster
  /// The palette's index of every pixel, row by row; the transparent one does not occur.
  let indices: [UInt8]
}

/// The colours that were looked up already, in a hash table with open addressing.
private struct ColorMemo {
  /// A colour's 24 bits above its index; zero, as no colour has the transparent index, is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 13)
  private var count = 0

  /// The index of `color`, remembered or asked for.
  mutating func index(of color: UInt32, otherwise find: () -> UInt8) -> UInt8 {
    var slot = slot(of: color)
    if slots[slot] != 0 { return UInt8(truncatingIfNeeded: slots[slot]) }
    let index = find()
    if 2 * count >= slots.count {
      grow()
      slot = self.slot(of: color)
    }
    slots[slot] = color << 8 | UInt32(index)
    count += 1
    return index
  }

  private func slot(of color: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (color &* 0x9E37_79B1) &>> 8) & mask
    while slots[slot] != 0, slots[slot] >> 8 != color { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt32](repeating: 0, count: 2 * old.count)
    for entry in old where entry != 0 { slots[slot(of: entry >> 8)] = entry }
  }
}
