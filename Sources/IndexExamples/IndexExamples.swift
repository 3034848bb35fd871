import PackagePlugin

/// Writes the list of all examples, with their source, into the target that makes the gallery.
///
/// The list is made whenever an element or an example changes, so that the code shown beside a picture
/// is the code that drew it, and an example is in the gallery by being there.
@main
struct IndexExamples: BuildToolPlugin {
  private static let targets = ["Drawing", "Scenes", "Animations", "Exhibits"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let targets = try context.package.targets(named: Self.targets)
    let files = targets.compactMap { $0 as? SwiftSourceModuleTarget }
      .flatMap { $0.sourceFiles(withSuffix: "swift").map(\.url) }
    let output = context.pluginWorkDirectoryURL.appending(path: "ExampleIndex.swift")
    return [
      .buildCommand(
        displayName: "Listing the examples",
        executable: try context.tool(named: "galleryindex").url,
        arguments: [output.path()] + files.map { $0.path() }, inputFiles: files,
        outputFiles: [output])
    ]
  }
}
