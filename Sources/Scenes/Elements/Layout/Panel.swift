public import Drawing

/// A titled part of a picture: a mark in its colour, its name, what it is set to, and its content
/// below.
///
/// ```swift
/// Panel("Trained", ink: .accent, setting: .formula("\\eta = 0.1"), in: left) { room in
///   Axes(x: 0...10, y: 0...1, in: room)
/// }
/// ```
/// Panels side by side have their contents on one level when both or neither have a subtitle; an empty
/// one keeps the room.
public struct Panel: Element {
  /// The name.
  public let title: Inscription
  /// The colour of the things inside, if they have one.
  public let ink: Ink?
  /// What the panel is set to, or how it stands; it ends at the right edge.
  public let setting: Inscription?
  /// The line under the title.
  public let subtitle: Inscription?
  /// The number that matters most, large and in the panel's colour, in the line under the title.
  public let value: String?
  /// How the number stands or came out, at the right edge; where there is no setting in its place.
  public let status: Text?
  /// The room for everything.
  public let frame: Rect
  /// Whether a card lies under the panel.
  public let isCard: Bool
  /// What is inside.
  public let content: [any Element]

  /// A titled part of a picture.
  ///
  /// - Parameters:
  ///   - title: The name.
  ///   - ink: The colour of the things inside, shown as a round mark.
  ///   - setting: What the panel is set to, or how it stands; it ends at the right edge.
  ///   - subtitle: The line under the title.
  ///   - value: The number that matters most, in place of a subtitle.
  ///   - status: How the number stands or came out; it ends at the right edge.
  ///   - frame: The room for everything.
  ///   - isCard: Whether a card lies under the panel.
  ///   - content: Makes what is inside, in the room that it is given.
  public init(
    _ title: Inscription, ink: Ink? = nil, setting: Inscription? = nil,
    subtitle: Inscription? = nil, value: String? = nil, status: Text? = nil,
    in frame: Rect = Layout.content, isCard: Bool = false,
    @SceneBuilder _ content: (_ room: Rect) -> [any Element]
  ) {
    self.title = title
    self.ink = ink
    self.setting = setting
    self.subtitle = subtitle
    self.value = value
    self.status = status
    self.frame = frame
    self.isCard = isCard
    let head: Head = value != nil ? .value : subtitle != nil ? .subtitle : .title
    self.content = content(Self.room(in: frame, under: head, isCard: isCard))
  }

  /// What stands over the content.
  public enum Head: Sendable, Hashable {
    /// The title alone.
    case title
    /// The title and a line under it.
    case subtitle
    /// The title and a large number under it.
    case value
  }

  /// The room that a panel gives its content: for what is drawn apart from the panel, such as stills.
  public static func room(in frame: Rect, under head: Head, isCard: Bool = false) -> Rect {
    let inner = isCard ? frame.inset(by: 14) : frame
    let heights: [Head: Double] = [.title: 26, .subtitle: 50, .value: 58]
    return inner.cutting(top: heights[head] ?? 0, spacing: 8).rest
  }

  /// Draws the card, the title lines and the content.
  public func draw(on canvas: Canvas) {
    canvas.note(room: frame)
    if isCard {
      let card = Path.roundedRectangle(frame, radius: 12)
      canvas.fill(card, with: .grid.opacity(0.35))
      canvas.stroke(card, with: .grid, width: 1.5)
    }
    drawTitle(in: isCard ? frame.inset(by: 14) : frame, on: canvas)
    for element in content { canvas.draw(element) }
  }

  private func drawTitle(in frame: Rect, on canvas: Canvas) {
    let level = frame.minY + 18
    var start = frame.minX
    if let ink {
      canvas.fill(.circle(center: Point(x: start + 6, y: level - 6.5), radius: 6), with: ink)
      start += 20
    }
    let end = Point(x: frame.maxX, y: level)
    // Without a setting its place is the status's.
    let side = setting.map { $0.metrics(.label).width } ?? status?.metrics.width ?? -16
    let bold = TextStyle.body.weight(.semibold)
    title.draw(
      on: canvas, at: Point(x: start, y: level),
      style: title.style(bold, fitting: frame.maxX - start - side - 16))
    setting?.draw(on: canvas, at: end, anchor: .baselineTrailing, style: .label.ink(.muted))
    if let status {
      let place = setting == nil ? end : end.offset(y: value == nil ? 24 : 32)
      canvas.draw(status, at: place, anchor: .baselineTrailing)
    }
    let second = Point(x: frame.minX, y: level + (value == nil ? 24 : 32))
    if let value {
      canvas.draw(
        Text(value, .body.size(24).weight(.semibold).ink(ink ?? .ink)), at: second)
    } else {
      subtitle?.draw(on: canvas, at: second, style: .label.weight(.regular).ink(.muted))
    }
  }
}
