public import Drawing

/// Elements that look the same in every picture of an animation, and are drawn but once.
///
/// Stills that stand first in a scene, below everything that moves, are kept as pixels from one picture
/// to the next:
///
/// ```swift
/// Scene {
///   Still("axes") {
///     axes
///     axes.curve { $0 * $0 }
///   }
///   Dot(at: place)
/// }
/// ```
///
/// The name is a promise: a still of one name is the same whenever it occurs in one animation.
public struct Still: Wrapper {
  /// What tells this still from others of the animation.
  public let name: String
  /// The elements, lowest first.
  public let elements: [any Element]

  /// Elements that look the same whenever they occur under this name.
  public init(_ name: String, @SceneBuilder _ elements: () -> [any Element]) {
    self.name = name
    self.elements = elements()
  }

  /// Draws the elements in order.
  public func draw(on canvas: Canvas) {
    for element in elements { canvas.draw(element) }
  }
}

extension Scene {
  /// The stills that stand first.
  public var ground: [Still] { elements.prefix { $0 is Still }.compactMap { $0 as? Still } }
}
