/// A move to a neighbouring cell, in the order of Gymnasium's Frozen Lake.
public enum Heading: Int, CaseIterable, Sendable {
  /// To the left (index 0).
  case left
  /// Down (index 1).
  case down
  /// To the right (index 2).
  case right
  /// Up (index 3).
  case up

  /// The cells moved to the right.
  public var columnStep: Int { [-1, 0, 1, 0][rawValue] }
  /// The cells moved down.
  public var rowStep: Int { [0, 1, 0, -1][rawValue] }
  /// The heading a quarter turn to one side.
  public var previous: Heading { Self.allCases[(rawValue + 3) % 4] }
  /// The heading a quarter turn to the other side.
  public var next: Heading { Self.allCases[(rawValue + 1) % 4] }
}
