import CommandLineParsing
import Exhibits
import GIFEncoding
import LessonKit
import Rendering

/// The command `mlanim play ENV`.
struct Play: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play an environment, and print or render what happens.",
    discussion: """
      Prints a line of JSON for each step: the state before it, the index of the action, the reward, the \
      state after it and whether the episode ended. With '-o FILE.gif' the game is rendered instead.
      """)

  @Argument(help: ArgumentHelp("The environment.", valueName: "environment"))
  var environment: PlayableWorld

  @Option(
    help: ArgumentHelp(
      "Who plays: 'random', or a file of a trained network or table, which plays greedily.",
      valueName: "random|file"),
    completion: .file(extensions: ["safetensors"]))
  var policy = "random"

  @Option(help: "How many episodes are played.")
  var episodes = 1

  @Option(help: "The steps after which an episode is broken off. (default: the environment's own)")
  var limit: Int?

  @OptionGroup var chance: ChanceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The GIF to render the game to.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var look: LookOptions

  @Flag(name: .shortAndLong, help: "Print nothing but errors and what was asked for.")
  var quiet = false

  mutating func validate() throws {
    guard (1...1_000_000).contains(episodes) else {
      throw ValidationError(
        "The value '\(episodes)' is out of range for '--episodes'; give 1 to 1000000.")
    }
    guard (1...1_000_000).contains(limit ?? 1) else {
      throw ValidationError(
        "The value '\(limit ?? 0)' is out of range for '--limit'; give 1 to 1000000.")
    }
  }

  func run() async throws { try await play(environment.world) }

  private func play<World: DrawnWorld>(_ world: World) async throws {
    let chosen = try chosenPolicy(for: world)
    let limit = limit ?? environment.limit
    let game = try PlayedGame(
      world, policy: chosen, episodes: episodes, limit: limit, seed: UInt64(chance.seed)
    ) { step in
      if output == nil { try Terminal.output.print(step.line.json) }
    }
    if let output { try await render(game, to: output) }
  }

  private func chosenPolicy(for world: some DrawnWorld) throws -> PlayedPolicy {
    if policy == "random" { return .random }
    return try PlayedPolicy(try InputFile.bytes(of: policy), named: policy, for: world)
  }

  private func render<World: DrawnWorld>(_ game: PlayedGame<World>, to path: String) async throws {
    let seconds = Double(game.stepCount) * environment.pace
    guard seconds <= 120 else {
      throw ValidationError(
        "\(game.stepCount) steps would play for \(Measure.seconds(seconds)); give fewer '--episodes' or "
          + "a '--limit'.")
    }
    let player = policy == "random" ? "played at random" : "played by \(fileName(policy))"
    let film = Film(
      title: environment.title, animation: game.animation(pace: environment.pace, policy: player))
    try await write(film, to: path)
  }

  private func write(_ film: Film, to path: String) async throws {
    let started = ContinuousClock.now
    let frames = FilmFrames(of: film, look: look.look, rate: .standard)
    let renderer = GIFRenderer(jobs: Machine.cores, pinnedColors: look.look.theme.pixels)
    var report = ProgressReport(of: environment.id, style: quiet ? .none : .auto)
    let summary = try await OutputFile.write(to: path) { sink in
      try await renderer.render(frames, to: sink) { report.show(done: $0, total: $1) }
    }
    report.finish()
    if quiet { return }
    let line = RenderSummary(
      quality: look.look.quality, frameCount: summary.frameCount, duration: summary.duration,
      byteCount: summary.byteCount
    ).line(for: path, taking: .now - started)
    if path == "-" { Terminal.error.note(line) } else { try Terminal.output.print(line) }
  }

  private func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
