/// A type that a lesson's parameter can have.
///
/// Numbers, truth values, choices (`ParameterChoice`) and lists of them are there already.
public protocol ParameterValue: Sendable, Equatable {
  /// What a range is made of: the value itself, or the members of a list.
  associatedtype Scalar: Sendable, Equatable

  /// What kind of value it is, for people: `number`, `whole number`.
  static var typeName: String { get }
  /// The texts it can have, where they can be listed; otherwise none.
  static var choices: [String] { get }
  /// The value that `text` stands for, or nothing.
  init?(parameterText text: String)
  /// The text that brings back this value.
  var parameterText: String { get }
  /// The value's members.
  var scalars: [Scalar] { get }
  /// The value as it stands in the header of a trace.
  var traceValue: TraceValue { get }
}

extension ParameterValue {
  /// Not listed.
  public static var choices: [String] { [] }
  /// The value itself.
  public var scalars: [Self] { [self] }
  /// The text.
  public var traceValue: TraceValue { .text(parameterText) }
}

extension Double: ParameterValue {
  /// "number".
  public static var typeName: String { "number" }
  /// A finite number in decimal notation.
  public init?(parameterText text: String) {
    guard let value = Double(text), value.isFinite,
      text.allSatisfy({ "+-.eE0123456789".contains($0) })
    else { return nil }
    self = value
  }
  /// The fewest digits that bring back this number, without a trailing `.0`.
  public var parameterText: String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
  /// The number.
  public var traceValue: TraceValue { .number(self) }
}

extension Int: ParameterValue {
  /// "whole number".
  public static var typeName: String { "whole number" }
  /// A whole number in decimal notation.
  public init?(parameterText text: String) { self.init(text) }
  /// Its digits.
  public var parameterText: String { String(self) }
  /// The number.
  public var traceValue: TraceValue { .integer(self) }
}

extension Bool: ParameterValue {
  /// "true or false".
  public static var typeName: String { "true or false" }
  /// Both.
  public static var choices: [String] { ["true", "false"] }
  /// `true` or `false`.
  public init?(parameterText text: String) { self.init(text) }
  /// `true` or `false`.
  public var parameterText: String { String(self) }
  /// The value.
  public var traceValue: TraceValue { .flag(self) }
}

/// An enumeration of texts as a parameter: its raw values are what is typed.
public protocol ParameterChoice: ParameterValue, RawRepresentable<String>, CaseIterable {}

extension ParameterChoice {
  /// "choice".
  public static var typeName: String { "choice" }
  /// All raw values.
  public static var choices: [String] { allCases.map(\.rawValue) }
  /// The case with this raw value.
  public init?(parameterText text: String) { self.init(rawValue: text) }
  /// The raw value.
  public var parameterText: String { rawValue }
}

extension Array: ParameterValue where Element: ParameterValue, Element.Scalar == Element {
  /// "list of …s".
  public static var typeName: String { "list of \(Element.typeName)s" }
  /// Values with commas between; an empty text is no list.
  public init?(parameterText text: String) {
    let texts = text.split(separator: ",", omittingEmptySubsequences: false)
    let values = texts.compactMap { Element(parameterText: String($0)) }
    guard values.count == texts.count else { return nil }
    self = values
  }
  /// The members with commas between.
  public var parameterText: String { map(\.parameterText).joined(separator: ",") }
  /// The members.
  public var scalars: [Element] { self }
  /// The members.
  public var traceValue: TraceValue { .list(map(\.traceValue)) }
}
