/// What this program calls itself.
enum Version {
  /// The version, by the rules of semantic versioning.
  static let number = "0.1.0"
  /// The program and its version, as files name it.
  static let text = "mlanim \(number)"
}
