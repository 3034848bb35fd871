/// Compresses patches into the codes of GIF images.
///
/// A pixel can often be written in several ways that look alike: as its index, as "leave what is there"
/// where the screen shows that already, and, if a tolerance allows it, as an index of a near colour.
/// So the encoder follows all strings in its table that say the same, side by side, and takes the one
/// of lowest price. Strings grow by one pixel a code, and the table is cleared as soon as it is full:
/// drawings change their character down the frame.
struct LZWEncoder: ~Copyable {
  private var table = StringTable()
  private var matcher = StringMatcher()
  private var bits = BitWriter()
  private var codeSize = 0
  private var width = 0

  init() {}

  /// The codes for `patch`, clear and end codes included, and the pixels that they say.
  ///
  /// - Precondition: `codeSize` is 2 to 8, and every index that may be chosen is below
  ///   `1 << codeSize`.
  mutating func encode(
    _ patch: Patch, codeSize: Int, tolerance: ColorTolerance
  ) -> CodedPixels {
    CodedPixels([part(patch, codeSize: codeSize, tolerance: tolerance)], codeSize: codeSize)
  }

  /// The codes for `patch` after a clear code, without an end code.
  mutating func part(_ patch: Patch, codeSize: Int, tolerance: ColorTolerance) -> CodedPart {
    self.codeSize = codeSize
    bits = BitWriter()
    matcher.begin()
    forget()
    let drawn = tolerance.withChoices(for: patch) { choices in
      tolerance.isExact ? encodeExactly(choices) : encodeTolerantly(choices)
    }
    if table.nextCode == 1 << width, width < 12 { width += 1 }
    return CodedPart(bits: bits, drawn: drawn, width: width)
  }

  private mutating func encodeExactly(_ choices: PixelChoices) -> [UInt8] {
    encode(choices) { _, _, _ in }
    return []
  }

  private mutating func encodeTolerantly(_ choices: PixelChoices) -> [UInt8] {
    // Every match writes the pixels it says, and the matches cover all pixels.
    [UInt8](unsafeUninitializedCapacity: choices.count) { drawn, count in
      encode(choices) { table, match, position in
        var code = match.code
        for target in stride(from: position + match.length - 1, to: position, by: -1) {
          drawn[target] = table.lastPixel(of: code)
          code = table.prefix(of: code)
        }
        drawn[position] = table.lastPixel(of: code)
      }
      count = choices.count
    }
  }

  /// Puts a code for each match, and learns a string from it.
  private mutating func encode(
    _ choices: PixelChoices,
    _ draw: (borrowing StringTable, StringMatcher.Match, _ position: Int) -> Void
  ) {
    var position = 0
    var previous = -1
    while position < choices.count {
      let isForeseen = foresee(after: previous)
      let match = matcher.match(at: position, in: choices, table: table, width: width)
      if previous >= 0 { learn(previous, then: table.firstPixel(of: match.code), isForeseen) }
      bits.append(match.code, width: width)
      draw(table, match, position)
      previous = match.code
      position += match.length
      if table.nextCode == StringTable.size, position < choices.count {
        bits.append(1 << codeSize, width: width)
        forget()
        previous = -1
      }
    }
  }

  /// Defines the string that a reader would have, were the next code to begin as the previous one.
  ///
  /// This is the string that the next code itself may name before a reader knows it.
  private mutating func foresee(after previous: Int) -> Bool {
    guard previous >= 0 else { return false }
    let pixel = table.firstPixel(of: previous)
    guard table.code(of: previous, then: pixel) < 0 else { return false }
    table.define(previous, then: pixel)
    return true
  }

  /// Defines the string that the reader does: the previous one and the first pixel of the next.
  private mutating func learn(_ previous: Int, then pixel: UInt8, _ isForeseen: Bool) {
    if isForeseen, pixel != table.firstPixel(of: previous) { table.undefineLast() }
    if !isForeseen || pixel != table.firstPixel(of: previous) {
      if table.code(of: previous, then: pixel) < 0 {
        table.define(previous, then: pixel)
      } else {
        table.skipCode()
      }
    }
    matcher.note(table.nextCode - 1, prefix: previous, pixel: pixel)
    if table.nextCode - 1 == 1 << width, width < 12 { width += 1 }
  }

  /// Begins anew, as a reader does at a clear code.
  private mutating func forget() {
    table.clear(codeSize: codeSize)
    matcher.clearRuns()
    width = codeSize + 1
  }
}

/// The codes of an image or of the upper or lower part of one, and the pixels that they say.
struct CodedPart: Sendable {
  let bits: BitWriter
  /// Each pixel's index, or the transparent one; empty when all are as wanted.
  let drawn: [UInt8]
  /// The bits of the code that comes next.
  let width: Int
}

/// The codes of a patch, and the pixels that they say.
struct CodedPixels {
  let codes: [UInt8]
  /// Each pixel's index, or the transparent one; empty when all are as wanted.
  let drawn: [UInt8]

  /// Parts one below the other, a clear code before each and an end code behind them.
  init(_ parts: [CodedPart], codeSize: Int) {
    var bits = BitWriter()
    var width = codeSize + 1
    for part in parts {
      bits.append(1 << codeSize, width: width)
      bits.append(part.bits)
      width = part.width
    }
    bits.append(1 << codeSize + 1, width: width)
    bits.finish()
    codes = bits.bytes
    drawn = parts.flatMap(\.drawn)
  }
}

extension ColorTolerance {
  /// Gives `body` the pixels of `patch` and what may stand for them.
  func withChoices<Result>(
    for patch: Patch, _ body: (PixelChoices) -> Result
  ) -> Result {
    patch.wanted.withUnsafeBufferPointer { wanted in
      patch.keepCosts.withUnsafeBufferPointer { costs in
        neighbors.withUnsafeBufferPointer { neighbors in
          neighborBits.withUnsafeBufferPointer { bits in
            guard let wanted = wanted.baseAddress, let costs = costs.baseAddress else {
              fatalError("a patch has pixels")
            }
            return body(
              PixelChoices(
                wanted: wanted, keepCosts: costs, count: patch.wanted.count,
                neighbors: isExact ? nil : neighbors.baseAddress,
                neighborBits: isExact ? nil : bits.baseAddress))
          }
        }
      }
    }
  }
}
