/// Options that a command has in one run alone, and the help page that goes with them.
///
/// They are made from data, not declared by properties: the parameters of the lesson that the command
/// line names, for example.
public struct AdditionalOptions: Sendable {
  /// The title of their section on the help page, as in `"Lesson options"`.
  public var title: String
  /// The options, in the order of the help page.
  public var options: [OptionSpecification]
  /// What takes the place of the command's own texts; `nil` leaves them as they are.
  public var page: HelpPage?

  /// A group of options.
  public init(title: String, options: [OptionSpecification], page: HelpPage? = nil) {
    self.title = title
    self.options = options
    self.page = page
  }
}

/// One option that is made from data.
public struct OptionSpecification: Sendable {
  enum Form: Equatable {
    case value
    case flag(FlagInversion?)
  }

  /// The name without dashes, in small letters: `learning-rate`.
  public let name: String
  /// What the help page says of it; its value name is the option's name if it has none.
  public let help: ArgumentHelp
  let form: Form
  let defaultText: String?
  let allowedValues: [String]
  let completion: CompletionKind
  let check: @Sendable (String) throws -> Void

  /// An option with a value.
  ///
  /// The name has no dashes. The default is text for the help page. If there are allowed values,
  /// nothing else is accepted, and a shell offers them unless another completion is given. The
  /// check throws if it does not accept a text; the error's description is shown as the reason.
  public static func option(
    _ name: String, help: ArgumentHelp = "", default defaultText: String? = nil,
    allowedValues: [String] = [], completion: CompletionKind? = nil,
    check: @escaping @Sendable (String) throws -> Void = { _ in }
  ) -> OptionSpecification {
    OptionSpecification(
      name: name, help: help, form: .value, defaultText: defaultText,
      allowedValues: allowedValues,
      completion: completion ?? (allowedValues.isEmpty ? .default : .list(allowedValues)),
      check: check)
  }

  /// An option without a value; its text is `true` or `false`.
  ///
  /// The name has no dashes. The default shows on the help page if there is a name that turns the
  /// flag off.
  public static func flag(
    _ name: String, inversion: FlagInversion? = nil, default isOn: Bool = false,
    help: ArgumentHelp = ""
  ) -> OptionSpecification {
    OptionSpecification(
      name: name, help: help, form: .flag(inversion), defaultText: isOn ? "true" : "false",
      allowedValues: [], completion: .default, check: { _ in })
  }
}

/// What can be told of a command's arguments before its additional options are known.
public struct ArgumentPreview: Sendable, Equatable {
  /// The words that are neither options nor values of options that the command declares.
  ///
  /// The value of an additional option is among them if it stands apart from its name.
  public let operands: [String]
  /// The names that the command does not declare, with their dashes.
  public let unknownOptions: [String]

  /// A preview.
  public init(operands: [String], unknownOptions: [String]) {
    self.operands = operands
    self.unknownOptions = unknownOptions
  }
}

/// The texts of a help page that is made from data.
public struct HelpPage: Sendable, Equatable {
  /// What stands behind the command's name in place of its arguments, as in `<lesson>`.
  ///
  /// With operands, the page has no section on arguments.
  public var operands: [String]
  /// The line after `OVERVIEW:`.
  public var abstract: String
  /// The paragraphs after it.
  public var discussion: String
  /// Sections of the caller's own, before those on arguments and options.
  public var sections: [HelpSection]

  /// The texts of a page.
  public init(
    operands: [String] = [], abstract: String, discussion: String = "",
    sections: [HelpSection] = []
  ) {
    self.operands = operands
    self.abstract = abstract
    self.discussion = discussion
    self.sections = sections
  }
}

/// A titled table of a help page.
public struct HelpSection: Sendable, Equatable {
  /// A line of the table.
  public struct Row: Sendable, Equatable {
    /// The left column.
    public var label: String
    /// The right column, broken into lines where necessary.
    public var abstract: String
    /// A paragraph below.
    public var discussion: String

    /// A line of two columns and a paragraph below.
    public init(_ label: String, _ abstract: String = "", discussion: String = "") {
      self.label = label
      self.abstract = abstract
      self.discussion = discussion
    }
  }

  /// The title, shown in capital letters.
  public var title: String
  /// The lines; without any, the section is left out.
  public var rows: [Row]

  /// A titled table.
  public init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }
}
