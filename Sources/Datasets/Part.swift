/// Which part of a data set: what a model learns from, or what it is judged by.
public enum Part: String, Sendable, Hashable, CaseIterable {
  /// Pictures to learn from.
  case training
  /// Pictures kept aside.
  case test
}
