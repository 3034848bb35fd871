public import Randomness

/// What a computation may draw on beside its parameters: chance, and a measure of how much to do.
public struct Run: Sendable {
  /// How much work a lesson is asked for.
  public enum Scale: Sendable, Hashable {
    /// All of it: what a reader sees.
    case full
    /// A taste that takes well under a second: what a test sees.
    case smoke
  }

  /// The seed that all chance in this run comes from.
  public let seed: UInt64
  /// How much work is wanted.
  public let scale: Scale
  /// The lesson's source of chance; `split` it by name where several things draw from it.
  public var random: RandomStream

  /// A run from a seed.
  public init(seed: UInt64, scale: Scale = .full) {
    self.seed = seed
    self.scale = scale
    random = RandomStream(seed: seed)
  }
}
