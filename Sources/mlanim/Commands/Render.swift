import CommandLineParsing
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
    help: ArgumentHelp(
      "The file to write, when it is one; - for standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The folder to write <lesson>.gif and <lesson>-<scene>.gif to.", valueName: "folder"),
    completion: .directory)
  var outputDir: String?

  @Option(
    help: """
      What to write: an animated GIF or PNG, the poster as a PNG, a folder of numbered PNGs, or \
      uncompressed video.
      """)
  var format = PictureFormat.gif

  @OptionGroup var look: LookOptions

  @OptionGroup var encoding: EncodingOptions

  @Option(help: "Frames a second, up to 50. (default: 25)")
  var fps: Double?

  @OptionGroup var chance: ChanceOptions

  @OptionGroup var checkpoints: CheckpointOptions

  @Option(help: "How many frames are worked on at once. (default: the number of cores)")
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
    if all, !lesson.isEmpty { throw ValidationError("Give lessons or '--all', not both.") }
    if !all, lesson.isEmpty { throw ValidationError("Name a lesson to render, or give '--all'.") }
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
    for name in wanted { try check(path(for: name)) }
    Notices.missingFonts()
    var lesson: (id: String, work: LessonWork)?
    for name in wanted {
      if lesson?.id != name.lesson { lesson = (name.lesson, try work(for: name)) }
      guard let job = try lesson?.work.job(for: name, look: look, rate: rate, encoding: encoding)
      else { continue }
      try await write(job)
    }
  }

  /// What the first scene that is named makes of the lesson: the job alone, nothing written.
  func singleJob(search: DataSearch) throws -> RenderJob? {
    guard let name = lesson.first else { return nil }
    return try work(for: name, search: search).job(
      for: name, look: look, rate: rate(), encoding: encoding)
  }

  private func work(
    for name: SceneName, search: DataSearch = .standard
  ) throws -> LessonWork {
    try LessonWork(
      name, values: parameters, seed: chance.seed, search: search,
      checkpoints: checkpoints.source(for: lesson))
  }

  private func rate() throws -> FrameRate {
    guard let fps else { return .standard }
    let rate: FrameRate
    do { rate = try .nearest(to: fps) } catch { throw ValidationError(error.description) }
    if rate.isSnapped, !quiet { Notices.snapped(fps, to: rate) }
    return rate
  }

  /// What to render, the scenes of a lesson next to one another, none twice.
  private func scenes() throws -> [SceneName] {
    let named = all ? Catalog.standard.lessons.map { SceneName(lesson: $0.card.id) } : lesson
    var wanted: [SceneName] = []
    for name in named {
      let found = try name.resolved(in: .standard)
      let every =
        [SceneName(lesson: name.lesson)]
        + found.scenes.map { SceneName(lesson: name.lesson, scene: $0.id) }
      for scene in everyScene ? every : [name] where !wanted.contains(scene) {
        wanted.append(scene)
      }
    }
    return wanted
  }

  /// Where a scene goes; `-` is standard output.
  private func path(for name: SceneName) -> String {
    let ending = format.ending.map { ".\($0)" } ?? ""
    return output ?? "\(outputDir ?? ".")/\(name.fileStem)\(ending)"
  }

  /// What cannot be written is said before minutes are spent on computing it.
  private func check(_ path: String) throws(OutputError) {
    if format == .frames { return try OutputFolder.check(path) }
    if path != "-" { try OutputFile.check(path) }
  }

  private func write(_ job: RenderJob) async throws {
    let started = ContinuousClock.now
    let path = path(for: job.name)
    var report = ProgressReport(of: job.name.text, style: quiet ? .none : progress)
    let summary = try await job.write(
      format, to: path, jobs: jobs ?? Machine.cores, progress: { report.show(done: $0, total: $1) })
    report.finish()
    if quiet { return }
    let line = summary.line(for: path, taking: .now - started)
    if path == "-" { Terminal.error.note(line) } else { try Terminal.output.print(line) }
  }
}
