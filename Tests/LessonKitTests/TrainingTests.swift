import Foundation
import LessonKit
import NeuralNets
import Tensors
import Testing

struct TrainingTests {
  private let lessons = Catalog([Trained.self]).lessons

  private func training(
    _ texts: [(name: String, text: String)] = [], seed: UInt64 = 3, tool: String = "tool 1"
  ) throws -> TrainingRun {
    try #require(try lessons[0].configured(with: texts).training(seed: seed, tool: tool))
  }

  /// The bytes that a whole training leaves.
  private func trained(_ texts: [(name: String, text: String)] = []) throws -> [UInt8] {
    var run = try training(texts)
    while !run.progress.isDone { try run.advance() }
    return run.seriesFile.encoded()
  }

  private func weights(
    _ texts: [(name: String, text: String)], seed: UInt64, from source: CheckpointSource
  ) throws -> [Double] {
    let lesson = try lessons[0].configured(with: texts)
    return try lesson.computed(seed: seed, checkpoints: source).headline.steps().map { step in
      guard case .number(let value) = step.values["value"] else { return .nan }
      return value
    }
  }

  @Test func `only a lesson that trains ahead has a training`() throws {
    #expect(lessons.map(\.isTrainable) == [true, false])
    #expect(try lessons[1].configured().training(seed: 0, tool: "") == nil)
  }

  @Test func `the same training leaves the same bytes, another seed others`() throws {
    #expect(try trained() == trained())
    var other = try training(seed: 4)
    while !other.progress.isDone { try other.advance() }
    #expect(try other.seriesFile.encoded() != trained())
  }

  @Test(arguments: 1..<6)
  func `a training that is stopped after any step goes on to the same bytes`(step: Int) throws {
    var run = try training()
    for _ in 0..<step { try run.advance() }
    let state = run.stateFile.encoded()
    var resumed = try training()
    try resumed.resume(from: try SafeTensors(decoding: state), named: "state")
    #expect(resumed.progress == run.progress && resumed.records == run.records)
    while !resumed.progress.isDone { try resumed.advance() }
    #expect(try resumed.seriesFile.encoded() == trained())
  }

  @Test func `a state of another training is refused and changes nothing`() throws {
    var run = try training()
    try run.advance()
    for other in [
      try training([("rate", "0.25")]), try training(seed: 4), try training(tool: "tool 2"),
    ] {
      var other = other
      let error = try #require(throws: LessonError.self) {
        try other.resume(from: run.stateFile, named: "a.resume")
      }
      #expect(error.description.hasPrefix("a.resume is of another training: "), "\(error)")
      #expect(other.progress.done == 0)
    }
    var broken = run.stateFile
    broken.tensors["weight"] = nil
    let error = try #require(throws: LessonError.self) {
      try run.resume(from: broken, named: "a.resume")
    }
    #expect(error.description.contains("no tensor 'weight'"))
  }

  @Test func `a series comes back from its file`() throws {
    var series = CheckpointSeries()
    series.note(["loss": 2.5, "accuracy": 0.1], at: 0)
    series.note(["loss": 0.7], at: 12)
    series.keep([Tensor([1, 1 / 3])], as: "net", at: 0)
    series.keep(["table": Tensor(ones: 2, 3)], at: 12)
    series.keep(Tensor([5]), as: "plain", at: 12)
    let read = try CheckpointSeries(try SafeTensors(decoding: series.file.encoded()))
    #expect(read == series)
    #expect(read.snapshots.map(\.step) == [0, 12])
    #expect(read.snapshots[1].tensors.keys.sorted() == ["plain.", "table"])
    #expect(read.snapshots[0].tensors["net.0"]?.scalars[1] == 0.333_251_95)
    #expect(read.curve("accuracy").map(\.step) == [0])
    #expect(read.records[1].traceStep == TraceStep(12, ["loss": 0.7]))
  }

  @Test func `a hostile series is refused`() throws {
    let good = CheckpointSeries().file
    func refuses(_ change: (inout SafeTensors) -> Void) -> Bool {
      var file = good
      change(&file)
      return (try? CheckpointSeries(file)) == nil
    }
    #expect(!refuses { _ in })
    #expect(refuses { $0.tensors["snapshot.x.w"] = [1] })
    #expect(refuses { $0.tensors["weights"] = [1] })
    #expect(refuses { $0.tensors["record step"] = nil })
    #expect(refuses { $0.tensors["record step"] = [.nan] })
    #expect(refuses { $0.tensors["record.loss"] = [1, 2] })
  }

  @Test func `the notes name the command that makes the series again`() throws {
    let run = try training([("name", "it's"), ("size", "4")])
    let file = run.seriesFile
    #expect(
      file.metadata["command"]
        == #"mlanim train countdown --seed 3 --name='it'\''s' --rate=0.5 --steps=6"#)
    #expect(file.metadata["tool"] == "tool 1" && file.metadata["parameter.steps"] == "6")
    #expect(file.metadata["parameter.size"] == nil, "what is only shown is no part of it")
  }

  @Test func `a lesson takes its series from a file of the same training alone`() throws {
    let source = CheckpointSource.file(try trained(), named: "a.safetensors")
    #expect(try weights([("size", "9")], seed: 3, from: source).count == 3)
    let error = try #require(throws: LessonError.self) {
      _ = try weights([("steps", "8")], seed: 4, from: source)
    }
    #expect(
      error.description
        == "a.safetensors is of another training: steps 8 instead of 6, seed 4 instead of 3.")
    #expect(throws: LessonError.self) {
      _ = try weights([], seed: 3, from: .file([1, 2, 3], named: "b"))
    }
  }

  @Test func `what ships is found in its folder, or the message says what to do`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mlanim-trained-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = CheckpointSource.shipped(in: TrainedResources(folder: folder.path))
    let missing = try #require(throws: LessonError.self) {
      _ = try weights([], seed: 3, from: source)
    }
    #expect(missing.description.contains("\(folder.path)/countdown.safetensors"))
    #expect(missing.description.contains("copy the folder"))
    try Data(trained()).write(to: folder.appendingPathComponent("countdown.safetensors"))
    #expect(try weights([], seed: 3, from: source).count == 3)
    let other = try #require(throws: LessonError.self) {
      _ = try weights([("rate", "0.25")], seed: 3, from: source)
    }
    #expect(
      other.description == """
        countdown did not ship trained with rate 0.25 instead of 0.5; run 'mlanim train countdown \
        --seed 3 --name=weight --rate=0.25 --steps=6 -o FILE', then give '--checkpoint FILE'.
        """)
  }
}
