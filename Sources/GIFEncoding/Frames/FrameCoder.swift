import Rasters

/// Turns frames, in their order, into the coded images that make a viewer show them.
struct FrameCoder: ~Copyable {
  private let palette: Palette
  private let tolerance: ColorTolerance
  private let palettes: GIFSettings.Palettes
  private let colorLimit: Int
  private let splitsUpdates: Bool
  private var screen: Screen
  private var lzw = LZWEncoder()
  private let halves: PatchHalvesEncoder

  /// A coder for a screen that shows nothing yet; it uses two cores at most, if it may.
  init(width: Int, height: Int, plan: GIFPlan, jobs: Int) {
    halves = PatchHalvesEncoder(areAtOnce: jobs > 1)
    palette = plan.palette
    palettes = plan.palettes
    colorLimit = plan.colorLimit
    splitsUpdates = plan.splitsUpdates
    tolerance = ColorTolerance(plan.palette.table, squared: plan.tolerance)
    screen = Screen(width: width, height: height, tolerance: tolerance)
  }

  /// The images that show `frame` on what is there, each with its delay; none if it looks the same.
  ///
  /// There are two when that is shorter and the delay has room for it: the first one stays for the
  /// shortest lawful time.
  mutating func images(
    for frame: MappedFrame, delay: Int
  ) -> [(image: CodedImage, delay: Int)] {
    guard let patch = screen.patch(to: frame.indices) else { return [] }
    if splitsUpdates, delay >= 2 * Centiseconds.shortestDelay, let halves = patch.halves {
      let (first, second) = (
        image(of: halves.first, in: frame), image(of: halves.second, in: frame)
      )
      let isClear = 5 * (halves.first.area + halves.second.area) <= 3 * patch.area
      let whole = isClear ? nil : image(of: patch, in: frame)
      if first.image.byteCount + second.image.byteCount < whole?.image.byteCount ?? .max {
        screen.draw(halves.first, first.drawn)
        screen.draw(halves.second, second.drawn)
        return [
          (first.image, Centiseconds.shortestDelay),
          (second.image, delay - Centiseconds.shortestDelay),
        ]
      }
      if let whole { return draw(patch, whole, delay) }
    }
    return draw(patch, image(of: patch, in: frame), delay)
  }

  private mutating func draw(
    _ patch: Patch, _ coded: (image: CodedImage, drawn: [UInt8]), _ delay: Int
  ) -> [(image: CodedImage, delay: Int)] {
    screen.draw(patch, coded.drawn)
    return [(coded.image, delay)]
  }

  /// An image that changes nothing, as an image cannot be empty.
  mutating func emptyImage() -> CodedImage {
    globalImage(
      of: Patch(
        left: 0, top: 0, width: 1, height: 1, wanted: [Palette.transparentIndex], keepCosts: [0])
    ).image
  }

  private mutating func image(
    of patch: Patch, in frame: MappedFrame
  ) -> (image: CodedImage, drawn: [UInt8]) {
    if palettes != .global, let raster = frame.raster,
      let local = LocalPatch(
        patch, of: raster, insteadOf: palette, limit: colorLimit, always: palettes == .local)
    {
      return localImage(of: local, for: patch)
    }
    return globalImage(of: palettes == .global ? patch : patch.withoutChoice)
  }

  private mutating func globalImage(of patch: Patch) -> (image: CodedImage, drawn: [UInt8]) {
    let codeSize = tolerance.isExact ? patch.codeSize : palette.depth
    let coded =
      tolerance.isExact
      ? lzw.encode(
        patch.keepingOnly(below: 1 << codeSize), codeSize: codeSize, tolerance: tolerance)
      : halves.encode(patch, codeSize: codeSize, tolerance: tolerance)
    let image = CodedImage(patch, colors: nil, codeSize: codeSize, codes: coded.codes)
    return (image, coded.drawn)
  }

  /// The image of a patch in its own colours.
  ///
  /// The screen takes its pixels for those of the palette of all frames that come nearest. A pixel
  /// that does not change thus stays; and none that is kept may be drawn again in a poorer colour.
  private mutating func localImage(
    of local: LocalPatch, for patch: Patch
  ) -> (image: CodedImage, drawn: [UInt8]) {
    let coded = lzw.encode(
      local.patch, codeSize: local.palette.depth, tolerance: ColorTolerance())
    let image = CodedImage(
      patch, colors: local.palette.table, codeSize: local.palette.depth, codes: coded.codes)
    return (image, patch.withoutChoice.wanted)
  }
}

extension CodedImage {
  fileprivate init(_ patch: Patch, colors: [Pixel]?, codeSize: Int, codes: [UInt8]) {
    self.init(
      left: patch.left, top: patch.top, width: patch.width, height: patch.height,
      hasTransparency: patch.keepCosts.contains { $0 != Patch.mustDraw }, colors: colors,
      codeSize: codeSize, codes: codes)
  }
}

extension Patch {
  /// The bits that the indices that must be drawn need, 2…8.
  fileprivate var codeSize: Int {
    var largest: UInt8 = 0
    for (index, cost) in zip(wanted, keepCosts) where cost == Patch.mustDraw {
      largest = max(largest, index)
    }
    return max(2, UInt8.bitWidth - largest.leadingZeroBitCount)
  }

  /// The patch without the choice to draw again a kept pixel whose index is too large for the codes.
  fileprivate func keepingOnly(below limit: Int) -> Patch {
    if limit > Int(UInt8.max) { return self }
    var patch = self
    for position in wanted.indices where Int(wanted[position]) >= limit {
      patch.wanted[position] = Palette.transparentIndex
    }
    return patch
  }
}
