import Drawing
import FoundationEssentials

/// An example with its pictures.
struct GalleryEntry: Sendable {
  let example: Example
  /// Light, then dark.
  let pictures: [PictureFile]
  let thumbnails: [PictureFile]

  init(of example: Example) async throws {
    self.example = example
    let drawing = try ExamplePictures(of: example)
    thumbnails = try Theme.all.map { theme throws(DrawingError) in
      try drawing.thumbnail(in: theme)
    }
    var pictures: [PictureFile] = []
    for theme in Theme.all { pictures.append(try await drawing.file(in: theme)) }
    self.pictures = pictures
  }

  /// The name of its type as part of an address; what is made from models may have that of an element.
  var anchor: String {
    example.type.lowercased() + (example.group == .models ? "-from-models" : "")
  }

  /// The picture, what it shows, and the code.
  var html: String {
    let source = example.source
    return """
      <figure>
      <div class="pictures">\(images(pictures, scale: 0.83, alt: source.caption))</div>
      <figcaption>\(HTML.prose(source.caption))</figcaption>
      </figure>
      <pre tabindex="0"><code>\(SwiftMarkup.html(of: source.code))</code></pre>
      """
  }

  /// The link in the index.
  var thumbnail: String {
    """
    <a href="#\(anchor)"><span class="thumb">\(images(thumbnails, scale: 1, alt: ""))</span>\
    <b>\(example.type)</b></a>
    """
  }

  private func images(_ files: [PictureFile], scale: Double, alt: String) -> String {
    zip(Theme.all, files).map { theme, file in
      let data = Data(file.bytes).base64EncodedString()
      let size = file.size * scale
      return """
        <img class="\(theme.name)" alt="\(HTML.escaped(alt))" width="\(Int(size.width.rounded()))" \
        height="\(Int(size.height.rounded()))" decoding="async" \
        src="data:\(file.mediaType);base64,\(data)">
        """
    }.joined()
  }
}

/// A group of examples on the page: type by type.
struct GallerySection {
  let group: Group
  let entries: [GalleryEntry]

  private var id: String { "group-\(group)" }

  /// The entries of each type, in order.
  private var types: [[GalleryEntry]] {
    entries.reduce(into: []) { types, entry in
      if types.last?.first?.example.type == entry.example.type {
        types[types.count - 1].append(entry)
      } else {
        types.append([entry])
      }
    }
  }

  /// The thumbnails of the group.
  var index: String {
    """
    <h2><a href="#\(id)">\(group.title)</a></h2>
    <div class="thumbs">\(types.compactMap { $0.first?.thumbnail }.joined(separator: "\n"))</div>
    """
  }

  /// The names of the group, for the margin.
  var navigation: String {
    let links = types.compactMap(\.first).map { entry in
      "<li><a href=\"#\(entry.anchor)\">\(entry.example.type)</a></li>"
    }
    return "<h2><a href=\"#\(id)\">\(group.title)</a></h2>\n<ul>\(links.joined())</ul>"
  }

  /// The group itself.
  var html: String {
    let sections = types.map { entries in
      let example = entries[0].example
      return """
        <section class="type" id="\(entries[0].anchor)">
        <h3>\(example.type)</h3>
        <p>\(HTML.prose(example.summary))</p>
        \(entries.map(\.html).joined(separator: "\n"))
        </section>
        """
    }
    return """
      <section class="group" id="\(id)">
      <h2>\(group.title)</h2>
      <p class="lead">\(group.summary)</p>
      \(sections.joined(separator: "\n"))
      </section>
      """
  }
}
