import CommandLineParsing
import FoundationEssentials
import LessonKit
import NeuralNets

/// A training from its first step, or from where it was stopped, to its file.
struct TrainingSession {
  private var training: TrainingRun
  private let path: String
  private let log: TrainingLog?
  private let style: ProgressStyle
  private let isQuiet: Bool
  private let started = ContinuousClock.now

  /// How long a training runs between two savings of its state: what a power cut may cost.
  private static let interval = Duration.seconds(60)

  init(
    _ training: TrainingRun, writing path: String, log: String?, progress style: ProgressStyle,
    isQuiet: Bool
  ) {
    self.training = training
    self.path = path
    self.log = log.map { TrainingLog(path: $0) }
    self.style = style
    self.isQuiet = isQuiet
  }

  /// Where the state of a training that is stopped is kept.
  private var statePath: String { path + ".resume" }

  private var words: String { training.progress.words }

  /// Continues from the state that an earlier run left, if there is one.
  ///
  /// - Throws: `InputError` for a file that is broken or of another training.
  mutating func resume() throws {
    guard FileManager.default.fileExists(atPath: statePath) else { return }
    let bytes = try InputFile.bytes(of: statePath)
    do {
      try training.resume(from: try SafeTensors(decoding: bytes), named: statePath)
    } catch LessonError.otherTraining(let name, let differences) {
      throw InputError.broken(
        path: name,
        reason: "it was left by another training (\(differences.joined(separator: ", "))); "
          + "give '--restart' to begin anew, or another file with -o")
    } catch {
      throw InputError.broken(
        path: statePath, reason: "\(error); give '--restart' to begin anew")
    }
    if !isQuiet { Terminal.error.note("Going on at \(words), from \(statePath).") }
  }

  /// Trains to the end and writes the file; or, when somebody stops the program, stores the state.
  ///
  /// - Throws: `ExitCode` when it was stopped, `LessonError` when training fails, `OutputError` when a
  ///   file cannot be written.
  mutating func run() throws {
    try log?.begin(training)
    Interruption.waitForWork()
    var report = ProgressReport(
      of: path, style: style, doneBefore: training.progress.done)
    var saved = ContinuousClock.now
    while !training.progress.isDone {
      let count = training.records.count
      try training.advance()
      try log?.append(training.records.dropFirst(count))
      let progress = training.progress
      report.show(done: progress.done, total: progress.total) { _ in progress.words }
      if let status = Interruption.request { try stop(with: status, report) }
      if .now - saved >= Self.interval {
        try save()
        saved = .now
      }
    }
    report.finish()
    try finish()
  }

  private func save() throws {
    try OutputFile.write(training.stateFile.encoded(), to: statePath)
  }

  private func stop(with status: ExitStatus, _ report: ProgressReport) throws -> Never {
    try save()
    report.finish()
    if !isQuiet {
      Terminal.error.note("Stopped at \(words); the same command goes on, from \(statePath).")
    }
    throw ExitCode(status.rawValue)
  }

  private func finish() throws {
    let bytes = training.seriesFile.encoded()
    try OutputFile.write(bytes, to: path)
    try? FileManager.default.removeItem(atPath: statePath)
    if isQuiet { return }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    let line = "\(path)  \(words)  \(Measure.bytes(bytes.count))  in \(Measure.seconds(seconds))"
    if log?.isStandardOutput == true {
      Terminal.error.note(line)
    } else {
      try Terminal.output.print(line)
    }
  }
}

/// The numbers of a training as JSON Lines: a header, then a line for each record.
///
/// A training that is resumed writes its log anew from the beginning, so that in the end it is the same.
struct TrainingLog {
  private let path: String

  init(path: String) { self.path = path }

  /// Whether the lines go to standard output.
  var isStandardOutput: Bool { path == "-" }

  /// Writes the header, and what was measured before.
  func begin(_ training: TrainingRun) throws {
    let origin = training.origin
    let header = TraceValue.record([
      "type": "header", "lesson": .text(origin.lesson),
      "seed": .integer(Int(clamping: origin.seed)),
      "tool": .text(origin.tool), "command": .text(origin.command),
    ])
    if !isStandardOutput { try OutputFile.write([], to: path) }
    try write([header.json])
    try append(training.records[...])
  }

  /// Adds what was measured since.
  func append(_ records: ArraySlice<CheckpointSeries.Record>) throws {
    if records.isEmpty { return }
    try write(
      records.map { record in
        let step = record.traceStep
        return TraceValue.record(
          step.values.merging(["type": "record", "step": .integer(step.step)]) { $1 }
        ).json
      })
  }

  private func write(_ lines: [String]) throws {
    if isStandardOutput {
      for line in lines { try Terminal.output.print(line) }
      return
    }
    try OutputFile.append(Array(lines.map { $0 + "\n" }.joined().utf8), to: path)
  }
}
