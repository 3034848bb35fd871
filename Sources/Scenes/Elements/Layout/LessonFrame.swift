public import Drawing

/// What every picture has in common: title, subtitle, step counter, a caption where there is one, and
/// a line along the bottom edge that shows how much of the animation has gone by.
public struct LessonFrame: Element {
  /// What is learned.
  public let title: String
  /// The scene inside the frame.
  public let scene: Scene
  /// How much of the animation has gone by, 0…1.
  public let progress: Double

  /// What a recorder knows the line along the bottom edge by.
  public static let progressLine = "progress line"

  /// A frame around a scene.
  public init(title: String, scene: Scene, progress: Double) {
    self.title = title
    self.scene = scene
    self.progress = progress
  }

  /// Draws all of it.
  public func draw(on canvas: Canvas) {
    drawGround(on: canvas)
    drawFigures(on: canvas)
  }

  /// Draws what is the same in every picture: the title, and the stills that stand first.
  public func drawGround(on canvas: Canvas) {
    canvas.section("title") {
      canvas.draw(Text(title, .title), at: Point(x: Layout.margin, y: 52))
    }
    for still in scene.ground { canvas.draw(still) }
  }

  /// Draws what changes, over a ground.
  public func drawFigures(on canvas: Canvas) {
    for element in scene.elements.dropFirst(scene.ground.count) { canvas.draw(element) }
    canvas.section("head") { drawHead(on: canvas) }
    if let caption = scene.caption { canvas.draw(caption) }
    canvas.section(Self.progressLine) { drawProgress(on: canvas) }
  }

  private func drawHead(on canvas: Canvas) {
    let (left, right) = (Layout.margin, Layout.canvas.maxX - Layout.margin)
    if let counter = scene.counter {
      canvas.draw(
        Text(counter, .label.ink(.muted)), at: Point(x: right, y: 52), anchor: .baselineTrailing)
    }
    switch scene.subtitle {
    case .text(let words): canvas.draw(Text(words, .subtitle), at: Point(x: left, y: 82))
    case .formula(let source):
      canvas.draw(Formula(source, size: 20, ink: .muted), at: Point(x: left, y: 82))
    case nil: break
    }
  }

  private func drawProgress(on canvas: Canvas) {
    let bottom = Layout.canvas.cutting(bottom: 3).strip
    let done = min(max(progress, 0), 1) * bottom.width
    canvas.fill(.rectangle(bottom), with: .grid)
    canvas.fill(
      .rectangle(Rect(x: bottom.minX, y: bottom.minY, width: done, height: bottom.height)),
      with: .accent)
  }
}
