/// One argument of a command, without its type: what parser, help page and completions work on.
struct Specification {
  enum Kind {
    case positional
    case option
    case flag
  }

  /// Asked for by the parser itself, whatever the command.
  enum Request: Equatable {
    case help
    case version
    case completionScript
    case additionalOptions
  }

  /// The path of the property that receives the value, as in `output.theme`.
  var key: String
  var kind: Kind
  var names: [Name] = []
  /// The names that turn a flag off.
  var inverseNames: [Name] = []
  var valueName: String
  var help: ArgumentHelp
  /// The title of the help section, if it is not the usual one.
  var section: String?
  var isRepeating = false
  var defaultText: String?
  var allowedValues: [String] = []
  var completion = CompletionKind.default
  var request: Request?
  /// The value if the command line says nothing; `nil` for a required argument.
  var initial: Any?
  /// The new value from the one before, if any was given, and the text; for flags `true` or `false`.
  var update: (Any?, String) throws -> Any = { _, text in text }

  var isRequired: Bool { initial == nil && request == nil }
  var isVisible: Bool { help.visibility == .default }
  var allNames: [Name] { names + inverseNames }
}

/// The arguments of a command and what else its properties hold.
struct SpecificationTable {
  var specifications: [Specification] = []
  /// The values of properties that no argument sets.
  var constants: [String: Any] = [:]
  /// The path of the property that receives the additional options.
  var additionalKey: String?

  var positionals: [Specification] { specifications.filter { $0.kind == .positional } }

  func specification(named name: Name) -> Specification? {
    specifications.first { $0.allNames.contains(name) }
  }
}

/// A property wrapper that puts its argument into a table.
protocol SpecificationProvider {
  func contribute(to table: inout SpecificationTable, as key: String, in section: String?)
}

extension ParsableArguments {
  /// The arguments that the properties declare, in their order.
  static var table: SpecificationTable {
    var table = SpecificationTable()
    contribute(to: &table, prefix: "", section: nil)
    table.check(for: "\(Self.self)")
    return table
  }

  /// Adds the arguments that the properties declare.
  static func contribute(
    to table: inout SpecificationTable, prefix: String, section: String?, isVisible: Bool = true
  ) {
    let start = table.specifications.count
    for child in Mirror(reflecting: Self()).children {
      guard let label = child.label else { continue }
      if let provider = child.value as? any SpecificationProvider {
        // A wrapper is stored under the property's name with an underscore in front.
        provider.contribute(to: &table, as: prefix + label.dropFirst(), in: section)
      } else {
        table.constants[prefix + label] = child.value
      }
    }
    guard !isVisible else { return }
    for index in table.specifications.indices[start...] {
      table.specifications[index].help.visibility = .hidden
    }
  }
}

extension SpecificationTable {
  /// Stops the program if the arguments contradict one another.
  func check(for place: String) {
    var seen: Set<Name> = []
    for name in specifications.flatMap(\.allNames) where !seen.insert(name).inserted {
      fatalError("\(place): two arguments are called '\(name)'; names must be unique")
    }
    for (earlier, later) in zip(positionals, positionals.dropFirst()) {
      if earlier.isRepeating {
        fatalError(
          "\(place): nothing can follow '<\(earlier.valueName)>', which takes all the rest")
      }
      if !earlier.isRequired, later.isRequired {
        fatalError("\(place): '<\(later.valueName)>' is required but follows an optional argument")
      }
    }
  }
}
