import Drawing
import Foundation
import GIFEncoding
import Rasters
import Testing

/// What comes out in other formats, and what is made of frames that come in.
struct FormatTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  /// Renders a short, small lesson.
  private func render(_ options: String) throws -> Outcome {
    try workplace.shell(
      "$MLANIM render ch2-gradient-descent/moderate --quality draft --fps 2 -q \(options)")
  }

  @Test func `the poster is one PNG`() throws {
    #expect(try render("--format png").code == 0)
    let poster = try Raster(png: workplace.bytes(of: "ch2-gradient-descent-moderate.png"))
    #expect(poster.width == 640 && poster.height == 360)
  }

  @Test func `frames are numbered PNGs in a folder`() throws {
    #expect(try render("--format frames -o frames").code == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workplace.folder.appendingPathComponent("frames").path
    ).sorted()
    #expect(names.count == 22 && names.first == "00001.png" && names.last == "00022.png")
    #expect(try render("--format frames -o again/").code == 0)
    let again = try render("--format frames -o frames")
    #expect(again.code == 1)
    #expect(again.errors.contains("something has this name; remove it or choose another."))
  }

  @Test func `video goes to standard output and comes back as the same GIF`() throws {
    #expect(try render("--format y4m -o film.y4m").code == 0)
    let header = "YUV4MPEG2 W640 H360 F100:50 Ip A1:1 C444\n"
    let bytes = try workplace.bytes(of: "film.y4m")
    #expect(bytes.starts(with: Array(header.utf8)))
    #expect(bytes.count == header.utf8.count + 22 * (6 + 3 * 640 * 360))
    let outcome = try workplace.shell("$MLANIM encode - -o film.gif < film.y4m")
    #expect(outcome.code == 0)
    let gif = try GIFFile(workplace.bytes(of: "film.gif"))
    #expect(gif.width == 640 && gif.duration == 11)
  }

  @Test func `an animated PNG announces its frames`() throws {
    #expect(try render("--format apng -o film.png").code == 0)
    let bytes = try workplace.bytes(of: "film.png")
    let control = try #require(
      bytes.indices.dropLast(12).first { Array(bytes[$0..<$0 + 4]) == Array("acTL".utf8) })
    #expect(Array(bytes[control + 4..<control + 12]) == [0, 0, 0, 22, 0, 0, 0, 0])
    // A reader that knows nothing of animation sees the first frame.
    #expect(try Raster(png: bytes).width == 640)
  }

  @Test func `a folder of PNGs becomes a GIF that looks the same`() throws {
    #expect(try render("--format frames -o frames").code == 0)
    let outcome = try workplace.mlanim("encode", "frames", "--fps", "2", "-o", "a.gif")
    #expect(outcome.code == 0)
    #expect(outcome.lines.first?.hasPrefix("a.gif  ") == true)
    #expect(try render("-o b.gif").code == 0)
    // The palettes may differ a little; in the end both stand still and show the same picture.
    let difference = try workplace.mlanim("diff", "a.gif", "b.gif", "--json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(difference.output.utf8)) as? [String: Any])
    let differences = try #require(object["differences"] as? [[String: Any]])
    #expect((differences.last?["psnr"] as? Double ?? .infinity) > 45)
    #expect(try GIFFile(workplace.bytes(of: "a.gif")).duration == 11)
  }

  @Test func `plain RGB is read in the size that is named`() throws {
    let outcome = try workplace.shell(
      "head -c 3600 /dev/zero | $MLANIM encode - --raw 20x20 --fps 10 -o a.gif")
    #expect(outcome.code == 0)
    let gif = try GIFFile(workplace.bytes(of: "a.gif"))
    #expect(gif.width == 20 && gif.height == 20 && gif.frames.count == 1 && gif.duration == 0.3)
  }

  @Test func `frames of two sizes are named, and so is one that is missing`() throws {
    #expect(try render("--format frames -o frames").code == 0)
    #expect(try render("--format png --quality book -o frames/00005.png").code == 0)
    let sizes = try workplace.mlanim("encode", "frames", "-o", "a.gif")
    #expect(sizes.code == 1)
    #expect(
      sizes.errors
        == "Error: 'frames/00005.png' is 960x540, but 'frames/00001.png' is 640x360; all frames have one size.\n"
    )
    let missing = try workplace.mlanim("encode", "frames/00001.png", "frames/x.png", "-o", "a.gif")
    #expect(missing.errors == "Error: Cannot read 'frames/x.png': there is no such file.\n")
    #expect(workplace.contents == ["frames"])
  }

  static let mistakes: [(line: String, message: String)] = [
    ("$MLANIM encode none.png -o a.gif", "Cannot read 'none.png': there is no such file."),
    ("echo no > a.png; $MLANIM encode a.png -o a.gif; rm a.png", "'a.png': it is not a PNG,"),
    (
      "mkdir f; echo > f/a.txt; $MLANIM encode f -o a.gif; rm -r f",
      "There are no frames in 'f': it holds no PNG files."
    ),
    ("echo no | $MLANIM encode - -o a.gif", "does not begin with YUV4MPEG2"),
    ("$MLANIM encode - -o a.gif < /dev/null", "There are no frames"),
    (
      "head -c 100 /dev/zero | $MLANIM encode - --raw 20x20 -o a.gif",
      "it ends in the middle of frame 1, after 100 of its 1200 bytes; give the size that it really has"
    ),
    (
      "printf 'YUV4MPEG2 W2 H2 C444\\nFRAME\\n123456789012FRAME\\n1' | $MLANIM encode - -o a.gif",
      "it ends in the middle of frame 2, after 1 of its 12 bytes."
    ),
    (
      "printf 'YUV4MPEG2 W2 H2 C444\\n123456789012' | $MLANIM encode - -o a.gif",
      "a frame does not begin with FRAME"
    ),
    ("printf 'YUV4MPEG2 W0 H2\\n' | $MLANIM encode - -o a.gif", "no size from 1x1 to 65535x65535"),
    (
      "printf 'YUV4MPEG2 W2 H2 F25:1 C420p10\\n' | $MLANIM encode - -o a.gif",
      "samples of kind '420p10' are not read"
    ),
    ("$MLANIM encode - --raw 2x2 -o a.gif < /", "Cannot read the video: Is a directory."),
    ("$MLANIM inspect none.gif", "Cannot read 'none.gif': there is no such file."),
    ("echo no > a.txt; $MLANIM inspect a.txt; rm a.txt", "it does not begin with GIF87a or GIF89a"),
  ]

  @Test(arguments: mistakes.indices)
  func `frames that cannot be read are named, and nothing is written`(index: Int) throws {
    let (line, message) = Self.mistakes[index]
    let outcome = try workplace.shell(line)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(workplace.contents.isEmpty)
  }

  @Test func `inspect tells what is in a file`() throws {
    #expect(try render("-o a.gif").code == 0)
    let text = try workplace.mlanim("inspect", "a.gif")
    #expect(text.lines[0].hasPrefix("GIF89a  640x360  "))
    #expect(text.output.contains("plays for ever"))
    #expect(text.output.contains("\nmade by   mlanim render ch2-gradient-descent/moderate "))
    let json = try workplace.mlanim("inspect", "a.gif", "--json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["duration"] as? Double == 11)
    #expect((object["frames"] as? [Any])?.isEmpty == false)
  }

  @Test func `inspect gives checksums of what is shown`() throws {
    // One white pixel, then one black, as Python's zlib.crc32 sums them with their alpha.
    let outcome = try workplace.shell(
      #"""
      printf '\377\377\377\0\0\0' | $MLANIM encode - --raw 1x1 -q -o a.gif
      $MLANIM inspect --checksums a.gif
      """#)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let frames = try #require(object["frames"] as? [[String: Any]])
    #expect(frames.map { $0["crc32"] as? Int } == [0xFFFF_FFFF, 0x0C46_3091])
  }

  @Test func `diff finds the worst moment and draws it`() throws {
    #expect(try render("-o a.gif").code == 0)
    #expect(try render("--start 3 -o b.gif").code == 0)
    let same = try workplace.mlanim("diff", "a.gif", "a.gif")
    #expect(same.code == 0 && same.lines == ["the same at every moment"])
    let outcome = try workplace.mlanim("diff", "a.gif", "b.gif", "-o", "heat.png")
    #expect(outcome.code == 3)
    #expect(outcome.lines[1].hasPrefix("worst at "))
    #expect(try Raster(png: workplace.bytes(of: "heat.png")).width == 640)
  }

  @Test func `a GIF with a broken frame is named by diff and by inspect`() throws {
    let outcome = try workplace.shell(
      #"""
      printf '\377\377\377\0\0\0' | $MLANIM encode - --raw 1x1 -q -o a.gif
      # The length of the last frame's codes, and the codes: they end too early.
      head -c -5 a.gif > b.gif; printf '\0\0\0\0;' >> b.gif
      $MLANIM diff a.gif b.gif; $MLANIM inspect --checksums b.gif
      """#)
    #expect(outcome.code == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("Error: Cannot read 'b.gif': not a lawful GIF") })
  }

  @Test func `a GIF is reproduced from what it says of its making`() throws {
    #expect(try render("--theme dark --rates 0.2,0.4 --seed 9 -o a.gif").code == 0)
    let outcome = try workplace.mlanim("reproduce", "a.gif")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(": the same "))
    #expect(outcome.output.contains("--rates=0.2,0.4"))
    // One changed byte, and it is not the same file any more.
    var bytes = try workplace.bytes(of: "a.gif")
    bytes[bytes.count - 2000] ^= 1
    try Data(bytes).write(to: workplace.folder.appendingPathComponent("b.gif"))
    #expect(try workplace.mlanim("reproduce", "b.gif").code != 0)
  }
}
