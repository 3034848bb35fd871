/// A kind of outside data that a lesson can show in place of its own, by `--data PATH`.
///
/// ```swift
/// static let data: DataKind? = .series
/// ```
public struct DataKind: Sendable, Hashable {
  /// What the path leads to, as in "a CSV file of …".
  public let meaning: String
  /// The name that such data usually have in a folder of data sets; none where there is no usual one.
  public let usualName: String?

  /// The name of the option; no parameter may be called so.
  public static let optionName = "data"

  /// A kind of data.
  public init(meaning: String, usualName: String? = nil) {
    self.meaning = meaning
    self.usualName = usualName
  }

  /// Numbers over time.
  public static let series = DataKind(
    meaning: "A CSV file: its first column holds times, every other column a series")
  /// Small photographs of ten classes.
  public static let cifar10 = DataKind(
    meaning: "The folder of CIFAR-10's binary version, or one of its files",
    usualName: "cifar-10-batches-bin")
  /// Handwritten digits.
  public static let mnist = DataKind(
    meaning: "The folder of MNIST's four files", usualName: "mnist")
}

/// Outside data as a run used them: enough to tell whether other data are the same.
public struct DataRecord: Sendable, Hashable {
  /// What was read; never where on this machine it lay.
  public let name: String
  /// A short text that other content would change.
  public let fingerprint: String

  /// A record of what was read.
  public init(name: String, fingerprint: String) {
    self.name = name
    self.fingerprint = fingerprint
  }
}
