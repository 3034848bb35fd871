import GIFEncoding
import Rasters
import Testing

/// Lawful files that our writer does not make.
struct OddGIFTests {
  private let pixels: [UInt8] = [0, 1, 2, 3, 3, 2, 1, 0, 1, 1, 2, 2]

  @Test func `an old file without extensions plays once`() throws {
    var file = GIFBytes(width: 4, height: 3, version: "87a")
    file.putFrame(width: 4, height: 3, pixels: pixels)
    let read = try GIFFile(file.finished)
    #expect(read.version == "87a")
    #expect(read.loopCount == nil)
    #expect(read.frames[0].transparentIndex == nil)
    #expect(read.frames[0].duration == 0)
    #expect(try read.indices(of: read.frames[0]) == pixels)
    try expectSameReading(file.finished)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 17])
  func `interlaced rows are put in order`(height: Int) throws {
    var file = GIFBytes(width: 2, height: height)
    let order = [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { first, step in
      Array(stride(from: first, to: height, by: step))
    }
    let stored = order.flatMap { [UInt8($0 % 4), UInt8($0 / 4 % 4)] }
    file.putFrame(width: 2, height: height, pixels: stored, isInterlaced: true)
    let read = try GIFFile(file.finished)
    #expect(
      try read.indices(of: read.frames[0])
        == (0..<height).flatMap { [UInt8($0 % 4), UInt8($0 / 4 % 4)] })
    try expectSameReading(file.finished)
  }

  @Test(arguments: 1...8)
  func `codes of every size are read`(codeSize: Int) throws {
    var file = GIFBytes(width: 4, height: 3, depth: 8)
    let pixels = self.pixels.map { $0 % UInt8(truncatingIfNeeded: 1 << codeSize &- 1 | 1) }
    file.putFrame(width: 4, height: 3, pixels: pixels, codeSize: codeSize)
    let read = try GIFFile(file.finished)
    #expect(try read.indices(of: read.frames[0]) == pixels)
  }

  @Test func `each way to dispose of a frame is followed`() throws {
    var file = GIFBytes(width: 4, height: 1)
    file.putControl(disposal: 1)
    file.putFrame(width: 4, height: 1, pixels: [1, 1, 1, 1])
    file.putControl(disposal: 3)
    file.putFrame(left: 0, width: 2, height: 1, pixels: [2, 2])
    file.putControl(disposal: 2)
    file.putFrame(left: 1, width: 2, height: 1, pixels: [3, 3])
    file.putControl(disposal: 0, transparent: 0)
    file.putFrame(left: 3, width: 1, height: 1, pixels: [0])
    let colors = try #require(try GIFFile(file.finished).colors)
    let clear = Pixel(bits: 0)
    let screens = try played(file.finished).map(\.screen.pixels)
    #expect(screens[0] == [colors[1], colors[1], colors[1], colors[1]])
    #expect(screens[1] == [colors[2], colors[2], colors[1], colors[1]])
    #expect(screens[2] == [colors[1], colors[3], colors[3], colors[1]])
    #expect(screens[3] == [colors[1], clear, clear, colors[1]])
    try expectSameReading(file.finished)
  }

  @Test func `a frame's own palette takes the place of the file's`() throws {
    var file = GIFBytes(width: 2, height: 1)
    file.putFrame(width: 2, height: 1, pixels: [1, 3], colorSeed: 90)
    let read = try GIFFile(file.finished)
    let own = try #require(read.frames[0].colors)
    #expect(own != read.colors)
    #expect(try played(file.finished)[0].screen.pixels == [own[1], own[3]])
    try expectSameReading(file.finished)
  }

  @Test func `a file may have only the palettes of its frames`() throws {
    var file = GIFBytes(width: 2, height: 1, depth: nil)
    file.putFrame(width: 2, height: 1, pixels: [1, 3], colorSeed: 90)
    #expect(try GIFFile(file.finished).colors == nil)
    #expect(try played(file.finished).count == 1)
  }

  @Test func `unknown extensions are passed over, and texts take their control block along`() throws
  {
    var file = GIFBytes(width: 2, height: 1)
    file.putExtension(0xFF, Array("XMP DataXMP".utf8), [1, 2, 3], [9])
    file.putExtension(0x42, [1], [2])
    file.putControl(disposal: 2, transparent: 1)
    file.putExtension(0x01, [UInt8](repeating: 0, count: 12), Array("text".utf8))
    file.putFrame(width: 2, height: 1, pixels: [1, 2])
    let read = try GIFFile(file.finished)
    #expect(read.frames[0].transparentIndex == nil)
    #expect(read.frames[0].disposal == .unspecified)
  }

  @Test func `a loop that ends is counted`() throws {
    var file = GIFBytes(width: 2, height: 1)
    file.putExtension(0xFF, Array("NETSCAPE2.0".utf8), [1, 7, 1])
    file.putFrame(width: 2, height: 1, pixels: [1, 2])
    #expect(try GIFFile(file.finished).loopCount == 263)
  }

  @Test func `a comment that is no text is repaired`() throws {
    var file = GIFBytes(width: 2, height: 1)
    file.putExtension(0xFE, [0x61, 0xFF, 0x62])
    file.putFrame(width: 2, height: 1, pixels: [1, 2])
    #expect(try GIFFile(file.finished).comments == ["a\u{FFFD}b"])
  }

  @Test
  func `the code that ends a frame may be missing, and bytes after the trailer do not matter`()
    throws
  {
    var file = GIFBytes(width: 4, height: 3)
    file.putFrame(width: 4, height: 3, pixels: pixels, endsWithCode: false)
    let read = try GIFFile(file.finished + [1, 2, 3])
    #expect(try read.indices(of: read.frames[0]) == pixels)
    #expect(read.byteCount == file.finished.count)
  }
}

