/// A type whose values are written as one word on the command line.
///
/// An enumeration of strings needs no more than the declaration:
///
/// ```swift
/// enum Quality: String, CaseIterable, ExpressibleByArgument { case draft, book, hd }
/// ```
public protocol ExpressibleByArgument: SendableMetatype {
  /// The value that the word stands for, or `nil` if it stands for none.
  init?(argument: String)
  /// The value as the help page shows it as a default.
  var defaultValueDescription: String { get }
  /// Every word that is accepted, if there is a fixed set of them; empty otherwise.
  static var allValueStrings: [String] { get }
  /// What a shell offers as a value.
  static var defaultCompletionKind: CompletionKind { get }
}

extension ExpressibleByArgument {
  /// The value's plain description.
  public var defaultValueDescription: String { "\(self)" }
  /// No fixed set.
  public static var allValueStrings: [String] { [] }
  /// The accepted words if there is a fixed set of them, nothing otherwise.
  public static var defaultCompletionKind: CompletionKind {
    allValueStrings.isEmpty ? .default : .list(allValueStrings)
  }
}

extension ExpressibleByArgument where Self: CaseIterable {
  /// The words for all cases, in their order.
  public static var allValueStrings: [String] { allCases.map(\.defaultValueDescription) }
}

extension ExpressibleByArgument where Self: RawRepresentable, RawValue: ExpressibleByArgument {
  /// The value whose raw value the word stands for.
  public init?(argument: String) {
    guard let rawValue = RawValue(argument: argument) else { return nil }
    self.init(rawValue: rawValue)
  }
  /// The raw value's description.
  public var defaultValueDescription: String { rawValue.defaultValueDescription }
}

extension ExpressibleByArgument where Self: LosslessStringConvertible {
  /// The value that is written this way in Swift.
  public init?(argument: String) { self.init(argument) }
}

extension String: ExpressibleByArgument {
  /// The word itself.
  public init?(argument: String) { self = argument }
}

extension Bool: ExpressibleByArgument {
  /// `true` and `false`.
  public static var allValueStrings: [String] { ["true", "false"] }
}

extension Int: ExpressibleByArgument {}
extension Int8: ExpressibleByArgument {}
extension Int16: ExpressibleByArgument {}
extension Int32: ExpressibleByArgument {}
extension Int64: ExpressibleByArgument {}
extension UInt: ExpressibleByArgument {}
extension UInt8: ExpressibleByArgument {}
extension UInt16: ExpressibleByArgument {}
extension UInt32: ExpressibleByArgument {}
extension UInt64: ExpressibleByArgument {}
extension Float: ExpressibleByArgument {}
extension Double: ExpressibleByArgument {}
