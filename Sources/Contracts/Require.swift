/// Stops the program with a message when the caller broke a rule.
///
/// For mistakes of the programmer (shapes that do not fit, a step after the end of an episode), never
/// for those of the world. Unlike `precondition`, it keeps its message in release builds.
///
/// - Parameters:
///   - condition: What has to hold.
///   - message: Place, values and rule, as in `"matmul: [4, 5] by [3, 2]; inner sizes must agree"`.
///     It is formed only when the condition does not hold.
///   - file: The file that is named as the place of the failure.
///   - line: The line that is named as the place of the failure.
@inlinable
public func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #file, line: UInt = #line
) {
  if !condition() { fatalError(message(), file: file, line: line) }
}
