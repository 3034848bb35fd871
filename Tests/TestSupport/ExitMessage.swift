public import Testing

/// Expects that the process of an exit test wrote a message to standard error.
///
///     let result = await #expect(
///       processExitsWith: .failure, observing: [\.standardErrorContent]
///     ) {
///       _ = Dense(from: 0, to: 2)
///     }
///     expectMessage(result, contains: "Dense: 0 inputs")
public func expectMessage(
  _ result: ExitTest.Result?, contains message: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let written = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(written.contains(message), sourceLocation: sourceLocation)
}
