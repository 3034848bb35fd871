import CommandLineParsing
import Foundation

/// The program: measures how long pieces of work take, and prints a line of JSON for each.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measure how fast mlanim computes, draws and encodes.",
    discussion: """
      Prints JSON Lines: the least time of one call over many repeats, after a warm-up. Build with \
      '-c release'. 'Sources/benchmarks/Peers/compare.py' runs the same work in NumPy and PyTorch, \
      'gif_peers.py' beside it makes the same GIFs with other encoders; both print the ratios.
      """)

  @Flag(help: "List the benchmarks instead of running them.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "Only those whose name and shape, as listed, contain this; may be repeated.",
      valueName: "pattern"))
  var only: [String] = []

  @Option(help: "The seconds that each is repeated for.")
  var seconds = 0.5

  @Option(
    help: ArgumentHelp(
      "Write the frames of 'gif-encode' as PNGs into this folder instead, for its peers.",
      valueName: "folder"))
  var writeFrames: String?

  mutating func validate() throws {
    guard seconds >= 0, seconds <= 3600 else {
      throw ValidationError(
        "The value '\(seconds)' is out of range for '--seconds'; give 0 to 3600.")
    }
  }

  func run() async throws {
    if let writeFrames { return try FrameSequence.writeAll(to: writeFrames) }
    let wanted = Benchmark.all.filter { benchmark in
      only.isEmpty || only.contains { benchmark.title.contains($0) }
    }
    if wanted.isEmpty {
      throw ValidationError("No benchmark contains '\(only[0])'; '--list' shows them all.")
    }
    for benchmark in wanted {
      if list {
        print(benchmark.title)
      } else {
        let stopwatch = Stopwatch(seconds: seconds)
        let reading = try await stopwatch.time(benchmark.prepare())
        try show(Measurement(of: benchmark, reading, try await benchmark.figures()))
      }
    }
  }

  /// Prints at once, so that whoever reads along need not wait for the end.
  private func show(_ measurement: Measurement) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(measurement), as: UTF8.self))
    fflush(nil)
  }

  static func main() async {
    do {
      try await runAsRoot()
    } catch {
      let code = exitCode(for: error)
      let stream: FileHandle = code.isSuccess ? .standardOutput : .standardError
      stream.write(Data((fullMessage(for: error) + "\n").utf8))
      exit(code.rawValue)
    }
  }
}
