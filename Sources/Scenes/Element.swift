public import Drawing

/// Something that can be drawn: a value that holds plain numbers and puts marks on a canvas.
///
/// An element never computes what it shows and never fails: values that cannot be drawn (none, not
/// finite) are left out.
public protocol Element: Sendable {
  /// Draws the element. Coordinates are points from the top left of the picture, y down.
  func draw(on canvas: Canvas)
}

/// An element that only shows others in some way: marks belong to those, not to it.
public protocol Wrapper: Element {}

extension Canvas {
  /// Draws an element so that a recorder hears whose the marks are.
  public func draw(_ element: some Element) {
    guard recorder != nil, !(element is any Wrapper) else { return element.draw(on: self) }
    section("\(type(of: element))") { element.draw(on: self) }
  }
}

/// Elements that are drawn one over the other, the first lowest.
public struct Layers: Wrapper {
  /// The elements, lowest first.
  public let elements: [any Element]

  /// Elements one over the other.
  public init(@SceneBuilder _ elements: () -> [any Element]) { self.elements = elements() }

  /// Draws the elements in order.
  public func draw(on canvas: Canvas) {
    for element in elements { canvas.draw(element) }
  }
}

/// Collects the elements that stand in the braces of a `Scene` or of `Layers`.
@resultBuilder
public enum SceneBuilder {
  /// One element.
  public static func buildExpression(_ element: any Element) -> [any Element] { [element] }
  /// A list of elements.
  public static func buildExpression(_ elements: [any Element]) -> [any Element] { elements }
  /// All of them in order.
  public static func buildBlock(_ parts: [any Element]...) -> [any Element] {
    parts.flatMap(\.self)
  }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [any Element]?) -> [any Element] { part ?? [] }
  /// The first of two branches.
  public static func buildEither(first part: [any Element]) -> [any Element] { part }
  /// The second of two branches.
  public static func buildEither(second part: [any Element]) -> [any Element] { part }
  /// A `for` loop.
  public static func buildArray(_ parts: [[any Element]]) -> [any Element] { parts.flatMap(\.self) }
}
