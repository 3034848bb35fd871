import CommandLineParsing
import GIFEncoding
import LessonKit
import Rasters
import Scenes

/// The command `mlanim inspect FILE.gif`.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how a GIF is made: frames, delays, colours, bytes.")

  @Argument(help: "The GIF.", completion: .file(extensions: ["gif"]))
  var file: String

  @Flag(help: "Print JSON, with every frame.")
  var json = false

  @Flag(help: "Add to the JSON a checksum of the screen at each frame (CRC-32 of its RGBA).")
  var checksums = false

  func run() throws {
    let gif = try InputFile.gif(file, pixelLimit: checksums ? GIFFile.standardPixelLimit : .max)
    var sums: [UInt32] = []
    if checksums {
      try InputFile.play(gif, from: file) { screen in
        var sum = CRC32()
        sum.append(screen)
        sums.append(sum.value)
      }
    }
    try Terminal.output.print(json || checksums ? Self.json(gif, sums).json : Self.text(gif))
  }

  private static func text(_ gif: GIFFile) -> String {
    let sizes = gif.frames.map(\.codedByteCount)
    let coded = sizes.reduce(0, +)
    let area = gif.frames.reduce(0) { $0 + $1.width * $1.height }
    let share = Double(area) / Double(gif.width * gif.height * gif.frames.count)
    let local = gif.frames.count { $0.colors != nil }
    let delays = gif.frames.map { Int(($0.duration * 100).rounded()) }
    return """
      GIF\(gif.version)  \(gif.width)x\(gif.height)  \(Measure.frames(gif.frames.count))  \
      \(Measure.seconds(gif.duration))  \(Measure.bytes(gif.byteCount))  \(loop(gif))
      colours   \(gif.colors.map { "\($0.count) in the file's palette" } ?? "no palette of the file"), \
      \(Measure.frames(local)) with their own
      delays    \(delays.min() ?? 0) to \(delays.max() ?? 0) hundredths of a second
      frames    \(Measure.bytes(coded / gif.frames.count)) on average, \
      \(Measure.bytes(sizes.max() ?? 0)) at most; codes are \(percent(coded, of: gif.byteCount)) of the file
      updates   \(Numeral.fixed(100 * share, decimals: 1)) % of the screen on average
      \(gif.comments.map(comment).joined(separator: "\n"))
      """
  }

  /// A comment as it stands, or the command that it says the file was made by.
  private static func comment(_ text: String) -> String {
    guard let making = Provenance.making(in: [text]) else { return "comment   \(text)" }
    return "made by   mlanim render \(making.arguments.joined(separator: " "))  (\(making.tool))"
  }

  private static func loop(_ gif: GIFFile) -> String {
    guard let count = gif.loopCount else { return "plays once" }
    return count == 0 ? "plays for ever" : "plays \(count + 1) times"
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    Numeral.fixed(100 * Double(part) / Double(whole), decimals: 1) + " %"
  }

  private static func json(_ gif: GIFFile, _ sums: [UInt32]) -> TraceValue {
    .record([
      "version": .text(gif.version), "width": .integer(gif.width), "height": .integer(gif.height),
      "duration": .number(gif.duration), "bytes": .integer(gif.byteCount),
      "loopCount": gif.loopCount.map(TraceValue.integer) ?? .null,
      "colors": gif.colors.map { .integer($0.count) } ?? .null,
      "comments": .list(gif.comments.map(TraceValue.text)),
      "frames": .list(
        gif.frames.enumerated().map { index, frame in
          json(frame, sums.isEmpty ? nil : sums[index])
        }),
    ])
  }

  private static func json(_ frame: GIFFile.Frame, _ sum: UInt32?) -> TraceValue {
    var entries: [String: TraceValue] = [
      "left": .integer(frame.left), "top": .integer(frame.top), "width": .integer(frame.width),
      "height": .integer(frame.height), "duration": .number(frame.duration),
      "codedBytes": .integer(frame.codedByteCount),
      "colors": frame.colors.map { .integer($0.count) } ?? .null,
      "transparent": .flag(frame.transparentIndex != nil),
      "disposal": .integer(frame.disposal.rawValue), "interlaced": .flag(frame.isInterlaced),
    ]
    entries["crc32"] = sum.map { .integer(Int($0)) }
    return .record(entries)
  }
}
