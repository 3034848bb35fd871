/// Puts GIF files together byte by byte: lawful ones that our writer would not make, and others.
struct GIFBytes {
  var bytes: [UInt8]

  /// A header for a screen of this size with a palette of `1 << depth` colours, or none.
  init(width: Int, height: Int, depth: Int? = 2, version: String = "89a") {
    bytes = Array("GIF".utf8) + Array(version.utf8)
    put(words: width, height)
    bytes += [depth.map { 0xF0 | UInt8($0 - 1) } ?? 0, 0, 0]
    if let depth { putColors(1 << depth, seed: 0) }
  }

  mutating func put(words: Int...) {
    for word in words { bytes += [UInt8(word & 0xFF), UInt8(word >> 8 & 0xFF)] }
  }

  mutating func putColors(_ count: Int, seed: Int) {
    for index in 0..<count {
      bytes += [UInt8((index * 40 + seed) & 0xFF), UInt8((index * 7 + seed) & 0xFF), UInt8(seed)]
    }
  }

  mutating func putExtension(_ kind: UInt8, _ blocks: [UInt8]...) {
    bytes += [0x21, kind]
    for block in blocks { bytes += [UInt8(block.count)] + block }
    bytes.append(0)
  }

  mutating func putControl(disposal: Int, delay: Int = 5, transparent: UInt8? = nil) {
    let flags = UInt8(disposal << 2) | (transparent == nil ? 0 : 1)
    putExtension(0xF9, [flags, UInt8(delay & 0xFF), UInt8(delay >> 8), transparent ?? 0])
  }

  /// A frame of these pixels; `colorSeed` gives it a palette of its own.
  mutating func putFrame(
    left: Int = 0, top: Int = 0, width: Int, height: Int, pixels: [UInt8], codeSize: Int = 2,
    isInterlaced: Bool = false, colorSeed: Int? = nil, endsWithCode: Bool = true
  ) {
    bytes.append(0x2C)
    put(words: left, top, width, height)
    let own: UInt8 = colorSeed == nil ? 0 : 0x80 | UInt8(max(codeSize, 2) - 1)
    bytes.append(own | (isInterlaced ? 0x40 : 0))
    if let colorSeed { putColors(1 << max(codeSize, 2), seed: colorSeed) }
    putCodes(plainCodes(pixels, codeSize: codeSize, endsWithCode), codeSize: codeSize)
  }

  /// Codes of `codeSize + 1` bits each.
  mutating func putCodes(_ codes: [Int], codeSize: Int) {
    var packed: [UInt8] = []
    var pending = 0
    var count = 0
    for code in codes {
      pending |= code << count
      count += codeSize + 1
      while count >= 8 {
        packed.append(UInt8(pending & 0xFF))
        pending >>= 8
        count -= 8
      }
    }
    if count > 0 { packed.append(UInt8(pending)) }
    bytes.append(UInt8(codeSize))
    for start in stride(from: 0, to: packed.count, by: 100) {
      let block = packed[start..<min(start + 100, packed.count)]
      bytes += [UInt8(block.count)] + block
    }
    bytes.append(0)
  }

  /// The file with its trailer.
  var finished: [UInt8] { bytes + [0x3B] }

  /// One code a pixel, the table cleared before codes would get wider.
  private func plainCodes(_ pixels: [UInt8], codeSize: Int, _ endsWithCode: Bool) -> [Int] {
    let clear = 1 << codeSize
    let step = max(1, clear - 2)
    var codes: [Int] = []
    for start in stride(from: 0, to: pixels.count, by: step) {
      codes.append(clear)
      codes += pixels[start..<min(start + step, pixels.count)].map(Int.init)
    }
    return endsWithCode ? codes + [clear + 1] : codes
  }
}
