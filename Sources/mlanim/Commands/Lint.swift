import CommandLineParsing
import Drawing
import GIFEncoding
import LessonKit
import Lessons
import Linting
import Rendering

/// The command `mlanim lint LESSON[/SCENE]…`.
struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at every frame of lessons and say what is wrong with them.",
    discussion: """
      Words off the canvas or on one another, small or faint; what flashes, jumps or stays empty; what \
      colour alone tells apart; too long, too short, too many bytes. What depends on colours is looked \
      at in both themes. A lesson that is named is checked with all its scenes. Leaves with \(ExitStatus.unmet.rawValue) when there is anything to report.
      """)

  @Argument(help: "Lessons, or scenes of lessons as lesson/scene.", completion: .lessons)
  var lesson: [SceneName] = []

  @Flag(help: "Check every lesson.")
  var all = false

  @Option(help: "The colours to check; both if left out.")
  var theme: LookOptions.ThemeName?

  @Option(help: "Look at one frame of so many, 1 to 100; motion is judged at 1 alone.")
  var every = 1

  @Option(
    help: ArgumentHelp(
      "The most bytes of a file, as in 300kB or 2MB; what the picture standard asks if left out.",
      valueName: "bytes"))
  var maxBytes: ByteCount?

  @Flag(help: "Do not encode the lessons to count their bytes.")
  var noBytes = false

  @Flag(help: "Print JSON, a finding a line.")
  var json = false

  @OptionGroup var chance: ChanceOptions

  @Option(help: "How many frames are worked on at once. (default: the number of cores)")
  var jobs: Int?

  @AdditionalValues var parameters

  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    try LessonParameters.options(for: preview)
  }

  mutating func validate() throws {
    if all, !lesson.isEmpty { throw ValidationError("Give lessons or '--all', not both.") }
    if !all, lesson.isEmpty { throw ValidationError("Name a lesson to check, or give '--all'.") }
    if noBytes, maxBytes != nil {
      throw ValidationError("Give '--max-bytes' or '--no-bytes', not both.")
    }
    guard (1...100).contains(every) else {
      throw ValidationError("The value '\(every)' is out of range for '--every'; give 1 to 100.")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("The value '\(jobs)' is out of range for '--jobs'; give 1 to 256.")
    }
  }

  func run() async throws {
    let started = ContinuousClock.now
    Notices.missingFonts()
    var report = LintReport(isJSON: json)
    var work: (id: String, lesson: LessonWork)?
    for name in try SceneName.all(of: all ? nil : lesson) {
      if work?.id != name.lesson {
        let lesson = try LessonWork(
          name, values: parameters, seed: chance.seed, search: .standard, checkpoints: .shipped)
        work = (name.lesson, lesson)
      }
      guard let scene = try work?.lesson.scene(name) else { continue }
      var first: LintVerdict?
      for theme in theme.map({ [$0.theme] }) ?? Theme.all {
        let verdict = try await verdict(on: scene, theme, after: first)
        first = first ?? verdict
        try report.add(verdict.findings, of: name, theme)
      }
    }
    try report.finish(taking: .now - started)
    if report.count > 0 { throw ExitCode(ExitStatus.unmet.rawValue) }
  }

  /// What comes out of looking at a scene in a theme, in another theme `after` which it was looked at.
  private func verdict(
    on scene: ComputedLesson.Scene, _ theme: Theme, after first: LintVerdict?
  ) async throws -> LintVerdict {
    let film = Film(title: scene.card.title, animation: scene.animation())
    let limit = maxBytes?.count
    let subject = LintSubject(film: film, alt: scene.card.alt, byteLimit: limit)
    let linter = Linter(
      theme: theme, jobs: workers, step: every, judgesColorsAlone: first != nil,
      judgesFlashes: first?.mayFlash ?? true)
    let isNear = (first?.byteCount).map { LintSubject.needsCount(after: $0, byteLimit: limit) }
    let isCounted = !noBytes && isNear ?? true
    guard isCounted else { return try await linter.verdict(on: subject) }
    // The file that is rendered when nothing is said about it.
    let renderer = GIFRenderer(jobs: workers, pinnedColors: theme.pixels)
    return try await linter.verdict(on: subject) { frames in
      try await renderer.render(frames, to: MemorySink()) { _, _ in }.byteCount
    }
  }

  private var workers: Int { jobs ?? Machine.cores }
}
