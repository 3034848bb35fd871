public import Drawing

/// Where things stand on the one canvas that all lessons share: 960×540 points.
public enum Layout {
  /// The whole picture.
  public static let canvas = Rect(x: 0, y: 0, width: 960, height: 540)
  /// What every picture leaves free at its sides.
  public static let margin = 32.0
  /// The room between things that stand side by side.
  public static let gap = 24.0
  /// The room below the title lines and above the progress line: the lesson's own.
  public static let content = Rect(x: margin, y: 104, width: 960 - 2 * margin, height: 404)
  /// The content of a picture with captions: shorter by the line under it.
  public static let captionedContent = content.cutting(bottom: caption.height, spacing: 8).rest
  /// The room for the caption, the lowest strip of the content.
  public static let caption = content.cutting(bottom: 32).strip

  /// The two sides of a picture about a decision: left the board, the data or the game, right what is
  /// made of it; their widths are to one another as `shares`.
  public static func situationAndReasoning(
    in room: Rect = content, shares: (Double, Double) = (1, 1)
  ) -> (situation: Rect, reasoning: Rect) {
    let sides = room.columns(shares: [shares.0, shares.1], spacing: 2 * gap)
    return (sides[0], sides[1])
  }

  /// The two sides of a comparison, equally large: left before, right after.
  public static func beforeAndAfter(in room: Rect = content) -> (before: Rect, after: Rect) {
    let sides = room.columns(2, spacing: 2 * gap)
    return (sides[0], sides[1])
  }
}

extension Rect {
  /// Cuts the rectangle into columns of equal width.
  public func columns(_ count: Int, spacing: Double = Layout.gap) -> [Rect] {
    columns(shares: Array(repeating: 1, count: count), spacing: spacing)
  }

  /// Cuts the rectangle into columns whose widths are to one another as `shares`.
  public func columns(shares: [Double], spacing: Double = Layout.gap) -> [Rect] {
    spans(shares, from: minX, over: width, spacing: spacing).map { start, length in
      Rect(x: start, y: minY, width: length, height: height)
    }
  }

  /// Cuts the rectangle into rows of equal height.
  public func rows(_ count: Int, spacing: Double = Layout.gap) -> [Rect] {
    rows(shares: Array(repeating: 1, count: count), spacing: spacing)
  }

  /// Cuts the rectangle into rows whose heights are to one another as `shares`.
  public func rows(shares: [Double], spacing: Double = Layout.gap) -> [Rect] {
    spans(shares, from: minY, over: height, spacing: spacing).map { start, length in
      Rect(x: minX, y: start, width: width, height: length)
    }
  }

  /// Cuts the rectangle into equal cells, row by row.
  public func grid(rows: Int, columns: Int, spacing: Double = Layout.gap) -> [Rect] {
    self.rows(rows, spacing: spacing).flatMap { $0.columns(columns, spacing: spacing) }
  }

  /// The largest rectangle of an aspect, width by height, in the middle of this one.
  public func fitting(aspect: Double) -> Rect {
    let size = Size(width: min(width, height * aspect), height: min(height, width / aspect))
    return Rect(center: center, size: size)
  }

  /// Cuts a strip of the given height from the top; returns it and the rest below.
  public func cutting(top: Double, spacing: Double = 0) -> (strip: Rect, rest: Rect) {
    let used = min(top + spacing, height)
    return (
      Rect(x: minX, y: minY, width: width, height: min(top, height)),
      Rect(x: minX, y: minY + used, width: width, height: height - used)
    )
  }

  /// Cuts a strip of the given height from the bottom; returns it and the rest above.
  public func cutting(bottom: Double, spacing: Double = 0) -> (strip: Rect, rest: Rect) {
    let used = min(bottom + spacing, height)
    return (
      Rect(x: minX, y: maxY - min(bottom, height), width: width, height: min(bottom, height)),
      Rect(x: minX, y: minY, width: width, height: height - used)
    )
  }

  private func spans(
    _ shares: [Double], from start: Double, over length: Double, spacing: Double
  ) -> [(start: Double, length: Double)] {
    let free = length - spacing * Double(shares.count - 1)
    let total = shares.reduce(0, +)
    var position = start
    return shares.map { share in
      let span = (position, free * share / total)
      position += span.1 + spacing
      return span
    }
  }
}
