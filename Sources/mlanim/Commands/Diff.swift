import CommandLineParsing
import Drawing
import GIFEncoding
import LessonKit
import Rendering
import Scenes

/// The command `mlanim diff A.gif B.gif`.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two GIFs as a viewer shows them, moment by moment.",
    discussion: "Leaves with 0 when all moments look the same, and with 3 when one differs.")

  @Argument(help: "A GIF.", completion: .file(extensions: ["gif"]))
  var first: String

  @Argument(help: "Another GIF of the same size.", completion: .file(extensions: ["gif"]))
  var second: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write a PNG that shows where the worst moment differs.", valueName: "file"),
    completion: .file(extensions: ["png"]))
  var output: String?

  @Flag(help: "Print JSON, with every moment that differs.")
  var json = false

  func run() throws {
    let comparison = try compared()
    try Terminal.output.print(json ? Self.json(comparison).json : text(comparison))
    if let output, let worst = comparison.worst {
      try OutputFile.write(comparison.heatMap(of: worst).pngData(), to: output)
    }
    if !comparison.isSame { throw ExitCode(ExitStatus.different.rawValue) }
  }

  private func compared() throws -> GIFComparison {
    let (one, other) = (try InputFile.gif(first), try InputFile.gif(second))
    do { return try GIFComparison(one, other) } catch {
      // A frame that cannot be shown is found again, to name its file.
      try InputFile.play(one, from: first)
      try InputFile.play(other, from: second)
      throw error
    }
  }

  private func text(_ comparison: GIFComparison) -> String {
    guard let worst = comparison.worst else {
      return comparison.isSame
        ? "the same at every moment" : "the pictures agree, but one lasts longer"
    }
    return """
      \(comparison.differences.count) of \(comparison.momentCount) moments differ
      worst at \(Measure.seconds(worst.time)): \(Numeral.whole(worst.pixelCount)) pixels, \
      by up to \(worst.largest) of 255, \(Numeral.fixed(worst.decibels, decimals: 1)) dB
      """
  }

  private static func json(_ comparison: GIFComparison) -> TraceValue {
    .record([
      "same": .flag(comparison.isSame), "moments": .integer(comparison.momentCount),
      "differences": .list(comparison.differences.map(json)),
    ])
  }

  private static func json(_ difference: GIFComparison.Difference) -> TraceValue {
    .record([
      "time": .number(difference.time), "pixels": .integer(difference.pixelCount),
      "largest": .integer(difference.largest), "psnr": .number(difference.decibels),
    ])
  }
}
