/// A name that needs no value: `--quiet`, `-q`.
///
/// A Boolean flag is `false` until it is named; with an inversion it has a second name that turns
/// it off, and the last one given counts. A flag of type `Int` counts how often it is named.
///
/// ```swift
/// @Flag(name: .shortAndLong, help: "Print nothing but errors.") var quiet = false
/// @Flag(inversion: .prefixedNo, help: "Repeat for ever.") var loop = true
/// ```
@propertyWrapper
public struct Flag<Value>: Decodable {
  var state: ArgumentState<Value>
  var names: NameSpecification = .long
  var inversion: FlagInversion?

  /// The value that was parsed; before, the default.
  public var wrappedValue: Value {
    get { state.value }
    set { state.value = newValue }
  }

  init(
    _ names: NameSpecification, _ inversion: FlagInversion?, _ help: ArgumentHelp?,
    _ initial: Value?, isRepeating: Bool = false,
    collect: @escaping @Sendable (Value?, String) throws -> Value
  ) {
    self.names = names
    self.inversion = inversion
    state = .declared(
      Declaration(
        help: help ?? "", completion: .default, allowedValues: [], isRepeating: isRepeating,
        initial: initial, collect: collect))
  }

  /// Takes the value that was parsed; any other decoder is refused.
  public init(from decoder: any Decoder) throws { state = .parsed(try decoder.argumentValue()) }
}

extension Flag: Sendable where Value: Sendable {}

/// How the name that turns a flag off is made.
public enum FlagInversion: Sendable, Equatable {
  /// `--loop` and `--no-loop`.
  case prefixedNo
  /// `--enable-loop` and `--disable-loop`.
  case prefixedEnableDisable

  /// The names that turn a flag on and off; letters are left out where they would say too little.
  func names(from names: [Name]) -> (on: [Name], off: [Name]) {
    let words = names.compactMap { if case .long(let words) = $0 { words } else { nil } }
    return switch self {
    case .prefixedNo: (names, words.map { .long("no-\($0)") })
    case .prefixedEnableDisable:
      (words.map { .long("enable-\($0)") }, words.map { .long("disable-\($0)") })
    }
  }
}

extension Flag: SpecificationProvider {
  func contribute(to table: inout SpecificationTable, as key: String, in section: String?) {
    guard case .declared(let declaration) = state else { return }
    var specification = declaration.specification(.flag, key: key, section: section)
    specification.names = names.names(for: key.lastPathWord)
    if let inversion {
      specification.invert(by: inversion, initially: declaration.initial as? Bool)
    }
    table.specifications.append(specification)
  }
}

extension Specification {
  /// Gives a flag the names that turn it off.
  mutating func invert(by inversion: FlagInversion, initially isOn: Bool?) {
    (names, inverseNames) = inversion.names(from: names)
    defaultText = isOn.flatMap { ($0 ? names : inverseNames).preferred?.description }
  }
}

extension Flag where Value == Bool {
  /// A flag that is off unless it is named.
  public init(
    wrappedValue: Bool, name: NameSpecification = .long, help: ArgumentHelp? = nil
  ) {
    self.init(name, nil, help, wrappedValue) { _, _ in !wrappedValue }
  }

  /// A flag with a default and a name that turns it off.
  public init(
    wrappedValue: Bool, name: NameSpecification = .long, inversion: FlagInversion,
    help: ArgumentHelp? = nil
  ) {
    self.init(name, inversion, help, wrappedValue) { _, text in text == "true" }
  }

  /// A flag of which one name or the other has to be given.
  public init(
    name: NameSpecification = .long, inversion: FlagInversion, help: ArgumentHelp? = nil
  ) {
    self.init(name, inversion, help, nil) { _, text in text == "true" }
  }
}

extension Flag where Value == Bool? {
  /// A flag that may be on, off or neither.
  public init(
    wrappedValue: Bool?, name: NameSpecification = .long, inversion: FlagInversion,
    help: ArgumentHelp? = nil
  ) {
    self.init(name, inversion, help, .some(wrappedValue)) { _, text in text == "true" }
  }

  /// A flag that may be on, off or neither.
  public init(
    name: NameSpecification = .long, inversion: FlagInversion, help: ArgumentHelp? = nil
  ) {
    self.init(name, inversion, help, .some(nil)) { _, text in text == "true" }
  }
}

extension Flag where Value == Int {
  /// A flag that counts how often it is named: `-vv` is 2.
  public init(name: NameSpecification = .long, help: ArgumentHelp? = nil) {
    self.init(name, nil, help, 0, isRepeating: true) { count, _ in (count ?? 0) + 1 }
  }
}
