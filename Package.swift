// swift-tools-version: 6.3
import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// libm stands apart from libc on Linux, and a release link can miss it.
let mathLibrary: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

/// The x86-64 level that `Kernels` is compiled for; other processors take their own baseline.
///
/// `MLANIM_CPU` chooses another when building: `x86-64`, `x86-64-v3`, `x86-64-v4`, `native`.
/// The results are the same bits at every level; only the speed differs.
#if arch(x86_64)
  let processorLevel = Context.environment["MLANIM_CPU"] ?? "x86-64-v3"
  let levelNames = ["x86-64": "BASE", "x86-64-v3": "V3", "x86-64-v4": "V4"]
  let processorFlags =
    ["-Xcc", "-march=\(processorLevel)"]
    + (levelNames[processorLevel].map { ["-D", "MLANIM_X86_" + $0] } ?? [])
    + (processorLevel == "x86-64-v4" ? ["-D", "MLANIM_WIDE_VECTORS"] : [])
#else
  let processorFlags: [String] = []
#endif

/// Loops over numbers and pixels are optimised in debug builds too, or a test that trains or renders
/// takes minutes.
let loopsOptimised = SwiftSetting.unsafeFlags(["-O"], .when(configuration: .debug))

/// `-fno-math-errno` lets square roots run in vectors.
let kernelFlags: [SwiftSetting] = [
  loopsOptimised,
  .unsafeFlags(["-Xcc", "-fno-math-errno"] + processorFlags),
]

/// Spares a program the large Foundation, and eight megabytes of memory.
///
/// A target with resources gets a source of SwiftPM's own that asks for all of Foundation, though nobody
/// calls it. Instead the linker takes each part of Foundation if something is used of it: nothing where
/// what nobody calls is taken out, as in a release build, and all where it stays, as in a build for tests.
let foundationParts = ["Foundation", "FoundationInternationalization", "_FoundationICU"]
let withoutAutolinkedFoundation = SwiftSetting.unsafeFlags(
  foundationParts.flatMap { ["-Xfrontend", "-disable-autolink-library", "-Xfrontend", $0] },
  .when(platforms: [.linux]))
let foundationIfUsed = LinkerSetting.unsafeFlags(
  (["--as-needed"] + foundationParts.map { "-l" + $0 } + ["--no-as-needed"]).flatMap {
    ["-Xlinker", $0]
  }, .when(platforms: [.linux]))

/// A library target of ours.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
  resources: [Resource] = [], flags: [SwiftSetting] = [], links: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, resources: resources,
    swiftSettings: strict + flags, linkerSettings: mathLibrary + links)
}

/// What lessons that train for minutes have learned, as `mlanim train` writes it.
let checkpoints: [Resource] = [
  .copy("Chapter07/ch7-image-classification.safetensors"),
  .copy("Chapter11/ch11-tic-tac-toe.safetensors"),
  .copy("Chapter12/ch12-connect-four.safetensors"),
  .copy("Chapter15/ch15-deep-q-learning.safetensors"),
  .copy("ReinforcementLearning/Replay/experience-replay.safetensors"),
]

