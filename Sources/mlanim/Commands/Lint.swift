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
      var count: Int?
      for (index, theme) in (theme.map { [$0.theme] } ?? Theme.all).enumerated() {
        let film = Film(title: scene.card.title, animation: scene.animation())
        let isCounted = !noBytes && count.map(LintSubject.needsCount) ?? true
        count = isCounted ? try await byteCount(of: film, theme) : nil
        let findings = try await Linter(
          theme: theme, jobs: workers, step: every, judgesColorsAlone: index > 0
        ).findings(in: LintSubject(film: film, alt: scene.card.alt, byteCount: count))
        try report.add(findings, of: name, theme)
      }
    }
    try report.finish(taking: .now - started)
    if report.count > 0 { throw ExitCode(ExitStatus.unmet.rawValue) }
  }

  /// The bytes of the file that is rendered when nothing is said about it.
  private func byteCount(of film: Film, _ theme: Theme) async throws -> Int {
    let frames = FilmFrames(of: film, look: Look(theme: theme), rate: .standard)
    let renderer = GIFRenderer(jobs: workers, pinnedColors: theme.pixels)
    return try await renderer.render(frames, to: MemorySink()) { _, _ in }.byteCount
  }

  private var workers: Int { jobs ?? Machine.cores }
}
