/// An error of usage that a command finds by itself, in `validate()` or in `run()`.
///
/// Its message is shown with the command's usage line, and the exit code is 64.
public struct ValidationError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, as a sentence without the word "Error".
  public let message: String

  /// An error with a message.
  public init(_ message: String) { self.message = message }

  /// The message.
  public var description: String { message }
}

/// A number that the program leaves with; thrown, it ends the program without a message.
public struct ExitCode: Error, Sendable, Equatable, RawRepresentable {
  /// The number.
  public var rawValue: Int32

  /// An exit code.
  public init(_ code: Int32) { rawValue = code }
  /// An exit code.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Everything went well: 0.
  public static let success = ExitCode(0)
  /// Something failed: 1.
  public static let failure = ExitCode(1)
  /// The command line was wrong: 64.
  public static let validationFailure = ExitCode(64)

  /// Whether the code is 0.
  public var isSuccess: Bool { self == .success }
}

/// A good end before the usual one: a text for standard output, and exit code 0.
public enum CleanExit: Error {
  /// Shows a command's help page; that of the running command if none is named.
  case helpRequest(_ command: (any ParsableCommand.Type)? = nil)
  /// Shows a text.
  case message(String)
}
