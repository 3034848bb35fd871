/// A value with a name: `--theme dark`, `--theme=dark`, `-t dark`.
///
/// Given twice, the last one counts; an array collects them all.
///
/// ```swift
/// @Option(name: .shortAndLong, help: "The file to write.") var output: String?
/// ```
@propertyWrapper
public struct Option<Value>: Decodable {
  var state: ArgumentState<Value>
  var names: NameSpecification = .long

  /// The value that was parsed; before, the default.
  public var wrappedValue: Value {
    get { state.value }
    set { state.value = newValue }
  }

  init(_ names: NameSpecification, _ declaration: Declaration<Value>) {
    state = .declared(declaration)
    self.names = names
  }

  /// Takes the value that was parsed; any other decoder is refused.
  public init(from decoder: any Decoder) throws { state = .parsed(try decoder.argumentValue()) }
}

extension Option: Sendable where Value: Sendable {}

extension Option: SpecificationProvider {
  func contribute(to table: inout SpecificationTable, as key: String, in section: String?) {
    guard case .declared(let declaration) = state else { return }
    var specification = declaration.specification(.option, key: key, section: section)
    specification.names = names.names(for: key.lastPathWord)
    specification.valueName =
      declaration.help.valueName ?? specification.names.preferred?.word ?? "value"
    table.specifications.append(specification)
  }
}

extension Name {
  /// The name without its dashes.
  fileprivate var word: String {
    switch self {
    case .long(let words): words
    case .short(let letter): String(letter)
    }
  }
}

// MARK: - Types that know their own words

extension Option where Value: ExpressibleByArgument {
  /// A required value.
  public init(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(name, .one(.expressible, nil, help, completion))
  }

  /// A value with a default.
  public init(
    wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  ) {
    self.init(name, .one(.expressible, wrappedValue, help, completion))
  }
}

extension Option {
  /// A value that may be left out.
  public init<T: ExpressibleByArgument>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(name, .optional(.expressible, nil, help, completion))
  }

  /// A value that may be left out; the default is written `= nil`.
  public init<T: ExpressibleByArgument>(
    wrappedValue: T?, name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(name, .optional(.expressible, wrappedValue, help, completion))
  }

  /// One value or more.
  public init<T: ExpressibleByArgument>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(name, .array(.expressible, nil, help, completion))
  }

  /// Any number of values; those given take the place of the defaults.
  public init<T: ExpressibleByArgument>(
    wrappedValue: [T], name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(name, .array(.expressible, wrappedValue, help, completion))
  }
}

// MARK: - Functions that make the value

extension Option {
  /// A required value that a function makes of the word; what it throws is shown as the reason.
  public init(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> Value
  ) {
    self.init(name, .one(.transform(transform), nil, help, completion))
  }

  /// A value with a default that a function makes of the word.
  public init(
    wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> Value
  ) {
    self.init(name, .one(.transform(transform), wrappedValue, help, completion))
  }

  /// A value that may be left out and that a function makes of the word.
  public init<T>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> T
  ) where Value == T? {
    self.init(name, .optional(.transform(transform), nil, help, completion))
  }

  /// One value or more, each made by a function of its word.
  public init<T>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> T
  ) where Value == [T] {
    self.init(name, .array(.transform(transform), nil, help, completion))
  }

  /// Any number of values, each made by a function of its word.
  public init<T>(
    wrappedValue: [T], name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> T
  ) where Value == [T] {
    self.init(name, .array(.transform(transform), wrappedValue, help, completion))
  }
}
