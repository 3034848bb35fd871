import Drawing
import FoundationEssentials

/// One page of all elements, with the code that draws each: a file that needs nothing else.
public struct GalleryPage: Sendable {
  /// The examples on the page, in order.
  public let examples: [Example]

  /// A page of examples; of all there are, if nothing else is said.
  public init(_ examples: [Example] = ExampleIndex.all) { self.examples = examples }

  /// Draws all examples and writes the page around them.
  ///
  /// `progress` is told of every example that is done: how many are, and of how many.
  ///
  /// - Throws: `DrawingError` and `GIFError` where memory runs out.
  public func html(
    jobs: Int = 1, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> String {
    var entries: [Int: GalleryEntry] = [:]
    try await withThrowingTaskGroup(of: (Int, GalleryEntry).self) { group in
      for (index, example) in examples.enumerated() {
        if index >= max(jobs, 1), let (done, entry) = try await group.next() {
          entries[done] = entry
        }
        progress(entries.count, examples.count)
        group.addTask { (index, try await GalleryEntry(of: example)) }
      }
      for try await (done, entry) in group { entries[done] = entry }
    }
    return page(of: examples.indices.compactMap { entries[$0] })
  }

  private func page(of entries: [GalleryEntry]) -> String {
    let groups = Group.allCases.map { group in
      GallerySection(group: group, entries: entries.filter { $0.example.group == group })
    }.filter { !$0.entries.isEmpty }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>mlanim: the gallery</title>
      <style>
      \(GalleryStyle.css)
      </style>
      </head>
      <body>
      \(head(types: Set(examples.map(\.type)).count, examples: examples.count))
      <nav class="side" aria-label="All elements">
      \(groups.map(\.navigation).joined(separator: "\n"))
      </nav>
      <main>
      <div class="index">
      \(groups.map(\.index).joined(separator: "\n"))
      </div>
      \(groups.map(\.html).joined(separator: "\n"))
      \(numbers)
      </main>
      </body>
      </html>

      """
  }

  /// The files of numbers that the examples share, as far as one of them names them.
  private var numbers: String {
    let code = examples.map(\.source.code)
    let names = ["ExampleData", "ExampleModels"].filter { name in
      code.contains { $0.contains(name) }
    }
    guard !names.isEmpty else { return "" }
    let files = names.compactMap { name in
      ExampleIndex.all.lazy.map(\.file).map { $0.prefix { $0 != "/" } + "/Examples/\(name).swift" }
        .compactMap(ExampleIndex.source).first
    }
    return """
      <section class="group" id="numbers">
      <h2>The numbers behind</h2>
      <p class="lead">What the examples call \(names.map { "<code>\($0)</code>" }.joined(separator: " and ")).</p>
      \(files.map { "<pre tabindex=\"0\"><code>\(SwiftMarkup.html(of: $0))</code></pre>" }.joined())
      </section>
      """
  }

  private func head(types: Int, examples: Int) -> String {
    """
    <header>
    <div>
    <h1>Everything a lesson draws</h1>
    <p>\(types) kinds of elements in \(examples) pictures, each with the very code that drew it. Every
    element takes plain numbers, is handsome with no options given, and keeps to one canvas, two themes
    and one scale of type. Copy a snippet into a <code>Scene</code> and put in your own numbers.</p>
    </div>
    <fieldset class="themes">
    <legend>Theme</legend>
    <label><input type="radio" name="theme" id="theme-auto" checked>Auto</label>
    <label><input type="radio" name="theme" id="theme-light">Light</label>
    <label><input type="radio" name="theme" id="theme-dark">Dark</label>
    <label><input type="radio" name="theme" id="theme-both">Both</label>
    </fieldset>
    </header>
    """
  }
}
