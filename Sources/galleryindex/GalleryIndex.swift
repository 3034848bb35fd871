import FoundationEssentials

/// Lists the examples in some Swift files as Swift code: `galleryindex OUTPUT FILE…`.
@main
struct GalleryIndex {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { return print("galleryindex OUTPUT FILE…") }
    let files = try arguments.dropFirst().sorted().map(SwiftFile.init)
    let types = files.flatMap(\.types).reduce(into: [String: DeclaredType]()) { $0[$1.name] = $1 }
    let examples = files.flatMap(\.examples)
    let shown = files.filter { file in file.path.contains("/Examples/") }
    let code = """
      // Written anew with every change of an example.
      import Animations
      import Exhibits
      import Scenes

      extension ExampleIndex {
        static let examples: [Example] = [
      \(examples.map { $0.code(types[$0.type]) }.joined(separator: "\n"))
        ]

        static let sources: [String: String] = [
      \(shown.map(\.code).joined(separator: "\n"))
        ]
      }

      """
    try code.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
