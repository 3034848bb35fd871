import CommandLineParsing
import LessonKit
import Lessons

/// The command `mlanim train LESSON`.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a lesson and write what it learned.",
    discussion: """
      Some lessons train for minutes; what they learned with their own parameters ships with the \
      program. This command learns it again, byte for byte, or learns it with other parameters or \
      another seed. Give the file to 'mlanim render LESSON --checkpoint FILE' with the same parameters \
      and seed. A training that is stopped leaves its state beside the file; the same command goes on \
      from there.
      """)

  @Argument(help: "The lesson.", completion: .lessons)
  var lesson: SceneName

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: <lesson>.safetensors)", valueName: "file"),
    completion: .file(extensions: ["safetensors"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where to note what is measured, as JSON Lines; - for standard output.", valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var log: String?

  @Flag(help: "Begin anew, whatever an earlier run left.")
  var restart = false

  @OptionGroup var chance: ChanceOptions

  @Option(help: "How to show progress; auto is a bar on a terminal and lines elsewhere.")
  var progress = ProgressStyle.auto

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @AdditionalValues var parameters

  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    try LessonParameters.options(for: preview)
  }

  func run() throws {
    let training = try training()
    let path = output ?? "\(lesson.lesson).safetensors"
    var session = TrainingSession(
      training, writing: path, log: log, progress: quiet ? .none : progress, isQuiet: quiet)
    if !restart { try session.resume() }
    try session.run()
  }

  private func training() throws -> TrainingRun {
    guard lesson.scene == nil else {
      throw ValidationError("A lesson is trained as a whole; give '\(lesson.lesson)' alone.")
    }
    let configured = try lesson.configured(with: parameters)
    if let training = try configured.training(seed: UInt64(chance.seed), tool: Version.text) {
      return training
    }
    let trained = Catalog.standard.lessons.filter(\.isTrainable).map(\.card.id)
    throw ValidationError(
      "\(lesson.lesson) trains while it is rendered. Lessons to train beforehand: "
        + "\(trained.isEmpty ? "none" : trained.joined(separator: ", ")).")
  }
}
