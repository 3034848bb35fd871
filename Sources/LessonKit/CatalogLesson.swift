public import Animations
public import NeuralNets

/// A lesson whatever its type: what the commands work with.
public struct CatalogLesson: Sendable {
  /// The words of the lesson.
  public let card: LessonCard
  /// The words of its further scenes.
  public let scenes: [LessonCard]
  /// Its parameters, at their defaults.
  public let parameters: [ParameterDescription]
  /// Whether `mlanim train` trains it.
  public let isTrainable: Bool
  /// The outside data that it can show in place of its own, if any.
  public let data: DataKind?
  private let makeLesson:
    @Sendable ([(name: String, text: String)]) throws(LessonError) -> any Lesson
  private let checkText: @Sendable (String, String) throws(LessonError) -> Void

  init(_ type: any Lesson.Type) { self.init(opening: type) }

  private init<Opened: Lesson>(opening type: Opened.Type) {
    card = type.card
    scenes = type.scenes.map(\.card)
    isTrainable = type is any TrainableLesson.Type
    parameters = Parameters.of(type.init()).map { $0.parameter.description(name: $0.name) }
    data = type.data
    makeLesson = { texts throws(LessonError) in try Parameters.make(type, with: texts) }
    checkText = { name, text throws(LessonError) in
      try Parameters.check(text, for: name, of: type)
    }
  }

  /// The lesson with some of its parameters set to what was typed, by option name.
  ///
  /// The last text counts where a name repeats. The lesson will read the outside data at `dataPath`, if there is one.
  ///
  /// - Throws: `LessonError` for an unknown name, an unreadable text, a value out of range, values
  ///   that do not go together, or data where none are read; the message says what to give instead.
  public func configured(
    with texts: [(name: String, text: String)] = [], dataPath: String? = nil
  ) throws(LessonError) -> ConfiguredLesson {
    if dataPath != nil, data == nil { throw .takesNoData(lesson: card.id) }
    return ConfiguredLesson(try makeLesson(texts), dataPath: dataPath)
  }

  /// Checks a text for one parameter, without the rules between parameters.
  ///
  /// - Throws: `LessonError` as `configured(with:)` does.
  public func check(_ text: String, for name: String) throws(LessonError) {
    try checkText(name, text)
  }
}

/// A lesson with its parameters set, ready to compute.
public struct ConfiguredLesson: Sendable {
  /// The words of the lesson.
  public let card: LessonCard
  /// Its parameters as they are set.
  public let parameters: [ParameterDescription]
  private let dataPath: String?
  private let work: @Sendable (inout Run) throws(LessonError) -> ComputedLesson
  private let trainable: (any TrainableLesson)?

  init(_ lesson: some Lesson, dataPath: String?) {
    self.dataPath = dataPath
    card = type(of: lesson).card
    parameters = Parameters.of(lesson).map { $0.parameter.description(name: $0.name) }
    trainable = lesson as? any TrainableLesson
    work = { run throws(LessonError) in
      let trace = try lesson.compute(&run)
      return ComputedLesson(lesson, trace: trace, dataRead: run.dataRead)
    }
  }

  /// Does the lesson's work, once for all scenes, themes and sizes.
  ///
  /// A lesson that was trained before takes what it learned from `checkpoints`.
  public func computed(
    seed: UInt64, scale: Run.Scale = .full, checkpoints: CheckpointSource = .shipped
  ) throws(LessonError) -> ComputedLesson {
    var run = Run(seed: seed, scale: scale, dataPath: dataPath, checkpoints: checkpoints)
    return try work(&run)
  }

  /// The lesson's training before its first step; nil for a lesson that needs none.
  ///
  /// `tool` is the program and its version, for the notes of the file.
  public func training(seed: UInt64, tool: String) throws(LessonError) -> TrainingRun? {
    func run(_ lesson: some TrainableLesson) throws(LessonError) -> TrainingRun {
      var run = Run(seed: seed, dataPath: dataPath)
      let training = try lesson.training(&run)
      return TrainingRun(
        training,
        from: CheckpointOrigin(of: lesson, seed: seed, data: run.dataRead, tool: tool))
    }
    guard let trainable else { return nil }
    return try run(trainable)
  }

  /// Who plays by what is in a file that a training wrote; nil for a lesson that leaves no player.
  func player(in file: SafeTensors) throws(LessonError) -> TrainedPlayer? {
    guard let lesson = trainable as? any PlayingLesson else { return nil }
    let series: CheckpointSeries
    do { series = try CheckpointSeries(file) } catch {
      throw .unusable(reason: error.description)
    }
    return try TrainedPlayer(of: lesson, from: series)
  }
}

extension Catalog {
  /// Who plays by what is in a file of `mlanim train`, with the parameters that it was trained with.
  ///
  /// - Returns: nil for a file that none of these lessons has made, or one that leaves no player.
  /// - Throws: `LessonError` for a file that does not fit its lesson.
  public func player(in file: SafeTensors) throws(LessonError) -> TrainedPlayer? {
    guard let id = file.metadata["lesson"], let lesson = self[id] else { return nil }
    let texts = CheckpointOrigin.parameters(in: file.metadata)
    return try lesson.configured(with: texts).player(in: file)
  }
}

/// A lesson with its trace: every scene can be drawn from it.
public struct ComputedLesson: Sendable {
  /// A scene that can be drawn.
  public struct Scene: Sendable {
    /// The words of this scene; the headline's are the lesson's.
    public let card: LessonCard
    /// Makes the animation.
    public let animation: @Sendable () -> Animation
    /// The steps that belong to it.
    public let steps: @Sendable () -> [TraceStep]
  }

  /// The headline scene.
  public let headline: Scene
  /// The further scenes.
  public let scenes: [Scene]
  /// The outside data that it was made from; empty for a lesson's own.
  public let dataRead: [DataRecord]

  init<Made: Lesson>(_ lesson: Made, trace: Made.Trace, dataRead: [DataRecord]) {
    self.dataRead = dataRead
    headline = Scene(
      card: Made.card, animation: { lesson.animate(trace) }, steps: { trace.steps })
    scenes = Made.scenes.map { scene in
      Scene(
        card: scene.card, animation: { scene.animate(lesson, trace) },
        steps: { scene.steps(trace) })
    }
  }

  /// The scene of this name, the headline for none.
  public subscript(name: String?) -> Scene? {
    guard let name else { return headline }
    return scenes.first { $0.card.id == name }
  }
}