/// The tests of a target of ours; they find their fixtures by their own place in the folders.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "mlanim",
  platforms: [.macOS("26.0")],
  targets: [
    // Floor 0: the ground.
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(name: "CGif", providers: [.apt(["libgif-dev"]), .brew(["giflib"])]),
    library("Contracts"),
    library("Kernels", ["Contracts"], flags: kernelFlags),
    library("Randomness", ["Contracts", "Kernels"], flags: [loopsOptimised]),
    library("Rasters", ["Contracts"], flags: [loopsOptimised]),

    // Floor 1: one concern each.
    library("Drawing", ["CCairo", "CPango", "Contracts", "Rasters"]),
    library("GIFEncoding", ["CGif", "Contracts", "Rasters"], flags: [loopsOptimised]),
    library("CommandLineParsing"),
    library("Environments", ["Contracts", "Kernels", "Randomness"], flags: [loopsOptimised]),
    library("Tensors", ["Contracts", "Kernels", "Randomness"], flags: [loopsOptimised]),

    // Floor 2: what learns from numbers.
    library(
      "Estimators", ["Contracts", "Kernels", "Randomness"], flags: [loopsOptimised]),
    library(
      "NeuralNets", ["Contracts", "Kernels", "Randomness", "Tensors"], flags: [loopsOptimised]),

    // Floor 3: what learns to act.
    library(
      "Agents", ["Contracts", "Environments", "Kernels", "NeuralNets", "Randomness", "Tensors"],
      flags: [loopsOptimised]),

    // Floors 2 and 3: pictures, then pictures in time.
    library("Scenes", ["Contracts", "Drawing", "Kernels", "Rasters"]),
    library("Animations", ["Contracts", "Drawing", "Kernels", "Scenes"]),

    // Floors 4 and 5: models as elements, data, and lessons.
    library(
      "Exhibits",
      [
        "Agents", "Contracts", "Drawing", "Environments", "Estimators", "Kernels", "NeuralNets",
        "Randomness", "Scenes", "Tensors",
      ]),
    library(
      "Datasets", ["Contracts", "Drawing", "Kernels", "Randomness", "Rasters", "Tensors"],
      flags: [loopsOptimised]),
    library(
      "LessonKit",
      ["Animations", "Environments", "NeuralNets", "Randomness", "Scenes", "Tensors"]),
    library(
      "Lessons",
      [
        "Agents", "Animations", "Contracts", "Datasets", "Drawing", "Environments", "Estimators",
        "Exhibits", "Kernels", "LessonKit", "NeuralNets", "Randomness", "Scenes", "Tensors",
      ],
      path: "Lessons", resources: checkpoints, flags: [withoutAutolinkedFoundation],
      links: [foundationIfUsed]),
    library("Rendering", ["Animations", "Drawing", "GIFEncoding", "Kernels", "Rasters", "Scenes"]),

    library(
      "Linting", ["Animations", "Drawing", "Kernels", "Rasters", "Rendering", "Scenes"],
      flags: [loopsOptimised]),
    // The gallery lists the examples of all elements with the code that draws them; the list is written
    // anew whenever one of them changes.
    .target(
      name: "Gallery",
      dependencies: [
        "Animations", "Drawing", "Exhibits", "GIFEncoding", "Rasters", "Rendering", "Scenes",
      ], swiftSettings: strict, linkerSettings: mathLibrary, plugins: ["IndexExamples"]),
    .plugin(
      name: "IndexExamples", capability: .buildTool(), dependencies: ["galleryindex"],
      path: "Sources/IndexExamples"),
    .executableTarget(name: "galleryindex", swiftSettings: strict),

    // Floor 6: the program.
    .executableTarget(
      name: "mlanim",
      dependencies: [
        "Animations", "CommandLineParsing", "Drawing", "Environments", "Exhibits", "Gallery",
        "GIFEncoding", "Kernels", "LessonKit", "Lessons", "Linting", "NeuralNets", "Randomness",
        "Rasters", "Rendering", "Scenes", "Tensors",
      ],
      swiftSettings: strict, linkerSettings: mathLibrary),

    // How fast all of it is: `swift run -c release benchmarks`.
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Agents", "Animations", "CommandLineParsing", "Datasets", "Drawing", "Environments",
        "GIFEncoding", "Kernels", "LessonKit", "Lessons", "NeuralNets", "Randomness", "Rasters",
        "Rendering", "Scenes", "Tensors",
      ],
      exclude: ["Peers"], swiftSettings: strict, linkerSettings: mathLibrary),

    // Golden frames and exit messages, for all tests.
    library("TestSupport", ["Drawing", "Rasters"], path: "Tests/TestSupport"),
    tests("Contracts"),
    tests("Kernels", ["Randomness"]),
    tests("Randomness"),
    tests("Rasters"),
    tests("Drawing", ["Rasters"], exclude: ["Golden"]),
    tests("GIFEncoding", ["CGif", "Rasters"], exclude: ["Fixtures"]),
    tests("CommandLineParsing"),
    tests("Animations", ["Drawing", "Rasters", "Scenes"]),
    tests(
      "Datasets", ["Drawing", "NeuralNets", "Randomness", "Rasters", "Tensors"],
      exclude: ["Fixtures", "Golden"]),
    tests("Environments", ["Randomness"], exclude: ["Fixtures"]),
    tests("Tensors", ["Randomness"]),
    tests("NeuralNets", ["Randomness", "Tensors"], exclude: ["Fixtures"]),
    tests("Estimators", ["Randomness"], exclude: ["Fixtures"]),
    tests("Agents", ["Environments", "NeuralNets", "Randomness", "Tensors"]),
    tests(
      "Exhibits",
      [
        "Agents", "Drawing", "Environments", "Estimators", "NeuralNets", "Randomness", "Rasters",
        "Scenes", "Tensors",
      ],
      exclude: ["Golden"]),
    tests("Gallery", ["Animations", "Drawing", "Scenes"], exclude: ["Golden"]),
    tests("LessonKit", ["Animations", "NeuralNets", "Randomness", "Scenes", "Tensors"]),
    tests(
      "Lessons",
      ["Agents", "Drawing", "Environments", "LessonKit", "NeuralNets", "Randomness", "Rendering"],
      exclude: ["Golden"]),
    tests("Rendering", ["Animations", "Drawing", "GIFEncoding", "Rasters", "Scenes"]),
    tests("Linting", ["Animations", "Drawing", "Gallery", "Rendering", "Scenes"]),
    tests("Scenes", ["Drawing", "Rasters"], exclude: ["Golden"]),
    .testTarget(name: "BenchmarksTests", dependencies: ["benchmarks"], swiftSettings: strict),
    .testTarget(
      name: "MLAnimTests",
      dependencies: [
        "mlanim", "Drawing", "Environments", "GIFEncoding", "NeuralNets", "Randomness", "Rasters",
        "Tensors",
      ],
      swiftSettings: strict),
  ]
)

// `MLANIM_PART=numbers` leaves what computes, and its tests, alone: enough to compare the bits of a build
// for another processor, in a fraction of the time.
if Context.environment["MLANIM_PART"] == "numbers" {
  let computing = [
    "Contracts", "Kernels", "Randomness", "Tensors", "NeuralNets", "Environments", "Agents",
  ]
  let tested = [
    "KernelsTests", "TensorsTests", "NeuralNetsTests", "EnvironmentsTests", "AgentsTests",
  ]
  let needed = Set(computing + tested + ["TestSupport", "Drawing", "Rasters", "CCairo", "CPango"])
  package.targets.removeAll { !needed.contains($0.name) }
}
