/// Makes things on several tasks at once and hands them over in order.
///
/// At most `width` things exist between being begun and being handed over, so memory does not grow with
/// `count`, and what is handed over does not depend on `width`.
///
/// - Parameters:
///   - count: How many things to make.
///   - width: How many may be under way, at least 1.
///   - make: Makes the thing of an index, on a task of its own.
///   - use: Takes the things, in order, on the caller's task.
/// - Throws: The first error of `make` or `use`; what was under way is waited for and dropped.
package func inOrder<Thing: Sendable>(
  count: Int, width: Int, make: @escaping @Sendable (Int) throws -> Thing,
  use: (Int, Thing) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Thing).self) { group in
    var begun = 0
    func beginNext() {
      guard begun < count else { return }
      let index = begun
      group.addTask { (index, try make(index)) }
      begun += 1
    }
    var early: [Int: Thing] = [:]
    for _ in 0..<max(width, 1) { beginNext() }
    for index in 0..<count {
      while early[index] == nil, let (made, thing) = try await group.next() { early[made] = thing }
      guard let thing = early.removeValue(forKey: index) else { throw CancellationError() }
      try use(index, thing)
      beginNext()
    }
  }
}
