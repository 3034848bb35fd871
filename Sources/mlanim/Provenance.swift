import FoundationEssentials
import GIFEncoding
import LessonKit

/// What a file says of its making: enough to make it again.
struct Provenance {
  let name: SceneName
  let seed: Int
  let parameters: [ParameterDescription]
  let data: [DataRecord]
  let look: LookOptions
  let rate: FrameRate
  let encoding: EncodingOptions

  /// One line of JSON, the file's comment.
  var text: String {
    var values: [String: TraceValue] = [
      "tool": .text(Version.text), "lesson": .text(name.lesson),
      "scene": name.scene.map(TraceValue.text) ?? .null, "seed": .integer(seed),
      "parameters": .parameters(parameters), "theme": .text(look.theme.rawValue),
      "quality": .text(look.quality.rawValue), "fps": .number(rate.framesPerSecond),
      "encoding": .list(encoding.arguments.map(TraceValue.text)),
    ]
    if !data.isEmpty { values["data"] = .data(data) }
    return TraceValue.record(values).json
  }

  /// How a file was made: the tool, the scene, the arguments of `render` and the outside data that it
  /// was given.
  struct Making {
    let tool: String
    let name: String
    let arguments: [String]
    let data: [DataRecord]
  }

  /// What a file's comments say of its making.
  ///
  /// Nothing if no comment is one that this program wrote.
  static func making(in comments: [String]) -> Making? {
    for comment in comments {
      guard let record = try? JSONDecoder().decode(TraceValue.self, from: Data(comment.utf8)),
        case .record(let values) = record, case .text(let tool)? = values["tool"],
        tool.hasPrefix("mlanim "), case .text(let lesson)? = values["lesson"]
      else { continue }
      var name = lesson
      if case .text(let scene)? = values["scene"] { name += "/" + scene }
      return Making(
        tool: tool, name: name, arguments: [name] + options(values),
        data: values["data"]?.dataRecords ?? [])
    }
    return nil
  }

  private static func options(_ values: [String: TraceValue]) -> [String] {
    var options = ["seed", "theme", "quality", "fps"].flatMap { name in
      values[name].map { ["--\(name)", text(of: $0)] } ?? []
    }
    if case .record(let parameters)? = values["parameters"] {
      for (name, value) in parameters.sorted(by: { $0.key < $1.key })
      where name != DataKind.optionName {
        options.append("--\(name)=\(text(of: value))")
      }
    }
    if case .list(let encoding)? = values["encoding"] { options += encoding.map(text) }
    return options
  }

  /// A value as it is typed.
  private static func text(of value: TraceValue) -> String {
    switch value {
    case .text(let text): text
    case .list(let values): values.map(text).joined(separator: ",")
    default: value.json
    }
  }
}

extension TraceValue {
  /// Parameters by name, with the values they have.
  static func parameters(_ parameters: [ParameterDescription]) -> TraceValue {
    .record(Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.traceValue) }))
  }
}
