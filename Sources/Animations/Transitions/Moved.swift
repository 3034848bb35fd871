public import Drawing
public import Scenes

/// An element moved, turned or stretched as a whole.
public struct Moved: Wrapper {
  /// The element.
  public let element: any Element
  /// Where it goes.
  public let transform: Transform

  /// Draws the element in its new place; one that is stretched to nothing is left out.
  public func draw(on canvas: Canvas) {
    canvas.transformed(by: transform) { canvas.draw(element) }
  }
}

extension Element {
  /// The element moved right by `x` and down by `y`.
  public func moved(x: Double = 0, y: Double = 0) -> Moved {
    Moved(element: self, transform: .translation(x: x, y: y))
  }

  /// The element moved, turned or stretched.
  public func transformed(by transform: Transform) -> Moved {
    Moved(element: self, transform: transform)
  }

  /// The element grown from nothing (0) to its size (1) about a point; with an easing that swings too
  /// far it is larger for a moment.
  public func grown(_ progress: Double, about center: Point) -> Moved {
    Moved(element: self, transform: .scale(max(progress, 0), about: center))
  }

  /// The element on its way from one frame to another, where it fills `start`.
  public func carried(from start: Rect, to end: Rect, at progress: Double) -> Moved {
    let frame = tween(start, end, at: progress)
    let stretch = Transform.scale(
      x: start.width > 0 ? frame.width / start.width : 1,
      y: start.height > 0 ? frame.height / start.height : 1, about: start.origin)
    return transformed(
      by: stretch.then(.translation(x: frame.x - start.x, y: frame.y - start.y)))
  }
}

extension Line {
  /// The line drawn on: the part of it from its start to a share of its length, 0…1.
  ///
  /// A dashed line keeps its dashes in their places.
  public func drawn(_ share: Double) -> Line {
    guard share < 1 else { return self }
    return Line(path.trimmed(to: share), ink: ink, width: width, dash: dash, clip: clip)
  }
}

extension Arrow {
  /// The arrow drawn on: from its start to a share of its length, 0…1.
  public func drawn(_ share: Double) -> Arrow {
    guard share < 1 else { return self }
    return Arrow(from: start, to: tween(start, tip, at: max(share, 0)), ink: ink, width: width)
  }
}
