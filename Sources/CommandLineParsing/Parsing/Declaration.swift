/// What a property wrapper knows of its argument, with the property's type.
struct Declaration<Value> {
  var help: ArgumentHelp
  var completion: CompletionKind
  var allowedValues: [String]
  var isRepeating = false
  /// The value if the command line says nothing; `nil` for a required argument.
  var initial: Value?
  var defaultText: String?
  /// The new value from the one before, if any was given, and the text.
  var collect: @Sendable (Value?, String) throws -> Value

  /// The argument without its type.
  func specification(_ kind: Specification.Kind, key: String, section: String?) -> Specification {
    Specification(
      key: key, kind: kind,
      valueName: help.valueName ?? key.lastPathWord.inKebabCase, help: help, section: section,
      isRepeating: isRepeating, defaultText: defaultText, allowedValues: allowedValues,
      completion: completion, initial: initial,
      update: { before, text in try collect(before as? Value, text) })
  }
}

extension Declaration: Sendable where Value: Sendable {}

/// What a wrapper holds: a declaration until its command is parsed, the value afterwards.
enum ArgumentState<Value> {
  case declared(Declaration<Value>)
  case parsed(Value)

  /// The value; the initial one if the command was made without parsing.
  var value: Value {
    get {
      switch self {
      case .parsed(let value): return value
      case .declared(let declaration):
        guard let initial = declaration.initial else {
          fatalError("a required argument has no value before its command is parsed")
        }
        return initial
      }
    }
    set { self = .parsed(newValue) }
  }
}

extension ArgumentState: Sendable where Value: Sendable {}

/// The word stands for no value, and there is nothing more to say.
struct ConversionFailure: Error {}

/// How a word becomes a value, and how a value is shown.
struct Conversion<Value> {
  var allowedValues: [String] = []
  var completion = CompletionKind.default
  var value: @Sendable (String) throws -> Value
  var description: (Value) -> String = { "\($0)" }

  /// The conversion that a function makes.
  static func transform(_ function: @escaping @Sendable (String) throws -> Value) -> Self {
    Conversion(value: function)
  }
}

extension Conversion where Value: ExpressibleByArgument {
  /// The conversion that the type knows.
  static var expressible: Self {
    Conversion(
      allowedValues: Value.allValueStrings, completion: Value.defaultCompletionKind,
      value: { word in
        guard let value = Value(argument: word) else { throw ConversionFailure() }
        return value
      },
      description: \.defaultValueDescription)
  }
}

extension Declaration {
  /// One value; the last word given counts.
  static func one(
    _ conversion: Conversion<Value>, _ initial: Value?, _ help: ArgumentHelp?,
    _ completion: CompletionKind?
  ) -> Self {
    Declaration(
      help: help ?? "", completion: completion ?? conversion.completion,
      allowedValues: conversion.allowedValues, initial: initial,
      defaultText: initial.map(conversion.description),
      collect: { [value = conversion.value] _, word in try value(word) })
  }

  /// One value or none.
  static func optional<Wrapped>(
    _ conversion: Conversion<Wrapped>, _ initial: Wrapped?, _ help: ArgumentHelp?,
    _ completion: CompletionKind?
  ) -> Self where Value == Wrapped? {
    Declaration(
      help: help ?? "", completion: completion ?? conversion.completion,
      allowedValues: conversion.allowedValues, initial: .some(initial),
      defaultText: initial.map(conversion.description),
      collect: { [value = conversion.value] _, word in try value(word) })
  }

  /// All the values given; they take the place of the initial ones.
  static func array<Element>(
    _ conversion: Conversion<Element>, _ initial: [Element]?, _ help: ArgumentHelp?,
    _ completion: CompletionKind?
  ) -> Self where Value == [Element] {
    Declaration(
      help: help ?? "", completion: completion ?? conversion.completion,
      allowedValues: conversion.allowedValues, isRepeating: true, initial: initial,
      defaultText: initial?.map(conversion.description).joined(separator: ", "),
      collect: { [value = conversion.value] before, word in (before ?? []) + [try value(word)] })
  }
}

extension String {
  /// What follows the last full stop.
  var lastPathWord: String {
    guard let stop = lastIndex(of: ".") else { return self }
    return String(self[index(after: stop)...])
  }
}