/// Bytes that are no lawful file.
struct MalformedGIFTests {
  @Test func `every beginning of a file is an error that says it ends too early`() throws {
    let bytes = try encoded(
      drawnFrames(seed: 3, width: 9, height: 8, count: 3, colorCount: 9), comments: ["text"])
    for count in 6..<bytes.count {
      do {
        _ = try GIFFile(Array(bytes[..<count]))
        Issue.record("\(count) bytes were taken for a file")
      } catch {
        #expect(error == .malformed(.truncated, offset: count))
      }
    }
  }

  @Test(arguments: [[], [0x47], Array("GIF88a".utf8), Array("PNG89a".utf8)] as [[UInt8]])
  func `another signature is named`(bytes: [UInt8]) {
    #expect(throws: GIFError.malformed(.signature, offset: 0)) { try GIFFile(bytes) }
  }

  @Test func `each defect is named`() throws {
    func expect(
      _ defect: GIFDefect, sourceLocation: SourceLocation = #_sourceLocation,
      _ build: (inout GIFBytes) -> Void
    ) {
      var file = GIFBytes(width: 4, height: 4)
      build(&file)
      let error = #expect(throws: GIFError.self, sourceLocation: sourceLocation) {
        _ = try played(file.finished)
      }
      guard case .malformed(let found, _) = error else { return }
      #expect(found == defect, sourceLocation: sourceLocation)
    }
    expect(.noFrames) { _ in }
    expect(.emptyScreen) { $0 = GIFBytes(width: 0, height: 4) }
    expect(.screenTooLarge) { $0 = GIFBytes(width: 65_535, height: 65_535) }
    expect(.unknownBlock) { $0.bytes.append(0x07) }
    expect(.extensionLength) { $0.putExtension(0xF9, [1, 2, 3]) }
    expect(.extensionLength) { $0.putExtension(0xFF, Array("SHORT".utf8)) }
    expect(.reservedDisposal) { $0.putControl(disposal: 4) }
    expect(.emptyFrame) { $0.putFrame(width: 0, height: 1, pixels: []) }
    expect(.frameOutsideScreen) { $0.putFrame(left: 4, width: 1, height: 1, pixels: [0]) }
    expect(.noColors) {
      $0 = GIFBytes(width: 4, height: 4, depth: nil)
      $0.putFrame(width: 1, height: 1, pixels: [0])
    }
    expect(.tooFewPixels) { $0.putFrame(width: 2, height: 2, pixels: [0, 0, 0]) }
    expect(.tooManyPixels) { $0.putFrame(width: 1, height: 1, pixels: [0, 0]) }
    expect(.colorOutsidePalette) {
      $0.putFrame(width: 1, height: 1, pixels: [9], codeSize: 4)
    }
    for codeSize in [0, 9, 12] {
      expect(.codeSize) { $0.putFrame(width: 1, height: 1, pixels: [0], codeSize: codeSize) }
    }
    for codes in [[4, 7, 5], [6, 5], [4, 1, 7, 5]] {
      expect(.unknownCode) { file in
        file.putFrame(width: 1, height: 1, pixels: [])
        file.bytes.removeLast(4)
        file.putCodes(codes, codeSize: 2)
      }
    }
  }

  @Test func `a screen is refused above the reader's own limit`() throws {
    let bytes = try encoded(drawnFrames(seed: 1, width: 9, height: 8, count: 1, colorCount: 2))
    #expect(throws: GIFError.malformed(.screenTooLarge, offset: 6)) {
      try GIFFile(bytes, pixelLimit: 71)
    }
    #expect(try GIFFile(bytes, pixelLimit: 72).width == 9)
  }

  /// Damaged files must be read as giflib reads them, or be refused by name; never crash.
  @Test(arguments: 0..<40)
  func `damage at random is survived`(seed: Int) throws {
    var numbers = Numbers(seed: seed)
    let whole = try encoded(
      drawnFrames(seed: seed, width: 12, height: 9, count: 3, colorCount: 30), comments: ["text"])
    for _ in 0..<50 {
      var bytes = whole
      for _ in 0...numbers.next(below: 4) { damage(&bytes, with: &numbers) }
      let screens = Result { try played(bytes) }
      if case .failure(let error) = screens {
        #expect(error is GIFError)
      } else if try GiflibReading(bytes) != nil {
        try expectSameReading(bytes)
      }
    }
  }

  private func damage(_ bytes: inout [UInt8], with numbers: inout Numbers) {
    let place = numbers.next(below: bytes.count)
    switch numbers.next(below: 4) {
    case 0: bytes[place] ^= 1 << UInt8(numbers.next(below: 8))
    case 1: bytes[place] = UInt8(numbers.next(below: 256))
    case 2: bytes.remove(at: place)
    default: bytes.insert(UInt8(numbers.next(below: 256)), at: place)
    }
  }
}
