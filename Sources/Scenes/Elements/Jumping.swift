public import Drawing

/// An element that may be elsewhere from one picture to the next, because what it shows jumps.
///
/// All else is on its way at every instant; `mlanim lint` reports what is not.
public struct Jumping: Wrapper {
  /// The element.
  public let element: any Element

  /// Draws the element.
  public func draw(on canvas: Canvas) {
    canvas.allowingJumps { canvas.draw(element) }
  }
}

extension Element {
  /// The element with leave to jump: `Dot(at: guess).jumping()`.
  public func jumping() -> Jumping { Jumping(element: self) }
}
