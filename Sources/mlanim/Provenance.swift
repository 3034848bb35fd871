import FoundationEssentials
import GIFEncoding
import LessonKit

/// What a file says of its making: enough to make it again.
struct Provenance {
  let name: SceneName
  let seed: Int
  let parameters: [ParameterDescription]
  let look: LookOptions
  let rate: FrameRate
  let encoding: EncodingOptions

  /// One line of JSON, the file's comment.
  var text: String {
    TraceValue.record([
      "tool": .text(Version.text), "lesson": .text(name.lesson),
      "scene": name.scene.map(TraceValue.text) ?? .null, "seed": .integer(seed),
      "parameters": .parameters(parameters), "theme": .text(look.theme.rawValue),
      "quality": .text(look.quality.rawValue), "fps": .number(rate.framesPerSecond),
      "encoding": .list(encoding.arguments.map(TraceValue.text)),
    ]).json
  }

  /// The arguments of the `render` that made a file, from its comments.
  ///
  /// Nothing if no comment is one that this program wrote.
  static func arguments(in comments: [String]) -> (tool: String, arguments: [String])? {
    for comment in comments {
      guard let record = try? JSONDecoder().decode(TraceValue.self, from: Data(comment.utf8)),
        case .record(let values) = record, case .text(let tool)? = values["tool"],
        tool.hasPrefix("mlanim "), case .text(let lesson)? = values["lesson"]
      else { continue }
      var name = lesson
      if case .text(let scene)? = values["scene"] { name += "/" + scene }
      return (tool, [name] + options(values))
    }
    return nil
  }

  private static func options(_ values: [String: TraceValue]) -> [String] {
    var options = ["seed", "theme", "quality", "fps"].flatMap { name in
      values[name].map { ["--\(name)", text(of: $0)] } ?? []
    }
    if case .record(let parameters)? = values["parameters"] {
      for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
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
