/// Finds a lesson's parameters and makes lessons with other values for them.
///
/// A `@Parameter` is stored under its property's name. Reading them is a matter of reflection; setting
/// them is a matter of `Decodable`, whose synthesized initializer asks for every stored property by
/// name and is handed the parameter whole.
enum Parameters {
  /// The parameters of a lesson, in the order of their declaration, each under its option's name.
  static func of(_ lesson: some Lesson) -> [(name: String, parameter: any AnyParameter)] {
    Mirror(reflecting: lesson).children.compactMap { child in
      guard let label = child.label, let parameter = child.value as? any AnyParameter else {
        return nil
      }
      return (optionName(of: label), parameter)
    }
  }

  /// A lesson with other values, given as texts by option name, for some of its parameters.
  static func make<Made: Lesson>(
    _ type: Made.Type, with texts: [(name: String, text: String)]
  ) throws(LessonError) -> Made {
    var parameters = of(Made())
    for (name, text) in texts {
      let index = try index(of: name, in: parameters, lesson: Made.card.id)
      parameters[index].parameter = try parameters[index].parameter.set(to: text, name: name)
    }
    let lesson: Made
    do {
      let values = parameters.map { ($0.name, $0.parameter) }
      lesson = try Made(
        from: ParameterDecoder(parameters: Dictionary(uniqueKeysWithValues: values)))
    } catch {
      throw .invalid("Lesson '\(Made.card.id)' stores something that is not a @Parameter: \(error)")
    }
    try lesson.validate()
    return lesson
  }

  /// Checks a text for one parameter.
  static func check<Made: Lesson>(
    _ text: String, for name: String, of type: Made.Type
  ) throws(LessonError) {
    let parameters = of(Made())
    let index = try index(of: name, in: parameters, lesson: Made.card.id)
    _ = try parameters[index].parameter.set(to: text, name: name)
  }

  private static func index(
    of name: String, in parameters: [(name: String, parameter: any AnyParameter)], lesson: String
  ) throws(LessonError) -> Int {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else {
      throw .unknownParameter(name, lesson: lesson, known: parameters.map(\.name))
    }
    return index
  }

  /// `_learningRate` → `learning-rate`.
  static func optionName(of label: String) -> String {
    label.drop { $0 == "_" }.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}

private struct ParameterDecoder: Decoder {
  let parameters: [String: any AnyParameter]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ParameterContainer<Key>(parameters: parameters))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported }

  private var unsupported: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "a lesson is decoded by its properties"))
  }
}

private struct ParameterContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let parameters: [String: any AnyParameter]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Wanted: Decodable>(_ type: Wanted.Type, forKey key: Key) throws -> Wanted {
    guard let value = parameters[Parameters.optionName(of: key.stringValue)] as? Wanted else {
      throw missing(key)
    }
    return value
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw missing(key) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw missing(key)
  }

  func superDecoder() throws -> any Decoder { ParameterDecoder(parameters: parameters) }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    ParameterDecoder(parameters: parameters)
  }

  private func missing(_ key: Key) -> DecodingError {
    .keyNotFound(key, .init(codingPath: [], debugDescription: "no parameter '\(key.stringValue)'"))
  }
}
