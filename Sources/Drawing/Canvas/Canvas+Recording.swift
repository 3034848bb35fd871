/// Where on a canvas, and in which element, the marks to come are drawn.
struct MarkContext {
  /// The names of the elements that are being drawn, the outermost first.
  var path: [String] = []
  /// How many elements of each name have been drawn in the innermost one.
  var counts: [String: Int] = [:]
  /// What marks are cut off at, in points of the canvas; nil where nothing is cut off.
  var clip: Rect?
  /// How opaque the groups around are together.
  var opacity = 1.0
  /// Whether things may be elsewhere at once.
  var mayJump = false

  mutating func clip(to rect: Rect) {
    clip = clip.map { $0.intersection(rect) ?? Rect(origin: rect.origin, size: .zero) } ?? rect
  }
}

extension Canvas {
  /// Draws under a name, which the recorder hears with every mark.
  ///
  /// The second of a name inside one section is told from the first by its number: `"Axes 2"`.
  public func section(_ name: String, _ body: () -> Void) {
    guard recorder != nil else { return body() }
    let count = context.counts[name, default: 0] + 1
    context.counts[name] = count
    within(
      {
        $0.path.append(count == 1 ? name : "\(name) \(count)")
        $0.counts = [:]
      }, body)
  }

  /// How many sections of each name have been drawn; it is set where they were drawn elsewhere.
  package var sectionCounts: [String: Int] {
    get { context.counts }
    set { context.counts = newValue }
  }

  /// Draws things that may be elsewhere from one picture to the next, as where an algorithm jumps.
  public func allowingJumps(_ body: () -> Void) { within({ $0.mayJump = true }, body) }

  /// Tells the recorder that an element cannot show what it was given.
  public func remark(_ words: String, in place: Rect) { record(.remark(words), place) }

  /// Tells the recorder how much room a part of the picture has for itself.
  public func note(room: Rect) { record(.room, room) }

  /// Draws in another context and returns to this one, with the names that were counted in it.
  func within(_ change: (inout MarkContext) -> Void, _ body: () -> Void) {
    guard recorder != nil else { return body() }
    let outer = context
    change(&context)
    body()
    let counts = context.path.count == outer.path.count ? context.counts : outer.counts
    context = outer
    context.counts = counts
  }

  /// Notes a mark whose bounds are in points of the caller; `detail` completes it.
  ///
  /// Nothing is noted of what a clip hides as a whole.
  func record(
    _ kind: Mark.Kind, _ bounds: @autoclosure () -> Rect, ink: Ink? = nil,
    detail: (inout Mark) -> Void = { _ in }
  ) {
    guard let recorder else { return }
    var mark = Mark(kind: kind, bounds: placement.apply(bounds()), ink: ink)
    (mark.path, mark.opacity, mark.mayJump) = (context.path, context.opacity, context.mayJump)
    detail(&mark)
    if let clip = context.clip {
      guard let visible = mark.bounds.intersection(clip) else { return }
      mark.bounds = visible
    }
    recorder(mark)
  }

  /// Notes a filled path, and that a part of it is nowhere.
  func recordFill(of path: Path, ink: Ink? = nil) {
    guard recorder != nil else { return }
    let bounds = path.bounds
    record(.fill, bounds, ink: ink) { mark in
      mark.coverage = path.coverage(of: bounds)
      mark.strokeCount = path.elements.count
    }
    if !path.isFinite { remark("an area has corners that are no numbers", in: bounds) }
  }

  /// Notes words in a box, with the size of their type in points of the caller.
  func record(
    _ kind: Mark.Kind, _ box: @autoclosure () -> Rect, ink: Ink, words: String, fontSize: Double,
    weight: Font.Weight = .regular, termInks: @autoclosure () -> [Ink] = []
  ) {
    guard recorder != nil else { return }
    let box = box()
    record(kind, box, ink: ink) { mark in
      mark.text = words
      mark.fontSize = fontSize * abs(placement.determinant).squareRoot()
      mark.weight = weight
      mark.termInks = termInks()
      mark.corners = box.corners.map(placement.apply)
    }
  }
}
