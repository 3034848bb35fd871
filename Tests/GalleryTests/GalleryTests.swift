import Animations
import Drawing
import Foundation
import Gallery
import Scenes
import TestSupport
import Testing

struct GalleryTests {
  /// The folder of all sources, found from this file.
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// The text of all Swift files under a folder of the sources.
  private static func texts(in folder: String) throws -> [String] {
    let files = FileManager.default.enumerator(
      at: sources.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return try #require(files).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func `every example in the sources is in the gallery`() throws {
    let declarations = try ["Scenes", "Animations", "Exhibits"].flatMap(Self.texts)
      .flatMap { $0.matches(of: /static var \w*[eE]xample: (any Element|Animation) \{/) }
    #expect(declarations.count > 50)
    #expect(ExampleIndex.all.count == declarations.count)
    #expect(Set(ExampleIndex.all.map(\.name)).count == declarations.count)
  }

  @Test func `every element has an example`() throws {
    let elements = try ["Scenes", "Animations"].flatMap(Self.texts).flatMap { text in
      text.matches(of: /\npublic struct (\w+): [\w, ]*Element\b/).map { String($0.output.1) }
    }
    #expect(elements.count > 50)
    let missing = Set(elements).subtracting(ExampleIndex.all.map(\.type))
    #expect(missing.isEmpty, "no example of \(missing.sorted())")
  }

  @Test(arguments: ExampleIndex.all.map(\.name))
  func `the code shown is the code in the file, with a caption and a summary`(name: String) throws {
    let example = try #require(ExampleIndex.all.first { $0.name == name })
    let text = try String(
      contentsOf: Self.sources.appendingPathComponent(example.file), encoding: .utf8)
    #expect(text == ExampleIndex.source(of: example.file)?.trimmingOneNewline)
    let source = example.source
    #expect(!source.caption.isEmpty && source.caption.hasSuffix("."))
    #expect(!source.code.isEmpty)
    #expect(!example.summary.isEmpty)
    for line in source.code.split(separator: "\n") { #expect(text.contains(line), "\(line)") }
  }

  @Test func `examples stand in their groups, group after group`() {
    let groups = ExampleIndex.all.map(\.group.rawValue)
    #expect(groups == groups.sorted())
    #expect(Set(groups).count == Group.allCases.count)
    func group(_ name: String) -> Group? { ExampleIndex.all.first { $0.name == name }?.group }
    #expect(group("Bars.example") == .charts)
    #expect(group("RacingBars.movingExample") == .charts)
    #expect(group("NetworkGraph.modelExample") == .models)
    #expect(group("Easing.example") == .time)
    #expect(group("Caption.example") == .type)
  }
}

extension String {
  /// The text without the newline that a literal of many lines ends in.
  fileprivate var trimmingOneNewline: String { hasSuffix("\n") ? self : self + "\n" }
}

/// Golden frames of the examples: those that move have theirs here, the others beside the tests of
/// their elements.
struct ExampleGoldenTests {
  private static let moving = ExampleIndex.all.filter { example in
    if case .moving = example.content() { true } else { false }
  }

  @Test(.enabled(if: Golden.isComparable, Golden.condition), arguments: moving.indices)
  func `an example that moves is drawn as it was recorded, in both themes`(index: Int) throws {
    let example = Self.moving[index]
    guard case .moving(let animation) = example.content() else { return }
    let scene = animation.scene(at: animation.duration * 0.4)
    for theme in Theme.all {
      let canvas = try Canvas(pixelWidth: 320, pixelHeight: 180, scale: 1.0 / 3, theme: theme)
      for element in scene.elements { canvas.draw(element) }
      if let caption = scene.caption { canvas.draw(caption) }
      try expectGolden(canvas.finish(), named: "\(example.name)-\(theme.name)")
    }
  }

  @Test func `every other example is held against a golden frame by a test of its target`() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
    let tests = try ["ScenesTests", "ExhibitsTests"].flatMap { name in
      try FileManager.default.contentsOfDirectory(
        at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
    }
    let still = ExampleIndex.all.map(\.name).filter { !Self.moving.map(\.name).contains($0) }
    #expect(still.count > 70)
    for name in still {
      #expect(tests.contains { $0.contains("lden") && $0.contains(name) }, "\(name)")
    }
  }
}

/// A page of a few examples, still and moving.
struct GalleryPageTests {
  private static let names = ["Gauge.example", "LiveFormula.example", "Easing.example"]

  private static func page() async throws -> String {
    let examples = names.compactMap { name in ExampleIndex.all.first { $0.name == name } }
    return try await GalleryPage(examples).html(jobs: 2)
  }

  @Test func `a page needs nothing but itself`() async throws {
    let page = try await Self.page()
    let addresses = page.matches(of: /(?:src|href|srcset|action)="([^"]*)"/).map(\.output.1)
    #expect(addresses.count > 10)
    for address in addresses {
      #expect(address.hasPrefix("#") || address.hasPrefix("data:image/"), "\(address.prefix(60))")
    }
    let outside = ["http:", "https:", "<script", "<link", "<iframe", "@import", "url(", "file:"]
    for word in outside { #expect(!page.contains(word), "\(word)") }
  }

  @Test func `links lead to places on the page, which are unique`() async throws {
    let page = try await Self.page()
    let places = page.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(places).count == places.count)
    for link in page.matches(of: /href="#([^"]*)"/) {
      #expect(places.contains(String(link.output.1)))
    }
  }

  @Test func `every example is there in both themes, pictures of what moves as GIFs`() async throws
  {
    let page = try await Self.page()
    for theme in Theme.all {
      #expect(
        page.matches(of: try Regex("<img class=\"\(theme.name)\"")).count == 2 * Self.names.count)
    }
    #expect(page.matches(of: /data:image\/gif;base64,R0lGODlh/).count == 2)
    #expect(page.matches(of: /data:image\/png;base64,iVBORw0KGgo/).count == 10)
  }

  @Test func `what is open is closed again`() async throws {
    let page = try await Self.page()
    for tag in [
      "section", "figure", "pre", "code", "div", "nav", "main", "header", "i", "b", "span",
    ] {
      let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
      #expect(opened == page.matches(of: try Regex("</\(tag)>")).count, "\(tag)")
    }
  }

  @Test func `code is marked up without a change`() async throws {
    let page = try await Self.page()
    let code = try #require(ExampleIndex.all.first { $0.name == "LiveFormula.example" }).source.code
    let shown = page.replacing(/<\/?i[^>]*>/, with: "").replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(shown.contains(code))
  }
}
