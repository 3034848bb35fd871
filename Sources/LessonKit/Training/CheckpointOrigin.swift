/// What a series of checkpoints was made from: all that it takes to make it again.
public struct CheckpointOrigin: Sendable, Hashable {
  /// The lesson's id.
  public let lesson: String
  /// The seed of all chance.
  public let seed: UInt64
  /// The parameters that shape the training, by option name, with the texts that bring them back.
  public let parameters: [String: String]
  /// The fingerprints of the outside data that were learned from, by name.
  public let data: [String: String]
  /// The program and its version, as files name it.
  public let tool: String

  /// The origin of what a lesson's training will make.
  init<Made: TrainableLesson>(
    of lesson: Made, seed: UInt64, data: [DataRecord] = [], tool: String
  ) {
    self.lesson = Made.card.id
    self.seed = seed
    self.data = Dictionary(data.map { ($0.name, $0.fingerprint) }) { first, _ in first }
    self.tool = tool
    parameters = Dictionary(
      uniqueKeysWithValues: Parameters.of(lesson)
        .filter { !Made.viewParameters.contains($0.name) }
        .map { ($0.name, $0.parameter.description(name: $0.name).value) })
  }

  /// The command that makes the series again; where outside data lie is left to the reader.
  public var command: String { command(writing: nil) }

  /// The command that makes the series, writing it to a file.
  func command(writing file: String?) -> String {
    let options = parameters.sorted { $0.key < $1.key }.map { "--\($0.key)=\(Self.word($0.value))" }
    let path = data.isEmpty ? [] : ["--\(DataKind.optionName)", "PATH"]
    let output = file.map { ["-o", $0] } ?? []
    return (["mlanim", "train", lesson, "--seed", String(seed)] + options + path + output)
      .joined(separator: " ")
  }

  /// A text as a word of a shell.
  private static func word(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./,+".contains($0) }
    return isPlain
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}

extension CheckpointOrigin {
  /// The origin as notes of a file.
  public var notes: [String: String] {
    var notes = ["lesson": lesson, "seed": String(seed), "tool": tool, "command": command]
    for (name, text) in parameters { notes[Self.parameterPrefix + name] = text }
    for (name, text) in data { notes[Self.dataPrefix + name] = text }
    return notes
  }

  /// What differs between this origin, the one that is wanted, and the notes of a file, each as
  /// `epochs 3 instead of 60`.
  ///
  /// Another version of the program is no difference.
  func differences(from notes: [String: String]) -> [String] {
    let prefixes = [Self.parameterPrefix, Self.dataPrefix]
    func decides(_ key: String) -> Bool {
      ["lesson", "seed"].contains(key) || prefixes.contains { key.hasPrefix($0) }
    }
    let (wanted, found) = (self.notes.filter { decides($0.key) }, notes.filter { decides($0.key) })
    return Set(wanted.keys).union(found.keys).sorted().compactMap { key in
      guard wanted[key] != found[key] else { return nil }
      let prefix = prefixes.first { key.hasPrefix($0) } ?? ""
      let (here, there) = (wanted[key] ?? "none", found[key] ?? "none")
      return "\(key.dropFirst(prefix.count)) \(here) instead of \(there)"
    }
  }

  /// The parameters in the notes of a file, by option name.
  static func parameters(in notes: [String: String]) -> [(name: String, text: String)] {
    notes.filter { $0.key.hasPrefix(parameterPrefix) }.sorted { $0.key < $1.key }
      .map { (String($0.key.dropFirst(parameterPrefix.count)), $0.value) }
  }

  private static let parameterPrefix = "parameter."
  private static let dataPrefix = "data."
}
