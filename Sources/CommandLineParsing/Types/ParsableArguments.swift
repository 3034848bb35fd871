/// A type whose properties are arguments: a command, or what commands share by `@OptionGroup`.
///
/// The properties carry `@Argument`, `@Option`, `@Flag` or `@OptionGroup`. A property without one
/// keeps its default value.
public protocol ParsableArguments: Decodable, SendableMetatype {
  /// A value that was not parsed: it declares the arguments and holds their defaults.
  init()
  /// Checks what single arguments cannot know; called once all of them have their values.
  ///
  /// Throw a `ValidationError` to show the usage line with it.
  mutating func validate() throws
}

extension ParsableArguments {
  /// Accepts everything.
  public mutating func validate() throws {}
}
