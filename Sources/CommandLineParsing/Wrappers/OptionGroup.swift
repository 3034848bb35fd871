/// Arguments that several commands share, declared once in a type of their own.
///
/// With a title they have a section of their own on the help page.
///
/// ```swift
/// @OptionGroup(title: "Output options") var output: OutputOptions
/// ```
@propertyWrapper
public struct OptionGroup<Value: ParsableArguments>: Decodable {
  private var parsed: Value?
  private let title: String?
  private let visibility: ArgumentVisibility

  /// The arguments' values.
  public var wrappedValue: Value {
    get { parsed ?? Value() }
    set { parsed = newValue }
  }

  /// A group; its arguments are listed among the usual options unless there is a title.
  public init(title: String = "", visibility: ArgumentVisibility = .default) {
    self.title = title.isEmpty ? nil : title
    self.visibility = visibility
  }

  /// Takes the values that were parsed and validates them.
  public init(from decoder: any Decoder) throws {
    self.init()
    var value = try Value(from: decoder)
    try value.validate()
    parsed = value
  }
}

extension OptionGroup: Sendable where Value: Sendable {}

extension OptionGroup: SpecificationProvider {
  func contribute(to table: inout SpecificationTable, as key: String, in section: String?) {
    Value.contribute(
      to: &table, prefix: key + ".", section: title ?? section, isVisible: visibility == .default)
  }
}
