/// The names by which an option or a flag is called.
///
/// Without a name of your own, an option is called after its property: `outputDir` is
/// `--output-dir`.
public struct NameSpecification: Sendable, Equatable, ExpressibleByArrayLiteral {
  /// One of the names.
  public struct Element: Sendable, Equatable {
    enum Form: Equatable {
      case long
      case short
      case customLong(String)
      case customShort(Character)
    }

    let form: Form

    /// The property's name in words: `outputDir` is `--output-dir`.
    public static let long = Element(form: .long)
    /// The first letter of the property's name: `outputDir` is `-o`.
    public static let short = Element(form: .short)
    /// A name given without its two dashes.
    public static func customLong(_ name: String) -> Element { Element(form: .customLong(name)) }
    /// A letter given without its dash.
    public static func customShort(_ letter: Character) -> Element {
      Element(form: .customShort(letter))
    }
  }

  let elements: [Element]

  /// All of the given names.
  public init(arrayLiteral elements: Element...) { self.elements = elements }

  /// The property's name in words: `outputDir` is `--output-dir`.
  public static let long: NameSpecification = [.long]
  /// The first letter of the property's name: `outputDir` is `-o`.
  public static let short: NameSpecification = [.short]
  /// Both the first letter and the words of the property's name.
  public static let shortAndLong: NameSpecification = [.short, .long]
  /// A name given without its two dashes.
  public static func customLong(_ name: String) -> NameSpecification { [.customLong(name)] }
  /// A letter given without its dash.
  public static func customShort(_ letter: Character) -> NameSpecification {
    [.customShort(letter)]
  }

  /// The names for a property, those of one letter first.
  func names(for property: String) -> [Name] {
    let words = property.inKebabCase
    let names = elements.map { element -> Name in
      switch element.form {
      case .long: .long(words)
      case .short: .short(words.first ?? "?")
      case .customLong(let name): .long(name)
      case .customShort(let letter): .short(letter)
      }
    }
    return names.filter(\.isShort) + names.filter { !$0.isShort }
  }
}
