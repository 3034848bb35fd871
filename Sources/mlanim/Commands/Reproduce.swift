import CommandLineParsing
import GIFEncoding

/// The command `mlanim reproduce FILE.gif`.
struct Reproduce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render a GIF again from what it says of its making, and compare.",
    discussion: "Leaves with 0 when every byte is the same, and with 3 when one differs.")

  @Argument(help: "A GIF that mlanim rendered.", completion: .file(extensions: ["gif"]))
  var file: String

  func run() async throws {
    let bytes = try InputFile.bytes(of: file)
    let gif = try InputFile.gif(file)
    guard let (tool, arguments) = Provenance.arguments(in: gif.comments) else {
      throw InputError.broken(path: file, reason: "it does not say how it was made")
    }
    guard let job = try Render.parse(arguments + ["--quiet"]).singleJob() else { return }
    let sink = MemorySink()
    _ = try await job.writeGIF(to: sink, jobs: Machine.cores) { _, _ in }
    let command = "mlanim render \(arguments.joined(separator: " "))"
    guard sink.bytes == bytes else {
      try Terminal.output.print(
        "\(file): differs, by \(command); it was made by \(tool), this is \(Version.text)")
      throw ExitCode(ExitStatus.different.rawValue)
    }
    try Terminal.output.print("\(file): the same \(bytes.count) bytes, by \(command)")
  }
}
