public import Drawing
public import Scenes

/// An element that is there in part only: on its way in or out.
public struct Faded: Wrapper {
  /// The element.
  public let element: any Element
  /// 0 (not there) to 1 (opaque).
  public let opacity: Double

  /// Draws the element as one translucent whole; its overlapping parts do not shine through.
  public func draw(on canvas: Canvas) {
    canvas.group(opacity: opacity) { canvas.draw(element) }
  }
}

/// One picture that dissolves into another.
///
/// The second comes up on paper of its own over the first, so that what both share does not flicker.
/// Hence it covers its frame: what lies under the frame is hidden at the end.
public struct Crossfade: Wrapper {
  /// What is seen at 0.
  public let first: any Element
  /// What is seen at 1.
  public let second: any Element
  /// 0…1.
  public let progress: Double
  /// The room that both take up.
  public let frame: Rect

  /// A dissolve from `first` (0) to `second` (1) in a frame.
  public init(
    from first: any Element, to second: any Element, at progress: Double,
    in frame: Rect = Layout.content
  ) {
    self.first = first
    self.second = second
    self.progress = progress
    self.frame = frame
  }

  /// Draws the first, and the second over it.
  public func draw(on canvas: Canvas) {
    if !(progress >= 1) { canvas.draw(first) }
    canvas.group(opacity: progress) {
      if progress < 1 { canvas.fill(.rectangle(frame), with: .paper) }
      canvas.draw(second)
    }
  }
}

extension Element {
  /// The element with an opacity, 0…1: `title.faded(beat.progress(at: time))`.
  public func faded(_ opacity: Double) -> Faded { Faded(element: self, opacity: opacity) }
}

extension Scene {
  /// This scene dissolving into another: at 0 this one, at 1 the other.
  ///
  /// All under the title and the subtitle dissolves; the lines about the picture change at half the
  /// way.
  public func dissolved(into other: Scene, at progress: Double) -> Scene {
    guard progress > 0 else { return self }
    guard progress < 1 else { return other }
    let nearer = progress < 0.5 ? self : other
    let picture = Layout.canvas.cutting(top: 92).rest
    return Scene(subtitle: nearer.subtitle, counter: nearer.counter, caption: nearer.caption) {
      Crossfade(
        from: Layers { elements }, to: Layers { other.elements }, at: progress, in: picture)
    }
  }
}
