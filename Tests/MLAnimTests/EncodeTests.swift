import Foundation
import GIFEncoding
import Rasters
import Testing

/// `encode` with odd sizes, and with a world that goes wrong at any moment.
struct EncodeTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// Writes plain video, three bytes a pixel, of which `color` says every byte.
  private func writeVideo(
    _ name: String = "v.rgb", frames: Int, bytesPerFrame: Int,
    _ color: (_ frame: Int, _ byte: Int) -> UInt8
  ) throws {
    let bytes = (0..<frames).flatMap { frame in (0..<bytesPerFrame).map { color(frame, $0) } }
    try Data(bytes).write(to: workplace.folder.appendingPathComponent(name))
  }

  /// Numbers without a pattern.
  private static func noise(_ frame: Int, _ byte: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (frame &* 7919 &+ byte &+ 1) &* 2_654_435_761 >> 13)
  }

  /// Every screen of a file, as often as it lasts hundredths of a second.
  private func screens(_ name: String) throws -> [Raster] {
    var player = GIFPlayer(try GIFFile(workplace.bytes(of: name)))
    var screens: [Raster] = []
    while let (frame, screen) = try player.next() {
      screens += Array(repeating: screen, count: Int((frame.duration * 100).rounded()))
    }
    return screens
  }

  @Test(arguments: ["--raw 40x30", ""])
  func `a file and a pipe make the same GIF, for any number of jobs`(format: String) throws {
    try writeVideo("v", frames: 9, bytesPerFrame: 3600) { $1 > 400 ? 200 : Self.noise($0, $1) }
    if format.isEmpty {
      _ = try workplace.shell(
        """
        (echo 'YUV4MPEG2 W40 H30 F25:1 C444'; for i in 1 2 3 4 5; do echo FRAME; \
        tail -c +$((3600 * i)) v | head -c 3600; done) > v.y4m; mv v.y4m v
        """)
    }
    let outcome = try workplace.shell(
      """
      $MLANIM encode - \(format) -o a.gif < v; cat v | $MLANIM encode - \(format) -o b.gif; \
      $MLANIM encode - \(format) --jobs 1 -o c.gif < v
      """)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    let bytes = try workplace.bytes(of: "a.gif")
    #expect(try GIFFile(bytes).duration == (format.isEmpty ? 0.2 : 0.36))
    #expect(try workplace.bytes(of: "b.gif") == bytes)
    #expect(try workplace.bytes(of: "c.gif") == bytes)
  }

  static let videos: [(size: String, frames: Int, colors: Int, shown: Int)] = [
    ("1x1", 1, 1, 1), ("1x1", 40, 1, 1), ("1x1", 10_000, 3, 10_000), ("65535x1", 2, 2, 2),
    ("1x65535", 1, 1, 1), ("5x3", 1, 2, 1), ("8x6", 300, 1, 1), ("8x6", 30, 7, 30),
  ]

  @Test(arguments: videos.indices)
  func `few and many frames of any size come back exactly`(index: Int) throws {
    let (size, count, colors, shown) = Self.videos[index]
    let length = size.split(separator: "x").compactMap { Int($0) }.reduce(3, *)
    let color = { (frame: Int, byte: Int) in UInt8(frame % colors * 30 + byte % 3) }
    try writeVideo(frames: count, bytesPerFrame: length, color)
    let outcome = try workplace.shell(
      "$MLANIM encode - --raw \(size) --fps 50 --colors \(colors) -q -o a.gif < v.rgb")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let file = try GIFFile(workplace.bytes(of: "a.gif"))
    #expect(file.frames.count == shown)
    let seen = try screens("a.gif")
    #expect(seen.count == 2 * count)
    for (moment, screen) in seen.enumerated() where screen.pixels[0].red != color(moment / 2, 0) {
      Issue.record("frame \(moment / 2) shows \(screen.pixels[0])")
    }
    #expect(Set(seen[0].pixels) == [Pixel(red: 0, green: 1, blue: 2)])
  }

  @Test func `a side that a GIF cannot have is refused`() throws {
    for size in ["65536x1", "1x65536", "0x4", "4", "4x-1"] {
      let outcome = try workplace.mlanim("encode", "-", "--raw", size, "-o", "a.gif")
      #expect(outcome.code == 64, "\(size)")
    }
    #expect(workplace.contents.isEmpty)
  }

  @Test func `a picture larger than players show is still inspected, and refused by name to diff`()
    throws
  {
    let outcome = try workplace.shell(
      """
      head -c 12 /dev/zero | $MLANIM encode - --raw 2x2 -q -o a.gif
      printf '\\xff\\xff\\xff\\xff' | dd of=a.gif bs=1 seek=6 conv=notrunc status=none
      $MLANIM inspect a.gif; $MLANIM diff a.gif a.gif; echo $?
      """)
    #expect(outcome.lines.first?.hasPrefix("GIF89a  65535x65535  1 frame  ") == true)
    #expect(outcome.lines.last == "1")
    #expect(outcome.errors.hasPrefix("Error: Cannot read 'a.gif': not a lawful GIF at byte 6: "))
  }

  @Test(arguments: ["< v", "< <(cat v)"])
  func `a video that ends amid a frame is named, and nothing is written`(input: String) throws {
    let header = #"printf 'YUV4MPEG2 W2 H2 F25:1 C444\n"#
    for frames in [#"FRAME\n123456789012FRAME\n12345'"#, #"FRAME\n123456789012FRAME\n'"#] {
      let outcome = try workplace.shell(
        "\(header)\(frames) > v; $MLANIM encode - -o a.gif \(input)")
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("it ends in the middle of frame 2"), "\(outcome.errors)")
      #expect(workplace.contents == ["v"])
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/prlimit")))
  func `a disk that is full at any byte leaves the old file as it was`() throws {
    try writeVideo(frames: 2, bytesPerFrame: 12) { UInt8($0 * 9 + $1) }
    let line = "$MLANIM encode - --raw 2x2 -q -o a.gif < v.rgb"
    _ = try workplace.shell(line)
    let size = try workplace.bytes(of: "a.gif").count
    let outcome = try workplace.shell(
      """
      echo old > a.gif
      for limit in $(seq 0 5 \(size - 1)); do
        prlimit --fsize=$limit \(line) 2>&1 | cat; echo ${PIPESTATUS[0]}
      done
      """)
    let message = "Error: Cannot write 'a.gif': File too large; no file was left behind."
    #expect(outcome.lines == (0..<(size + 4) / 5).flatMap { _ in [message, "1"] })
    #expect(workplace.contents == ["a.gif", "v.rgb"])
    #expect(try workplace.bytes(of: "a.gif") == Array("old\n".utf8))
  }

  @Test func `a temporary folder that is full is named, and left empty`() throws {
    try writeVideo(frames: 8, bytesPerFrame: 3000, Self.noise)
    let outcome = try workplace.shell(
      """
      mkdir t; ulimit -f 8; cat v.rgb | TMPDIR=$PWD/t $MLANIM encode - --raw 50x20 -o a.gif; \
      echo $?; rmdir t
      """)
    #expect(outcome.lines == ["1"])
    #expect(outcome.errors.hasPrefix("Error: Cannot keep the video in '"), "\(outcome.errors)")
    #expect(workplace.contents == ["v.rgb"])
  }

  @Test func `a reader that goes away is no mistake`() throws {
    try writeVideo(frames: 6, bytesPerFrame: 60_000, Self.noise)
    let outcome = try workplace.shell(
      "$MLANIM encode - --raw 200x100 -q -o - < v.rgb | head -c 6; echo; echo ${PIPESTATUS[0]}")
    #expect(outcome.lines == ["GIF89a", "0"])
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(workplace.contents == ["v.rgb"])
  }

  @Test(arguments: [0, 10, 25, 40, 60, 80, 120, 200])
  func `SIGTERM at any moment leaves the whole file or none`(milliseconds: Int) throws {
    try writeVideo(frames: 40, bytesPerFrame: 60_000) { $1 < 9000 ? Self.noise($0, $1) : 90 }
    _ = try workplace.shell("mkdir t")
    let process = try workplace.start(
      "encode", "-", "--raw", "200x100", "-o", "a.gif", input: "v.rgb",
      environment: ["TMPDIR": workplace.folder.appendingPathComponent("t").path])
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    if workplace.contents.contains("a.gif") {
      #expect(workplace.contents == ["a.gif", "t", "v.rgb"])
      #expect(try GIFFile(workplace.bytes(of: "a.gif")).duration == 1.6)
    } else {
      // The system ends a program that has not come to watching signals yet.
      #expect([143, SIGTERM].contains(process.terminationStatus))
      #expect(workplace.contents == ["t", "v.rgb"])
    }
    #expect(try workplace.shell("rmdir t").code == 0)
  }

  @Test func `SIGTERM while more video is awaited leaves nothing`() throws {
    let outcome = try workplace.shell(
      """
      mkdir t; mkfifo p; sleep 9 > p & (head -c 24000 /dev/zero; sleep 9) > p & \
      TMPDIR=$PWD/t $MLANIM encode - --raw 20x20 -o a.gif < p & id=$!; sleep 0.2; \
      kill -TERM $id; wait $id; echo $?; kill %1 %2; rm p; rmdir t
      """)
    #expect(outcome.lines == ["143"])
    #expect(workplace.contents.isEmpty)
  }
}
