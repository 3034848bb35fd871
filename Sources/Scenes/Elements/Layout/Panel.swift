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
  ///   - frame: The room for everything.
  ///   - isCard: Whether a card lies under the panel.
  ///   - content: Makes what is inside, in the room that it is given.
  public init(
    _ title: Inscription, ink: Ink? = nil, setting: Inscription? = nil,
    subtitle: Inscription? = nil, in frame: Rect = Layout.content, isCard: Bool = false,
    @SceneBuilder _ content: (_ room: Rect) -> [any Element]
  ) {
    self.title = title
    self.ink = ink
    self.setting = setting
    self.subtitle = subtitle
    self.frame = frame
    self.isCard = isCard
    let inner = isCard ? frame.inset(by: 14) : frame
    let (_, room) = inner.cutting(top: subtitle == nil ? 26 : 50, spacing: 8)
    self.content = content(room)
  }

  /// Draws the card, the title lines and the content.
  public func draw(on canvas: Canvas) {
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
    let settingWidth = setting.map { $0.metrics(.label).width + 16 } ?? 0
    let bold = TextStyle.body.weight(.semibold)
    title.draw(
      on: canvas, at: Point(x: start, y: level),
      style: title.style(bold, fitting: frame.maxX - start - settingWidth))
    setting?.draw(
      on: canvas, at: Point(x: frame.maxX, y: level), anchor: .baselineTrailing,
      style: .label.ink(.muted))
    subtitle?.draw(
      on: canvas, at: Point(x: frame.minX, y: level + 24),
      style: .label.weight(.regular).ink(.muted))
  }
}
