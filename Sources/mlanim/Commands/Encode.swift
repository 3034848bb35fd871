import CommandLineParsing
import FoundationEssentials
import GIFEncoding
import Rendering

/// The command `mlanim encode FRAMES… -o out.gif`.
struct Encode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a GIF of anybody's frames.",
    discussion: """
      Frames are PNG files in the order given, or a folder of them in the order of their names, 9.png \
      before 10.png. Video comes through standard input:
        ffmpeg -i film.mp4 -f yuv4mpegpipe - | mlanim encode - -o film.gif
      Palette and compression are chosen by the frames; the options decide by hand.
      """)

  @Argument(
    help: "PNG files, a folder of them, or - for video on standard input.", completion: .file())
  var frames: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The GIF to write; - for standard output.", valueName: "file"),
    completion: .file(extensions: ["gif"]))
  var output: String

  @Option(help: "Frames a second, up to 50. (default: the video's own, else 25)")
  var fps: Double?

  @Option(
    help: ArgumentHelp(
      "Read plain video from standard input: three bytes a pixel (RGB), no header.",
      valueName: "size"))
  var raw: PixelSize?

  @OptionGroup var encoding: EncodingOptions

  @Option(help: "How many frames are worked on at once. (default: the number of cores)")
  var jobs: Int?

  @Option(help: "How to show progress; auto is a bar on a terminal and lines elsewhere.")
  var progress = ProgressStyle.auto

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("The value '\(jobs)' is out of range for '--jobs'; give 1 to 256.")
    }
    if frames.contains("-"), frames.count > 1 {
      throw ValidationError("Give files or - for standard input, not both.")
    }
    if raw != nil, frames != ["-"] {
      throw ValidationError("'--raw' reads standard input; give - in place of files.")
    }
  }

  func run() async throws {
    let source = try await source()
    let renderer = GIFRenderer(jobs: jobs ?? Machine.cores)
    let started = ContinuousClock.now
    var report = ProgressReport(of: output, style: quiet ? .none : progress)
    let (summary, givenUp) = try await OutputFile.write(to: output) { sink in
      try await encoding.render(source, with: renderer, to: sink) {
        report.show(done: $0, total: $1)
      }
    }
    report.finish()
    if quiet { return }
    let line =
      "\(output)  \(Measure.frames(summary.frameCount))  \(Measure.seconds(summary.duration))  "
      + "\(Measure.bytes(summary.byteCount))  in \(Measure.seconds((.now - started) / .seconds(1)))"
      + (givenUp.isEmpty ? "" : "  (\(givenUp))")
    if output == "-" { Terminal.error.note(line) } else { try Terminal.output.print(line) }
  }

  private func source() async throws -> any FrameSource {
    if frames == ["-"] { return try await video().frames() }
    let rate = try rate(or: 25)
    return try PNGFrames(files: files(), frameDuration: rate.frameDuration) { path in
      try InputFile.bytes(of: path)
    }
  }

  /// The files given; of a folder its PNGs, in the order of their names.
  private func files() throws -> [String] {
    try frames.flatMap { path in
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
        return [path]
      }
      let names = try FrameNames.inOrder(InputFile.names(in: path))
      guard !names.isEmpty else { throw FrameError.noPictures(folder: path) }
      return names.map { "\(path)/\($0)" }
    }
  }

  private func video() throws -> VideoInput {
    var stream = InputStream.standard
    if let raw {
      let format = VideoFormat(width: raw.width, height: raw.height, coding: .rgb)
      return VideoInput(
        stream, format, isMarked: false, frameDuration: try rate(or: 25).frameDuration)
    }
    guard let line = try stream.line() else { throw FrameError.noFrames }
    let header = try Y4MHeader(line)
    let rate = try rate(or: header.rate ?? 25)
    return VideoInput(stream, header.format, isMarked: true, frameDuration: rate.frameDuration)
  }

  private func rate(or standard: Double) throws -> FrameRate {
    let rate: FrameRate
    do { rate = try .nearest(to: fps ?? min(standard, 50)) } catch {
      throw ValidationError(error.description)
    }
    if rate.isSnapped, !quiet { Notices.snapped(fps ?? standard, to: rate) }
    return rate
  }
}

/// A size in pixels, typed as `960x540`.
struct PixelSize: ExpressibleByArgument {
  let width: Int
  let height: Int

  init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (1...65_535).contains(width), (1...65_535).contains(height)
    else { return nil }
    self.width = width
    self.height = height
  }
}
