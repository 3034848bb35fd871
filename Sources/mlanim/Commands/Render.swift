import CommandLineParsing
import Drawing
import GIFEncoding
import LessonKit
import Lessons
import Rendering
import Scenes

/// The command `mlanim render LESSON[/SCENE]…`.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render lessons as animated GIFs.",
    discussion: """
      Each lesson has a page of its own, with its scenes and parameters: \
      'mlanim render ch2-gradient-descent --help'. Its parameters are options when exactly one lesson is \
      named.
      """)

  @Argument(
    help: "Lessons, or scenes of lessons as lesson/scene.", completion: .lessons)
  var lesson: [SceneName] = []

  @Flag(help: "Render every lesson.")
  var all = false

  @Flag(help: "Render the further scenes of each lesson too.")
  var everyScene = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, when it is one.", valueName: "file"),
    completion: .file(extensions: ["gif"]))
  var output: String?

  @Option(
    help: "The folder to write <lesson>.gif and <lesson>-<scene>.gif to.", completion: .directory)
  var outputDir: String?

  @OptionGroup var look: LookOptions

  @Option(help: "Frames a second, up to 50. (default: 25)")
  var fps: Double?

  @OptionGroup var chance: ChanceOptions

  @Option(help: "How many frames are worked on at once (default: the number of cores)")
  var jobs: Int?

  @Option(help: "How to show progress; auto is a bar on a terminal and lines elsewhere.")
  var progress = ProgressStyle.auto

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @AdditionalValues var parameters

  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    try LessonParameters.options(for: preview)
  }

  mutating func validate() throws {
    guard all != !lesson.isEmpty || lesson.isEmpty && all else {
      throw ValidationError(
        all ? "Give lessons or '--all', not both." : "Name a lesson to render, or give '--all'.")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("The value '\(jobs)' is out of range for '--jobs'; give 1 to 256.")
    }
    if output != nil, outputDir != nil {
      throw ValidationError("Give '--output' or '--output-dir', not both.")
    }
  }

  func run() async throws {
    let rate = try rate()
    let wanted = try scenes()
    if output != nil, wanted.count != 1 {
      throw ValidationError("'--output' takes one file, not \(wanted.count); give '--output-dir'.")
    }
    Notices.missingFonts()
    var computed: (id: String, lesson: ComputedLesson, parameters: [ParameterDescription])?
    for scene in wanted {
      if computed?.id != scene.lesson { computed = try compute(scene) }
      if let computed { try await render(scene, of: computed.lesson, computed.parameters, rate) }
    }
  }

  private func rate() throws -> FrameRate {
    guard let fps else { return .standard }
    let rate: FrameRate
    do { rate = try .nearest(to: fps) } catch { throw ValidationError(error.description) }
    if rate.isSnapped, !quiet {
      Terminal.error.note(
        "Note: a GIF counts in hundredths of a second; \(Numeral.shortest(fps)) frames a second become "
          + "\(Numeral.fixed(rate.framesPerSecond, decimals: 2)).")
    }
    return rate
  }

  /// What to render, the scenes of a lesson next to one another, none twice.
  private func scenes() throws -> [SceneName] {
    let named = all ? Catalog.standard.lessons.map { SceneName(lesson: $0.card.id) } : lesson
    var wanted: [SceneName] = []
    for name in named {
      let found = try name.resolved(in: .standard)
      let further =
        everyScene ? found.scenes.map { SceneName(lesson: name.lesson, scene: $0.id) } : []
      let headline = everyScene ? [SceneName(lesson: name.lesson)] : []
      for scene in headline + further + [name] where !wanted.contains(scene) {
        wanted.append(scene)
      }
    }
    return wanted
  }

  private func compute(
    _ scene: SceneName
  ) throws -> (id: String, lesson: ComputedLesson, parameters: [ParameterDescription]) {
    let lesson = try scene.configured(with: parameters)
    return (scene.lesson, try lesson.computed(seed: UInt64(chance.seed)), lesson.parameters)
  }

  private func render(
    _ name: SceneName, of lesson: ComputedLesson, _ parameters: [ParameterDescription],
    _ rate: FrameRate
  ) async throws {
    guard let scene = lesson[name.scene] else { return }
    let started = ContinuousClock.now
    let path = output ?? "\(outputDir ?? ".")/\(name.fileStem).gif"
    let renderer = GIFRenderer(
      jobs: jobs ?? Machine.cores, pinnedColors: look.look.theme.pixels,
      comments: [provenance(of: name, parameters, rate)])
    let film = Film(title: scene.card.title, animation: scene.animation())
    let frames = FilmFrames(of: film, look: look.look, rate: rate)
    let file = try OutputFile(at: path)
    var report = ProgressReport(of: name.text, style: quiet ? .none : progress)
    let summary: GIFSummary
    do {
      summary = try await renderer.render(frames, to: FileSink(descriptor: file.descriptor)) {
        report.show(done: $0, total: $1)
      }
    } catch GIFError.writeFailed(let reason) {
      throw OutputError.cannotWrite(path: path, reason: reason)
    }
    try file.commit()
    report.finish()
    if !quiet { try Terminal.output.print(line(path, summary, taking: .now - started)) }
  }

  private func provenance(
    of name: SceneName, _ parameters: [ParameterDescription], _ rate: FrameRate
  ) -> String {
    TraceValue.record([
      "tool": .text(Version.text), "lesson": .text(name.lesson),
      "scene": name.scene.map(TraceValue.text) ?? .null, "seed": .integer(chance.seed),
      "parameters": .parameters(parameters), "theme": .text(look.theme.rawValue),
      "quality": .text(look.quality.rawValue), "fps": .number(rate.framesPerSecond),
    ]).json
  }

  private func line(_ path: String, _ summary: GIFSummary, taking time: Duration) -> String {
    let quality = look.look.quality
    let size = "\(quality.pixelWidth)x\(quality.pixelHeight)"
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return "\(path)  \(size)  \(summary.frameCount) frames  \(Measure.seconds(summary.duration))  "
      + "\(Measure.bytes(summary.byteCount))  in \(Measure.seconds(time / .seconds(1)))"
  }
}

extension TraceValue {
  /// Parameters by name, with the values they have.
  static func parameters(_ parameters: [ParameterDescription]) -> TraceValue {
    .record(Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.traceValue) }))
  }
}
