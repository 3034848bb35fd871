/// Which place of a text lies at the point it is drawn at.
///
/// "Leading" is the left end, "trailing" the right. Top and bottom are those of the text's box. The
/// middle is that of its capitals and digits, so that a label stands level with its dot whatever its
/// letters; of several lines it is midway from the first capitals to the last baseline.
public enum Anchor: Sendable, Hashable, CaseIterable {
  /// On the first baseline, at the left end.
  case baselineLeading
  /// On the first baseline, in the middle.
  case baselineCenter
  /// On the first baseline, at the right end.
  case baselineTrailing
  /// The top left corner.
  case topLeading
  /// The middle of the top.
  case top
  /// The top right corner.
  case topTrailing
  /// The middle of the left side.
  case leading
  /// The middle.
  case center
  /// The middle of the right side.
  case trailing
  /// The bottom left corner.
  case bottomLeading
  /// The middle of the bottom.
  case bottom
  /// The bottom right corner.
  case bottomTrailing

  /// The share of the width that lies left of the point.
  public var horizontalShare: Double {
    switch self {
    case .baselineLeading, .topLeading, .leading, .bottomLeading: 0
    case .baselineCenter, .top, .center, .bottom: 0.5
    case .baselineTrailing, .topTrailing, .trailing, .bottomTrailing: 1
    }
  }

  /// The place of this anchor in a text, in points from the top left of its box.
  public func place(in metrics: TextMetrics) -> Point {
    let y =
      switch self {
      case .baselineLeading, .baselineCenter, .baselineTrailing: metrics.ascent
      case .topLeading, .top, .topTrailing: 0.0
      case .leading, .center, .trailing: metrics.middle
      case .bottomLeading, .bottom, .bottomTrailing: metrics.height
      }
    return Point(x: metrics.width * horizontalShare, y: y)
  }
}
