import CommandLineParsing
import Drawing
import GIFEncoding
import LessonKit
import Lessons
import Rasters
import Rendering

/// The command `mlanim sheet LESSON[/SCENE]`.
struct Sheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw evenly spaced frames of a lesson on one PNG.",
    discussion: "The quickest way to see whether a lesson looks right.")

  @Argument(help: "The lesson, or one of its scenes as lesson/scene.", completion: .lessons)
  var lesson: SceneName

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: <lesson>-sheet.png)", valueName: "file"),
    completion: .file(extensions: ["png"]))
  var output: String?

  @Option(help: "How many frames, 1 to 100.")
  var frames = 12

  @OptionGroup var look: LookOptions

  @OptionGroup var chance: ChanceOptions

  @OptionGroup var checkpoints: CheckpointOptions

  @AdditionalValues var parameters

  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    try LessonParameters.options(for: preview)
  }

  mutating func validate() throws {
    guard (1...100).contains(frames) else {
      throw ValidationError("The value '\(frames)' is out of range for '--frames'; give 1 to 100.")
    }
  }

  func run() throws {
    let scene = try lesson.computed(
      with: parameters, seed: chance.seed, checkpoints: checkpoints.source(for: [lesson])
    ).scene
    Notices.missingFonts()
    let film = Film(title: scene.card.title, animation: scene.animation())
    let raster = try ContactSheet(count: frames, look: look.look).raster(of: film)
    let path = output ?? "\(lesson.fileStem)-sheet.png"
    try OutputFile.write(try raster.pngData(), to: path)
    try Terminal.output.print("\(path)  \(raster.width)x\(raster.height)  \(frames) frames")
  }
}
