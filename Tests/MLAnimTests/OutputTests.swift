import Foundation
import GIFEncoding
import Rasters
import Testing

/// Where files are written to: pipes, devices, links, names of any length, and who reads them.
struct OutputTests {
  private let workplace: Workplace
  private let line = "head -c 24000 /dev/zero | $MLANIM encode - --raw 20x20 -q"

  init() throws { workplace = try Workplace() }

  @Test func `a pipe with a name is written to, and not replaced`() throws {
    let outcome = try workplace.shell("mkfifo p; cat p > got & \(line) -o p && wait && ls -l p")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("p"))
    #expect(workplace.contents == ["got", "p"])
    #expect(try GIFFile(workplace.bytes(of: "got")).duration == 0.8)
  }

  @Test func `a link stays, and leads to the new file`() throws {
    let outcome = try workplace.shell(
      "mkdir f; echo old > f/real.gif; ln -s f/real.gif a.gif; \(line) -o a.gif; ls f; readlink a.gif"
    )
    #expect(outcome.lines == ["real.gif", "f/real.gif"])
    #expect(try GIFFile(workplace.bytes(of: "f/real.gif")).duration == 0.8)
  }

  @Test func `a name may be as long as the system allows`() throws {
    let name = String(repeating: "n", count: 251) + ".gif"
    #expect(try workplace.shell("\(line) -o \(name)").code == 0)
    #expect(workplace.contents == [name])
  }

  @Test(arguments: ["gif", "y4m", "apng"])
  func `a reader that goes away is no mistake, in any format`(format: String) throws {
    let outcome = try workplace.shell(
      """
      for i in 1 2 3; do
        $MLANIM render ch2-gradient-descent/moderate --quality draft --fps 5 -q --format \(format) \\
          -o - | head -c 100 | wc -c; echo ${PIPESTATUS[0]}
      done
      """)
    #expect(outcome.lines == ["100", "0", "100", "0", "100", "0"])
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test func `a disk that is full names the folder of frames, and leaves nothing of it`() throws {
    let outcome = try workplace.shell(
      """
      ulimit -f 4; \
      $MLANIM render ch2-gradient-descent/moderate --quality draft --format frames -q -o frames
      """)
    #expect(outcome.code == 1)
    #expect(
      outcome.errors
        == "Error: Cannot write 'frames': File too large; no file was left behind.\n")
    #expect(workplace.contents.isEmpty)
  }

  @Test(arguments: [0, 40, 90, 140, 200, 300])
  func `SIGTERM at any moment leaves the whole folder of frames or none`(milliseconds: Int) throws {
    let process = try workplace.start(
      "render", "ch2-gradient-descent/moderate", "--format", "frames", "--quality", "draft",
      "-o", "frames")
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    // The system ends a program that has not come to watching signals yet.
    #expect([0, 143, SIGTERM].contains(process.terminationStatus))
    #expect(workplace.contents == (process.terminationStatus == 0 ? ["frames"] : []))
  }

  /// Video of noise, which no encoder makes small.
  private func writeNoise() throws {
    var state: UInt64 = 7
    let bytes = (0..<12 * 3 * 64 * 48).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    try Data(bytes).write(to: workplace.folder.appendingPathComponent("v"))
  }

  @Test func `a limit of bytes is kept, and what was given up for it is said in its order`() throws
  {
    try writeNoise()
    let losses = ["colours within", " colours", "one frame of", "of the size"]
    var given: [Int] = []
    for limit in [60_000, 40_000, 20_000, 5_500, 2_500] {
      let outcome = try workplace.shell(
        "$MLANIM encode - --raw 64x48 --max-bytes \(limit) -o a.gif < v")
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(try workplace.bytes(of: "a.gif").count <= limit)
      // Who gives up something has given up all that comes before it.
      let told = losses.map(outcome.output.contains)
      #expect(told == told.sorted { $0 && !$1 }, "\(outcome.output)")
      given.append(told.count { $0 })
    }
    #expect(given == given.sorted() && given.first == 0 && given.last == losses.count)
  }

  @Test func `a limit out of reach leaves with 4, and the old file as it was`() throws {
    try writeNoise()
    let outcome = try workplace.shell(
      "echo old > a.gif; $MLANIM encode - --raw 64x48 --max-bytes 200 -o a.gif < v")
    #expect(outcome.code == 4)
    #expect(
      outcome.errors.hasSuffix(
        "Error: It does not fit into 200 B, whatever is given up; allow more, or show less.\n"))
    #expect(workplace.contents == ["a.gif", "v"])
    #expect(try workplace.bytes(of: "a.gif") == Array("old\n".utf8))
  }
}
