/// What the help page says of an argument.
///
/// A string literal stands for a help text with nothing else.
public struct ArgumentHelp: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// One line of explanation, shown beside the argument.
  public var abstract: String
  /// More explanation, shown below the argument.
  public var discussion: String
  /// The word for the value in `--name <value>`; by default the argument's own name.
  public var valueName: String?
  /// Whether the help page lists the argument.
  public var visibility: ArgumentVisibility

  /// A help text.
  public init(
    _ abstract: String = "", discussion: String = "", valueName: String? = nil,
    visibility: ArgumentVisibility = .default
  ) {
    self.abstract = abstract
    self.discussion = discussion
    self.valueName = valueName
    self.visibility = visibility
  }

  /// A help text of one line.
  public init(stringLiteral abstract: String) { self.init(abstract) }

  /// Leaves the argument out of the help page, the usage line and the completions.
  public static let hidden = ArgumentHelp(visibility: .hidden)
}

/// Whether help pages and completions list an argument.
public enum ArgumentVisibility: Sendable, Equatable {
  /// Listed.
  case `default`
  /// Accepted but not listed.
  case hidden
}
