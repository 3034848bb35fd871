import CommandLineParsing
import GIFEncoding
import LessonKit
import Lessons

/// The command `mlanim reproduce FILE.gif`.
struct Reproduce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render a GIF again from what it says of its making, and compare.",
    discussion: "Leaves with 0 when every byte is the same, and with 3 when one differs.")

  @Argument(help: "A GIF that mlanim rendered.", completion: .file(extensions: ["gif"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The outside data that it was made from, if any. (default: in the folder of MLANIM_DATA)",
      valueName: "path"),
    completion: .file())
  var data: String?

  func run() async throws {
    let bytes = try InputFile.bytes(of: file)
    let gif = try InputFile.gif(file, pixelLimit: .max)
    guard let making = Provenance.making(in: gif.comments) else {
      throw InputError.broken(path: file, reason: "it does not say how it was made")
    }
    let arguments = making.arguments + (try dataArguments(for: making))
    guard let job = try Render.parse(arguments + ["--quiet"]).singleJob(search: .nowhere) else {
      return
    }
    guard job.provenance.data == making.data else {
      try Terminal.output.print("\(file): differs, for it was made from other data")
      throw ExitCode(ExitStatus.different.rawValue)
    }
    let sink = MemorySink()
    _ = try await job.writeGIF(to: sink, jobs: Machine.cores) { _, _ in }
    let command = "mlanim render \(arguments.joined(separator: " "))"
    guard sink.bytes == bytes else {
      try Terminal.output.print(
        "\(file): differs, by \(command); it was made by \(making.tool), this is \(Version.text)")
      throw ExitCode(ExitStatus.different.rawValue)
    }
    try Terminal.output.print("\(file): the same \(bytes.count) bytes, by \(command)")
  }

  /// The option that hands the outside data over, where the file was made from some.
  private func dataArguments(for making: Provenance.Making) throws -> [String] {
    guard !making.data.isEmpty else {
      if data == nil { return [] }
      throw ValidationError("'\(file)' was made without outside data; leave out '--data'.")
    }
    let lesson = try SceneName(argument: making.name)?.resolved(in: .standard)
    guard let path = try lesson.flatMap({ try DataSearch.standard.path(for: $0, typed: data) })
    else {
      let names = making.data.map { "'\($0.name)'" }.joined(separator: " and ")
      throw ValidationError("'\(file)' was made from \(names); give the path with '--data'.")
    }
    return ["--\(DataKind.optionName)=\(path)"]
  }
}
