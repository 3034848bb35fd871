import CommandLineParsing
import Gallery

/// The command `mlanim gallery [ELEMENT…]`.
struct Gallery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a page of everything that a lesson can draw.",
    discussion: """
      One HTML file that needs nothing else: every element in both themes, moving where motion is the \
      point, each with the code that drew it.
      """)

  @Argument(help: "The elements to show, such as Bars; all of them if none is named.")
  var elements: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var output = "gallery.html"

  mutating func validate() throws {
    let known = Set(ExampleIndex.all.map(\.type)).sorted()
    guard let unknown = elements.first(where: { !known.contains($0) }) else { return }
    let hint = nearest(to: unknown, among: known).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no element '\(unknown)'.\(hint)")
  }

  func run() async throws {
    Notices.missingFonts()
    let page = GalleryPage(
      ExampleIndex.all.filter { elements.isEmpty || elements.contains($0.type) })
    var report = ProgressReport(of: output, counting: "examples", style: .auto)
    let html = try await page.html(jobs: Machine.cores) { report.show(done: $0, total: $1) }
    report.finish()
    let bytes = Array(html.utf8)
    try OutputFile.write(bytes, to: output)
    try Terminal.output.print(
      "\(output)  \(page.examples.count) examples  \(Measure.bytes(bytes.count))")
  }
}
