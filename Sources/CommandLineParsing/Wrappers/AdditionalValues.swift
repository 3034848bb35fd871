/// Receives what was given for the options that only this run of the program has.
///
/// A command that holds such a property says in `additionalOptions(for:)` which options those are.
/// The dictionary leads from an option's name to the text given, the last one if there were
/// several; for a flag the text is `true` or `false`. Options that were not given are not in it.
///
/// ```swift
/// @AdditionalValues var lessonValues: [String: String]
/// ```
@propertyWrapper
public struct AdditionalValues: Decodable, Sendable {
  /// The texts by option name.
  public var wrappedValue: [String: String] = [:]

  /// No values.
  public init() {}

  /// Takes the texts that were parsed; any other decoder is refused.
  public init(from decoder: any Decoder) throws { wrappedValue = try decoder.argumentValue() }
}

extension AdditionalValues: SpecificationProvider {
  func contribute(to table: inout SpecificationTable, as key: String, in section: String?) {
    table.additionalKey = key
  }
}
