/// One moment of an animation: elements, and the lines about them that change with time.
public struct Scene: Sendable {
  /// The line under the title.
  public enum Subtitle: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// Words.
    case text(String)
    /// A formula in the notation of `Formula`.
    case formula(String)

    /// Words.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  /// The line under the title, if any.
  public let subtitle: Subtitle?
  /// What stands in the top right corner: where in its steps the lesson is.
  public let counter: String?
  /// What is said about this moment, under the picture.
  public var caption: Caption?
  /// What is drawn, lowest first.
  public let elements: [any Element]

  /// A scene.
  ///
  /// - Parameters:
  ///   - subtitle: The line under the title.
  ///   - counter: Where in its steps the lesson is, such as `"step 12"`.
  ///   - caption: What is said about this moment; the picture leaves `Layout.caption` free for it.
  ///   - elements: What is drawn, lowest first.
  public init(
    subtitle: Subtitle? = nil, counter: String? = nil, caption: Caption? = nil,
    @SceneBuilder _ elements: () -> [any Element]
  ) {
    self.subtitle = subtitle
    self.counter = counter
    self.caption = caption
    self.elements = elements()
  }
}
