public import Drawing
public import Environments
public import Scenes

/// An environment that can be looked at: it turns its state into a picture.
///
///     Scene { game.picture(in: Layout.content) }
public protocol DrawnWorld: Environment {
  /// What it is called, as over a picture: "Cart-pole".
  static var title: String { get }

  /// The names of the actions, in the order of `actions`, as beside their values.
  static var actionNames: [String] { get }

  /// The world as it is now.
  func picture(in frame: Rect) -> any Element

  /// The world on its way from before its last step, at 0, to how it is now, at 1.
  func picture(in frame: Rect, since before: Self, progress: Double) -> any Element
}

extension DrawnWorld {
  /// The world as it is now: one that does not move by itself is there at once.
  public func picture(in frame: Rect, since before: Self, progress: Double) -> any Element {
    picture(in: frame)
  }
}

extension TimeLimit: DrawnWorld where Base: DrawnWorld {
  /// The title of the environment within.
  public static var title: String { Base.title }

  /// The names of the actions of the environment within.
  public static var actionNames: [String] { Base.actionNames }

  /// The environment within.
  public func picture(in frame: Rect) -> any Element { base.picture(in: frame) }

  /// The environment within, on its way.
  public func picture(in frame: Rect, since before: Self, progress: Double) -> any Element {
    base.picture(in: frame, since: before.base, progress: progress)
  }
}
