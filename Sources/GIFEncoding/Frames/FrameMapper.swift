import Contracts
public import Rasters

/// Replaces the colours of frames by the entries of a palette.
///
/// Each frame is mapped for itself, so frames can be mapped in any order and on several tasks, all by
/// one mapper.
public struct FrameMapper: Sendable {
  /// The palette that frames are mapped to.
  public let palette: Palette
  private let search: NearestColor
  private let memos = ColorMemoPool()
  /// Whether a frame's own colours may still be asked for, as palettes of its own do.
  private let keepsRasters: Bool

  /// A mapper to the colours of `palette`.
  public init(_ palette: Palette) { self.init(palette, keepsRasters: true) }

  /// A mapper to the colours of the palette of all frames of a plan.
  public init(_ plan: GIFPlan) {
    self.init(plan.palette, keepsRasters: plan.palettes != .global)
  }

  private init(_ palette: Palette, keepsRasters: Bool) {
    self.palette = palette
    self.keepsRasters = keepsRasters
    search = NearestColor(palette.colors.map { $0.bits & 0xFF_FFFF })
  }

  /// The frame in colours of the palette: each pixel the same where it holds it, else the nearest.
  ///
  /// - Precondition: Every pixel is opaque.
  public func map(_ raster: Raster) -> MappedFrame {
    var memo = memos.take()
    let indices = raster.pixels.withUnsafeBufferPointer { pixels in
      [UInt8](unsafeUninitializedCapacity: pixels.count) { indices, count in
        // Every element below `pixels.count` is written once, in order.
        count = pixels.count
        var last = ~(pixels.first?.bits ?? 0)
        var lastIndex: UInt8 = 1
        for position in pixels.indices {
          let bits = pixels[position].bits
          if bits != last {
            last = bits
            lastIndex = index(of: bits, guess: lastIndex, &memo)
          }
          indices[position] = lastIndex
        }
      }
    }
    memos.put(memo)
    return MappedFrame(
      width: raster.width, height: raster.height, indices: indices,
      raster: keepsRasters ? raster : nil)
  }

  /// The index of a colour; `guess` is one that may be near.
  private func index(of bits: UInt32, guess: UInt8, _ memo: inout ColorMemo) -> UInt8 {
    require(bits >= 0xFF00_0000, "FrameMapper: a pixel is not opaque; flatten the frame first")
    let color = bits & 0xFF_FFFF
    return memo.index(of: color) {
      UInt8(search.nearest(to: color, guess: Int(guess) - 1).position + 1)
    }
  }
}

/// A frame whose pixels name entries of a palette.
public struct MappedFrame: Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// The palette's index of every pixel, row by row; the transparent one does not occur.
  package let indices: [UInt8]
  /// The frame before it was mapped, if that is still needed: it is four times as large.
  let raster: Raster?
}
