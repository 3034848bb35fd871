/// A value without a name, known by its place: `render <lesson>`.
///
/// A property with a default value or of an optional type may be left out; an array takes all the
/// words that are left.
///
/// ```swift
/// @Argument(help: "The lessons to render.") var lessons: [String] = []
/// ```
@propertyWrapper
public struct Argument<Value>: Decodable {
  var state: ArgumentState<Value>

  /// The value that was parsed; before, the default.
  public var wrappedValue: Value {
    get { state.value }
    set { state.value = newValue }
  }

  init(_ declaration: Declaration<Value>) { state = .declared(declaration) }

  /// Takes the value that was parsed; any other decoder is refused.
  public init(from decoder: any Decoder) throws { state = .parsed(try decoder.argumentValue()) }
}

extension Argument: Sendable where Value: Sendable {}

extension Argument: SpecificationProvider {
  func contribute(to table: inout SpecificationTable, as key: String, in section: String?) {
    guard case .declared(let declaration) = state else { return }
    table.specifications.append(
      declaration.specification(.positional, key: key, section: section))
  }
}

// MARK: - Types that know their own words

extension Argument where Value: ExpressibleByArgument {
  /// A required value.
  public init(help: ArgumentHelp? = nil, completion: CompletionKind? = nil) {
    self.init(.one(.expressible, nil, help, completion))
  }

  /// A value with a default.
  public init(
    wrappedValue: Value, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(.one(.expressible, wrappedValue, help, completion))
  }
}

extension Argument {
  /// A value that may be left out.
  public init<T: ExpressibleByArgument>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(.optional(.expressible, nil, help, completion))
  }

  /// A value that may be left out; the default is written `= nil`.
  public init<T: ExpressibleByArgument>(
    wrappedValue: T?, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(.optional(.expressible, wrappedValue, help, completion))
  }

  /// One value or more.
  public init<T: ExpressibleByArgument>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(.array(.expressible, nil, help, completion))
  }

  /// Any number of values; those given take the place of the defaults.
  public init<T: ExpressibleByArgument>(
    wrappedValue: [T], help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(.array(.expressible, wrappedValue, help, completion))
  }
}

// MARK: - Functions that make the value

extension Argument {
  /// A required value that a function makes of the word; what it throws is shown as the reason.
  public init(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> Value
  ) {
    self.init(.one(.transform(transform), nil, help, completion))
  }

  /// A value with a default that a function makes of the word.
  public init(
    wrappedValue: Value, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> Value
  ) {
    self.init(.one(.transform(transform), wrappedValue, help, completion))
  }

  /// A value that may be left out and that a function makes of the word.
  public init<T>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> T
  ) where Value == T? {
    self.init(.optional(.transform(transform), nil, help, completion))
  }

  /// One value or more, each made by a function of its word.
  public init<T>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> T
  ) where Value == [T] {
    self.init(.array(.transform(transform), nil, help, completion))
  }

  /// Any number of values, each made by a function of its word.
  public init<T>(
    wrappedValue: [T], help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping @Sendable (String) throws -> T
  ) where Value == [T] {
    self.init(.array(.transform(transform), wrappedValue, help, completion))
  }
}
