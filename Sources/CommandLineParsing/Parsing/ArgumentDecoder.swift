/// Hands the parsed values to the properties of a command.
///
/// The compiler writes `init(from:)` for every `Decodable` type: it asks a container for one value
/// after another, by property name. Here the container looks the values up in a dictionary and
/// gives the wrappers what belongs to them.
struct ArgumentDecoder: Decoder {
  /// The values by the path of their property, as in `output.theme`.
  let values: [String: Any]
  /// The path of the property, or of the group, that is being decoded; empty for the command.
  var path = ""

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ArgumentContainer(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw refusal }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw refusal }
}

/// The values for the properties of one type.
private struct ArgumentContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ArgumentDecoder

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func path(to key: Key) -> String {
    decoder.path.isEmpty ? key.stringValue : "\(decoder.path).\(key.stringValue)"
  }

  func contains(_ key: Key) -> Bool { true }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let path = path(to: key)
    // A property without a wrapper keeps the value that it has in a fresh command.
    if let constant = decoder.values[path] as? T { return constant }
    return try T(from: ArgumentDecoder(values: decoder.values, path: path))
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    decoder.values[path(to: key)] as? T
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> { throw decoder.refusal }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw decoder.refusal
  }

  func superDecoder() throws -> any Decoder { throw decoder.refusal }

  func superDecoder(forKey key: Key) throws -> any Decoder { throw decoder.refusal }
}

extension Decoder {
  /// The parsed value for the property that is being decoded.
  func argumentValue<Value>() throws -> Value {
    guard let decoder = self as? ArgumentDecoder, let value = decoder.values[decoder.path] as? Value
    else { throw refusal }
    return value
  }

  fileprivate var refusal: DecodingError {
    .dataCorrupted(
      .init(codingPath: codingPath, debugDescription: "arguments are decoded by their parser only"))
  }
}
